// Runs all tests of this folder, one file after another: npm run tool playground-test.
import { readdirSync } from "node:fs";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const FOLDER = new URL("./", import.meta.url);
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".test.mjs"))
  .map((name) => fileURLToPath(new URL(name, FOLDER)));

const counts = { passed: 0, failed: 0 };
const tests = run({ files, concurrency: 1, timeout: 300_000 });
tests.on("test:pass", () => counts.passed++);
tests.on("test:fail", () => counts.failed++);
tests.compose(new spec()).pipe(process.stdout);
tests.on("close", () => {
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
});
process.on("exit", () => console.log(`${counts.passed} passed, ${counts.failed} failed`));
