/** What can be said about a plan without running it, computed once for each plan. */

import type { CharSet } from "./char-set.ts";
import { ALL, EMPTY } from "./char-set.ts";
import { literalSet } from "./character-classes.ts";
import type { LiteralPlan, Plan } from "./plan.ts";

export interface Facts {
  canFail: boolean;
  /** Whether a match can have characters. */
  canMove: boolean;
  /** Whether each match has characters. */
  moves: boolean;
  /** The symbols with which a match can begin, if it depends on the first symbol. */
  first: CharSet;
  /** Whether it can match before any symbol, because it can be empty. */
  open: boolean;
  /** Whether each failure is recorded, where it began or further on. */
  records: boolean;
  /** Whether with each match a failure is recorded at its end or further on. */
  recordsEnd: boolean;
}

const known: WeakMap<Plan, Facts> = new WeakMap();

export function facts(plan: Plan): Facts {
  const found = known.get(plan) ?? compute(plan);
  known.set(plan, found);
  return found;
}

/** What is known about a recursive rule. */
const UNKNOWN: Facts = {
  canFail: true,
  canMove: true,
  moves: false,
  first: ALL,
  open: true,
  records: false,
  recordsEnd: false,
};

const TEST: Facts = { ...UNKNOWN, canMove: false, first: EMPTY };

export const NOTHING: Facts = { ...TEST, canFail: false, records: true };

function compute(plan: Plan): Facts {
  switch (plan.op) {
    case "set":
      return character(plan.set, plan.records);
    case "string":
      return character(plan.sets[0], plan.records);
    case "literal":
      return plan.text === "" ? NOTHING : character(literalStart(plan), plan.records);
    case "look":
      return { ...character(plan.set, plan.records), canMove: false, moves: false };
    case "and":
    case "not":
    case "predicate":
      return TEST;
    case "sequence":
      return sequence(plan.items);
    case "choice":
      return choice(plan.alternatives.map(facts));
    case "optional": {
      const item = facts(plan.item);
      return { ...optional(item), recordsEnd: item.records && item.recordsEnd };
    }
    case "repeat": {
      const item = facts(plan.item);
      const records = item.records && (plan.delimiter === null || facts(plan.delimiter).records);
      const all = plan.min === 0 ? optional(item) : item;
      return { ...all, records: records || !all.canFail, recordsEnd: records && plan.max === null };
    }
    case "named":
      return { ...facts(plan.item), records: plan.records, recordsEnd: false };
    case "table":
      return { ...character(plan.first, plan.records), recordsEnd: plan.records };
    case "rule": {
      const body = plan.body();
      return body === null ? UNKNOWN : facts(body);
    }
    default:
      return facts(plan.item);
  }
}

function character(first: CharSet, records: boolean): Facts {
  return {
    canFail: true,
    canMove: true,
    moves: true,
    first,
    open: false,
    records,
    recordsEnd: false,
  };
}

function optional(item: Facts) {
  return { ...item, canFail: false, moves: false, open: true, records: true };
}

function sequence(items: Plan[]) {
  const each = items.map(facts);
  const all = each.reduceRight((rest, item) => followedBy(item, rest), NOTHING);
  const records = each.every((item, i) => item.records || isRecordedTest(items, i));
  const last = each.findLast((item) => item.canMove || item.recordsEnd);
  return { ...all, records, recordsEnd: last?.recordsEnd ?? false };
}

/**
 * Whether an item of a sequence is a lookahead or a predicate before which a failure has been recorded at the
 * same place, so that its own failure counts.
 */
export function isRecordedTest(items: Plan[], index: number) {
  const isTest = /^(look|and|not|predicate)$/.test(items[index].op);
  return isTest && index > 0 && facts(items[index - 1]).recordsEnd;
}

/** Returns the facts of a sequence of two. */
export function followedBy(item: Facts, rest: Facts): Facts {
  const isTest = !item.canMove && !item.open;
  const both = rest.open ? item.first : item.first.intersection(rest.first);
  return {
    canFail: item.canFail || rest.canFail,
    canMove: item.canMove || rest.canMove,
    moves: item.moves || rest.moves,
    first: isTest ? both : item.open ? item.first.union(rest.first) : item.first,
    open: item.open && rest.open,
    records: item.records && rest.records,
    recordsEnd: rest.recordsEnd,
  };
}

function choice(all: Facts[]): Facts {
  const canFail = all.every((one) => one.canFail);
  return {
    canFail,
    canMove: all.some((one) => one.canMove),
    moves: all.every((one) => one.moves),
    first: all.reduce((set, one) => set.union(one.first), EMPTY),
    open: all.some((one) => one.open),
    records: !canFail || all.some((one) => one.records),
    // An empty match ends where the alternatives before it have failed.
    recordsEnd: all.every(
      (one, i) =>
        one.recordsEnd || (!one.canMove && all.slice(0, i).some(({ records }) => records)),
    ),
  };
}

function literalStart({ text, ignoreCase }: LiteralPlan) {
  // Beyond ASCII, lower-casing may depend on adjacent characters and may change the length.
  if (ignoreCase && /[^\0-\x7F]/.test(text)) return ALL;
  return literalSet(text[0], ignoreCase);
}
