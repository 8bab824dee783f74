/**
 * A plan says what the generated code has to do. It is a tree like Peggy's AST, reduced to what is
 * needed: nothing builds a value that isn't used, labels have become slots, and there are no
 * expectations where failures are not reported.
 *
 * @typedef {{ label: string | null }} Slot a place for a value, which becomes a local variable
 *
 * @typedef {{ op: "set", set: CharSet, expected: string | null }} SetPlan one character
 * @typedef {{ op: "string", sets: CharSet[] }} StringPlan one character from each set, in order
 * @typedef {{ op: "look", set: CharSet }} LookPlan tests whether the next symbol is in the set
 * @typedef {{ op: "literal", text: string, ignoreCase: boolean, expected: string | null }} LiteralPlan
 * @typedef {{ op: "sequence", items: Plan[], value: null | Slot | Slot[] }} SequencePlan
 *   its value is that of one slot, or an array of the values of several
 * @typedef {{ op: "choice", alternatives: Plan[] }} ChoicePlan
 * @typedef {{ op: "optional", item: Plan }} OptionalPlan
 * @typedef {{ op: "repeat", item: Plan, delimiter: Plan | null, min: number, max: number | null }} RepeatPlan
 * @typedef {{ op: "and" | "not", item: Plan }} LookaheadPlan
 * @typedef {{ op: "text", item: Plan }} TextPlan the text that the item matched
 * @typedef {{ op: "bind", slot: Slot, item: Plan }} BindPlan puts the item's value into a slot
 * @typedef {{ op: "action", item: Plan, call: Call }} ActionPlan
 * @typedef {{ op: "predicate", negative: boolean, call: Call }} PredicatePlan
 * @typedef {{ op: "named", item: Plan, expected: string }} NamedPlan reports a single expectation
 * @typedef {{ op: "rule", routine: Routine }} RulePlan the rule is matched by another function
 * @typedef {{ op: "run", routine: Routine, min: number, expected: string | null }} RunPlan
 *   another function matches the rule as often as it can; `expected` is recorded where that ends
 *
 * @typedef {{ constant: string } | { name: string, slots: Slot[] }} Call a constant or a function
 *
 * @typedef {object} Routine a rule, compiled for one purpose
 * @property {string} rule
 * @property {boolean} valued whether its value is used
 * @property {boolean} loud whether it records its failures
 * @property {boolean} run whether it matches the rule as often as it can, and so never fails
 *
 * @typedef {SetPlan | StringPlan | LookPlan | LiteralPlan | SequencePlan | ChoicePlan | OptionalPlan
 *   | RepeatPlan | LookaheadPlan | TextPlan | BindPlan | ActionPlan | PredicatePlan | NamedPlan
 *   | RulePlan | RunPlan} Plan
 *
 * @typedef {import("./char-set.mjs").CharSet} CharSet
 */

/**
 * Returns the plans directly inside another one.
 * @param {Plan} plan
 * @returns {Plan[]}
 */
export function parts(plan) {
  switch (plan.op) {
    case "sequence":
      return plan.items;
    case "choice":
      return plan.alternatives;
    case "repeat":
      return plan.delimiter ? [plan.item, plan.delimiter] : [plan.item];
    default:
      return "item" in plan ? [plan.item] : [];
  }
}

/**
 * Returns the same plan with each part replaced.
 * @template {Plan} T
 * @param {T} plan
 * @param {(part: Plan) => Plan} change
 * @returns {Plan}
 */
export function mapParts(plan, change) {
  switch (plan.op) {
    case "sequence":
      return { ...plan, items: plan.items.map(change) };
    case "choice":
      return { ...plan, alternatives: plan.alternatives.map(change) };
    case "repeat":
      return {
        ...plan,
        item: change(plan.item),
        delimiter: plan.delimiter && change(plan.delimiter),
      };
    default:
      return "item" in plan ? { ...plan, item: change(plan.item) } : plan;
  }
}

/**
 * Returns the routine of each reference in a plan, repeated ones included.
 * @param {Plan} plan
 * @returns {Routine[]}
 */
export function references(plan) {
  return "routine" in plan ? [plan.routine] : parts(plan).flatMap(references);
}

/** The size of a call to another routine, in the unit of `size`. */
export const CALL_SIZE = 3;

/**
 * Returns roughly how many statements a plan becomes.
 * @param {Plan} plan
 * @returns {number}
 */
export function size(plan) {
  return parts(plan).reduce((sum, part) => sum + size(part), ownSize(plan));
}

/** @param {Plan} plan */
function ownSize(plan) {
  switch (plan.op) {
    case "sequence":
    case "bind":
      return 0;
    case "set":
    case "text":
      return 2;
    case "string":
      return 1 + plan.sets.length;
    case "literal":
      return 2 + plan.text.length;
    case "choice":
      return plan.alternatives.length;
    case "repeat":
      return plan.delimiter || plan.min > 1 || plan.max !== null ? 6 : 1;
    case "rule":
    case "run":
      return CALL_SIZE;
    default:
      return 1;
  }
}
