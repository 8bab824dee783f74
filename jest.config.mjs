export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test", "<rootDir>/tools"],
  testMatch: ["**/*.test.ts", "**/*.test.mjs"],
  testPathIgnorePatterns: ["/node_modules/", "/tools/integrations/", "/tools/playground/"],
  extensionsToTreatAsEsm: [".ts", ".peggy"],
  moduleFileExtensions: ["ts", "mjs", "js", "cjs", "json", "node", "peggy"],
  transform: { "\\.(ts|peggy)$": "<rootDir>/tools/compile.mjs" },
  coverageProvider: "v8",
  coverageReporters: ["text-summary"],
  collectCoverageFrom: ["src/**/*.ts"],
  coverageThreshold: { global: { lines: 98, branches: 98 } },
};
