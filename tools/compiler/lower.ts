/** Lowers Peggy's AST to a plan: decides which values are built and which failures are recorded. */

import { mentions, notedOption, partsOf, testedOption } from "./actions.ts";
import { ANY_CHARACTER, classSet, DIGITS, literalSet, WITH_OPTION } from "./char-set.ts";
import { type AstNode, descendants } from "./grammar.ts";
import type { Inliner } from "./inline.ts";
import { EMPTY_SEQUENCE, isCharacter, type Plan, type Slot } from "./plan.ts";
import { choiceOf, lookaheadOf, sequenceOf } from "./simplify.ts";

/** Literals up to this length are compared character by character, which is faster, and so are those with one case. */
const SHORT = 3;

interface Context {
  /** Whether the node's value is used. */
  valued: boolean;
  /** Whether failures in it are recorded. */
  records: boolean;
  /** The labels that code can read. */
  scope: Map<string, Slot>;
  rule: string;
  inliner: Inliner;
}

export function lower(node: AstNode, context: Context): Plan {
  const { valued, records } = context;
  const inside = (changes: Partial<Context> = {}) =>
    lower(node.expression, { ...context, ...changes });
  const repeat = (min: number, max: number | null, delimiter: Plan | null = null): Plan => ({
    ...{ op: "repeat", item: inside(), delimiter, min, max },
  });
  switch (node.type) {
    case "any":
      return lowerText(valued, { op: "string", sets: [ANY_CHARACTER], text: null, records });
    case "class":
      return lowerText(valued, { op: "string", sets: [classSet(node)], text: null, records });
    case "literal":
      return lowerLiteral(node, valued, records);
    case "named": {
      const item = inside({ records: false });
      if (!records) return item;
      // A plan that fails only where it began needs no name.
      const isLeaf = item.op === "string" || item.op === "look";
      return isLeaf ? { ...item, records } : { op: "named", item, records };
    }
    case "group":
    case "labeled":
      return inside();
    case "text":
      return lowerText(valued, inside({ valued: false }));
    case "simple_and":
      return lookaheadOf(inside({ records: false, valued: false }), "and");
    case "simple_not":
      return lookaheadOf(inside({ records: false, valued: false }), "not");
    case "semantic_and":
    case "semantic_not": {
      const negative = node.type === "semantic_not";
      if (testedOption(node) !== null) {
        const set = negative ? WITH_OPTION.complement() : WITH_OPTION;
        return { op: "look", set, records: false };
      }
      const note = notedOption(node);
      if (note !== null) return { op: "note", name: note };
      const call = context.inliner.actions.call(node, context.rule, context.scope);
      return { op: "predicate", negative, call };
    }
    case "optional": {
      const none: Plan = { op: "action", item: EMPTY_SEQUENCE, call: { constant: "null" } };
      return choiceOf([inside(), valued ? none : EMPTY_SEQUENCE]);
    }
    case "zero_or_more":
      return repeat(0, null);
    case "one_or_more":
      return repeat(1, null);
    case "repeated": {
      const delimiter = node.delimiter && lower(node.delimiter, { ...context, valued: false });
      return repeat((node.min ?? node.max).value ?? 0, node.max.value, delimiter);
    }
    case "choice":
      return choiceOf(node.alternatives.map((one) => lower(one, context)));
    case "sequence":
    case "action":
      return numberOf(node, context) ?? lowerSequence(node, context);
    case "rule_ref":
      return context.inliner.reference(node.name, valued, records);
    default:
      throw new Error(`compiler: no plan for "${node.type}"`);
  }
}

function lowerText(valued: boolean, item: Plan): Plan {
  return valued ? { op: "text", item } : item;
}

function lowerLiteral({ value, ignoreCase }: AstNode, valued: boolean, records: boolean): Plan {
  const sets = value.split("").map((character) => literalSet(character, ignoreCase));
  const text = ignoreCase && sets.length > SHORT ? value : null;
  const item: Plan = value === "" ? EMPTY_SEQUENCE : { op: "string", sets, text, records };
  if (!valued || ignoreCase) return lowerText(valued, item);
  return { op: "action", item, call: { constant: JSON.stringify(value) } };
}

/** Returns the plan of `label:$[0-9]+ { return Number(label); }`, or null for anything else. */
function numberOf({ code = "", expression }: AstNode, context: Context): Plan | null {
  const [, label] = /^\s*return Number\((\w+)\);?\s*$/.exec(code) ?? [];
  const { type, expression: repeated } = expression?.expression ?? {};
  const isText = type === "text" && repeated?.type === "one_or_more";
  if (!context.valued || !label || expression.label !== label || !isText) return null;
  const item = lower(repeated.expression, { ...context, valued: false });
  const isDigit = isCharacter(item) && `${item.sets[0].ranges}` === `${DIGITS.ranges}`;
  return isDigit ? { op: "number", item } : null;
}

/** Lowers a sequence, and the action that replaces its value, if there is one. */
function lowerSequence(node: AstNode, context: Context): Plan {
  const { valued, rule, inliner } = context;
  const scope = new Map(context.scope);
  const isAction = node.type === "action";
  const body = isAction ? node.expression : node;
  const elements = body.elements ?? [body];
  const picked = elements.filter((element) => element.pick);
  const values: Slot[] = [];
  const items = elements.map((element, i): Plan => {
    const label = element.type === "labeled" ? element.label : null;
    const later = elements.slice(i + 1).flatMap((one) => [...descendants(one)]);
    const codes = [valued ? node.code : "", ...later.map(({ code }) => code)];
    const isRead = label !== null && codes.some((code) => code && mentions(code, label));
    const isValue = valued && !isAction && (picked.length === 0 || picked.includes(element));
    const item = lower(element, { ...context, scope, valued: isRead || isValue });
    if (!isRead && !isValue) return item;
    const parts = isRead && !isValue ? partsOf(codes.join("\n"), label) : 0;
    const slot = { label, parts };
    if (isRead) scope.set(label, slot);
    if (isValue) values.push(slot);
    return { op: "bind", slot, item };
  });
  if (!valued) return sequenceOf(items);
  if (!isAction) return sequenceOf(items, picked.length === 1 ? values[0] : values);
  return { op: "action", item: sequenceOf(items), call: inliner.actions.call(node, rule, scope) };
}
