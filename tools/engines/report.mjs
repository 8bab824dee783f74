/** Writes RESULTS.md. */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";

const FILE = new URL("RESULTS.md", import.meta.url);

/**
 * @typedef {object} EngineResult
 * @property {string} name
 * @property {string} version
 * @property {number} [cases] of the behaviour suite that passed
 * @property {number[]} rates rows a second, for each column
 *
 * @typedef {object} Results
 * @property {EngineResult[]} engines
 * @property {{ version: string, messages: number, again: number, rate: number } | null} stream
 */

/**
 * @param {Results} results
 * @param {readonly string[]} names of the columns
 */
export function writeResults({ engines, stream }, names) {
  if (stream === null) throw new Error("the stream was not run");
  const [{ model }, { length }] = [cpus()[0], cpus()];
  const table = [
    ["engine", "version", "cases passed", ...names.map((name) => `\`${name}\``)],
    ["---", "---", "--:", ...names.map(() => "--:")],
    ...engines.map(({ name, version, cases = "–", rates }) => [
      name,
      version,
      cases,
      ...rates.map(inWords),
    ]),
  ].map((cells) => `| ${cells.join(" | ")} |`);
  const minutes = engines[0].rates.map((rate) => Math.round(1e9 / rate / 60)).join(", ");
  writeFileSync(
    FILE,
    `# Results

Written by \`npm run tool engines\`, on ${length} cores of a processor "${model}", which others used too.

## Rows a second

One URI in ten is invalid. The first row is CPU time without an engine; the others are the time that a query takes, from
table to result.

${table.join("\n")}

By the first row, 1,000,000,000 URIs take ${minutes} core-minutes.

## A stream

NATS JetStream ${stream.version}, three workers on the same machine, ${inWords(stream.rate)} messages a second. One worker was killed
after a quarter of ${stream.messages.toLocaleString("en-US")} messages: ${stream.again} were delivered again, and there was exactly one answer to each.
`,
  );
}

/** A rate in two digits: a busy machine repeats no more. */
export function inWords(rate) {
  return Number(rate.toPrecision(2)).toLocaleString("en-US");
}
