/** Makes a plan smaller and faster without changing what it does. */

import { type CharSet, EMPTY } from "./char-set.ts";
import { mapParts, type Plan } from "./plan.ts";

export function simplify(plan: Plan): Plan {
  const inner = mapParts(plan, simplify);
  switch (inner.op) {
    case "sequence": {
      // Parts whose value is used are bound, so a sequence in a sequence has no value.
      const flat = inner.items.flatMap((item) => (item.op === "sequence" ? item.items : [item]));
      const items = merge(flat, joinCharacters);
      const [only] = items;
      if (items.length !== 1) return { ...inner, items };
      return inner.value !== null && only.op === "bind" ? only.item : only;
    }
    case "choice": {
      const all = inner.alternatives.flatMap((one) =>
        one.op === "choice" ? one.alternatives : [one],
      );
      const alternatives = merge(all, mergeAlternatives);
      return alternatives.length === 1 ? alternatives[0] : { op: "choice", alternatives };
    }
    case "and":
    case "not": {
      const deciding = decidingSymbols(inner.item);
      if (deciding === null) return inner;
      return {
        op: "look",
        set: inner.op === "and" ? deciding : deciding.complement(),
        records: false,
      };
    }
    case "named": {
      // A plan that fails only where it began needs no name.
      const { item, records } = inner;
      const isLeaf = item.op === "set" || item.op === "string" || item.op === "look";
      return isLeaf ? { ...item, records } : inner;
    }
    default:
      return inner;
  }
}

/** Merges neighbours as far as possible; `join` returns null for two that stay apart. */
function merge(plans: Plan[], join: (a: Plan, b: Plan) => Plan | null) {
  const done: Plan[] = [];
  for (const next of plans) {
    const merged = done.length > 0 ? join(done[done.length - 1], next) : null;
    if (merged) done[done.length - 1] = merged;
    else done.push(next);
  }
  return done;
}

/** Joins adjacent characters whose failures are not recorded into a single test. */
function joinCharacters(before: Plan, next: Plan): Plan | null {
  const set = quietSet(next);
  if (set === null || !("records" in before) || before.records) return null;
  switch (before.op) {
    case "look": // the option, and a character that depends on it
      return { op: "set", set: before.set.intersection(set), records: false };
    case "set":
      return { op: "string", sets: [before.set, set], text: null, records: false };
    case "string":
      return before.text === null ? { ...before, sets: [...before.sets, set] } : null;
    default:
      return null;
  }
}

/**
 * Merges adjacent classes into one: this is where `unreserved / user_unreserved` becomes a single
 * test. Classes that record their failures stay separate, because the failure of the first counts even
 * if the second one matches.
 */
function mergeAlternatives(a: Plan, b: Plan): Plan | null {
  const [first, second] = [quietSet(a), quietSet(b)];
  return first && second && { op: "set", set: first.union(second), records: false };
}

/** Returns the set that a plan for one character matches, if its failures are not recorded; else null. */
function quietSet(plan: Plan) {
  return plan.op === "set" && !plan.records ? plan.set : null;
}

/** Returns the symbols with which a plan matches, if nothing else decides it; else null. */
function decidingSymbols(plan: Plan): CharSet | null {
  if (plan.op === "look") return plan.set;
  if (plan.op !== "choice") return quietSet(plan);
  const sets = plan.alternatives.map(decidingSymbols);
  return sets.reduce((all, set) => all && set && all.union(set), EMPTY);
}
