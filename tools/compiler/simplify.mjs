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
      return isLeaf(inner.item) ? inner.item : inner;
    case "named":
      return simplifyNamed(inner);
    default:
      return inner;
  }
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
    const [before, set] = [previous && stringSets(previous), characterSet(item)];
    if (before && set) joined.splice(-1, 1, { op: "string", sets: [...before, set] });
    else joined.push(item);
  }
  return joined;
}

/**
 * Turns `x? x?` into `(x x?)?`: if the first one is missing, so is the second.
 * @param {Plan[]} items
 */
function nestOptional(items) {
  const nested = [...items];
  for (let i = items.length - 2; i >= 0; i--) {
    const [item, next] = nested.slice(i);
    if (item.op !== "optional" || next.op !== "optional") continue;
    if (!beginsAlike(item.item, next.item)) continue;
    /** @type {Plan} */
    const both = { op: "sequence", items: [item.item, next], value: null };
    nested.splice(i, 2, { op: "optional", item: both });
  }
  return nested;
}

/**
 * Whether one plan is a class whose failures are not recorded, and the other begins with the same class.
 * Adjacent plans either both record failures or neither does.
 *
 * @param {Plan} plan
 * @param {Plan} other
 */
function beginsAlike(plan, other) {
  const first = other.op === "sequence" ? other.items[0] : other;
  return (
    plan.op === "set" &&
    first.op === "set" &&
    plan.expected === null &&
    String(plan.set.ranges) === String(first.set.ranges)
  );
}

/** @param {Plan} plan */
function stringSets(plan) {
  if (plan.op === "string") return plan.sets;
  const set = characterSet(plan);
  return set && [set];
}

/** @param {Plan} plan */
function isLeaf(plan) {
  return plan.op === "set" || plan.op === "literal";
}

/**
 * Flattens nested sequences. Every part whose value is used is bound to a slot, so a part that is itself
 * a sequence has no value.
 *
 * @param {import("./plan.mjs").SequencePlan} plan
 * @returns {Plan}
 */
function simplifySequence(plan) {
  const parts = plan.items.flatMap((item) => (item.op === "sequence" ? item.items : [item]));
  const items = nestOptional(joinCharacters(parts));
  if (items.length > 1) return { ...plan, items };
  const [only] = items;
  if (plan.value === null) return only;
  return /** @type {import("./plan.mjs").BindPlan} */ (only).item;
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
  if (a.op === "look" && b.op === "look") return { op: "look", set: a.set.union(b.set) };
  const [first, second] = [characterSet(a), characterSet(b)];
  return first && second && { op: "set", set: first.union(second), expected: null };
}

/**
 * Returns the set that a plan for one character matches, if its failures are not recorded; else null. A
 * literal of one character is only left where its value is used, and code that builds values records
 * no failures.
 * @param {Plan} plan
 */
function characterSet(plan) {
  if (plan.op === "set" && plan.expected === null) return plan.set;
  if (plan.op !== "literal" || plan.text.length !== 1) return null;
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
  return { op: "look", set: plan.op === "and" ? deciding : deciding.complement() };
}

/**
 * Returns the symbols with which a plan matches, if nothing else decides it; else null.
 * @param {Plan} plan
 * @returns {CharSet | null}
 */
function decidingSymbols(plan) {
  if (plan.op === "look") return plan.set;
  if (plan.op !== "choice") return characterSet(plan);
  const sets = plan.alternatives.map(decidingSymbols);
  return sets.reduce((all, set) => all && set && all.union(set), EMPTY);
}

/**
 * @param {import("./plan.mjs").NamedPlan} plan
 * @returns {Plan}
 */
function simplifyNamed(plan) {
  const { item, expected } = plan;
  return item.op === "set" || item.op === "literal" ? { ...item, expected } : plan;
}
