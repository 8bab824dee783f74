/** Questions about which failures of a plan are recorded. */

import { canFail } from "./facts.mjs";
import { parts } from "./plan.mjs";

/**
 * @typedef {import("./facts.mjs").BodyOf} BodyOf
 * @typedef {import("./plan.mjs").Plan} Plan
 */

/**
 * Whether each failure of a plan is recorded, at its start or further on.
 * @param {Plan} plan
 * @param {BodyOf} bodyOf
 * @returns {boolean}
 */
export function failsLoudly(plan, bodyOf) {
  if (!canFail(plan, bodyOf)) return true;
  switch (plan.op) {
    case "set":
    case "literal":
    case "run":
    case "named":
      return plan.expected !== null;
    case "sequence":
      return plan.items.every((item) => failsLoudly(item, bodyOf));
    case "choice":
      return plan.alternatives.some((alternative) => failsLoudly(alternative, bodyOf));
    case "repeat":
      return (
        failsLoudly(plan.item, bodyOf) && !(plan.delimiter && !failsLoudly(plan.delimiter, bodyOf))
      );
    case "text":
    case "bind":
    case "action":
      return failsLoudly(plan.item, bodyOf);
    case "rule": {
      const body = plan.routine.loud ? bodyOf(plan.routine) : null;
      return body !== null && failsLoudly(body, bodyOf);
    }
    default:
      return false;
  }
}

/**
 * Whether a plan records failures.
 * @param {Plan} plan
 * @returns {boolean}
 */
export function isLoud(plan) {
  if ("routine" in plan) return plan.routine.loud || ("expected" in plan && plan.expected !== null);
  return ("expected" in plan && plan.expected !== null) || parts(plan).some(isLoud);
}
