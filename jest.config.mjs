export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test", "<rootDir>/compiler", "<rootDir>/bench"],
  testMatch: ["**/*.test.ts", "**/*.test.mjs"],
  extensionsToTreatAsEsm: [".ts", ".peggy"],
  moduleFileExtensions: ["ts", "mjs", "js", "cjs", "json", "node", "peggy"],
  transform: { "\\.(ts|peggy)$": "<rootDir>/scripts/compile.mjs" },
  coverageProvider: "v8",
  collectCoverageFrom: ["src/**/*.ts"],
};
