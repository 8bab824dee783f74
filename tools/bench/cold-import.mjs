// Measures how long the first import takes, each time in a new process. The candidates take turns.

import { execFileSync } from "node:child_process";
import { median } from "./measure.mjs";

const CHILD = `
  const start = performance.now();
  await import(process.argv[1]);
  process.stdout.write(String(performance.now() - start));
  process.exit();
`;

const NOTHING = "data:text/javascript,";

/** Returns the median in milliseconds, by name; "nothing" is the import of an empty module. */
export function coldImports(candidates, rounds) {
  const entries = [{ name: "nothing", entry: NOTHING }, ...candidates].filter(({ entry }) => entry);
  const runs = entries.map(({ name, entry }) => {
    /** @type {number[]} */
    const times = [];
    return { name, entry, times };
  });
  for (let round = 0; round < rounds; round++) {
    for (const { entry, times } of runs) times.push(coldImport(entry));
  }
  return new Map(runs.map(({ name, times }) => [name, median(times)]));
}

function coldImport(entry) {
  const args = ["--input-type=module", "--eval", CHILD, entry];
  const output = execFileSync(process.execPath, args, {
    cwd: import.meta.dirname,
    encoding: "utf8",
  });
  return Number(output);
}
