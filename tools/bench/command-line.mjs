// Measures `sip-uri check` on a million lines: each command in a process of its own, in turn, round after
// round, beside the first edition's and beside loops that only read lines and call isSipUri. Prints a
// table, and `npm run tool bench-check` also writes it to RESULTS-CHECK.md; with LINES ROUNDS
// (`npm run tool bench-check -- 1000 1`) it only prints it.

import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { distinctUris, spoil } from "./corpus.mjs";
import { firstEdition } from "./first-edition.mjs";
import { median } from "./measure.mjs";

const [lines = 1_000_000, rounds = 7] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "sip-uri-"));
const entry = new URL("../../dist/index.js", import.meta.url).href;
const cli = fileURLToPath(new URL("cli.js", entry));
const first = firstEdition();

/** Says at the end of a process what it took. */
const USAGE = `data:text/javascript,process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.error("took " + JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS]));
})`;

const LOOP = `import { isSipUri } from "${entry}";
let invalid = 0;
const check = (line) => { if (!isSipUri(line)) invalid++; };`;

const READLINE = `${LOOP}
import { createInterface } from "node:readline";
for await (const line of createInterface({ input: process.stdin })) check(line);`;

const SPLIT = `${LOOP}
let rest = "";
for await (const chunk of process.stdin.setEncoding("utf8")) {
  const lines = (rest + chunk).split("\\n");
  rest = lines.pop();
  lines.forEach(check);
}`;

const script = (code) => ["--input-type=module", "--eval", code];
const uris = file("uris", (uri) => uri);
const csv = file("csv", (uri, i) => `${i},"${uri}",x`);

const check = [cli, "check"];
const quiet = [...check, "--quiet"];
const fields = [...check, "--format=tsv", "--out=valid,code,host"];
const TASKS = [
  task("loop: `node:readline`, `isSipUri`", script(READLINE), uris),
  task("loop: `split`, `isSipUri`", script(SPLIT), uris),
  task("`check --quiet`", quiet, uris),
  task(
    "`check --quiet`, a tenth of the lines",
    quiet,
    file("tenth", (uri) => uri, lines / 10),
  ),
  task("`check --invalid`", [...check, "--invalid"], uris),
  task("`check`", check, uris),
  task("`check --format tsv --out valid,code,host`", fields, uris),
  task("`check --quiet --csv --column 2`", [...quiet, "--csv", "--column=2"], csv),
];
if (first !== null) {
  const firstCli = fileURLToPath(new URL("cli.js", first));
  TASKS.push(task("`check`, first edition", [firstCli, "check"], uris));
}

for (let round = 0; round < rounds; round++) {
  const order = round % 2 === 0 ? TASKS : TASKS.toReversed();
  for (const task of order) run(task);
}
rmSync(folder, { recursive: true });

const [{ seconds: loop }] = TASKS;
const rows = TASKS.map(({ name, input, seconds, kilobytes }) => {
  const time = median(seconds);
  const share = (time / median(loop)).toFixed(2);
  const speed = Math.round(input.lines / time).toLocaleString("en-US");
  const memory = Math.round(Math.max(...kilobytes) / 1024);
  return `| ${name} | ${time.toFixed(2)} | ${share} | ${speed} | ${memory} MB |`;
});
const report = `# \`sip-uri check\` on a million lines

Written by \`npm run tool bench-check\`: Node.js ${process.versions.node} on ${cpus()[0]?.model}, ${new Date().toISOString().slice(0, 10)}.
${lines.toLocaleString("en-US")} lines, one in fifty of them invalid, medians of ${rounds} rounds. The goal is that \`check --quiet\` takes at most
1.4 times as long as the first loop.

| command | CPU seconds | / first loop | lines/CPU second | peak memory |
|---|--:|--:|--:|--:|
${rows.join("\n")}
`;
console.log(report);
if (process.argv.length === 2) {
  writeFileSync(new URL("RESULTS-CHECK.md", import.meta.url), report);
}

/**
 * @param {string} name
 * @param {string[]} args of Node.js
 * @param {{ path: string, lines: number }} input
 */
function task(name, args, input) {
  return { name, args, input, seconds: [], kilobytes: [] };
}

/** Writes a file of lines, one in fifty of them invalid, and returns it. */
function file(name, lineOf, count = lines) {
  const valid = distinctUris();
  const bad = spoil(valid);
  const path = join(folder, name);
  const uri = (i) => (i % 50 === 0 ? bad : valid)[i % valid.length];
  writeFileSync(path, Array.from({ length: count }, (_, i) => `${lineOf(uri(i), i)}\n`).join(""));
  return { path, lines: count };
}

function run({ args, input, seconds, kilobytes }) {
  const stdin = openSync(input.path, "r");
  /** @type {import("node:child_process").StdioOptions} */
  const stdio = [stdin, "ignore", "pipe"];
  const { stderr } = spawnSync(process.execPath, ["--import", USAGE, ...args], { stdio });
  closeSync(stdin);
  const [time, memory] = JSON.parse(/^took (.*)$/m.exec(String(stderr))?.[1] ?? "");
  seconds.push(time);
  kilobytes.push(memory);
}
