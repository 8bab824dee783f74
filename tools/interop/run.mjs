/**
 * npm run tool interop [-- --write] gives what the library writes to other SIP stacks, and fails if
 * what they read is not what differences.json says.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { parseArgs } from "node:util";
import { compareAddress, compareUri } from "./compare.mjs";
import { generatedTexts } from "./generated.mjs";
import { headerCorpus } from "./headers.mjs";
import { installDebian } from "./install.mjs";
import { corpus } from "./kinds.mjs";
import { STACKS, versionOf } from "./stacks/index.mjs";
import { changes, countEach, countsText, reduce, tableText } from "./table.mjs";

const TABLE = new URL("differences.json", import.meta.url);
const READS = new URL("../../build/interop/reads.jsonl", import.meta.url);

/** What the library would write if it had a fault: the run must fail. */
const FAULTS = {
  "unescaped-semicolon": (text) => text.replace(/(?<=^sips?:[^@]*)%3B(?=.*@)/, ";"),
};

const { values } = parseArgs({
  options: { write: { type: "boolean" }, fault: { type: "string" }, only: { type: "string" } },
});
const { fault, only = Object.keys(STACKS).join() } = values;
if (fault !== undefined && !Object.hasOwn(FAULTS, fault)) fail("fault", fault, FAULTS);
for (const id of only.split(",")) if (!Object.hasOwn(STACKS, id)) fail("stack", id, STACKS);
const written = fault === undefined ? (text) => text : FAULTS[fault];
const wanted = Object.entries(STACKS).filter(([id]) => only.split(",").includes(id));

const folder = mkdtempSync(`${tmpdir()}/sip-uri-interop-`);
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

await installDebian(wanted.flatMap(([, { debian = [] }]) => debian));
const started = performance.now();

const uriKinds = corpus();
const addressKinds = headerCorpus();
const generated = generatedTexts();
const texts = [...uriKinds.flatMap((kind) => kind.texts), ...generated];
const addresses = addressKinds.flatMap((kind) => kind.texts);

const stacks = {};
const reads = new Map([...texts, ...addresses].map((text) => [text, {}]));
const readOf = (text) => reads.get(text) ?? {};
let skipped = 0;
for (const [id, stack] of wanted) {
  const version = await versionOf(stack);
  if (version === undefined) {
    skipped++;
    console.log(
      `SKIPPED ${stack.name}: it is not installed (${stack.debian?.join(" ") ?? stack.npm})`,
    );
    continue;
  }
  stacks[id] = { name: stack.name, version };
  const reader = await stack.open(folder);
  await readAll(id, texts, reader.readUris, compareUri);
  if (reader.readAddresses) await readAll(id, addresses, reader.readAddresses, compareAddress);
  reader.stop?.();
}

const found = {
  date: new Date().toISOString().slice(0, 10),
  stacks,
  kinds: reduce(uriKinds, readOf),
  headerKinds: reduce(addressKinds, readOf),
  generated: Object.fromEntries(
    Object.keys(stacks).map((id) => [id, countEach(generated.map((text) => readOf(text)[id]))]),
  ),
};
const comparisons = [...reads.values()].flatMap((read) => Object.keys(read)).length;
writeReads();
const failures = values.write ? 0 : check(JSON.parse(readFileSync(TABLE, "utf8")));
if (values.write && skipped === 0 && fault === undefined && values.only === undefined) {
  writeFileSync(TABLE, tableText(found));
}
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `${seconds} s; ${Object.keys(stacks).length} stacks, ${skipped} skipped; ` +
    `${reads.size} texts, ${comparisons} comparisons; ${failures} not as in the table`,
);
process.exit(failures > 0 ? 1 : 0);

async function readAll(id, all, read, compare) {
  const readings = await read(all.map(written));
  all.forEach((text, at) => {
    readOf(text)[id] = compare(text, readings[at]);
  });
}

/** Everything that was read, for whoever looks for the reason of a difference. */
function writeReads() {
  mkdirSync(new URL(".", READS), { recursive: true });
  const lines = [...reads].map(([text, read]) => JSON.stringify({ text, read }));
  writeFileSync(READS, `${lines.join("\n")}\n`);
}

/** Prints what is not as in the committed table. A stack in another version is no failure. */
function check(committed) {
  let failures = 0;
  for (const [id, { name, version }] of Object.entries(stacks)) {
    const known = committed.stacks[id]?.version;
    const lines = [
      ...changes(committed.kinds, found.kinds, id),
      ...changes(committed.headerKinds, found.headerKinds, id),
      ...countChanges(committed.generated[id] ?? {}, found.generated[id]),
    ];
    if (known !== version) console.log(`NOTE ${name} is ${version}; the table is of ${known}`);
    else failures += lines.length;
    for (const line of lines)
      console.log(`${known === version ? "DIFFERS" : "note"} ${name}: ${line}`);
  }
  return failures;
}

function countChanges(was, is) {
  const [before, now] = [was, is].map(countsText);
  return before === now ? [] : [`generated: was ${before}; is ${now}`];
}

function fail(what, name, known) {
  console.error(`There is no ${what} ${name}. There is ${Object.keys(known).join(", ")}.`);
  process.exit(2);
}
