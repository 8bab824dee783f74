/**
 * A plan says what the generated code has to do. It is a tree like Peggy's AST, reduced to what is
 * needed: nothing builds a value that isn't used, and labels have become slots. `records` says whether a
 * failure counts for the furthest failure, as it does outside lookahead and named rules.
 */
export type Plan =
  | SetPlan
  | StringPlan
  | LookPlan
  | LiteralPlan
  | SequencePlan
  | ChoicePlan
  | OptionalPlan
  | RepeatPlan
  | LookaheadPlan
  | TextPlan
  | BindPlan
  | ActionPlan
  | PredicatePlan
  | NamedPlan
  | TablePlan
  | RulePlan;

/** One character. */
export type SetPlan = { op: "set"; set: CharSet; records: boolean };
/** A character from each set, in order. */
export type StringPlan = { op: "string"; sets: CharSet[]; records: boolean };
/** Tests the next symbol. */
export type LookPlan = { op: "look"; set: CharSet; records: boolean };
export type LiteralPlan = { op: "literal"; text: string; ignoreCase: boolean; records: boolean };
/** Its value is that of one slot, or an array of the values of several. */
export type SequencePlan = { op: "sequence"; items: Plan[]; value: null | Slot | Slot[] };
export type ChoicePlan = { op: "choice"; alternatives: Plan[] };
/** `absent`: the slots that get no value if the item is missing. */
export type OptionalPlan = { op: "optional"; item: Plan; absent?: Slot[] };
export type RepeatPlan = {
  op: "repeat";
  item: Plan;
  delimiter: Plan | null;
  min: number;
  max: number | null;
};
export type LookaheadPlan = { op: "and" | "not"; item: Plan };
/** The text that the item matched. */
export type TextPlan = { op: "text"; item: Plan };
/** Puts the item's value into a slot. */
export type BindPlan = { op: "bind"; slot: Slot; item: Plan };
export type ActionPlan = { op: "action"; item: Plan; call: Call };
export type PredicatePlan = { op: "predicate"; negative: boolean; call: Call };
/** Fails where it began. */
export type NamedPlan = { op: "named"; item: Plan; records: boolean };
/** A loop over a table; `first` are the characters with which it can begin. */
export type TablePlan = { op: "table"; states: State[]; first: CharSet; records: boolean };
/** Another function matches the rule; `body` returns its plan, or null for a recursive rule. */
export type RulePlan = { op: "rule"; rule: CompiledRule; body: () => Plan | null };

/** A place for a value, which becomes a local variable. */
export type Slot = { label: string | null };
/** A constant or a function. */
export type Call = { constant: string } | { name: string; slots: Slot[] };
/** A rule, compiled for one purpose: whether its value is used, and whether its failures count. */
export type CompiledRule = { name: string; valued: boolean; records: boolean };

import type { CharSet } from "./char-set.ts";
import type { State } from "./table.ts";

/** Returns the plans directly inside another one. */
export function parts(plan: Plan): Plan[] {
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

/** Returns the same plan with each part replaced. */
export function mapParts(plan: Plan, change: (part: Plan) => Plan): Plan {
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

/** Returns the rule of each reference in a plan, repeated ones included. */
export function references(plan: Plan): CompiledRule[] {
  return plan.op === "rule" ? [plan.rule] : parts(plan).flatMap(references);
}

/** The size of a call to another function, in the unit of `size`. */
export const CALL_SIZE = 3;

/** Returns roughly how many statements a plan becomes. */
export function size(plan: Plan): number {
  return parts(plan).reduce((sum, part) => sum + size(part), ownSize(plan));
}

function ownSize(plan: Plan) {
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
    case "table":
      return 6;
    case "rule":
      return CALL_SIZE;
    default:
      return 1;
  }
}
