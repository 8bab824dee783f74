/**
 * Mutation testing of the library and of its compiler: every line wrong in turn, and some test must fail.
 *
 *   npm run test:mutation [-- src compiler pattern]
 *
 * Writes RESULTS.md and SURVIVORS.md. Fails where a mutant that no test kills has no reason in
 * reasons.json, or where fewer than 95 of 100 are killed.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { PARTS } from "./parts.mjs";
import { report } from "./report.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const STRYKER = fileURLToPath(
  new URL("node_modules/@stryker-mutator/core/bin/stryker.js", import.meta.url),
);

const chosen = process.argv.slice(2);
const parts = chosen.length === 0 ? Object.keys(PARTS) : chosen;
for (const part of parts) {
  if (PARTS[part] === undefined) throw new RangeError(`no part ${part}: ${Object.keys(PARTS)}`);
  const { status } = spawnSync(
    process.execPath,
    ["--no-warnings", STRYKER, "run", "tools/mutation/stryker.config.mjs"],
    {
      cwd: ROOT,
      stdio: "inherit",
      // Tables kill nearly all; laws need few runs to show that a line is wrong.
      env: {
        FAST_CHECK_RUNS: "20",
        GRAMMAR_FUZZ_RUNS: "0.2",
        GRAMMAR_FUZZ_SECONDS: "1",
        ...process.env,
        MUTATION_PART: part,
      },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}

const wrong = report(parts);
for (const line of wrong) console.log(line);
if (wrong.length > 0) process.exitCode = 1;
