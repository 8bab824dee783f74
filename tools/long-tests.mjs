// The tests that try something at random (test/support/effort.ts), trying more than `npm test` does, and
// those that only run here.
process.env.LONG_TESTS = "1"; // before Jest's configuration is loaded
const { LONG_ONLY } = await import("../jest.config.mjs");
process.argv.push("--findRelatedTests", "test/support/effort.ts", ...LONG_ONLY);
await import("../node_modules/jest/bin/jest.js");
