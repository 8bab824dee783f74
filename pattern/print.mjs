/**
 * An expression as text, in the notation that all engines share: literals, classes, `(?:…)`, `|` and
 * counts. It means the same with JavaScript's flags `u` and `v` and without.
 *
 * @typedef {import("./expression.mjs").Element} Element
 * @typedef {import("./expression.mjs").Expression} Expression
 * @typedef {import("./expression.mjs").Term} Term
 * @typedef {import("./symbols.mjs").Symbols} Symbols
 */

/**
 * @param {Expression} expression
 * @returns {string}
 */
export function print(expression) {
  return expression.map(printTerm).join("|");
}

/** @param {Term} term */
function printTerm({ elements }) {
  return elements.map(printElement).join("");
}

/** @param {Element} element */
function printElement(element) {
  switch (element.type) {
    case "CharacterClass":
      return printSymbols(element.characters);
    case "Alternation":
      return `(?:${print(element.alternatives)})`;
    case "Quantifier":
      return printUnit(element.alternatives) + printCount(element);
    default:
      throw new TypeError(`pattern: ${/** @type {Element} */ (element).type} is not printed`);
  }
}

/** @param {Expression} expression what is counted */
function printUnit(expression) {
  const [element, ...behind] = expression.length === 1 ? expression[0].elements : [];
  const isUnit = element && behind.length === 0 && element.type !== "Quantifier";
  return isUnit ? printElement(element) : `(?:${print(expression)})`;
}

/** @param {{ min: number, max: number }} count */
function printCount({ min, max }) {
  if (max === Infinity) return ["*", "+"][min] ?? `{${min},}`;
  if (min === 0 && max === 1) return "?";
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

/** @param {Symbols} symbols */
function printSymbols({ ranges, size }) {
  if (size === 1) return String.fromCodePoint(ranges[0].min).replace(SYNTAX, "\\$&");
  return `[${ranges.map(({ min, max }) => printRange(min, max)).join("")}]`;
}

/** What is no literal outside of a class. */
const SYNTAX = /[\^$\\.*+?()[\]{}|]/;

/** The flag `v` wants all of these escaped in a class, and the others allow it. */
const ESCAPED = /[(){}[\]/|\\^-]/;

/**
 * No range begins or ends with an escape, which some engines might misread.
 *
 * @param {number} min
 * @param {number} max
 * @returns {string}
 */
function printRange(min, max) {
  const [from, to] = [min, max].map((code) => String.fromCodePoint(code));
  if (min === max) return from.replace(ESCAPED, "\\$&");
  if (ESCAPED.test(from)) return printRange(min, min) + printRange(min + 1, max);
  if (ESCAPED.test(to)) return printRange(min, max - 1) + printRange(max, max);
  return max === min + 1 ? from + to : `${from}-${to}`;
}
