/** The table of known differences: made from what the stacks read, and compared with the committed one. */
import { namesIn } from "./compare.mjs";

/**
 * @typedef {Readonly<Record<string, string>>} Read what each stack read: "alike", "refused" or what differs
 * @typedef {{ text: string, count: number, read: Read }} Sample a text, and how many of its kind are read as it is
 * @typedef {Sample & { kind: string, component: string, others?: Sample[] }} Kind
 * @typedef {{ text: string, read: Read }} Call
 * @typedef {object} Table
 * @property {string} date
 * @property {Readonly<Record<string, { name: string, version: string }>>} stacks
 * @property {Readonly<Record<string, { name: string, version: string }>>} clients
 * @property {readonly Kind[]} kinds
 * @property {readonly Kind[]} headerKinds
 * @property {readonly Call[]} calls by the clients
 * @property {{ texts: number, withoutCaution: number, read: Readonly<Record<string, Record<string, number>>> }} generated
 *
 * @typedef {{ kind: string, component: string, texts: readonly string[] }} Texts
 */

/**
 * The kinds with a sample for each way in which the stacks read texts of the kind. The first is the
 * one that most stacks read differently.
 *
 * @param {readonly Texts[]} corpus
 * @param {(text: string) => Read} readOf
 * @returns {Kind[]}
 */
export function reduce(corpus, readOf) {
  return corpus.map(({ kind, component, texts }) => {
    const groups = groupBy(texts, (text) =>
      JSON.stringify(Object.values(readOf(text)).map(namesIn)),
    );
    const samples = groups.map((group) => {
      const text = group.reduce((best, other) => (other.length < best.length ? other : best));
      return { text, count: group.length, read: readOf(text) };
    });
    samples.sort((a, b) => differing(b) - differing(a) || b.count - a.count);
    const [first, ...others] = samples;
    return { kind, component, ...first, ...(others.length > 0 && { others }) };
  });
}

/**
 * What is not as in the committed table, one line for each kind and each call.
 *
 * @param {Table} committed
 * @param {Table} found
 * @param {string} id of a stack or client
 * @returns {string[]}
 */
export function allChanges(committed, found, id) {
  const [before, now] = [committed, found].map(({ generated }) =>
    countsText(generated.read[id] ?? {}),
  );
  return [
    ...changes(committed.kinds, found.kinds, id),
    ...changes(committed.headerKinds, found.headerKinds, id),
    ...(before === now ? [] : [`generated: was ${before}; is ${now}`]),
    ...found.calls.flatMap(({ text, read }) => {
      const was = committed.calls.find((other) => other.text === text)?.read[id];
      return was === read[id] ? [] : [`call of ${text}: was ${was}; is ${read[id]}`];
    }),
  ];
}

/**
 * What has changed in one list of kinds.
 *
 * @param {readonly Kind[]} committed
 * @param {readonly Kind[]} found
 * @param {string} stack
 * @returns {string[]}
 */
function changes(committed, found, stack) {
  const kinds = new Set([...committed, ...found].map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => {
    const [before, now] = [committed, found].map((table) => samplesOf(table, kind));
    const [was, is] = [before, now].map((samples) => summary(samples, stack));
    if (was !== is) return [`${kind}: was ${was}; is ${is}`];
    const other = now.find(({ text, read }) =>
      before.some((sample) => sample.text === text && sample.read[stack] !== read[stack]),
    );
    return other === undefined ? [] : [`${kind}: ${other.text} is now read ${other.read[stack]}`];
  });
}

/**
 * How often each thing differs.
 *
 * @param {readonly string[]} reads
 * @returns {Record<string, number>} by "alike", "refused" or a name of what differs
 */
export function countEach(reads) {
  return count(reads.flatMap((read) => namesIn(read).split(", ")));
}

/**
 * How many texts were read in each way.
 *
 * @param {readonly string[]} reads
 * @returns {Record<string, number>} by "alike", "refused" or the names of what differs
 */
function count(reads) {
  const counts = {};
  for (const read of reads) counts[namesIn(read)] = (counts[namesIn(read)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** In how many ways the stack reads texts of the kind, and how often. */
function summary(samples, stack) {
  const shown = samples.filter(({ read }) => Object.hasOwn(read, stack));
  const reads = shown.flatMap((sample) => Array(sample.count).fill(sample.read[stack]));
  return countsText(count(reads));
}

/** @param {Readonly<Record<string, number>>} counts */
function countsText(counts) {
  return (
    Object.entries(counts)
      .map(([names, number]) => `${number} × ${names}`)
      .join(" + ") || "nothing"
  );
}

/** @param {readonly Kind[]} table @param {string} kind @returns {Sample[]} */
function samplesOf(table, kind) {
  const row = table.find((other) => other.kind === kind);
  return row === undefined ? [] : [row, ...(row.others ?? [])];
}

/** @param {Sample} sample */
function differing({ read }) {
  return Object.values(read).filter((its) => its !== "alike").length;
}

/** @param {readonly string[]} texts @param {(text: string) => string} keyOf @returns {string[][]} */
function groupBy(texts, keyOf) {
  const groups = new Map();
  for (const text of texts) {
    const key = keyOf(text);
    groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  return [...groups.values()];
}

/** The table as JSON with a line for each kind. @param {object} table */
export function tableText(table) {
  const lines = Object.entries(table).map(([name, value]) => {
    if (!Array.isArray(value)) return `"${name}": ${JSON.stringify(value)}`;
    return `"${name}": [\n${value.map((row) => `    ${JSON.stringify(row)}`).join(",\n")}\n  ]`;
  });
  return `{\n  ${lines.join(",\n  ")}\n}\n`;
}
