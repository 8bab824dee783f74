/** Makes a plan smaller and faster without changing what it does. */

import type { CharSet } from "./char-set.ts";
import { EMPTY } from "./char-set.ts";
import { literalSet } from "./character-classes.ts";
import type { BindPlan, ChoicePlan, LookaheadPlan, NamedPlan, Plan, SequencePlan } from "./plan.ts";
import { mapParts } from "./plan.ts";

export function simplify(plan: Plan): Plan {
  const inner = mapParts(plan, simplify);
  switch (inner.op) {
    case "sequence":
      return simplifySequence(inner);
    case "choice":
      return simplifyChoice(inner);
    case "and":
    case "not":
      return simplifyLookahead(inner);
    case "text":
      return inner.item.op === "set" || inner.item.op === "literal" ? inner.item : inner;
    case "named":
      return nameLeaf(inner);
    default:
      return inner;
  }
}

/**
 * Flattens nested sequences. Every part whose value is used is bound to a slot, so a part that is itself
 * a sequence has no value.
 */
function simplifySequence(plan: SequencePlan): Plan {
  const items = joinCharacters(
    plan.items.flatMap((item) => (item.op === "sequence" ? item.items : [item])),
  );
  if (items.length > 1) return { ...plan, items };
  const [only] = items;
  if (plan.value === null) return only;
  return (only as BindPlan).item;
}

/** Joins adjacent characters whose failures are not recorded into a single test. */
function joinCharacters(items: Plan[]) {
  const joined: Plan[] = [];
  for (const item of items) {
    const previous = joined.at(-1);
    const [before, set] = [previous && stringSets(previous), quietSet(item)];
    if (previous?.op === "look" && !previous.records && set) {
      // Also without the option: a character that depends on it.
      joined.splice(-1, 1, { op: "set", set: previous.set.intersection(set), records: false });
    } else if (!before || !set) joined.push(item);
    else joined.splice(-1, 1, { op: "string", sets: [...before, set], records: false });
  }
  return joined;
}

function stringSets(plan: Plan) {
  if (plan.op === "string") return plan.records ? null : plan.sets;
  const set = quietSet(plan);
  return set && [set];
}

/**
 * Merges adjacent classes into one: this is where `unreserved / user_unreserved` becomes a single
 * test. Classes that record their failures stay separate, because the failure of the first counts even
 * if the second one matches.
 */
function simplifyChoice(plan: ChoicePlan): Plan {
  const alternatives: Plan[] = [];
  for (const next of plan.alternatives.flatMap((p) => (p.op === "choice" ? p.alternatives : [p]))) {
    const previous = alternatives.at(-1);
    const merged = previous && mergeAlternatives(previous, next);
    if (merged) alternatives.splice(-1, 1, merged);
    else alternatives.push(next);
  }
  return alternatives.length === 1 ? alternatives[0] : { op: "choice", alternatives };
}

function mergeAlternatives(a: Plan, b: Plan): Plan | null {
  if (a.op === "look" && b.op === "look") {
    return { op: "look", set: a.set.union(b.set), records: false };
  }
  const [first, second] = [quietSet(a), quietSet(b)];
  return first && second && { op: "set", set: first.union(second), records: false };
}

/** Returns the set that a plan for one character matches, if its failures are not recorded; else null. */
function quietSet(plan: Plan) {
  if (plan.op === "set") return plan.records ? null : plan.set;
  if (plan.op !== "literal" || plan.records || plan.text.length !== 1) return null;
  return literalSet(plan.text, plan.ignoreCase);
}

/** Turns a lookahead that depends on one symbol into a test of that symbol. */
function simplifyLookahead(plan: LookaheadPlan): Plan {
  const deciding = decidingSymbols(plan.item);
  if (!deciding) return plan;
  return { op: "look", set: plan.op === "and" ? deciding : deciding.complement(), records: false };
}

/** Returns the symbols with which a plan matches, if nothing else decides it; else null. */
function decidingSymbols(plan: Plan): CharSet | null {
  if (plan.op === "look") return plan.set;
  if (plan.op !== "choice") return quietSet(plan);
  const sets = plan.alternatives.map(decidingSymbols);
  return sets.reduce((all, set) => all && set && all.union(set), EMPTY);
}

/** A plan that fails only where it began needs no name. */
function nameLeaf(plan: NamedPlan): Plan {
  const { item, records } = plan;
  const isLeaf = ["set", "string", "look", "literal"].includes(item.op);
  return isLeaf ? ({ ...item, records } as Plan) : plan;
}
