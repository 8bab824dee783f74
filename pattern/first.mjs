/** What an expression of the grammar can begin with, and what a predicate asks of it. */
import { classSet, literalSet } from "../compiler/character-classes.mjs";
import { ANY_CHARACTER, NOTHING, symbolsOf } from "./symbols.mjs";

/**
 * @typedef {import("../compiler/grammar.mjs").AstNode} AstNode
 * @typedef {import("../compiler/grammar.mjs").Grammar} Grammar
 * @typedef {import("./symbols.mjs").Symbols} Symbols
 */

/**
 * The symbols that a text can begin with that matches the parts one after the other, `next` if it
 * is empty. It may name too many, because what predicates demand is left out.
 *
 * @param {readonly AstNode[]} parts
 * @param {Symbols} next
 * @param {Grammar} grammar
 * @returns {Symbols}
 */
export function first(parts, next, grammar) {
  return parts.reduceRight((behind, part) => firstOf(part, behind, grammar), next);
}

/**
 * @param {AstNode} node
 * @param {Symbols} next
 * @param {Grammar} grammar
 * @returns {Symbols}
 */
function firstOf(node, next, grammar) {
  switch (node.type) {
    case "literal":
    case "class":
    case "any":
      return node.value === "" ? next : symbolSequence(node)[0];
    case "rule_ref":
      return firstOf(grammar.expression(node.name), next, grammar);
    case "simple_and":
    case "simple_not":
      return next;
    case "optional":
    case "zero_or_more":
      return firstOf(node.expression, next, grammar).union(next);
    case "repeated": {
      const parts = [node.expression, node.delimiter].filter(Boolean);
      const symbols = first(parts, next, grammar);
      return node.min?.value === 0 ? symbols.union(next) : symbols;
    }
    case "choice":
      return union(node.alternatives, (alternative) => firstOf(alternative, next, grammar));
    case "sequence":
      return first(node.elements, next, grammar);
    default:
      return firstOf(node.expression, next, grammar);
  }
}

/**
 * The symbols before which the lookahead `&node` holds, if it looks at one symbol only.
 *
 * @param {AstNode} node
 * @param {Grammar} grammar
 * @returns {Symbols | null}
 */
export function oneSymbol(node, grammar) {
  switch (node.type) {
    case "literal":
    case "class":
    case "any": {
      const symbols = symbolSequence(node);
      return symbols.length === 1 ? symbols[0] : null;
    }
    case "rule_ref":
      return oneSymbol(grammar.expression(node.name), grammar);
    case "simple_not":
      return oneSymbol(node.expression, grammar)?.negate() ?? null;
    case "choice": {
      const sets = node.alternatives.map((alternative) => oneSymbol(alternative, grammar));
      return sets.includes(null) ? null : union(sets, (symbols) => symbols);
    }
    case "simple_and":
    case "group":
    case "labeled":
    case "named":
    case "text":
      return oneSymbol(node.expression, grammar);
    default:
      return null;
  }
}

/**
 * A literal's or a class's symbols, one set for each place.
 *
 * @param {AstNode} node
 * @returns {Symbols[]}
 */
export function symbolSequence(node) {
  if (node.type === "any") return [ANY_CHARACTER];
  if (node.type === "class") return [symbolsOf(classSet(node).ranges)];
  return Array.from(node.ignoreCase ? node.value.toLowerCase() : node.value, (character) =>
    symbolsOf(literalSet(character, node.ignoreCase).ranges),
  );
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => Symbols} symbolsOfItem
 */
function union(items, symbolsOfItem) {
  return NOTHING.union(...items.map(symbolsOfItem));
}
