/** Lowers sequences and actions: decides which values are read, and by which code. */

import { mentions } from "./action-code.mjs";
import { descendants } from "./grammar.mjs";
import { lower } from "./lower.mjs";

/**
 * @typedef {import("./grammar.mjs").AstNode} AstNode
 * @typedef {import("./lower.mjs").Context} Context
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").Slot} Slot
 */

/**
 * @param {AstNode} node
 * @param {Context} context
 * @returns {Plan}
 */
export function lowerAction(node, context) {
  const { expression } = node;
  const elements = expression.type === "sequence" ? expression.elements : [expression];
  const code = context.valued ? node.code : "";
  const item = lowerSequence(elements, context, code);
  if (!context.valued) return item;
  return { op: "action", item, call: context.actions.call(node, context.rule, context.scope) };
}

/**
 * @param {AstNode[]} elements
 * @param {Context} context the labels are added to its scope
 * @param {string | null} action the code of the action that replaces the sequence's value
 * @returns {Plan}
 */
export function lowerSequence(elements, context, action) {
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
    if (isRead) context.scope.set(label, { slot, expression: element.expression });
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
