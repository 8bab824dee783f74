import type { CharSet } from "./char-set.ts";

/**
 * A plan says what the generated code has to do. It is a tree like Peggy's AST, reduced to what is
 * needed: nothing builds a value that isn't used, and labels have become slots. `records` says whether a
 * failure counts for the furthest failure, as it does outside lookahead and named rules.
 */
export type Plan =
  /** A character from each set, in order; `text` is that of a long literal, whose case is ignored. */
  | { op: "string"; sets: CharSet[]; text: string | null; records: boolean }
  /** Tests the next symbol. */
  | { op: "look"; set: CharSet; records: boolean }
  | { op: "and" | "not"; item: Plan }
  /** Its value is that of one slot, or an array of the values of several. */
  | { op: "sequence"; items: Plan[]; value: null | Slot | Slot[] }
  | { op: "choice"; alternatives: Plan[] }
  /** The maximum is the same as the minimum, or null. */
  | { op: "repeat"; item: Plan; delimiter: Plan | null; min: number; max: number | null }
  | TablePlan
  /** Its value is the text that the item matched. */
  | { op: "text"; item: Plan }
  /** Matches the item, a decimal digit, once or more; its value is the number. */
  | { op: "number"; item: PlanOf<"string"> }
  /** Puts the item's value into a slot. */
  | { op: "bind"; slot: Slot; item: Plan }
  | { op: "action"; item: Plan; call: Call }
  | { op: "predicate"; negative: boolean; call: Call }
  /** Tells the caller that it was reached. */
  | { op: "note"; name: string }
  /** Fails where it began. */
  | { op: "named"; item: Plan; records: boolean }
  /** Another function matches the rule; `body` returns its plan, or null if the rule is recursive and has no table. */
  | { op: "rule"; name: string; body: () => Plan | null };

export type PlanOf<Op extends Plan["op"]> = Extract<Plan, { op: Op }>;

/** Whether a plan is for one character. */
export function isCharacter(plan?: Plan): plan is PlanOf<"string"> {
  return plan?.op === "string" && plan.sets.length === 1;
}

/**
 * A loop over a table. Its states are in this order: those where a failure counts for the character before, the start,
 * others, and those where the match can end.
 */
export interface TablePlan {
  op: "table";
  rows: string;
  start: number;
  accepting: number;
  /** The first state where the match can end and a failure at its end is recorded. */
  recording: number;
  usesOption: boolean;
  first: CharSet;
  /** The characters that lead from a state where the match can end to one where it can't. */
  goesOn: CharSet;
  records: boolean;
}

/**
 * A place for a value, which becomes a local variable. If it is an array or null, and code only reads its
 * elements, it becomes a variable for each of these `parts`, and no array is made.
 */
export type Slot = { label: string | null; parts: number };
/** A constant or a function. */
export type Call = { constant: string } | { name: string; slots: Slot[] };
/** A rule, compiled for one purpose: whether its value is used, and whether its failures count. */
export type CompiledRule = { name: string; valued: boolean; records: boolean };

export const EMPTY_SEQUENCE: Plan = { op: "sequence", items: [], value: null };

/** Roughly how many statements each kind of plan becomes, apart from those inside it; 1 for others. */
const WEIGHTS: Partial<Record<Plan["op"], number>> = {
  ...{ bind: 0, note: 0, sequence: 0, choice: 2, repeat: 2, rule: 3, string: 3, table: 9, text: 2 },
};

/** Returns roughly how many statements a plan becomes. */
export function size(plan: Plan): number {
  const own = isCharacter(plan) ? 2 : (WEIGHTS[plan.op] ?? 1);
  return partsOf(plan).reduce((sum, part) => sum + size(part), own);
}

function partsOf(plan: Plan): Plan[] {
  if (plan.op === "sequence") return plan.items;
  if (plan.op === "choice") return plan.alternatives;
  if (plan.op === "repeat" && plan.delimiter) return [plan.item, plan.delimiter];
  return "item" in plan ? [plan.item] : [];
}
