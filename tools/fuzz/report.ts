/** The text of RESULTS.md. */
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import type { Counts, Failure } from "./engine.ts";

export interface Run {
  readonly seed: number;
  readonly seconds: number;
  readonly date: Date;
  readonly package: URL;
  readonly counts: ReadonlyMap<string, Counts>;
  readonly failures: readonly Failure[];
  readonly calls: ReadonlyMap<string, number>;
  /** The share of characters that ran, in the functions that were called: from 0 to 1. */
  readonly coverage: number;
}

export function report(run: Run): string {
  const { version } = JSON.parse(readFileSync(new URL("package.json", run.package), "utf8"));
  const all = [...run.counts.values()];
  const sum = (of: (counts: Counts) => number) =>
    all.reduce((total, counts) => total + of(counts), 0);
  const inputs = sum((counts) => counts.inputs);
  return `# Results of the fuzzer

Written by \`npm run tool fuzz\`, ${run.date.toISOString().slice(0, 10)}: sip-uri ${version}, Node ${process.versions.node}
(V8 ${process.versions.v8}), ${process.platform} ${process.arch}, ${cpus().length} cores.

| | |
|---|---:|
| seed | ${run.seed} |
| minutes | ${(run.seconds / 60).toFixed(1)} |
| inputs | ${figure(inputs)} |
| inputs a second | ${figure(Math.round(inputs / run.seconds))} |
| structured / byte-level | ${figure(sum((c) => c.structured))} / ${figure(inputs - sum((c) => c.structured))} |
| kept because they reached a new block | ${figure(sum((c) => c.kept))} |
| characters that ran, in the functions that were called | ${(100 * run.coverage).toFixed(1)} % |
| **failures** | **${run.failures.length}** |

A member is an input that the functions of the law accept. Refusals are checked too.

| law | inputs | members | others | kept | failures |
|---|---:|---:|---:|---:|---:|
${[...run.counts].map(([law, counts]) => row(law, counts)).join("\n")}

Calls of each export: ${[...run.calls].map(([name, calls]) => `\`${name}\` ${figure(calls)}`).join(", ")}.
${run.failures.map(asSection).join("")}`;
}

function row(law: string, { inputs, members, kept, failures }: Counts): string {
  const cells = [inputs, members, inputs - members, kept, failures].map(figure);
  return `| ${law} | ${cells.join(" | ")} |`;
}

function asSection({ law, input, says }: Failure): string {
  return `\n- **${law}**: ${says}: \`${JSON.stringify(input)}\`\n`;
}

function figure(number: number): string {
  return number.toLocaleString("en-US");
}
