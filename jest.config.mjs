/** These take long, and few changes concern them: `npm run tool long-tests` runs them, as CI does. */
export const LONG_ONLY = [
  "test/diagrams.test.mjs",
  "test/grammar-types.test.mjs",
  "tools/bench/reference.test.ts",
];
const left = process.env.LONG_TESTS === "1" ? [] : LONG_ONLY;

export default {
  testEnvironment: "node",
  testTimeout: 60_000, // a busy machine is not a failure
  maxWorkers: "100%", // on two cores, Jest would use one
  roots: ["<rootDir>/test", "<rootDir>/tools"],
  testMatch: ["**/*.test.ts", "**/*.test.mjs"],
  testPathIgnorePatterns: [
    "/node_modules/",
    "/tools/integrations/",
    "/tools/playground/",
    "/tools/site/",
    ...left,
  ],
  extensionsToTreatAsEsm: [".ts", ".peggy"],
  moduleFileExtensions: ["ts", "mjs", "js", "cjs", "json", "node", "peggy"],
  transform: { "\\.(ts|peggy)$": "<rootDir>/tools/compile.mjs" },
  coverageProvider: "v8",
  coverageReporters: ["text-summary"],
  collectCoverageFrom: ["src/**/*.ts"],
  coverageThreshold: { global: { lines: 98, branches: 98 } },
};
