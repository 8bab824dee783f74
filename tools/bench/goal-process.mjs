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

/** The text of a URI, and where each component is in it, so that `readAndMake` has nothing to find. */
function cutsOf(text) {
  const uri = /** @type {NonNullable<ReturnType<typeof reference.parse>>} */ (
    reference.parse(text)
  );
  let at = 0;
  const cut = (part) => {
    if (part === null || part === true) return part;
    const start = text.indexOf(part, at);
    at = start + part.length;
    return { start, end: at };
  };
  const item = ({ name, value }) => ({ name: cut(name), value: cut(value) });
  at = text.indexOf(":");
  const [user, password, host] = [uri.user, uri.password, uri.host].map(cut);
  if (uri.port !== null) cut(String(uri.port));
  const { scheme, port } = uri;
  return {
    ...{ text, scheme, user, password, host, port },
    parameters: uri.parameters.map(item),
    headers: uri.headers.map(item),
  };
}

/** The floor for any parser: to read each character, and to make the result. */
function readAndMake({ text, scheme, user, password, host, port, parameters, headers }) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  if (sum < 0) return null;
  const part = (cut) => (cut === null || cut === true ? cut : text.slice(cut.start, cut.end));
  const items = (cuts) => {
    const made = [];
    for (const { name, value } of cuts) made.push({ name: part(name), value: part(value) });
    return made;
  };
  return {
    ...{ scheme, user: part(user), password: part(password), host: part(host), port },
    parameters: items(parameters),
    headers: items(headers),
  };
}
