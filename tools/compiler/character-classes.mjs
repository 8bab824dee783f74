/** Converts character classes and literals of a grammar to sets of characters. */

import { CharSet, END } from "./char-set.mjs";

/** @typedef {import("./char-set.mjs").Range} Range */

/**
 * Returns the characters that a class matches.
 * @param {any} node a `class` node that is not Unicode
 */
export function classSet(node) {
  /** @type {Range[]} */
  const ranges = node.parts.map((/** @type {string | string[]} */ part) => [
    part[0].charCodeAt(0),
    (Array.isArray(part) ? part[1] : part).charCodeAt(0),
  ]);
  const set = new CharSet(node.ignoreCase ? [...ranges, ...otherCases(ranges)] : ranges);
  return (node.inverted ? set.complement().between(0, END - 1) : set).always();
}

/**
 * Returns what a case-insensitive class matches beyond the characters that it lists. An ASCII letter
 * matches only its other case; for everything else a regular expression decides, as in Peggy's output.
 *
 * @param {Range[]} ranges
 * @returns {Range[]}
 */
function otherCases(ranges) {
  if (ranges.every(([, last]) => last < 128)) {
    return ["AZ", "az"].flatMap((letters) => {
      const [from, to] = [letters.charCodeAt(0), letters.charCodeAt(1)];
      const named = new CharSet(ranges).between(from, to).ranges;
      return named.map(([first, last]) => /** @type {Range} */ ([first ^ 32, last ^ 32]));
    });
  }
  const source = ranges
    .map(([first, last]) => `${unicodeEscape(first)}-${unicodeEscape(last)}`)
    .join("");
  const known = FOUND.get(source);
  if (known) return known;
  const pattern = new RegExp(`[${source}]`, "i");
  const found = Array.from({ length: END }, (_, code) => code)
    .filter((code) => pattern.test(String.fromCharCode(code)))
    .map((code) => /** @type {Range} */ ([code, code]));
  FOUND.set(source, found);
  return found;
}

/** @type {Map<string, Range[]>} the results of `otherCases`, which takes milliseconds */
const FOUND = new Map();

/**
 * Returns the characters that a literal of one character matches: those with the same lower case.
 *
 * @param {string} character in lower case if case is ignored
 * @param {boolean} ignoreCase
 */
export function literalSet(character, ignoreCase) {
  const code = character.charCodeAt(0);
  if (!ignoreCase) return new CharSet([[code, code]]).always();
  const cases = CASES.get(character) ?? [];
  return new CharSet(cases.map((other) => [other, other])).always();
}

/** @type {Map<string, number[]>} for each lower-case character, all characters that it matches */
const CASES = new Map();
for (let code = 0; code < END; code++) {
  const lower = String.fromCharCode(code).toLowerCase();
  CASES.set(lower, [...(CASES.get(lower) ?? []), code]);
}

/** @param {number} code */
function unicodeEscape(code) {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
