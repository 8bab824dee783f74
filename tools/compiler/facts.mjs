/** What can be said about a plan without running it. If in doubt, the answer is "yes". */

import { ALL, EMPTY } from "./char-set.mjs";
import { literalSet } from "./character-classes.mjs";

/**
 * @typedef {import("./char-set.mjs").CharSet} CharSet
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").Routine} Routine
 * @typedef {(routine: Routine) => Plan | null} BodyOf returns a rule's plan; null for a recursive rule
 */

/**
 * Whether a plan can fail.
 * @param {Plan} plan
 * @param {BodyOf} bodyOf
 * @returns {boolean}
 */
export function canFail(plan, bodyOf) {
  switch (plan.op) {
    case "optional":
      return false;
    case "literal":
      return plan.text !== "";
    case "repeat":
    case "run":
      return plan.min > 0;
    case "sequence":
      return plan.items.some((item) => canFail(item, bodyOf));
    case "choice":
      return plan.alternatives.every((alternative) => canFail(alternative, bodyOf));
    case "rule": {
      const body = bodyOf(plan.routine);
      return body === null || canFail(body, bodyOf);
    }
    case "text":
    case "bind":
    case "action":
    case "named":
      return canFail(plan.item, bodyOf);
    default:
      return true;
  }
}

/**
 * Whether a plan can match at least one character.
 * @param {Plan} plan
 * @returns {boolean}
 */
function canConsume(plan) {
  switch (plan.op) {
    case "look":
    case "and":
    case "not":
    case "predicate":
      return false;
    case "literal":
      return plan.text !== "";
    case "sequence":
      return plan.items.some(canConsume);
    case "choice":
      return plan.alternatives.some(canConsume);
    case "text":
    case "bind":
    case "action":
    case "named":
      return canConsume(plan.item);
    default:
      return true;
  }
}

/**
 * Whether the position may have moved when a plan fails. The code of a choice or an optional
 * part restores it; a sequence leaves that to the code that continues after the failure.
 *
 * @param {Plan} plan
 * @param {BodyOf} bodyOf
 * @returns {boolean}
 */
export function movesBeforeFailing(plan, bodyOf) {
  switch (plan.op) {
    case "sequence": {
      let moved = false;
      for (const item of plan.items) {
        if (moved && canFail(item, bodyOf)) return true;
        if (movesBeforeFailing(item, bodyOf)) return true;
        moved ||= canConsume(item);
      }
      return false;
    }
    case "choice": {
      const last = plan.alternatives.at(-1);
      return last !== undefined && movesBeforeFailing(last, bodyOf);
    }
    case "repeat":
      return plan.min > 1 || (plan.min === 1 && movesBeforeFailing(plan.item, bodyOf));
    case "text":
    case "bind":
    case "action":
    case "and":
      return movesBeforeFailing(plan.item, bodyOf);
    default:
      return false;
  }
}

/**
 * Returns the symbols with which a plan can begin to match; all symbols if it can match the empty text.
 * @param {Plan} plan
 * @param {BodyOf} bodyOf
 */
export function firstSymbols(plan, bodyOf) {
  const { set, empty } = start(plan, bodyOf);
  return empty ? ALL : set;
}

/**
 * Returns the characters with which a non-empty match can begin, and whether a plan can match the
 * empty text.
 * @param {Plan} plan
 * @param {BodyOf} bodyOf
 * @returns {{ set: CharSet, empty: boolean }}
 */
function start(plan, bodyOf) {
  switch (plan.op) {
    case "set":
      return { set: plan.set, empty: false };
    case "string":
      return { set: plan.sets[0], empty: false };
    case "literal":
      return literalStart(plan);
    case "sequence": {
      let set = EMPTY;
      for (const item of plan.items) {
        const next = start(item, bodyOf);
        set = set.union(next.set);
        if (!next.empty) return { set, empty: false };
      }
      return { set, empty: true };
    }
    case "choice": {
      const starts = plan.alternatives.map((alternative) => start(alternative, bodyOf));
      return {
        set: starts.reduce((all, { set }) => all.union(set), EMPTY),
        empty: starts.some(({ empty }) => empty),
      };
    }
    case "optional":
      return { set: start(plan.item, bodyOf).set, empty: true };
    case "repeat": {
      const item = start(plan.item, bodyOf);
      if (item.empty) return { set: ALL, empty: true };
      return { set: item.set, empty: plan.min === 0 };
    }
    case "rule": {
      const body = bodyOf(plan.routine);
      return body ? start(body, bodyOf) : { set: ALL, empty: true };
    }
    case "run": {
      const body = bodyOf(plan.routine);
      return { set: body ? start(body, bodyOf).set : ALL, empty: plan.min === 0 };
    }
    case "text":
    case "bind":
    case "action":
    case "named":
      return start(plan.item, bodyOf);
    default:
      return { set: EMPTY, empty: true };
  }
}

/** @param {import("./plan.mjs").LiteralPlan} plan */
function literalStart({ text, ignoreCase }) {
  if (text === "") return { set: EMPTY, empty: true };
  // Beyond ASCII, lower-casing may depend on adjacent characters and may change the length.
  if (ignoreCase && /[^\0-\x7F]/.test(text)) return { set: ALL, empty: false };
  return { set: literalSet(text[0], ignoreCase), empty: false };
}
