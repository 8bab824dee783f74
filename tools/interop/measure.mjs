/** Runs the stacks and compares; started by run.mjs. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "../../src/index.ts";
import { cautions } from "../../src/interop/index.ts";
import { STACKS as KNOWN_STACKS } from "../../src/interop/stacks.ts";
import { call, TARGETS } from "./calls/calls.mjs";
import { CLIENTS } from "./calls/clients.mjs";
import { compareAddress, compareUri } from "./compare.mjs";
import { fixesOf, generatedTexts } from "./generated.mjs";
import { headerCorpus } from "./headers.mjs";
import { corpus } from "./kinds.mjs";
import { writePage } from "./page.mjs";
import { STACKS, versionOf } from "./stacks/index.mjs";
import { allChanges, countEach, reduce, tableText } from "./table.mjs";

const TABLE = new URL("differences.json", import.meta.url);
const READS = new URL("../../build/interop/reads.jsonl", import.meta.url);

/** What the library would write if it had a fault: the run must fail. */
const FAULTS = {
  "unescaped-semicolon": (text) => text.replace(/(?<=^sips?:[^@]*)%3B(?=.*@)/, ";"),
};

const { values } = parseArgs({
  options: {
    write: { type: "boolean" },
    fault: { type: "string" },
    isolated: { type: "boolean" },
    folder: { type: "string" },
  },
});
const { write = false, fault, isolated = false, folder = "" } = values;
if (fault !== undefined && (write || !Object.hasOwn(FAULTS, fault))) {
  console.error(`--fault is one of ${Object.keys(FAULTS).join(", ")}, without --write`);
  process.exit(2);
}

process.stdin.on("end", () => process.exit(1)).resume(); // run.mjs was killed
process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const started = performance.now();
const uriKinds = corpus();
const headerKinds = headerCorpus();
const generated = generatedTexts();
const fixes = fixesOf(generated);
const uris = [...uriKinds.flatMap(({ texts }) => texts), ...generated, ...fixes];
const addresses = headerKinds.flatMap(({ texts }) => texts);

/** What each stack read in each text. */
const reads = new Map([...uris, ...addresses].map((text) => [text, {}]));
const readOf = (text) => reads.get(text) ?? {};
let [skipped, failures] = [0, 0];

/** @typedef {Record<string, { name: string, version: string }>} Versions */

/** @type {Versions} */
const stacks = {};
for (const [id, stack] of Object.entries(STACKS)) {
  const version = await installed("read", stack);
  if (version === undefined) continue;
  stacks[id] = { name: stack.name, version };
  const reader = await stack.open(folder);
  await readAll(id, uris, reader.readUris, compareUri);
  if (reader.readAddresses) await readAll(id, addresses, reader.readAddresses, compareAddress);
  reader.stop?.();
}

/** @type {Versions} */
const clients = {};
for (const [id, program] of Object.entries(CLIENTS)) {
  const version = await installed("call", program);
  if (version !== undefined) clients[id] = { name: program.name, version };
}
const results = await Promise.all(Object.keys(clients).map((id) => call(CLIENTS[id], folder)));
const calls = TARGETS.map((text, at) => ({
  text,
  read: Object.fromEntries(
    Object.keys(clients).flatMap((id, client) => {
      const result = results[client][at];
      return result === undefined ? [] : [[id, result]];
    }),
  ),
}));

const found = {
  date: new Date().toISOString().slice(0, 10),
  stacks,
  clients,
  kinds: reduce(uriKinds, readOf),
  headerKinds: reduce(headerKinds, readOf),
  calls,
  generated: {
    texts: generated.length,
    withoutCaution: checkCautions(generated),
    read: Object.fromEntries(
      Object.keys(stacks).map((id) => [id, countEach(generated.map((text) => readOf(text)[id]))]),
    ),
  },
};
checkCautions(fixes);
writeReads();

if (write && skipped + failures === 0) {
  writeFileSync(TABLE, tableText(found));
  writePage(found);
} else {
  if (write) console.log("NOT WRITTEN");
  check(JSON.parse(readFileSync(TABLE, "utf8")));
}
const comparisons = [...reads.values(), ...calls.map(({ read }) => read)].flatMap(Object.values);
console.log(
  `${Math.round((performance.now() - started) / 1000)} s; ` +
    `${Object.keys(stacks).length} stacks, ${Object.keys(clients).length} clients, ${skipped} skipped; ` +
    `${reads.size + calls.length} texts, ${comparisons.length} comparisons; ` +
    `${found.generated.withoutCaution} of ${generated.length} generated URIs without a caution, ${fixes.length} fixes; ` +
    `${failures} not as in the table`,
);
process.exit(failures > 0 || (write && skipped > 0) ? 1 : 0);

/**
 * The version of a stack or client, or undefined after saying why it is left out.
 *
 * @param {"read" | "call"} what it is for
 * @param {{ name: string, debian?: readonly string[], npm?: string, listensEverywhere?: boolean }} program
 */
async function installed(what, { name, debian, npm, listensEverywhere = false }) {
  const version = await versionOf({ debian, npm });
  if (version !== undefined && (isolated || !listensEverywhere)) {
    console.log(`${what}: ${name} ${version}`);
    return version;
  }
  skipped++;
  const why =
    version === undefined
      ? `${npm ?? debian?.[0]} is not installed`
      : "it would listen to the network";
  console.log(`SKIPPED ${name}: ${why}`);
  return undefined;
}

async function readAll(id, texts, read, compare) {
  const readings = await read(fault === undefined ? texts : texts.map(FAULTS[fault]));
  texts.forEach((text, at) => {
    readOf(text)[id] = compare(text, readings[at]);
  });
}

/**
 * Returns how many of these URIs have no caution. Prints those that a stack misreads though no caution names the
 * stack, and counts them as failures. It looks at the stacks that cautions name by default.
 *
 * @param {readonly string[]} texts
 */
function checkCautions(texts) {
  const ids = Object.entries(KNOWN_STACKS).flatMap(([id, isDefault]) =>
    isDefault && Object.hasOwn(stacks, id) ? [id] : [],
  );
  const all = texts.map((text) => {
    const found = cautions(parse(text));
    /** @type {Set<string>} */
    const named = new Set(found.flatMap((caution) => caution.stacks));
    for (const id of ids) {
      if (readOf(text)[id] === "alike" || named.has(id)) continue;
      failures++;
      console.log(`NO CAUTION ${stacks[id].name}: ${text} is read ${readOf(text)[id]}`);
    }
    return found;
  });
  return all.filter((found) => found.length === 0).length;
}

/** Everything that was read, for whoever looks for the reason of a difference. */
function writeReads() {
  mkdirSync(new URL(".", READS), { recursive: true });
  const lines = [...reads].map(([text, read]) => JSON.stringify({ text, read }));
  writeFileSync(READS, `${lines.join("\n")}\n`);
}

/** Prints what is not as in the committed table. That a stack in another version differs is no failure. */
function check(committed) {
  for (const [id, { name, version }] of Object.entries({ ...stacks, ...clients })) {
    const known = (committed.stacks[id] ?? committed.clients[id])?.version;
    const lines = allChanges(committed, found, id);
    if (known !== version) console.log(`NOTE ${name} is ${version}; the table is of ${known}`);
    else failures += lines.length;
    for (const line of lines)
      console.log(`${known === version ? "DIFFERS" : "note"} ${name}: ${line}`);
  }
}
