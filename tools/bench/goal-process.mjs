// Measures the goals in one process: node goal-process.mjs CORPUS ENTRY FIRST-EDITION-ENTRY ORDER SETTINGS.
// Prints the medians as JSON, in nanoseconds by task. Which edition is loaded first can matter.

import { distinctUris, EIGHT, inits, spoil, spoilEnds } from "./corpus.mjs";
import { compare } from "./measure.mjs";
import * as reference from "./reference.mjs";

const [corpus, entry, firstEntry, order, settings] = process.argv.slice(2);
const entries = { now: entry, first: firstEntry };
const editions = {};
for (const edition of order.split(",")) editions[edition] = await import(entries[edition]);

const uris = corpus === "eight" ? EIGHT : distinctUris();
const many = Array.from({ length: Math.max(uris.length, 512) }, (_, i) => uris[i % uris.length]);
// The first edition has a constraint less.
const isBad = (text) => Object.values(editions).every(({ isSipUri }) => !isSipUri(text));
const bad = spoil(many).filter(isBad);

const times = await compare(
  [
    ...Object.entries(editions).flatMap(([edition, library]) => tasksOf(edition, library)),
    { name: "reference", call: reference.parse, items: uris },
    { name: "new URL", call: (text) => new URL(text), items: uris },
    { name: "throw", call: caught(throwError), items: bad },
    { name: "floor", call: readAndMake, items: uris.map(cutsOf) },
  ],
  JSON.parse(settings),
);
const medians = [...times].map(([name, { time }]) => [name, time]);
process.stdout.write(JSON.stringify(Object.fromEntries(medians)));

function tasksOf(edition, library) {
  const values = uris.map((uri) => library.parse(uri));
  return [
    { name: "parse", call: library.parse, items: uris },
    { name: "serialize", call: (uri) => library.serialize(uri), items: values },
    { name: "build", call: (init) => library.build(init), items: inits(uris) },
    { name: "safeParse(bad)", call: (text) => firstIssue(library.safeParse(text)), items: bad },
    { name: "parse(bad)", call: caught(library.parse), items: bad },
    { name: "isSipUri", call: (text) => library.isSipUri(text), items: uris },
    {
      name: "isSipUri(bad)",
      call: (text) => library.isSipUri(text),
      items: spoilEnds(uris).filter(isBad),
    },
  ].map((task) => ({ ...task, name: `${task.name} ${edition}` }));
}

/** Reads every property of an issue, in case they are computed only on access. */
function firstIssue({ issues: [issue] }) {
  return issue.code.length + issue.message.length + issue.start + issue.end;
}

function caught(call) {
  return (text) => {
    try {
      return call(text);
    } catch (error) {
      return error;
    }
  };
}

function throwError() {
  throw new Error("A host is missing.");
}

/** The text of a URI, and where its components are in it, so that `readAndMake` has nothing to find. */
function cutsOf(text) {
  const uri = /** @type {NonNullable<ReturnType<typeof reference.parse>>} */ (
    reference.parse(text)
  );
  let at = text.indexOf(":");
  const cuts = [];
  const cut = (part) => {
    const start = typeof part === "string" ? text.indexOf(part, at) : -1;
    if (start >= 0) at = start + part.length;
    cuts.push(start, at);
  };
  for (const part of [uri.user, uri.password, uri.host]) cut(part);
  const { scheme, port, parameters, headers } = uri;
  if (port !== null) at = text.indexOf(String(port), at);
  for (const { name, value } of [...parameters, ...headers]) {
    cut(name);
    cut(value);
  }
  return { text, scheme, port, parameters: parameters.length, cuts };
}

/** The floor for any parser: to read each character, and to make the result. */
function readAndMake({ text, scheme, port, parameters: count, cuts }) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  if (sum === 0) return null;
  const user = cuts[0] < 0 ? null : text.slice(cuts[0], cuts[1]);
  const password = cuts[2] < 0 ? null : text.slice(cuts[2], cuts[3]);
  const host = text.slice(cuts[4], cuts[5]);
  const parameters = [];
  const headers = [];
  for (let i = 6; i < cuts.length; i += 4) {
    const name = text.slice(cuts[i], cuts[i + 1]);
    const value = cuts[i + 2] < 0 ? true : text.slice(cuts[i + 2], cuts[i + 3]);
    if (parameters.length < count) parameters.push({ name, value });
    else headers.push({ name, value });
  }
  return { scheme, user, password, host, port, parameters, headers };
}
