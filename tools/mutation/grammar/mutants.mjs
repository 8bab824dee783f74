/** The mutants of a grammar: each differs from it in one place. */
import peggy from "peggy";

/**
 * @typedef {object} Mutant
 * @property {string} rule
 * @property {string} change the kind of change
 * @property {number} line of the grammar
 * @property {string} from the text that is replaced
 * @property {string} to
 * @property {string} grammar the whole mutated text
 */

/**
 * @param {string} grammar in Peggy
 * @returns {Mutant[]} without duplicates
 */
export function mutantsOf(grammar) {
  const found = new Map();
  for (const rule of peggy.parser.parse(grammar, { reservedWords: [] }).rules) {
    for (const node of nodesOf(rule.expression)) {
      for (const [change, { start, end }, to] of changesOf(node, grammar)) {
        const mutated = grammar.slice(0, start.offset) + to + grammar.slice(end.offset);
        if (mutated === grammar || found.has(mutated)) continue;
        const from = grammar.slice(start.offset, end.offset);
        const place = { rule: rule.name, change, line: start.line };
        found.set(mutated, { ...place, from, to, grammar: mutated });
      }
    }
  }
  return [...found.values()];
}

/**
 * @param {string} grammar
 * @returns {Map<string, Set<string>>} by rule, itself and the rules that it uses
 */
export function reachOf(grammar) {
  const { rules } = peggy.parser.parse(grammar, { reservedWords: [] });
  const direct = new Map(
    rules.map(({ name, expression }) => {
      const references = [...nodesOf(expression)].filter(({ type }) => type === "rule_ref");
      return [name, references.map((node) => node.name)];
    }),
  );
  const reach = (name) => {
    const found = new Set([name]);
    for (const rule of found) for (const other of direct.get(rule) ?? []) found.add(other);
    return found;
  };
  return new Map(rules.map(({ name }) => [name, reach(name)]));
}

function* nodesOf(node) {
  yield node;
  const children = node.alternatives ?? node.elements ?? [node.expression, node.delimiter];
  for (const child of children) if (child) yield* nodesOf(child);
}

/** @returns {[change: string, location: object, to: string][]} */
function changesOf(node, grammar) {
  const write = ({ location: { start, end } }) => grammar.slice(start.offset, end.offset);
  const { location } = node;
  const become = (change, texts) => texts.map((to) => [change, location, to]);
  switch (node.type) {
    case "named": {
      // Its location is the whole rule.
      const [name] = /^\w+/.exec(write(node)) ?? [];
      const place = { start: location.start, end: node.expression.location.end };
      return [["display name dropped", place, `${name} = ${write(node.expression)}`]];
    }
    case "choice":
      return [
        ...dropped("alternative", node.alternatives, " / ", write, location),
        ...reordered(node.alternatives, write, location),
      ];
    case "sequence":
      return node.elements.map((element) => emptied(element));
    case "simple_and":
      return become("predicate negated", [`!${write(node.expression)}`]);
    case "simple_not":
      return become("predicate negated", [`&${write(node.expression)}`]);
    case "text":
      return become("$ dropped", [write(node.expression)]);
    case "optional":
      return become(
        "count",
        ["*", "+", ""].map((sign) => write(node.expression) + sign),
      );
    case "zero_or_more":
    case "one_or_more":
      return become(
        "count",
        ["*", "+", "?", ""].map((sign) => write(node.expression) + sign),
      );
    case "repeated":
      return become(
        "bounds",
        counts(node).map((count) => repeated(node, count, write)),
      );
    case "literal":
      return literals(node).map(([change, to]) => [change, location, to]);
    case "class":
      return classes(node).map(([change, to]) => [change, location, to]);
    default:
      return [];
  }
}

function dropped(what, parts, separator, write, location) {
  return parts.map((_, index) => {
    const rest = parts.filter((_, other) => other !== index);
    return [`${what} dropped`, location, rest.map(write).join(separator)];
  });
}

function reordered(parts, write, location) {
  return parts.slice(1).map((_, index) => {
    const texts = parts.map(write);
    [texts[index], texts[index + 1]] = [texts[index + 1], texts[index]];
    return ["alternatives swapped", location, texts.join(" / ")];
  });
}

/** Empties an element. A label or a pick stays, because the action needs it. */
function emptied({ type, location, pick, label, expression }) {
  if (type !== "labeled") {
    const isPredicate = type === "simple_and" || type === "simple_not";
    return [isPredicate ? "predicate dropped" : "element dropped", location, '""'];
  }
  const name = pick ? (label ? `@${label}:` : "@") : `${label}:`;
  const { start } = location;
  return ["element dropped", { start, end: expression.location.end }, `${name}""`];
}

/** The counts of `|n..m|` and `|n|` with each bound one more and one less. */
function counts({ min, max }) {
  const [least, most] = [min ?? max, max].map((bound) => bound.value);
  const all = [-1, 1].flatMap(
    (step) =>
      /** @type {[number, number | null][]} */ ([
        [least + step, most],
        ...(most === null ? [] : [[least, most + step]]),
        ...(most === least ? [[least + step, most + step]] : []),
      ]),
  );
  return all.filter(([low, high]) => low >= 0 && (high === null || low <= high));
}

function repeated(node, [least, most], write) {
  const delimiter = node.delimiter === null ? "" : `, ${write(node.delimiter)}`;
  return `${write(node.expression)}|${least}..${most ?? ""}${delimiter}|`;
}

function literals({ value, ignoreCase }) {
  if (value === "") return [];
  const quote = (text, i) => `"${[...text].map((c) => written(c)).join("")}"${i ? "i" : ""}`;
  const head = value.slice(0, -1);
  const last = value.charCodeAt(value.length - 1);
  const found = [last - 1, last + 1].map((code) => [
    "literal changed",
    quote(head + String.fromCharCode(code), ignoreCase),
  ]);
  if (head !== "") found.push(["literal changed", quote(head, ignoreCase)]);
  if (/[a-z]/i.test(value)) found.push(["i toggled", quote(value, !ignoreCase)]);
  return found;
}

const LAST = 0xffff;

/** Each part of a class without its first or last character, and with the character before or after it. */
function classes({ parts, inverted, ignoreCase }) {
  const ranges = parts.map((part) =>
    (Array.isArray(part) ? part : [part, part]).map((character) => character.charCodeAt(0)),
  );
  const holds = (code) => ranges.some(([low, high]) => low <= code && code <= high);
  const text = (list) =>
    `[${inverted ? "^" : ""}${list.map(rangeText).join("")}]${ignoreCase ? "i" : ""}`;
  return ranges.flatMap(([low, high], index) => {
    const instead = (range) =>
      text([...ranges.slice(0, index), ...range, ...ranges.slice(index + 1)]);
    const fewer = low === high ? [[]] : [[[low + 1, high]], [[low, high - 1]]];
    const more = [];
    if (low > 0 && !holds(low - 1)) more.push([[low - 1, high]]);
    if (high < LAST && !holds(high + 1)) more.push([[low, high + 1]]);
    return [
      ...fewer.map((range) => ["character less", instead(range)]),
      ...more.map((range) => ["character more", instead(range)]),
    ];
  });
}

function rangeText([low, high]) {
  const [from, to] = [low, high].map((code) => written(String.fromCharCode(code)));
  return low === high ? from : `${from}-${to}`;
}

/** A character as it can be written in both a class and a literal. */
function written(character) {
  return /[!-~]/.test(character) && !/["[\]\\^-]/.test(character)
    ? character
    : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
