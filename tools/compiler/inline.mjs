/** Decides which rules become functions, and inlines the others. */

import { CALL_SIZE, mapParts, references, size } from "./plan.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").CompiledRule} CompiledRule
 */

/** A rule up to this size is always inlined: calling it would take just as long. */
const SMALL = 2 * CALL_SIZE;

/** A rule whose value is not used is likely to be shared; it is inlined up to this size. */
const SHARED = 16;

/** The same limit for a rule that is used once. */
export const ONCE = 45;

/** @param {CompiledRule} rule */
export function keyOf({ name, valued, records }) {
  return `${name} ${valued} ${records}`;
}

/**
 * Where no failure counts, code calls the function that records its failures.
 * @param {CompiledRule} rule
 */
function purposeOf({ name, valued }) {
  return `${name} ${valued}`;
}

/**
 * A decision made for one start rule holds for all later ones, and later ones never affect earlier
 * ones, so adding a start rule doesn't change the code of those before it.
 */
export class Inliner {
  /** @type {Map<string, Plan>} */
  #drafts = new Map();
  /** @type {Map<string, Plan>} */
  #bodies = new Map();
  /** @type {Map<string, boolean>} */
  #inlined = new Map();
  /** @type {Map<string, number>} how often the current start rule refers to each rule */
  #uses = new Map();

  /**
   * @param {(rule: CompiledRule) => Plan} lowerRule
   * @param {(plan: Plan) => Plan} finish changes a plan in which rules have been inlined
   * @param {(name: string) => boolean} isRecursive
   * @param {number} allowedGrowth by how many statements copies of one rule may lengthen the module
   */
  constructor(lowerRule, finish, isRecursive, allowedGrowth) {
    this.lowerRule = lowerRule;
    this.finish = finish;
    this.isRecursive = isRecursive;
    this.allowedGrowth = allowedGrowth;
  }

  /**
   * Returns the plan of a start rule. If an earlier start rule has made a function of the rule, that
   * function is called; if not, the rule is part of the start rule's function.
   *
   * @param {Plan} reference
   * @returns {Plan}
   */
  start(reference) {
    this.#uses = new Map();
    this.#count(reference);
    const [rule] = references(reference);
    const isFunction = this.#inlined.get(purposeOf(rule)) === false;
    if (isFunction || this.isRecursive(rule.name)) return this.#expand(reference);
    return this.finish(mapReference(reference, this.body(rule)));
  }

  /**
   * Returns the plan of a rule.
   * @param {CompiledRule} rule
   * @returns {Plan}
   */
  body(rule) {
    const found = this.#bodies.get(keyOf(rule));
    if (found) return found;
    const made = this.finish(this.#expand(this.#draft(rule)));
    this.#bodies.set(keyOf(rule), made);
    return made;
  }

  /** @param {CompiledRule} rule */
  #draft(rule) {
    const found = this.#drafts.get(keyOf(rule)) ?? this.lowerRule(rule);
    this.#drafts.set(keyOf(rule), found);
    return found;
  }

  /** @param {Plan} plan */
  #count(plan) {
    for (const rule of references(plan)) {
      const before = this.#uses.get(purposeOf(rule)) ?? 0;
      this.#uses.set(purposeOf(rule), before + 1);
      if (before === 0) this.#count(this.#draft(rule));
    }
  }

  /**
   * @param {Plan} plan
   * @returns {Plan}
   */
  #expand = (plan) => {
    if (plan.op !== "rule") return mapParts(plan, this.#expand);
    const { rule } = plan;
    if (this.#isInlined(rule)) return this.body(rule);
    return { ...plan, body: () => (this.isRecursive(rule.name) ? null : this.body(rule)) };
  };

  /** @param {CompiledRule} rule */
  #isInlined(rule) {
    const known = this.#inlined.get(purposeOf(rule));
    if (known !== undefined) return known;
    const decision = !this.isRecursive(rule.name) && this.#isWorthCopying(rule);
    this.#inlined.set(purposeOf(rule), decision);
    return decision;
  }

  /** @param {CompiledRule} rule */
  #isWorthCopying(rule) {
    const length = size(this.body(rule));
    if (length <= SMALL) return true;
    const uses = this.#uses.get(purposeOf(rule)) ?? 1;
    const growth = (uses - 1) * (length - CALL_SIZE);
    if (rule.valued) return growth <= this.allowedGrowth;
    return length <= Math.max(uses === 1 ? ONCE : SHARED, this.allowedGrowth);
  }
}

/**
 * @param {Plan} plan a reference, which may be inside `$`
 * @param {Plan} body
 * @returns {Plan}
 */
function mapReference(plan, body) {
  return plan.op === "rule" ? body : mapParts(plan, (part) => mapReference(part, body));
}
