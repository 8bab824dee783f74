/** Decides which rules become functions, and inlines the others. */

import { type CompiledRule, mapParts, type Plan, size } from "./plan.ts";
import { simplify } from "./simplify.ts";
import { tableOf } from "./table.ts";

/** A rule whose value is not used is likely to be shared, so it is inlined only up to this size. */
const SHARED = 12;

/** A rule with as many states becomes a table. */
const MANY_STATES = 6;

export interface InlinerOptions {
  lowerRule: (rule: CompiledRule) => Plan;
  refersToItself: (name: string) => boolean;
  /** The size up to which a rule without a value is inlined. */
  inline?: number | undefined;
}

/**
 * A decision made for one start rule holds for all later ones, and later ones never affect earlier
 * ones, so adding a start rule doesn't change the code of those before it.
 */
export class Inliner {
  readonly #options: InlinerOptions;
  readonly #bodies = new Map<string, Plan>();
  /** The rules that have become functions. */
  readonly #functions = new Set<string>();
  /** The rules whose plan is being made. */
  readonly #open = new Set<string>();

  constructor(options: InlinerOptions) {
    this.#options = options;
  }

  /**
   * Returns the plan of a start rule. If an earlier start rule has made a function of the rule, that
   * function is called; if not, the rule is part of the start rule's function.
   */
  start(name: string, reference: Plan): Plan {
    return this.#expand(reference, this.#functions.has(name) ? 0 : Number.POSITIVE_INFINITY);
  }

  /** Whether a rule refers to itself, and is no table. */
  isRecursive(rule: CompiledRule) {
    if (!this.#options.refersToItself(rule.name)) return false;
    return this.#open.has(purposeOf(rule)) || this.body(rule).op !== "table";
  }

  /** Returns the plan of a rule. */
  body(rule: CompiledRule): Plan {
    const { name, valued, records } = rule;
    const key = `${purposeOf(rule)} ${records}`;
    const found = this.#bodies.get(key);
    if (found) return found;
    this.#open.add(purposeOf(rule));
    const made = simplify(this.#expand(this.#options.lowerRule(rule)));
    this.#open.delete(purposeOf(rule));
    const table = valued ? null : tableOf(name, made, records);
    const isLong = table !== null && table.states >= MANY_STATES;
    const body = table && (isLong || this.#options.refersToItself(name)) ? table : made;
    this.#bodies.set(key, body);
    return body;
  }

  /** Inlines the rules in a plan: those with a value, and others up to a size. */
  #expand(plan: Plan, most = this.#options.inline ?? SHARED): Plan {
    if (plan.op !== "rule") return mapParts(plan, (part) => this.#expand(part, most));
    const { rule } = plan;
    const { name, valued } = rule;
    if (valued && this.#open.has(purposeOf(rule))) {
      throw new Error(
        `compiler: rule "${name}" refers to itself for its value, which is not supported`,
      );
    }
    if (valued || (!this.isRecursive(rule) && size(this.body(rule)) <= most))
      return this.body(rule);
    this.#functions.add(name);
    return { ...plan, body: () => (this.isRecursive(rule) ? null : this.body(rule)) };
  }
}

function purposeOf({ name, valued }: CompiledRule) {
  return `${name} ${valued}`;
}
