/** Decides which rules become functions, and inlines the others. */

import { type CompiledRule, mapParts, type Plan, references, size } from "./plan.ts";
import { simplify } from "./simplify.ts";
import { tableOf } from "./table.ts";

/** A rule whose value is not used is likely to be shared, so it is inlined only up to this size. */
const SHARED = 12;

/** A rule with as many states becomes a table. */
const MANY_STATES = 6;

export function keyOf({ name, valued, records }: CompiledRule) {
  return `${name} ${valued} ${records}`;
}

/** Where no failure counts, code calls the function that records its failures. */
function purposeOf({ name, valued }: CompiledRule) {
  return `${name} ${valued}`;
}

export interface InlinerOptions {
  lowerRule: (rule: CompiledRule) => Plan;
  refersToItself: (name: string) => boolean;
  /** The size up to which a rule is inlined; without it, that depends on the rule. */
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
  start(reference: Plan): Plan {
    const [rule] = references(reference);
    const isFunction = this.#functions.has(purposeOf(rule));
    if (isFunction || this.isRecursive(rule)) return this.#expand(reference);
    const replaced = (plan: Plan): Plan =>
      plan.op === "rule" ? this.body(rule) : mapParts(plan, replaced);
    return simplify(replaced(reference));
  }

  /** Whether a rule refers to itself, and is no table. */
  isRecursive(rule: CompiledRule) {
    if (!this.#options.refersToItself(rule.name)) return false;
    return this.#open.has(rule.name) || this.body(rule).op !== "table";
  }

  /** Returns the plan of a rule. */
  body(rule: CompiledRule): Plan {
    const { name, valued, records } = rule;
    const found = this.#bodies.get(keyOf(rule));
    if (found) return found;
    this.#open.add(name);
    const made = simplify(this.#expand(this.#options.lowerRule(rule)));
    this.#open.delete(name);
    const table = valued ? null : tableOf(name, made, records);
    const isLong = table !== null && table.states >= MANY_STATES;
    const body = table && (isLong || this.#options.refersToItself(name)) ? table : made;
    this.#bodies.set(keyOf(rule), body);
    return body;
  }

  #expand(plan: Plan): Plan {
    if (plan.op !== "rule") return mapParts(plan, (part) => this.#expand(part));
    const { rule } = plan;
    const { inline = rule.valued ? Number.POSITIVE_INFINITY : SHARED } = this.#options;
    const isInlined = !this.#open.has(rule.name) && !this.isRecursive(rule);
    if (isInlined && size(this.body(rule)) <= inline) return this.body(rule);
    this.#functions.add(purposeOf(rule));
    return { ...plan, body: () => (this.isRecursive(rule) ? null : this.body(rule)) };
  }
}
