/**
 * Mutation testing of src/: each line is made wrong in turn, and some test must fail. It fails where a
 * mutant that no test kills has no reason in reasons.json, or where fewer than 95 of 100 are killed.
 *
 *   npm run tool mutation [-- PART...]
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
const unknown = chosen.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(", ")}. The parts are ${Object.keys(PARTS).join(", ")}.`,
  );
  process.exit(2);
}
const parts = chosen.length === 0 ? Object.keys(PARTS) : chosen;
for (const part of parts) {
  const { status } = spawnSync(
    process.execPath,
    ["--no-warnings", STRYKER, "run", "tools/mutation/stryker.config.mjs"],
    {
      cwd: ROOT,
      stdio: "inherit",
      // Tables kill nearly all mutants, and a law needs few runs to show that a line is wrong.
      env: { FAST_CHECK_RUNS: "20", ...process.env, MUTATION_PART: part },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}

const { notes, wrong } = report(parts);
for (const line of [...notes, ...wrong]) console.log(line);
if (wrong.length > 0) process.exitCode = 1;
