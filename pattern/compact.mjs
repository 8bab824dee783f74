/** A shorter form of a choice whose alternatives differ in how often something stands before them. */
import { repeat, term } from "./expression.mjs";
import { print } from "./print.mjs";

/**
 * @typedef {import("./expression.mjs").Element} Element
 * @typedef {import("./expression.mjs").Expression} Expression
 * @typedef {import("./expression.mjs").Term} Term
 */

/**
 * The choice with such alternatives merged, unless it is longer so. Each text has as many parses as
 * before.
 *
 * @param {Expression} choice
 * @returns {Expression}
 */
export function compact(choice) {
  const merged = choice.flatMap(spread).reduce(add, /** @type {Term[]} */ ([]));
  return print(merged).length <= print(choice).length ? merged : choice;
}

/**
 * `a(?:b)?` as `a` and `ab`; `a(?:b|c)` as `ab` and `ac`.
 *
 * @param {Term} whole
 * @returns {Term[]}
 */
function spread(whole) {
  const [before, last] = [whole.elements.slice(0, -1), whole.elements.at(-1)];
  const optional = last?.type === "Quantifier" && last.min === 0 && last.max === 1;
  if (!optional && last?.type !== "Alternation") return [whole];
  const ends = last.alternatives.map(({ elements }) => term([...before, ...elements]));
  return [...(optional ? [term(before)] : []), ...ends].flatMap(spread);
}

/**
 * Adds a term, merged with the first where that is possible.
 *
 * @param {Term[]} terms
 * @param {Term} added
 */
function add(terms, added) {
  for (const [index, known] of terms.entries()) {
    const both = merge(known, added) ?? merge(added, known);
    if (both) return terms.with(index, both);
  }
  return [...terms, added];
}

/**
 * `t` and `pt` as `p?t`; `t` and `p(?:p){0,n}t` as `(?:p){0,n+1}t`. Null if the two are not such.
 *
 * @param {Term} shorter `t`
 * @param {Term} longer
 */
function merge({ elements: tail }, { elements: longer }) {
  for (let length = 1; length < longer.length; length++) {
    const [part, rest] = [longer.slice(0, length), longer.slice(length)];
    if (same(rest, tail)) return optional(part, 1, tail);
    const [count, ...behind] = rest;
    // Only a quantifier has a minimum.
    if (count.min !== 0 || !same(behind, tail)) continue;
    const [only, ...others] = count.alternatives;
    if (others.length === 0 && same(only.elements, part))
      return optional(part, count.max + 1, tail);
  }
  return null;
}

/**
 * @param {readonly Element[]} part
 * @param {number} max
 * @param {readonly Element[]} tail
 */
function optional(part, max, tail) {
  const [{ elements }] = repeat([term(part)], 0, max);
  return term([...elements, ...tail]);
}

/**
 * @param {readonly Element[]} a
 * @param {readonly Element[]} b
 */
function same(a, b) {
  return print([term(a)]) === print([term(b)]);
}
