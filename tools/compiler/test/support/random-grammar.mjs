/** Random grammars, and inputs that have a chance of matching them. */

import fc from "fast-check";

const LITERALS = ["a", "b", "ab", "c", "abc", "-", "", "A", "k", "aBk", "e", "b-"];
const CLASSES = [
  "[ab]",
  "[a-c]",
  "[^a]",
  "[a-cA-C0-9]",
  "[-_.!]",
  "[a-c]i",
  "[^a-c-]",
  "[ke]i",
  ".",
];
const COUNTS = [
  "|2|",
  "|..|",
  "|1..|",
  "|3|",
  '|1, "-"|',
  '|3, "-" / "."|',
  '|..,"-"|',
  '|1.., "-"|',
];

/**
 * A grammar with a few rules. A rule refers to later rules, or to any rule after a character, so
 * that there is no left recursion, and to itself only for the text. What can match the empty text isn't repeated without bound. Even
 * so, Peggy rejects some of these grammars.
 */
export const randomGrammar = fc
  .integer({ min: 1, max: 5 })
  .chain((count) =>
    fc
      .tuple(...Array.from({ length: count }, (_, i) => randomRule(i, count)))
      .map((rules) => rules.join("\n")),
  );

/** @param {number} index @param {number} count */
function randomRule(index, count) {
  const name = fc.constantFrom("", "", "", ` "name ${index}"`);
  return fc.tuple(name, choice(2, index, count)).map(([n, e]) => `r${index}${n} = ${e}`);
}

/** @typedef {import("fast-check").Arbitrary<string>} Text */

/** @param {number} depth @param {number} index @param {number} count @returns {Text} */
function choice(depth, index, count) {
  return fc
    .array(sequence(depth, index, count), { minLength: 1, maxLength: 3 })
    .map((alternatives) => alternatives.join(" / "));
}

/** @param {number} depth @param {number} index @param {number} count @returns {Text} */
function sequence(depth, index, count) {
  const element = fc.record({
    expression: expression(depth, index, count),
    marked: fc.boolean(),
    predicate: fc.constantFrom("", "", "", "", "&", "!"),
  });
  const mode = fc.constantFrom("plain", "pick", "label", "action", "constant");
  return fc
    .tuple(mode, fc.array(element, { minLength: 1, maxLength: 3 }), fc.nat(1e9))
    .map(([m, elements, id]) => writeSequence(m, elements, id));
}

/**
 * @param {string} mode
 * @param {{ expression: string, marked: boolean, predicate: string }[]} elements
 * @param {number} id makes the labels differ from those of outer sequences
 */
function writeSequence(mode, elements, id) {
  /** @type {string[]} */
  const labels = [];
  const written = elements.map(({ expression: text, marked, predicate }, i) => {
    const primary = /^[!&$]/.test(text) ? `( ${text} )` : text;
    if (!marked || mode === "plain") return text;
    if (mode === "pick") return `@${primary}`;
    const label = `x${id}_${i}`;
    labels.push(label);
    if (predicate === "") return `${label}:${primary}`;
    return `${label}:${primary} ${predicate}{ return JSON.stringify(${label})?.length < 5; }`;
  });
  if (mode === "constant") return `${written.join(" ")} { return "constant"; }`;
  if (mode === "action") return `${written.join(" ")} { return { ${labels.join(", ")} }; }`;
  return written.join(" ");
}

/** @param {number} depth @param {number} index @param {number} count @returns {Text} */
function expression(depth, index, count) {
  const literal = fc
    .tuple(fc.constantFrom(...LITERALS), fc.constantFrom("", "", "i"))
    .map(([text, i]) => JSON.stringify(text) + i);
  const later = index + 1 < count ? fc.integer({ min: index + 1, max: count - 1 }) : null;
  const reference = later ? later.map((i) => `r${i}`) : fc.constant('"c"');
  const recursion = fc.nat(count - 1).map((i) => `${i > index ? "" : "$"}( "a" r${i} )`);
  const note = fc
    .constantFrom("x", "y")
    .map((x) => `( [ab] &{ options.${x} = true; return true; } )`);
  const simple = [literal, fc.constantFrom(...CLASSES), reference, recursion, note];
  const span = fc
    .tuple(
      fc.constantFrom("[ab]", '"a"', "[abc]", '( [ab] / "-" [c-d] )', '"k"i'),
      fc.constantFrom("*", "+", "?"),
    )
    .map((parts) => parts.join(""));
  if (depth === 0) return fc.oneof(...simple, span);
  const inner = choice(depth - 1, index, count);
  const item = expression(depth - 1, index, count);
  return fc.oneof(
    ...simple,
    span,
    span.map((text) => `$${text}`),
    inner.map((text) => `( ${text} )`),
    inner.map((text) => `( ${text} )?`),
    inner.map((text) => `$( ${text} )`),
    inner.map((text) => `&( ${text} )`),
    inner.map((text) => `!( ${text} )`),
    item.map((text) => `( "a" / "b" ${text} )*`),
    item.map((text) => `( "b" / [c-d] ${text} )+`),
    fc.tuple(item, fc.constantFrom(...COUNTS)).map(([text, n]) => `( "a" ${text} )${n}`),
  );
}

const PIECES = [
  "a",
  "b",
  "c",
  "-",
  "ab",
  "A",
  "0",
  "d",
  ".",
  "k",
  "K",
  "\u212a",
  "é",
  "É",
  "\ud83d",
];

/** Text that is likely to match parts of a random grammar. */
export const randomInput = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 10 })
  .map((pieces) => pieces.join(""));
