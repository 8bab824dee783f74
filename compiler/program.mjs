/** Collects the routines that the start rules need, and puts small and single ones in place. */

import { lower, lowerReference } from "./lower.mjs";
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
 * @property {{ routine: Routine, body: Plan }[]} routines the functions that this entry needs
 *   and none before it does
 *
 * @typedef {object} Program
 * @property {Entry[]} entries
 * @property {import("./facts.mjs").BodyOf} bodyOf
 */

/** A rule up to this size is always copied: calling it would take as long. */
const SMALL = 2 * CALL_SIZE;

/** A rule without a value is one that others are likely to share; it is copied up to this size. */
const SHARED = 16;

/** Diagnosis runs only on errors: copies may not make it longer. */
const DIAGNOSIS_GROWTH = 0;

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

/** @param {Routine} routine */
function key({ rule, valued, loud, run }) {
  return `${rule} ${valued} ${loud} ${run}`;
}

/**
 * Decides which routines become functions. What is decided for one entry holds for all that come
 * after it, and nothing after it has a say: so other start rules don't change its code.
 */
class Inliner {
  /** @type {Map<string, Plan>} */
  #drafts = new Map();
  /** @type {Map<string, Plan>} */
  #bodies = new Map();
  /** @type {Map<string, boolean>} */
  #inlined = new Map();
  /** @type {Set<string>} */
  #emitted = new Set();
  /** @type {Map<string, number>} how often the current entry refers to routines new to it */
  #uses = new Map();

  /**
   * @param {(routine: Routine) => Plan} lowerRoutine
   * @param {(rule: string) => boolean} isRecursive
   * @param {number} allowedGrowth by how much copies of one routine may lengthen the module
   */
  constructor(lowerRoutine, isRecursive, allowedGrowth) {
    this.lowerRoutine = lowerRoutine;
    this.isRecursive = isRecursive;
    this.allowedGrowth = allowedGrowth;
  }

  /**
   * @param {"parse" | "diagnose"} kind
   * @param {string} rule
   * @param {Plan} plan
   * @returns {Entry}
   */
  entry(kind, rule, plan) {
    this.#uses = new Map();
    this.#count(plan);
    // A start rule of any size is a function, which other start rules can call.
    for (const routine of references(plan)) {
      const isFunction = size(this.body(routine)) > SMALL;
      if (!this.#inlined.has(key(routine))) this.#inlined.set(key(routine), !isFunction);
    }
    const body = simplify(this.#expand(plan));
    return { kind, rule, body, routines: this.#called(body) };
  }

  /**
   * @param {Routine} routine
   * @returns {Plan}
   */
  body(routine) {
    const found = this.#bodies.get(key(routine));
    if (found) return found;
    const made = simplify(this.#expand(this.#draft(routine)));
    this.#bodies.set(key(routine), made);
    return made;
  }

  /** @param {Routine} routine */
  #draft(routine) {
    const found = this.#drafts.get(key(routine)) ?? this.lowerRoutine(routine);
    this.#drafts.set(key(routine), found);
    return found;
  }

  /** @param {Plan} plan */
  #count(plan) {
    for (const routine of references(plan)) {
      const before = this.#uses.get(key(routine)) ?? 0;
      this.#uses.set(key(routine), before + 1);
      if (before === 0) this.#count(this.#draft(routine));
    }
  }

  /**
   * @param {Plan} plan
   * @returns {Plan}
   */
  #expand = (plan) => {
    if (!("routine" in plan)) return mapParts(plan, this.#expand);
    if (!this.#isInlined(plan.routine)) return plan;
    const body = this.body(plan.routine);
    if (plan.op === "rule" || body.op !== "repeat") return body;
    const { min, expected } = plan;
    const item =
      expected === null ? body.item : simplify({ op: "named", item: body.item, expected });
    return { ...body, item, min };
  };

  /** @param {Routine} routine */
  #isInlined(routine) {
    const known = this.#inlined.get(key(routine));
    if (known !== undefined) return known;
    const decision = !this.isRecursive(routine.rule) && this.#isWorthCopying(routine);
    this.#inlined.set(key(routine), decision);
    return decision;
  }

  /** @param {Routine} routine */
  #isWorthCopying(routine) {
    const { valued, loud } = routine;
    const length = size(this.body(routine));
    if (length <= SMALL && !loud) return true;
    if (!loud && !valued) return length <= Math.max(SHARED, this.allowedGrowth);
    const growth = ((this.#uses.get(key(routine)) ?? 1) - 1) * (length - CALL_SIZE);
    return growth <= (loud ? DIAGNOSIS_GROWTH : this.allowedGrowth);
  }

  /**
   * The functions that a plan calls, directly or not, and that no entry before has brought.
   * @param {Plan} plan
   * @returns {{ routine: Routine, body: Plan }[]}
   */
  #called(plan) {
    return references(plan).flatMap((routine) => {
      if (this.#emitted.has(key(routine))) return [];
      this.#emitted.add(key(routine));
      const body = this.body(routine);
      return [...this.#called(body), { routine, body }];
    });
  }
}
