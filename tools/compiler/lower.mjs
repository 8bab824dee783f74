/** Lowers Peggy's AST to a plan: decides which values are built and which failures are recorded. */

import { mentions, optionOf } from "./action-code.mjs";
import { ANY_CHARACTER, WITH_OPTION } from "./char-set.mjs";
import { classSet, literalSet } from "./character-classes.mjs";
import { descendants } from "./grammar.mjs";

/**
 * @typedef {import("./grammar.mjs").AstNode} AstNode
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").Slot} Slot
 *
 * @typedef {Map<string, Slot>} Scope the labels that code can read
 *
 * @typedef {object} Context
 * @property {boolean} valued whether the node's value is used
 * @property {boolean} records whether failures in it are recorded
 * @property {Scope} scope
 * @property {string} rule
 * @property {import("./actions.mjs").Actions} actions
 * @property {import("./grammar.mjs").Grammar} grammar
 */

/**
 * @param {AstNode} node
 * @param {Context} context
 * @returns {Plan}
 */
export function lower(node, context) {
  const { valued, records } = context;
  const inside = (/** @type {Partial<Context>} */ changes = {}) =>
    lower(node.expression, { ...context, ...changes });
  switch (node.type) {
    case "any":
      return { op: "set", set: ANY_CHARACTER, records };
    case "class":
      return { op: "set", set: classSet(node), records };
    case "literal":
      return lowerLiteral(node, valued, records);
    case "named":
      return records ? { op: "named", item: inside({ records: false }), records } : inside();
    case "group":
    case "labeled":
      return inside();
    case "text":
      return lowerText(valued, inside({ valued: false }));
    case "simple_and":
    case "simple_not": {
      const op = node.type === "simple_and" ? "and" : "not";
      return { op, item: inside({ records: false, valued: false }) };
    }
    case "semantic_and":
    case "semantic_not": {
      if (optionOf(node.code) !== null) {
        const set = node.type === "semantic_not" ? WITH_OPTION.complement() : WITH_OPTION;
        return { op: "look", set, records: false };
      }
      const call = context.actions.call(node, context.rule, context.scope);
      return { op: "predicate", negative: node.type === "semantic_not", call };
    }
    case "optional":
      return { op: "optional", item: inside() };
    case "zero_or_more":
      return { op: "repeat", item: inside(), delimiter: null, min: 0, max: null };
    case "one_or_more":
      return { op: "repeat", item: inside(), delimiter: null, min: 1, max: null };
    case "repeated":
      return {
        op: "repeat",
        item: inside(),
        delimiter: node.delimiter && lower(node.delimiter, { ...context, valued: false }),
        min: (node.min ?? node.max).value ?? 0,
        max: node.max.value,
      };
    case "choice": {
      const alternatives = node.alternatives.map((/** @type {AstNode} */ n) => lower(n, context));
      return { op: "choice", alternatives };
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
 * @param {string} name
 * @param {Context} context
 * @returns {Plan}
 */
export function lowerReference(name, { valued, records, grammar }) {
  const isText = grammar.isText(grammar.expression(name));
  const rule = { name, valued: valued && !isText, records };
  return lowerText(valued && isText, { op: "rule", rule, body: () => null });
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
 * @param {AstNode} node
 * @param {boolean} valued
 * @param {boolean} records
 * @returns {Plan}
 */
function lowerLiteral(node, valued, records) {
  // If the literal has no letters, its case can't matter.
  const ignoreCase = node.ignoreCase && node.value.toLowerCase() !== node.value.toUpperCase();
  const text = ignoreCase ? node.value.toLowerCase() : node.value;
  if (text.length !== 1 || valued) return { op: "literal", text, ignoreCase, records };
  return { op: "set", set: literalSet(text, ignoreCase), records };
}

/**
 * @param {AstNode} node
 * @param {Context} context
 * @returns {Plan}
 */
function lowerAction(node, context) {
  const { expression } = node;
  const elements = expression.type === "sequence" ? expression.elements : [expression];
  const item = lowerSequence(elements, context, context.valued ? node.code : "");
  if (!context.valued) return item;
  return { op: "action", item, call: context.actions.call(node, context.rule, context.scope) };
}

/**
 * @param {AstNode[]} elements
 * @param {Context} context the labels are added to its scope
 * @param {string | null} action the code of the action that replaces the sequence's value
 * @returns {Plan}
 */
function lowerSequence(elements, context, action) {
  const picked = elements.filter((element) => element.pick);
  /** @type {Slot[]} */
  const values = [];
  const items = elements.map((element, i) => {
    const label = element.type === "labeled" ? element.label : null;
    const isRead = label !== null && isMentioned(label, elements.slice(i + 1), action);
    const isValue =
      context.valued && action === null && (picked.length === 0 || picked.includes(element));
    const item = lower(element, { ...context, valued: isRead || isValue });
    if (!isRead && !isValue) return item;
    const slot = { label };
    if (isRead) context.scope.set(label, slot);
    if (isValue) values.push(slot);
    return /** @type {Plan} */ ({ op: "bind", slot, item });
  });
  if (!context.valued || action !== null) return { op: "sequence", items, value: null };
  return { op: "sequence", items, value: picked.length === 1 ? values[0] : values };
}

/**
 * Whether code reads a label: the action after its sequence, or code in a later element.
 * @param {string} label
 * @param {AstNode[]} later
 * @param {string | null} action
 */
function isMentioned(label, later, action) {
  const codes = later.flatMap((element) => [...descendants(element)].map((node) => node.code));
  return [action, ...codes].some((code) => code && mentions(code, label));
}
