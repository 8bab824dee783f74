/** The command line of the fuzzer; README.md explains its options. */
import { mkdirSync, writeFileSync } from "node:fs";
import { oracle } from "../../test/oracle/agreement.ts";
import { argumentsOf } from "./arguments.ts";
import { Coverage } from "./coverage.ts";
import { broken, Engine } from "./engine.ts";
import { START_RULES } from "./inputs.ts";
import { LAWS, unmatched } from "./laws.ts";
import { exportsOf, guarded, load } from "./library.ts";
import { readRegressions, saveRegressions } from "./regressions.ts";
import { report } from "./report.ts";

const given = argumentsOf(process.argv.slice(2));
const coverage = new Coverage(new URL("dist/", given.package)); // before the package is loaded
const library = await load(given.package);
const missing = unmatched(library);
if (missing.length > 0) {
  console.error(missing.join("\n"));
  process.exit(1);
}

const calls = new Map(exportsOf(library).map((name) => [name, 0]));
const watched = guarded(library, (name) => {
  const count = calls.get(name);
  if (count !== undefined) calls.set(name, count + 1);
});
const laws = LAWS.filter(({ name }) => name.includes(given.law));
for (const rules of START_RULES) oracle(...rules); // these take seconds to make
console.log(`seed ${given.seed}, ${given.minutes} minutes, ${laws.length} laws`);

const old = readRegressions(given.out).filter(({ law, input }) => {
  const found = laws.find(({ name }) => name === law);
  return found !== undefined && broken(found, watched, input) !== null;
});
for (const { law, input, says } of old)
  console.log(`still: ${law}: ${says}: ${JSON.stringify(input)}`);

const engine = new Engine(laws, watched, given.seed, coverage);
const start = performance.now();
const end = start + 60_000 * given.minutes;
let reported = 0;
let nextLine = start + 30_000;
do {
  engine.runBatch();
  for (const { law, input, says } of engine.failures.slice(reported)) {
    console.log(`${seconds()} s: ${law}: ${says}: ${JSON.stringify(input)}`);
  }
  reported = engine.failures.length;
  if (performance.now() >= nextLine) {
    nextLine += 30_000;
    const inputs = [...engine.counts.values()].reduce((sum, counts) => sum + counts.inputs, 0);
    console.log(`${seconds()} s: ${inputs} inputs, ${reported} failures`);
  }
} while (performance.now() < end);

function seconds(): number {
  return Math.round((performance.now() - start) / 1000);
}

const failures = engine.failures;
const results = report({
  seed: given.seed,
  seconds: (performance.now() - start) / 1000,
  date: new Date(),
  package: given.package,
  counts: engine.counts,
  failures,
  calls,
  coverage: coverage.share(),
});
coverage.stop();
mkdirSync(given.out, { recursive: true });
writeFileSync(new URL("RESULTS.md", given.out), results);
if (failures.length > 0) saveRegressions(given.out, failures);
console.log(results);
process.exitCode = failures.length + old.length > 0 ? 1 : 0;
