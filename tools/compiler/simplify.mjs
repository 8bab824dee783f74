/** Makes a plan smaller and quicker without changing what it does. */

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
 * Characters side by side of which nothing is recorded become one test of all.
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
 * `x? x?` becomes `(x x?)?`: where there is no first one, there is no second one to look for.
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
 * Whether one plan is a class of which nothing is recorded, and the other one begins with the same.
 * Side by side, either both are silent or neither is.
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
 * A part whose value is wanted is bound to a slot: a part that is itself a sequence has no value.
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
 * Classes side by side become one: this is where `unreserved / user_unreserved` turns into a
 * single test. Classes that report what they expected stay apart, since the first one's
 * failure counts even if the second one matches.
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
 * The set that a silent plan for one character matches, else null. A literal of one character is there for
 * its value, and nothing is recorded where values are built.
 * @param {Plan} plan
 */
function characterSet(plan) {
  if (plan.op === "set" && plan.expected === null) return plan.set;
  if (plan.op !== "literal" || plan.text.length !== 1) return null;
  return literalSet(plan.text, plan.ignoreCase);
}

/**
 * A lookahead that one symbol decides is a test of that symbol.
 * @param {import("./plan.mjs").LookaheadPlan} plan
 * @returns {Plan}
 */
function simplifyLookahead(plan) {
  const deciding = decidingSymbols(plan.item);
  if (!deciding) return plan;
  return { op: "look", set: plan.op === "and" ? deciding : deciding.complement() };
}

/**
 * The symbols with which a plan matches, if nothing else matters; else null.
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
