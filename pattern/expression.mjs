/**
 * Regular expressions as values: refa's syntax tree, without assertions. A term is what refa calls a
 * concatenation; an expression is an array of terms, the alternatives.
 *
 * @typedef {import("refa").NoParent<import("refa").Concatenation>} Term
 * @typedef {import("refa").NoParent<
 *   import("refa").CharacterClass | import("refa").Alternation | import("refa").Quantifier
 * >} Element
 * @typedef {import("refa").NoParent<import("refa").Quantifier>} Quantifier
 * @typedef {import("./symbols.mjs").Symbols} Symbols
 * @typedef {readonly Term[]} Expression
 */
import { print } from "./print.mjs";

/**
 * @param {readonly Element[]} elements
 * @returns {Term}
 */
export function term(elements) {
  return { type: "Concatenation", elements: [...elements] };
}

/**
 * @param {Symbols} characters
 * @returns {Expression}
 */
export function symbol(characters) {
  return [term([{ type: "CharacterClass", characters }])];
}

/**
 * @param {readonly Expression[]} parts
 * @returns {Expression}
 */
export function sequence(parts) {
  return [termOf(parts.flatMap(elementsOf))];
}

/**
 * @param {Expression} expression
 * @param {number} min
 * @param {number} max
 * @returns {Expression}
 */
export function repeat(expression, min, max) {
  return [term([quantifier(expression, min, max)])];
}

/**
 * @param {Expression} expression
 * @returns {Generator<Symbols>}
 */
export function* symbolSets(expression) {
  for (const { elements } of expression) {
    for (const element of elements) {
      if (element.type === "CharacterClass") yield element.characters;
      else yield* symbolSets(element.alternatives);
    }
  }
}

/**
 * The expression with something else in the place of each set of symbols.
 *
 * @param {Expression} expression
 * @param {(symbols: Symbols) => Expression} change
 * @returns {Expression}
 */
export function mapSymbols(expression, change) {
  /** @type {(element: Element) => readonly Element[]} */
  const changed = (element) => {
    if (element.type === "CharacterClass") return elementsOf(change(element.characters));
    return [{ ...element, alternatives: [...mapSymbols(element.alternatives, change)] }];
  };
  return expression.map(({ elements }) => termOf(elements.flatMap(changed)));
}

/** @returns {Quantifier} */
function quantifier(expression, min, max) {
  return { type: "Quantifier", alternatives: [...expression], min, max, lazy: false };
}

/** @param {readonly Element[]} elements */
function termOf(elements) {
  return term(elements.reduce(join, /** @type {Element[]} */ ([])));
}

/**
 * Adds an element. What is counted, or is a class, is counted together with its equal: `[ab][ab]?`
 * is `[ab]{1,2}`, and `[ab]?[ab]?` is `[ab]{0,2}`, in which a text has one parse only. A letter is
 * not, since `aa` is shorter than `a{2}`.
 *
 * @param {readonly Element[]} elements
 * @param {Element} added
 * @returns {Element[]}
 */
function join(elements, added) {
  const last = elements.at(-1);
  const [a, b] = [last, added].map(counted);
  if (!a || !b || print(a.alternatives) !== print(b.alternatives)) return [...elements, added];
  return [...elements.slice(0, -1), quantifier(a.alternatives, a.min + b.min, a.max + b.max)];
}

/** @param {Element | undefined} element */
function counted(element) {
  if (element?.type === "Quantifier") return element;
  const isClass = element?.type === "CharacterClass" && element.characters.size > 1;
  return isClass ? quantifier([term([element])], 1, 1) : null;
}

/**
 * What stands for the expression inside a term.
 *
 * @param {Expression} expression
 * @returns {readonly Element[]}
 */
function elementsOf(expression) {
  const [only, ...others] = expression;
  if (only !== undefined && others.length === 0) return only.elements;
  return [{ type: "Alternation", alternatives: [...expression] }];
}
