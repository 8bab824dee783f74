/** Decides which routines become functions, and inlines the others. */

import { CALL_SIZE, mapParts, references, size } from "./plan.mjs";
import { simplify } from "./simplify.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").Routine} Routine
 * @typedef {import("./program.mjs").Entry} Entry
 */

/** A rule up to this size is always inlined: calling it would take just as long. */
const SMALL = 2 * CALL_SIZE;

/** A rule whose value is not used is likely to be shared; it is inlined up to this size. */
const SHARED = 16;

/** The same limit for a rule that is used once and uses no other rule. */
const PRIVATE = 45;

/** Diagnosis runs only on errors, so inlining must not lengthen it. */
const DIAGNOSIS_GROWTH = 0;

/** @param {Routine} routine */
function key({ rule, valued, loud, run }) {
  return `${rule} ${valued} ${loud} ${run}`;
}

/**
 * A decision made for one entry holds for all later entries, and later entries never affect earlier
 * ones, so adding a start rule doesn't change the code of those before it.
 */
export class Inliner {
  /** @type {Map<string, Plan>} */
  #drafts = new Map();
  /** @type {Map<string, Plan>} */
  #bodies = new Map();
  /** @type {Map<string, boolean>} */
  #inlined = new Map();
  /** @type {Set<string>} */
  #emitted = new Set();
  /** @type {Map<string, number>} how often the current entry refers to each routine */
  #uses = new Map();

  /**
   * @param {(routine: Routine) => Plan} lowerRoutine
   * @param {(rule: string) => boolean} isRecursive
   * @param {number} allowedGrowth by how many statements copies of one routine may lengthen the module
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
    // Unless it is small, a start rule is a function, so that other start rules can call it.
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
    const body = this.body(routine);
    const length = size(body);
    if (length <= SMALL && !loud) return true;
    const uses = this.#uses.get(key(routine)) ?? 1;
    if (!loud && !valued) {
      const isPrivate = uses === 1 && references(body).length === 0;
      return length <= Math.max(isPrivate ? PRIVATE : SHARED, this.allowedGrowth);
    }
    const growth = (uses - 1) * (length - CALL_SIZE);
    return growth <= (loud ? DIAGNOSIS_GROWTH : this.allowedGrowth);
  }

  /**
   * Returns the functions that a plan calls, directly or not, and that no earlier entry has emitted.
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
