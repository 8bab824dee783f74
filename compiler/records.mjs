/**
 * Drops the records of failures that can't be the furthest one. Where something optional fails,
 * what follows is tried at the same place; if that is sure to record a failure there or further
 * on, unless the whole input matches, the first one's record is of no use.
 *
 * Only for diagnosis without expectations: which they are, each of the records tells.
 */

import { failsLoudly } from "./loudness.mjs";
import { simplify } from "./simplify.mjs";

/**
 * @typedef {import("./facts.mjs").BodyOf} BodyOf
 * @typedef {import("./plan.mjs").Plan} Plan
 */

/**
 * @param {Plan} plan a function's: what its caller does next is not known
 * @param {BodyOf} bodyOf
 */
export function dropNeedlessRecords(plan, bodyOf) {
  return simplify(prune(plan, false, bodyOf));
}

/**
 * @param {Plan} plan
 * @param {boolean} isSure whether what follows the plan records a failure at its beginning or
 *   further on, unless the whole input matches
 * @param {BodyOf} bodyOf
 * @returns {Plan}
 */
function prune(plan, isSure, bodyOf) {
  switch (plan.op) {
    case "sequence":
      return { ...plan, items: pruneItems(plan.items, isSure, bodyOf) };
    case "choice": {
      const last = plan.alternatives.length - 1;
      const isNeeded = !isSure || !failsLoudly(plan.alternatives[last], bodyOf);
      const alternatives = plan.alternatives.map((alternative, i) => {
        const pruned = prune(alternative, isSure, bodyOf);
        return isNeeded || i === last ? pruned : pruneStart(pruned);
      });
      return { ...plan, alternatives };
    }
    case "optional": {
      const item = prune(plan.item, isSure, bodyOf);
      return { ...plan, item: isSure ? pruneStart(item) : item };
    }
    case "run":
      return isSure
        ? { ...plan, expected: null, missing: plan.min > 0 ? plan.expected : null }
        : plan;
    case "repeat":
      return pruneRepeat(plan, isSure, bodyOf);
    case "text":
    case "bind":
    case "action":
      return { ...plan, item: prune(plan.item, isSure, bodyOf) };
    default:
      return plan;
  }
}

/**
 * @param {Plan[]} items
 * @param {boolean} isSure
 * @param {BodyOf} bodyOf
 */
function pruneItems(items, isSure, bodyOf) {
  return items.reduceRight((/** @type {Plan[]} */ done, item) => {
    const pruned = prune(item, isSure, bodyOf);
    isSure &&= failsLoudly(item, bodyOf);
    done.unshift(pruned);
    return done;
  }, []);
}

/**
 * @param {import("./plan.mjs").RepeatPlan} plan
 * @param {boolean} isSure
 * @param {BodyOf} bodyOf
 * @returns {Plan}
 */
function pruneRepeat(plan, isSure, bodyOf) {
  const { delimiter, min } = plan;
  const item = prune(plan.item, isSure, bodyOf);
  if (delimiter) {
    const pruned = prune(delimiter, isSure && failsLoudly(plan.item, bodyOf), bodyOf);
    return { ...plan, item, delimiter: isSure && min <= 1 ? pruneStart(pruned) : pruned };
  }
  if (!isSure || min > 1) return { ...plan, item };
  if (min === 0) return { ...plan, item: pruneStart(item) };
  if (item.op !== "set" && item.op !== "named") return { ...plan, item };
  return { ...plan, item: pruneStart(item), missing: item.expected };
}

/**
 * The plan without the record of a failure at its very beginning.
 * @param {Plan} plan
 * @returns {Plan}
 */
function pruneStart(plan) {
  switch (plan.op) {
    case "set":
    case "literal":
      return { ...plan, expected: null };
    case "named":
      return plan.item;
    case "sequence":
      return { ...plan, items: [pruneStart(plan.items[0]), ...plan.items.slice(1)] };
    case "choice":
      return { ...plan, alternatives: plan.alternatives.map(pruneStart) };
    case "text":
    case "bind":
    case "action":
      return { ...plan, item: pruneStart(plan.item) };
    default:
      return plan;
  }
}
