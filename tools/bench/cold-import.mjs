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
  const times = new Map(entries.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, entry } of entries) times.get(name).push(coldImport(entry));
  }
  return new Map([...times].map(([name, each]) => [name, median(each)]));
}

function coldImport(entry) {
  const options = { cwd: import.meta.dirname, encoding: "utf8" };
  const output = execFileSync(
    process.execPath,
    ["--input-type=module", "--eval", CHILD, entry],
    options,
  );
  return Number(output);
}
