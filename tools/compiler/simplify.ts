/** Makes sequences, choices and lookahead in their simplest form. */

import { type CharSet, EMPTY } from "./char-set.ts";
import { isCharacter, type Plan, type PlanOf } from "./plan.ts";

/** Returns a sequence, without nested ones, and with adjacent characters in one test. */
export function sequenceOf(parts: Plan[], value: PlanOf<"sequence">["value"] = null): Plan {
  // Parts whose value is used are bound, so a sequence in a sequence has no value.
  const flat = parts.flatMap((item) => (item.op === "sequence" ? item.items : [item]));
  const items = merge(flat, joinCharacters);
  const [only] = items;
  if (items.length !== 1) return { op: "sequence", items, value };
  return value !== null && only.op === "bind" ? only.item : only;
}

/** Returns a choice, without nested ones, and with adjacent classes in one. */
export function choiceOf(parts: Plan[]): Plan {
  const flat = parts.flatMap((one) => (one.op === "choice" ? one.alternatives : [one]));
  const alternatives = merge(flat, mergeAlternatives);
  return alternatives.length === 1 ? alternatives[0] : { op: "choice", alternatives };
}

/** Returns a lookahead; if one symbol decides it, only a test of that symbol. */
export function lookaheadOf(item: Plan, op: "and" | "not"): Plan {
  const set = decidingSymbols(item);
  if (set === null) return { op, item };
  return { op: "look", set: op === "and" ? set : set.complement(), records: false };
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
  if (before.op === "look") {
    // the option, and a character that depends on it
    return { ...before, op: "string", sets: [before.set.intersection(set)], text: null };
  }
  if (before.op !== "string" || before.text !== null) return null;
  return { ...before, sets: [...before.sets, set] };
}

/**
 * Merges adjacent classes into one: this is where `unreserved / user_unreserved` becomes a single
 * test. Classes that record their failures stay separate, because the failure of the first counts even
 * if the second one matches.
 */
function mergeAlternatives(a: Plan, b: Plan): Plan | null {
  const [first, second] = [quietSet(a), quietSet(b)];
  const sets = first && second && [first.union(second)];
  return sets && { op: "string", sets, text: null, records: false };
}

/** Returns the set that a plan for one character matches, if its failures are not recorded; else null. */
function quietSet(plan: Plan) {
  return isCharacter(plan) && !plan.records ? plan.sets[0] : null;
}

/** Returns the symbols with which a plan matches, if nothing else decides it; else null. */
function decidingSymbols(plan: Plan): CharSet | null {
  if (plan.op === "look") return plan.set;
  if (plan.op !== "choice") return quietSet(plan);
  const sets = plan.alternatives.map(decidingSymbols);
  return sets.reduce((all, set) => all && set && all.union(set), EMPTY);
}
