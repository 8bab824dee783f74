/** Decides which rules become functions, and inlines the others. */

import type { CompiledRule, Plan } from "./plan.ts";
import { CALL_SIZE, mapParts, references, size } from "./plan.ts";
import { tableOf } from "./table.ts";

/** A rule up to this size is always inlined: calling it would take just as long. */
const SMALL = 2 * CALL_SIZE;

/** A rule whose value is not used is likely to be shared; it is inlined up to this size. */
const SHARED = 16;

/** A rule with as many states becomes a table. */
const MANY = 6;

/** The same limit for a rule that is used once. */
export const ONCE = 45;

export function keyOf({ name, valued, records }: CompiledRule) {
  return `${name} ${valued} ${records}`;
}

/** Where no failure counts, code calls the function that records its failures. */
function purposeOf({ name, valued }: CompiledRule) {
  return `${name} ${valued}`;
}

/**
 * A decision made for one start rule holds for all later ones, and later ones never affect earlier
 * ones, so adding a start rule doesn't change the code of those before it.
 */
export class Inliner {
  #drafts: Map<string, Plan> = new Map();
  #bodies: Map<string, Plan> = new Map();
  #inlined: Map<string, boolean> = new Map();
  /** The rules whose plan is being made. */
  readonly #open = new Set<string>();
  #uses: Map<string, number> = new Map();

  readonly lowerRule: (rule: CompiledRule) => Plan;
  readonly finish: (plan: Plan) => Plan;
  readonly #refersToItself: (name: string) => boolean;
  readonly allowedGrowth: number;

  constructor(
    lowerRule: (rule: CompiledRule) => Plan,
    finish: (plan: Plan) => Plan,
    refersToItself: (name: string) => boolean,
    allowedGrowth: number,
  ) {
    this.lowerRule = lowerRule;
    this.finish = finish;
    this.#refersToItself = refersToItself;
    this.allowedGrowth = allowedGrowth;
  }

  /**
   * Returns the plan of a start rule. If an earlier start rule has made a function of the rule, that
   * function is called; if not, the rule is part of the start rule's function.
   */
  start(reference: Plan): Plan {
    this.#uses = new Map();
    this.#count(reference);
    const [rule] = references(reference);
    const isFunction = this.#inlined.get(purposeOf(rule)) === false;
    if (isFunction || this.isRecursive(rule)) return this.#expand(reference);
    return this.finish(mapReference(reference, this.body(rule)));
  }

  /** Whether a rule refers to itself, and is no table. */
  isRecursive(rule: CompiledRule) {
    if (!this.#refersToItself(rule.name)) return false;
    return this.#open.has(rule.name) || this.body(rule).op !== "table";
  }

  /** Returns the plan of a rule. */
  body(rule: CompiledRule): Plan {
    const found = this.#bodies.get(keyOf(rule));
    if (found) return found;
    this.#open.add(rule.name);
    const made = this.finish(this.#expand(this.#draft(rule)));
    this.#open.delete(rule.name);
    const table = rule.valued ? null : tableOf(rule.name, made, rule.records);
    const isBetter = table && (this.#refersToItself(rule.name) || table.states.length >= MANY);
    const body = isBetter ? table : made;
    this.#bodies.set(keyOf(rule), body);
    return body;
  }

  #draft(rule: CompiledRule) {
    const found = this.#drafts.get(keyOf(rule)) ?? this.lowerRule(rule);
    this.#drafts.set(keyOf(rule), found);
    return found;
  }

  #count(plan: Plan) {
    for (const rule of references(plan)) {
      const before = this.#uses.get(purposeOf(rule)) ?? 0;
      this.#uses.set(purposeOf(rule), before + 1);
      if (before === 0) this.#count(this.#draft(rule));
    }
  }

  #expand = (plan: Plan): Plan => {
    if (plan.op !== "rule") return mapParts(plan, this.#expand);
    const { rule } = plan;
    if (!this.#open.has(rule.name) && this.#isInlined(rule)) return this.body(rule);
    return { ...plan, body: () => (this.isRecursive(rule) ? null : this.body(rule)) };
  };

  #isInlined(rule: CompiledRule) {
    const known = this.#inlined.get(purposeOf(rule));
    if (known !== undefined) return known;
    const decision = !this.isRecursive(rule) && this.#isWorthCopying(rule);
    this.#inlined.set(purposeOf(rule), decision);
    return decision;
  }

  #isWorthCopying(rule: CompiledRule) {
    const length = size(this.body(rule));
    if (length <= SMALL) return true;
    const uses = this.#uses.get(purposeOf(rule)) ?? 1;
    const growth = (uses - 1) * (length - CALL_SIZE);
    if (rule.valued) return growth <= this.allowedGrowth;
    return length <= Math.max(uses === 1 ? ONCE : SHARED, this.allowedGrowth);
  }
}

function mapReference(plan: Plan, body: Plan): Plan {
  return plan.op === "rule" ? body : mapParts(plan, (part) => mapReference(part, body));
}
