/** Lowers Peggy's AST to a plan: decides which values are built and which failures are recorded. */

import { ANY_CHARACTER } from "./char-set.mjs";
import { classSet, literalSet } from "./character-classes.mjs";
import { lowerAction, lowerSequence } from "./lower-sequence.mjs";

/**
 * @typedef {import("./grammar.mjs").AstNode} AstNode
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").Slot} Slot
 *
 * @typedef {Map<string, { slot: Slot, expression: AstNode }>} Scope the labels that code can read
 *
 * @typedef {object} Context
 * @property {boolean} valued whether the node's value is used
 * @property {boolean} loud whether failures in it are recorded
 * @property {Scope} scope
 * @property {string} rule
 * @property {import("./actions.mjs").Actions} actions
 * @property {(node: AstNode) => string} describe
 * @property {import("./grammar.mjs").Grammar} grammar
 */

/**
 * @param {AstNode} node
 * @param {Context} context
 * @returns {Plan}
 */
export function lower(node, context) {
  const inside = (/** @type {Partial<Context>} */ changes = {}) =>
    lower(node.expression, { ...context, ...changes });
  const expected = () => (context.loud ? context.describe(node) : null);
  switch (node.type) {
    case "any":
      return { op: "set", set: ANY_CHARACTER, expected: expected() };
    case "class":
      return { op: "set", set: classSet(node), expected: expected() };
    case "literal":
      return lowerLiteral(node, context.valued, expected());
    case "named":
      if (!context.loud) return inside();
      return { op: "named", item: inside({ loud: false }), expected: context.describe(node) };
    case "group":
    case "labeled":
      return inside();
    case "text":
      return lowerText(context.valued, inside({ valued: false }));
    case "simple_and":
    case "simple_not": {
      const op = node.type === "simple_and" ? "and" : "not";
      return { op, item: inside({ loud: false, valued: false }) };
    }
    case "semantic_and":
    case "semantic_not": {
      const call = context.actions.call(node, context.rule, context.scope);
      return { op: "predicate", negative: node.type === "semantic_not", call };
    }
    case "optional":
      return { op: "optional", item: inside() };
    case "zero_or_more":
      return lowerRepeat(node, context, 0);
    case "one_or_more":
      return lowerRepeat(node, context, 1);
    case "repeated":
      return lowerRepeated(node, context);
    case "choice": {
      const { alternatives } = node;
      return {
        op: "choice",
        alternatives: alternatives.map((/** @type {AstNode} */ n) => lower(n, context)),
      };
    }
    case "sequence":
      return lowerSequence(node.elements, { ...context, scope: new Map(context.scope) }, null);
    case "action":
      return lowerAction(node, { ...context, scope: new Map(context.scope) });
    case "rule_ref":
      return lowerReference(node.name, context);
    default:
      throw new Error(`compiler: no plan for "${node.type}"`);
  }
}

/**
 * Lowers a reference to a rule. If the rule's value is the text that it matches, the rule need not
 * build it.
 *
 * @param {string} rule
 * @param {Context} context
 * @returns {Plan}
 */
export function lowerReference(rule, { valued, loud, grammar }) {
  const isText = grammar.isText(grammar.expression(rule));
  /** @type {Plan} */
  const item = { op: "rule", routine: { rule, valued: valued && !isText, loud, run: false } };
  return lowerText(valued && isText, item);
}

/**
 * @param {boolean} valued
 * @param {Plan} item
 * @returns {Plan}
 */
function lowerText(valued, item) {
  return valued ? { op: "text", item } : item;
}

/**
 * Lowers `x*` and `x+`. If `x` is a rule whose values are not used, one function can run over all the
 * matches.
 *
 * @param {AstNode} node
 * @param {Context} context
 * @param {number} min
 * @returns {Plan}
 */
function lowerRepeat({ expression }, context, min) {
  const { valued, loud, grammar } = context;
  const target = expression.type === "rule_ref" ? grammar.expression(expression.name) : null;
  if (target && !valued && (!loud || target.type === "named")) {
    const routine = { rule: expression.name, valued, loud: false, run: true };
    return { op: "run", routine, min, expected: loud ? context.describe(target) : null };
  }
  return { op: "repeat", item: lower(expression, context), delimiter: null, min, max: null };
}

/**
 * @param {AstNode} node
 * @param {boolean} valued
 * @param {string | null} expected
 * @returns {Plan}
 */
function lowerLiteral(node, valued, expected) {
  // If the literal has no letters, its case can't matter.
  const ignoreCase = node.ignoreCase && node.value.toLowerCase() !== node.value.toUpperCase();
  const text = ignoreCase ? node.value.toLowerCase() : node.value;
  if (text.length !== 1 || valued) return { op: "literal", text, ignoreCase, expected };
  return { op: "set", set: literalSet(text, ignoreCase), expected };
}

/**
 * @param {AstNode} node
 * @param {Context} context
 * @returns {Plan}
 */
function lowerRepeated(node, context) {
  return {
    op: "repeat",
    item: lower(node.expression, context),
    delimiter: node.delimiter && lower(node.delimiter, { ...context, valued: false }),
    min: (node.min ?? node.max).value ?? 0,
    max: node.max.value,
  };
}
