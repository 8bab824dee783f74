/** Makes a plan smaller and faster without changing what it does. */

import { EMPTY } from "./char-set.mjs";
import { literalSet } from "./character-classes.mjs";
import { mapParts } from "./plan.mjs";

/**
 * @typedef {import("./char-set.mjs").CharSet} CharSet
 * @typedef {import("./plan.mjs").Plan} Plan
 */

/**
 * @param {Plan} plan
 * @returns {Plan}
 */
export function simplify(plan) {
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
 *
 * @param {import("./plan.mjs").SequencePlan} plan
 * @returns {Plan}
 */
function simplifySequence(plan) {
  const items = joinCharacters(
    plan.items.flatMap((item) => (item.op === "sequence" ? item.items : [item])),
  );
  if (items.length > 1) return { ...plan, items };
  const [only] = items;
  if (plan.value === null) return only;
  return /** @type {import("./plan.mjs").BindPlan} */ (only).item;
}

/**
 * Joins adjacent characters whose failures are not recorded into a single test.
 * @param {Plan[]} items
 */
function joinCharacters(items) {
  /** @type {Plan[]} */
  const joined = [];
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

/** @param {Plan} plan */
function stringSets(plan) {
  if (plan.op === "string") return plan.records ? null : plan.sets;
  const set = quietSet(plan);
  return set && [set];
}

/**
 * Merges adjacent classes into one: this is where `unreserved / user_unreserved` becomes a single
 * test. Classes that record their failures stay separate, because the failure of the first counts even
 * if the second one matches.
 *
 * @param {import("./plan.mjs").ChoicePlan} plan
 * @returns {Plan}
 */
function simplifyChoice(plan) {
  /** @type {Plan[]} */
  const alternatives = [];
  for (const next of plan.alternatives.flatMap((p) => (p.op === "choice" ? p.alternatives : [p]))) {
    const previous = alternatives.at(-1);
    const merged = previous && mergeAlternatives(previous, next);
    if (merged) alternatives.splice(-1, 1, merged);
    else alternatives.push(next);
  }
  return alternatives.length === 1 ? alternatives[0] : { op: "choice", alternatives };
}

/**
 * @param {Plan} a
 * @param {Plan} b
 * @returns {Plan | null}
 */
function mergeAlternatives(a, b) {
  if (a.op === "look" && b.op === "look") {
    return { op: "look", set: a.set.union(b.set), records: false };
  }
  const [first, second] = [quietSet(a), quietSet(b)];
  return first && second && { op: "set", set: first.union(second), records: false };
}

/**
 * Returns the set that a plan for one character matches, if its failures are not recorded; else null.
 * @param {Plan} plan
 */
function quietSet(plan) {
  if (plan.op === "set") return plan.records ? null : plan.set;
  if (plan.op !== "literal" || plan.records || plan.text.length !== 1) return null;
  return literalSet(plan.text, plan.ignoreCase);
}

/**
 * Turns a lookahead that depends on one symbol into a test of that symbol.
 * @param {import("./plan.mjs").LookaheadPlan} plan
 * @returns {Plan}
 */
function simplifyLookahead(plan) {
  const deciding = decidingSymbols(plan.item);
  if (!deciding) return plan;
  return { op: "look", set: plan.op === "and" ? deciding : deciding.complement(), records: false };
}

/**
 * Returns the symbols with which a plan matches, if nothing else decides it; else null.
 * @param {Plan} plan
 * @returns {CharSet | null}
 */
function decidingSymbols(plan) {
  if (plan.op === "look") return plan.set;
  if (plan.op !== "choice") return quietSet(plan);
  const sets = plan.alternatives.map(decidingSymbols);
  return sets.reduce((all, set) => all && set && all.union(set), EMPTY);
}

/**
 * A plan that fails only where it began needs no name.
 * @param {import("./plan.mjs").NamedPlan} plan
 * @returns {Plan}
 */
function nameLeaf(plan) {
  const { item, records } = plan;
  const isLeaf = ["set", "string", "look", "literal"].includes(item.op);
  return isLeaf ? /** @type {Plan} */ ({ ...item, records }) : plan;
}
