/** Collects the routines that the start rules need, and puts small and single ones in place. */

import { lower } from "./lower.mjs";
import { CALL_SIZE, mapParts, references, size } from "./plan.mjs";
import { simplify } from "./simplify.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").Routine} Routine
 *
 * @typedef {object} Entry an exported function
 * @property {"parse" | "diagnose"} kind
 * @property {string} rule
 * @property {Plan} body
 *
 * @typedef {object} Program
 * @property {Entry[]} entries
 * @property {{ routine: Routine, body: Plan }[]} routines those that become functions
 * @property {import("./facts.mjs").BodyOf} bodyOf
 */

/** Diagnosis runs only on errors: copies may not make it longer. */
const DIAGNOSIS_GROWTH = 0;

/** A parsing rule up to this size is always copied: calling it would take as long. */
const SMALL = 2 * CALL_SIZE;

/**
 * @param {import("./grammar.mjs").Grammar} grammar
 * @param {import("./options.mjs").CompilerOptions} options
 * @param {import("./actions.mjs").Actions} actions
 * @param {(node: any) => string} describe
 * @returns {Program}
 */
export function buildProgram(grammar, options, actions, describe) {
  const entries = [
    ...options.parse.map((rule) => entry("parse", rule)),
    ...options.diagnose.map((rule) => entry("diagnose", rule)),
  ];
  const lowerRoutine = (/** @type {Routine} */ { rule, valued, loud }) =>
    lower(grammar.expression(rule), { valued, loud, rule, scope: new Map(), actions, describe });
  const drafts = collect(entries, lowerRoutine);
  const finished = finish(drafts, (rule) => grammar.isRecursive(rule), options.inline);
  for (const item of entries) item.body = finished.expand(item.body);
  return {
    entries,
    routines: finished.called(entries.map(({ body }) => body)),
    bodyOf: (routine) => (grammar.isRecursive(routine.rule) ? null : finished.body(routine)),
  };
}

/**
 * @param {"parse" | "diagnose"} kind
 * @param {string} rule
 * @returns {Entry}
 */
function entry(kind, rule) {
  const routine = { rule, valued: kind === "parse", loud: kind === "diagnose" };
  return { kind, rule, body: { op: "rule", routine } };
}

/** @param {Routine} routine */
function key({ rule, valued, loud }) {
  return `${rule} ${valued} ${loud}`;
}

/** @typedef {Map<string, { routine: Routine, plan: Plan, uses: number }>} Drafts */

/**
 * Every routine that the entries lead to, and how often it is referred to.
 *
 * @param {Entry[]} entries
 * @param {(routine: Routine) => Plan} lowerRoutine
 */
function collect(entries, lowerRoutine) {
  /** @type {Drafts} */
  const drafts = new Map();
  const visit = (/** @type {Plan} */ plan) => {
    for (const routine of references(plan)) {
      const known = drafts.get(key(routine));
      if (known) {
        known.uses++;
        continue;
      }
      const body = lowerRoutine(routine);
      drafts.set(key(routine), { routine, plan: body, uses: 1 });
      visit(body);
    }
  };
  for (const { body } of entries) visit(body);
  return drafts;
}

/**
 * @param {Drafts} drafts
 * @param {(rule: string) => boolean} isRecursive
 * @param {number} allowedGrowth by how much copies of one routine may lengthen the module
 */
function finish(drafts, isRecursive, allowedGrowth) {
  /** @type {Map<string, Plan>} */
  const bodies = new Map();

  /** @type {(routine: Routine) => Plan} */
  const body = (routine) => {
    const found = bodies.get(key(routine));
    if (found) return found;
    const made = simplify(expand(draft(routine).plan));
    bodies.set(key(routine), made);
    return made;
  };
  const draft = (/** @type {Routine} */ routine) => {
    const found = drafts.get(key(routine));
    if (!found) throw new Error(`compiler: no draft of ${key(routine)}`);
    return found;
  };
  const isInlined = (/** @type {Routine} */ routine) => {
    if (isRecursive(routine.rule)) return false;
    const length = size(body(routine));
    if (!routine.loud && length <= SMALL) return true;
    const growth = (draft(routine).uses - 1) * (length - CALL_SIZE);
    return growth <= (routine.loud ? DIAGNOSIS_GROWTH : allowedGrowth);
  };
  /** @type {(plan: Plan) => Plan} */
  const expand = (plan) => {
    if (plan.op !== "rule") return mapParts(plan, expand);
    return isInlined(plan.routine) ? body(plan.routine) : plan;
  };
  /** The routines that are still called from somewhere. */
  const called = (/** @type {Plan[]} */ plans, seen = new Map()) => {
    for (const routine of plans.flatMap(references)) {
      if (seen.has(key(routine))) continue;
      seen.set(key(routine), { routine, body: body(routine) });
      called([body(routine)], seen);
    }
    return [...seen.values()];
  };
  return { body, expand, called };
}
