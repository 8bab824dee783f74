export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test", "<rootDir>/compiler", "<rootDir>/pattern", "<rootDir>/bench"],
  testMatch: ["**/*.test.ts", "**/*.test.mjs"],
  testPathIgnorePatterns: ["/node_modules/", "/test/integrations/", "/test/playground/"],
  extensionsToTreatAsEsm: [".ts", ".peggy"],
  moduleFileExtensions: ["ts", "mjs", "js", "cjs", "json", "node", "peggy"],
  transform: { "\\.(ts|peggy)$": "<rootDir>/scripts/compile.mjs" },
  coverageProvider: "v8",
  coverageReporters: ["text-summary"],
  collectCoverageFrom: ["src/**/*.ts"],
  coverageThreshold: { global: { lines: 98, branches: 98 } },
};
