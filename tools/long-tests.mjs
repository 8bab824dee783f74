// The tests that try something at random (test/support/effort.ts), trying more than `npm test` does.
process.env.LONG_TESTS = "1";
process.argv.push("--findRelatedTests", "test/support/effort.ts");
await import("../node_modules/jest/bin/jest.js");
