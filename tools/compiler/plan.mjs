/**
 * A plan says what the generated code has to do. It is a tree like Peggy's AST, reduced to what is
 * needed: nothing builds a value that isn't used, and labels have become slots. `records` says whether a
 * failure counts for the furthest failure, as it does outside lookahead and named rules.
 *
 * @typedef {{ label: string | null }} Slot a place for a value, which becomes a local variable
 *
 * @typedef {{ op: "set", set: CharSet, records: boolean }} SetPlan one character
 * @typedef {{ op: "string", sets: CharSet[], records: boolean }} StringPlan a character from each set, in order
 * @typedef {{ op: "look", set: CharSet, records: boolean }} LookPlan tests the next symbol
 * @typedef {{ op: "literal", text: string, ignoreCase: boolean, records: boolean }} LiteralPlan
 * @typedef {{ op: "sequence", items: Plan[], value: null | Slot | Slot[] }} SequencePlan
 *   its value is that of one slot, or an array of the values of several
 * @typedef {{ op: "choice", alternatives: Plan[] }} ChoicePlan
 * @typedef {{ op: "optional", item: Plan, absent?: Slot[] }} OptionalPlan `absent`: the slots that get no
 *   value if the item is missing
 * @typedef {{ op: "repeat", item: Plan, delimiter: Plan | null, min: number, max: number | null }} RepeatPlan
 * @typedef {{ op: "and" | "not", item: Plan }} LookaheadPlan
 * @typedef {{ op: "text", item: Plan }} TextPlan the text that the item matched
 * @typedef {{ op: "bind", slot: Slot, item: Plan }} BindPlan puts the item's value into a slot
 * @typedef {{ op: "action", item: Plan, call: Call }} ActionPlan
 * @typedef {{ op: "predicate", negative: boolean, call: Call }} PredicatePlan
 * @typedef {{ op: "named", item: Plan, records: boolean }} NamedPlan fails where it began
 * @typedef {{ op: "rule", rule: CompiledRule, body: () => Plan | null }} RulePlan another function matches
 *   the rule; `body` returns its plan, or null for a recursive rule
 *
 * @typedef {{ constant: string } | { name: string, slots: Slot[] }} Call a constant or a function
 *
 * @typedef {object} CompiledRule a rule, compiled for one purpose
 * @property {string} name
 * @property {boolean} valued whether its value is used
 * @property {boolean} records whether its failures count
 *
 * @typedef {SetPlan | StringPlan | LookPlan | LiteralPlan | SequencePlan | ChoicePlan | OptionalPlan
 *   | RepeatPlan | LookaheadPlan | TextPlan | BindPlan | ActionPlan | PredicatePlan | NamedPlan
 *   | RulePlan} Plan
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
 * @param {Plan} plan
 * @param {(part: Plan) => Plan} change
 * @returns {Plan}
 */
export function mapParts(plan, change) {
  switch (plan.op) {
    case "sequence":
      return { ...plan, items: plan.items.map(change) };
    case "choice":
      return { ...plan, alternatives: plan.alternatives.map(change) };
    case "repeat": {
      const { item, delimiter } = plan;
      return { ...plan, item: change(item), delimiter: delimiter && change(delimiter) };
    }
    default:
      return "item" in plan ? { ...plan, item: change(plan.item) } : plan;
  }
}

/**
 * Returns the rule of each reference in a plan, repeated ones included.
 * @param {Plan} plan
 * @returns {CompiledRule[]}
 */
export function references(plan) {
  return plan.op === "rule" ? [plan.rule] : parts(plan).flatMap(references);
}

/** The size of a call to another function, in the unit of `size`. */
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
      return CALL_SIZE;
    default:
      return 1;
  }
}
