/**
 * npm run tool runtimes [-- --only node-20,bun,types] packs the package, installs it into an empty
 * project, and runs the suite there on every runtime. A complete run writes the tables of docs/runtimes.md.
 */
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { createProject } from "./project.mjs";
import { describeFailure, writeTables } from "./report.mjs";
import { RUNTIMES } from "./runners/index.mjs";
import { TYPES } from "./runners/types.mjs";

const { values } = parseArgs({ options: { only: { type: "string" }, keep: { type: "boolean" } } });
const wanted = values.only?.split(",") ?? [...Object.keys(RUNTIMES), "types"];
const unknown = wanted.filter((id) => id !== "types" && !Object.hasOwn(RUNTIMES, id));
if (unknown.length > 0) {
  const known = [...Object.keys(RUNTIMES), "types"];
  console.error(`There is no runtime ${unknown.join(", ")}. The runtimes are ${known.join(", ")}.`);
  process.exit(2);
}

const started = performance.now();
let [passed, failed] = [0, 0];
let cases; // the same number everywhere, or a runtime has skipped some

say("packing and installing the package");
const project = await createProject();
try {
  const runtimes = [];
  for (const id of wanted.filter((name) => name !== "types")) {
    runtimes.push(await runRuntime(RUNTIMES[id]));
  }
  const types = wanted.includes("types") ? await runTypes() : [];
  if (values.only === undefined && failed === 0) writeTables(runtimes, types);
} finally {
  if (values.keep) say(`kept: ${project.folder}`);
  else rmSync(project.folder, { recursive: true, force: true });
}
say(`${Math.round((performance.now() - started) / 1000)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** One line for each format. */
async function runRuntime(runtime) {
  const version = await runtime.version().catch(() => "?"); // running the suite shows what is wrong
  const row = { name: runtime.name, version, passed: {} };
  for (const [format, run] of Object.entries(runtime.formats)) {
    await check(`${runtime.name} ${version}, ${format}`, async () => {
      const outcome = await run(project);
      if (outcome.failed > 0 || !(outcome.passed > 0)) throw new Error(describeFailure(outcome));
      cases ??= outcome.passed;
      if (outcome.passed !== cases) throw new Error(`${outcome.passed} cases, not ${cases}`);
      row.passed[format] = outcome.passed;
      return `${outcome.passed} cases`;
    });
  }
  return row;
}

/** One line for each compiler and each module resolution. */
async function runTypes() {
  const rows = [];
  for (const { version, mode, run } of TYPES) {
    const isDone = await check(`TypeScript ${version}, ${mode}`, () => run(project));
    rows.push({ version, mode, isDone });
  }
  return rows;
}

async function check(what, work) {
  try {
    say(`ok    ${what}: ${await work()}`);
    passed++;
    return true;
  } catch (error) {
    say(`FAIL  ${what}: ${error.message}`);
    failed++;
    return false;
  }
}

function say(line) {
  console.log(line);
}
