/** What can be said about a plan without running it, computed once for each plan. */

import { ALL, EMPTY } from "./char-set.mjs";
import { literalSet } from "./character-classes.mjs";

/**
 * @typedef {import("./char-set.mjs").CharSet} CharSet
 * @typedef {import("./plan.mjs").Plan} Plan
 *
 * @typedef {object} Facts
 * @property {boolean} canFail
 * @property {boolean} canMove whether a match can have characters
 * @property {boolean} moves whether each match has characters
 * @property {CharSet} first the symbols with which a match can begin, if it depends on the first symbol
 * @property {boolean} open whether it can match before any symbol, because it can be empty
 * @property {boolean} records whether each failure is recorded, where it began or further on
 * @property {boolean} recordsEnd whether with each match a failure is recorded at its end or further on
 */

/** @type {WeakMap<Plan, Facts>} */
const known = new WeakMap();

/**
 * @param {Plan} plan
 * @returns {Facts}
 */
export function facts(plan) {
  const found = known.get(plan) ?? compute(plan);
  known.set(plan, found);
  return found;
}

/** What is known about a recursive rule. @type {Facts} */
const UNKNOWN = {
  canFail: true,
  canMove: true,
  moves: false,
  first: ALL,
  open: true,
  records: false,
  recordsEnd: false,
};

/** @type {Facts} */
const TEST = { ...UNKNOWN, canMove: false, first: EMPTY };

/** @type {Facts} what the empty sequence does */
export const NOTHING = { ...TEST, canFail: false, records: true };

/**
 * @param {Plan} plan
 * @returns {Facts}
 */
function compute(plan) {
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
    case "rule": {
      const body = plan.body();
      return body === null ? UNKNOWN : facts(body);
    }
    default:
      return facts(plan.item);
  }
}

/**
 * @param {CharSet} first
 * @param {boolean} records
 * @returns {Facts}
 */
function character(first, records) {
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

/** @param {Facts} item */
function optional(item) {
  return { ...item, canFail: false, moves: false, open: true, records: true };
}

/** @param {Plan[]} items */
function sequence(items) {
  const each = items.map(facts);
  const all = each.reduceRight((rest, item) => followedBy(item, rest), NOTHING);
  const records = each.every((item, i) => item.records || isRecordedTest(items, i));
  const last = each.findLast((item) => item.canMove || item.recordsEnd);
  return { ...all, records, recordsEnd: last?.recordsEnd ?? false };
}

/**
 * Whether an item of a sequence is a lookahead or a predicate before which a failure has been recorded at the
 * same place, so that its own failure counts.
 *
 * @param {Plan[]} items
 * @param {number} index
 */
export function isRecordedTest(items, index) {
  const isTest = /^(look|and|not|predicate)$/.test(items[index].op);
  return isTest && index > 0 && facts(items[index - 1]).recordsEnd;
}

/**
 * Returns the facts of a sequence of two.
 *
 * @param {Facts} item
 * @param {Facts} rest
 * @returns {Facts}
 */
export function followedBy(item, rest) {
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

/**
 * @param {Facts[]} all
 * @returns {Facts}
 */
function choice(all) {
  const canFail = all.every((one) => one.canFail);
  return {
    canFail,
    canMove: all.some((one) => one.canMove),
    moves: all.every((one) => one.moves),
    first: all.reduce((set, one) => set.union(one.first), EMPTY),
    open: all.some((one) => one.open),
    records: !canFail || all.some((one) => one.records),
    recordsEnd: all.every((one) => one.recordsEnd),
  };
}

/** @param {import("./plan.mjs").LiteralPlan} plan */
function literalStart({ text, ignoreCase }) {
  // Beyond ASCII, lower-casing may depend on adjacent characters and may change the length.
  if (ignoreCase && /[^\0-\x7F]/.test(text)) return ALL;
  return literalSet(text[0], ignoreCase);
}
