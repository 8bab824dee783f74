/** What can be said about a plan without running it, computed once for each plan. */

import { ALL, type CharSet, EMPTY } from "./char-set.ts";
import type { Plan } from "./plan.ts";

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
}

const known = new WeakMap<Plan, Facts>();

export function facts(plan: Plan): Facts {
  const found = known.get(plan) ?? compute(plan);
  known.set(plan, found);
  return found;
}

const CHARACTER = { canFail: true, canMove: true, moves: true, open: false };

/** What is known about a lookahead or a predicate. */
const TEST: Facts = {
  ...{ ...CHARACTER, canMove: false, moves: false, first: EMPTY, open: true, records: false },
};

/** What the empty sequence does. */
export const NOTHING: Facts = { ...TEST, canFail: false, records: true };

function compute(plan: Plan): Facts {
  switch (plan.op) {
    case "string":
      return { ...CHARACTER, first: plan.sets[0], records: plan.records };
    case "table":
      return { ...CHARACTER, first: plan.first, records: plan.records };
    case "look":
      return { ...TEST, first: plan.set, open: false, records: plan.records };
    case "and":
    case "not":
    case "predicate":
      return TEST;
    case "note":
      return NOTHING;
    case "sequence":
      return sequence(plan.items);
    case "choice":
      return choice(plan.alternatives.map(facts));
    case "repeat": {
      const item = facts(plan.item);
      const records = item.records && (plan.delimiter === null || facts(plan.delimiter).records);
      const all = plan.min === 0 ? choice([item, NOTHING]) : item;
      return { ...all, records: records || !all.canFail };
    }
    case "named":
      return { ...facts(plan.item), records: plan.records };
    case "rule": {
      const body = plan.body(); // nothing is known about a recursive rule
      return body === null ? { ...TEST, canMove: true, first: ALL } : facts(body);
    }
    default:
      return facts(plan.item);
  }
}

function sequence(items: Plan[]) {
  return items.map(facts).reduceRight((rest, item) => followedBy(item, rest), NOTHING);
}

/** Returns the facts of a sequence of two. */
export function followedBy(item: Facts, rest: Facts): Facts {
  return {
    canFail: item.canFail || rest.canFail,
    canMove: item.canMove || rest.canMove,
    moves: item.moves || rest.moves,
    first: item.open ? item.first.union(rest.first) : item.first,
    open: item.open && rest.open,
    records: item.records && rest.records,
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
  };
}
