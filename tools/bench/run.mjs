// npm run tool bench [-- --quick]: measures, prints the report and writes it to RESULTS.md. With --quick it
// only shows that everything works: it prints the report and does not touch RESULTS.md.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { candidates, library } from "./candidates.mjs";
import { coldImports } from "./cold-import.mjs";
import { distinctUris, EIGHT, HOSTILE_LENGTHS, inits, spoil, spoilEnds } from "./corpus.mjs";
import { ratioFigures, sizeFigures } from "./figures.mjs";
import { firstEdition } from "./first-edition.mjs";
import { goalFigures } from "./goals.mjs";
import { hostileTimes } from "./hostile.mjs";
import { compare } from "./measure.mjs";
import * as reference from "./reference.mjs";
import { report } from "./report.mjs";
import { bundleSize } from "./size.mjs";
import { examine } from "./validation.mjs";

const isQuick = process.argv.includes("--quick");
// Many short turns instead of a few long ones, so that other load on the machine disturbs all alike.
const settings = isQuick
  ? { rounds: 1, time: 1, samples: 1, lengths: HOSTILE_LENGTHS.slice(0, 2) }
  : { rounds: 21, time: 20, samples: 5, lengths: HOSTILE_LENGTHS };

const distinct = distinctUris();
const corpora = {
  eight: EIGHT,
  distinct,
  // A candidate may be fast because it rejects a URI; here all of them do the whole work.
  "read by all": distinct.filter((text) => candidates.every(({ accepts }) => accepts(text))),
};

checkAgreement();
const groups = {};
for (const [corpus, uris] of Object.entries(corpora)) {
  groups[corpus] = await measureCorpus(corpus, uris);
}

const entry = candidates[0].entry;
const results = {
  machine: machine(),
  settings,
  corpora,
  groups,
  goals: goalFigures(
    entry,
    progress("first edition", firstEdition),
    settings,
    isQuick ? [process.version.slice(1)] : undefined,
  ),
  figures: ratioFigures(groups),
  sizes: await sizeFigures((exported) => bundleSize(fileURLToPath(entry), exported)),
  candidates: candidates.map((candidate) => ({
    ...candidate,
    examined: examine(candidate),
    accepted: Object.fromEntries(
      Object.entries(corpora).map(([name, uris]) => [name, uris.filter(candidate.accepts).length]),
    ),
  })),
  imports: progress("cold imports", () => coldImports(candidates, isQuick ? 1 : 11)),
  hostile: progress("hostile text", () => hostileTimes(settings.lengths)),
};
const text = report(results);
process.stdout.write(text);
if (!isQuick) writeFileSync(new URL("RESULTS.md", import.meta.url), text);

/** Speed means nothing if the results differ. */
function checkAgreement() {
  for (const uri of [...EIGHT, ...distinct]) {
    assert.deepEqual({ ...library.parse(uri) }, reference.parse(uri), uri);
  }
  for (const uri of [...spoil(distinct), ...spoilEnds(distinct)]) {
    assert.equal(library.isSipUri(uri), false, uri);
  }
  for (const init of inits(distinct)) {
    assert.ok(reference.isValid(library.build(init)), JSON.stringify(init));
  }
}

async function measureCorpus(corpus, uris) {
  // At least as many as one sample takes, so that the eight are spoilt in many ways.
  const many = Array.from({ length: Math.max(uris.length, 512) }, (_, i) => uris[i % uris.length]);
  const bad = spoil(many);
  const tasks = { parse: parseTasks(uris) };
  if (corpus !== "read by all") {
    tasks.reject = rejectTasks(bad);
    tasks.own = ownTasks(uris, bad, spoilEnds(uris));
    tasks.write = writeTasks(uris);
  }
  const times = {};
  for (const [group, groupTasks] of Object.entries(tasks)) {
    process.stderr.write(`${corpus}: ${group}\n`);
    times[group] = await compare(groupTasks, settings);
  }
  return times;
}

function parseTasks(uris) {
  // If a candidate accepts every URI, nothing throws and its `parse` is measured without a `try`.
  return candidates.map(({ name, parse, attempt, accepts }) => ({
    name,
    call: uris.every(accepts) ? parse : attempt,
    items: uris,
  }));
}

function rejectTasks(bad) {
  return [
    { name: "isSipUri", call: library.isSipUri, items: bad },
    ...candidates.map(({ name, attempt }) => ({ name, call: attempt, items: bad })),
  ];
}

function ownTasks(uris, bad, badAtEnd) {
  const values = uris.map((uri) => library.parse(uri));
  return [
    { name: "parse", call: library.parse, items: uris },
    { name: "parse(bad), caught", call: candidates[0].attempt, items: bad },
    { name: "safeParse", call: (text) => library.safeParse(text), items: uris },
    { name: "safeParse(bad)", call: readIssue, items: bad },
    { name: "safeParse(bad at end)", call: readIssueCopy, items: badAtEnd },
    { name: "isSipUri", call: (text) => library.isSipUri(text), items: uris },
    { name: "isSipUri(bad)", call: (text) => library.isSipUri(text), items: bad },
    { name: "isSipUri(bad at end)", call: (text) => library.isSipUri(text), items: badAtEnd },
    { name: "serialize", call: (uri) => library.serialize(uri), items: values },
    { name: "build", call: (init) => library.build(init), items: inits(uris) },
    { name: "reference.isValid", call: (text) => reference.isValid(text), items: uris },
    { name: "reference.isValid(bad)", call: (text) => reference.isValid(text), items: bad },
  ];
}

/** Reads every property of an issue, in case they are computed only on access. */
function readIssue(text) {
  const [issue] = library.safeParse(text).issues;
  return issue.code.length + issue.message.length + issue.start + issue.end;
}

/** A copy of `readIssue`, so that the two tasks share no type feedback. */
function readIssueCopy(text) {
  const [issue] = library.safeParse(text).issues;
  return issue.code.length + issue.message.length + issue.start + issue.end;
}

function writeTasks(uris) {
  const plain = inits(uris);
  const tasks = [
    { name: "sip-uri parse", call: library.parse, items: uris },
    {
      name: "sip-uri serialize",
      call: (uri) => library.serialize(uri),
      items: uris.map((uri) => library.parse(uri)),
    },
    { name: "sip-uri build", call: (init) => library.build(init), items: plain },
  ];
  for (const { name, parse, accepts, serialize, build } of candidates) {
    if (serialize) {
      const values = uris.filter(accepts).map((uri) => parse(uri));
      tasks.push({ name: `${name} serialize`, call: serialize, items: values });
    }
    if (build) tasks.push({ name: `${name} build`, call: build, items: plain });
  }
  return tasks;
}

function progress(what, work) {
  process.stderr.write(`${what}\n`);
  return work();
}

function machine() {
  const manifest = readFileSync(new URL("package.json", import.meta.url), "utf8");
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    node: `${process.version}, V8 ${process.versions.v8}`,
    platform: `${process.platform} ${process.arch}`,
    mitata: JSON.parse(manifest).dependencies.mitata,
  };
}
