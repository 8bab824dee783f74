/** Collects the routines that the start rules need. */

import { Inliner } from "./inliner.mjs";
import { lower, lowerReference } from "./lower.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").Routine} Routine
 *
 * @typedef {object} Entry an exported function
 * @property {"parse" | "diagnose"} kind
 * @property {string} rule
 * @property {Plan} body
 * @property {{ routine: Routine, body: Plan }[]} routines the functions that this entry needs
 *   and no earlier entry does
 *
 * @typedef {object} Program
 * @property {Entry[]} entries
 * @property {import("./facts.mjs").BodyOf} bodyOf
 */

/**
 * @param {import("./grammar.mjs").Grammar} grammar
 * @param {import("./options.mjs").CompilerOptions} options
 * @param {import("./actions.mjs").Actions} actions
 * @param {(node: any) => string} describe
 * @returns {Program}
 */
export function buildProgram(grammar, options, actions, describe) {
  const context = { scope: new Map(), actions, describe, grammar };
  const inliner = new Inliner(
    ({ rule, valued, loud, run }) => {
      const plan = lower(grammar.expression(rule), { ...context, rule, valued, loud });
      return run ? { op: "repeat", item: plan, delimiter: null, min: 0, max: null } : plan;
    },
    (rule) => grammar.isRecursive(rule),
    options.inline,
  );
  const parsed = { valued: true, loud: false };
  const diagnosed = { valued: false, loud: true };
  return {
    entries: [
      ...options.parse.map((rule) =>
        inliner.entry("parse", rule, lowerReference(rule, { ...context, rule, ...parsed })),
      ),
      ...options.diagnose.map((rule) =>
        inliner.entry("diagnose", rule, lowerReference(rule, { ...context, rule, ...diagnosed })),
      ),
    ],
    bodyOf: (routine) => (grammar.isRecursive(routine.rule) ? null : inliner.body(routine)),
  };
}
