/** Makes the plans of rules: decides which rules become functions, and inlines the others. */

import { Actions } from "./actions.ts";
import { type Ast, expressionOf, isRecursive, isText } from "./grammar.ts";
import { lower } from "./lower.ts";
import { type CompiledRule, type Plan, size } from "./plan.ts";
import { tableOf } from "./table.ts";

/**
 * A decision made for one start rule holds for all later ones, and later ones never affect earlier
 * ones, so adding a start rule doesn't change the code of those before it.
 */
export class Inliner {
  readonly grammar: Ast;
  readonly actions = new Actions();
  /** The size up to which a rule without a value is inlined. Such a rule is likely to be shared. */
  readonly #maxSize: number;
  /** The plans of rules, by name, `valued` and `records`; null while a plan is being made. */
  readonly #bodies = new Map<string, Plan | null>();
  /** The rules that have become functions. */
  readonly #functions = new Set<string>();

  constructor(grammar: Ast, most: number) {
    this.grammar = grammar;
    this.#maxSize = most;
  }

  /**
   * Returns the plan of a start rule. If an earlier start rule has made a function of the rule, that
   * function is called; if not, the rule is part of the start rule's function.
   */
  start(name: string, records: boolean): Plan {
    const most = this.#functions.has(name) ? 0 : Number.POSITIVE_INFINITY;
    return this.reference(name, true, records, most);
  }

  /**
   * Returns a plan that matches a rule: that of the rule, if it has a value or is not larger than `most`; if not, a
   * call of its function.
   */
  reference(name: string, valued: boolean, records: boolean, most = this.#maxSize): Plan {
    // If the rule's value is the text that it matches, the rule need not build it.
    if (valued && isText(expressionOf(name, this.grammar), this.grammar)) {
      return { op: "text", item: this.reference(name, false, records, most) };
    }
    const rule = { name, valued, records };
    const made = this.body(rule);
    if (valued && made !== null) return made;
    if (valued) {
      throw new Error(
        `compiler: rule "${name}" refers to itself for its value, which is not supported`,
      );
    }
    const body = () => {
      const now = this.body(rule);
      return now?.op !== "table" && isRecursive(name, this.grammar) ? null : now;
    };
    const known = body();
    if (known !== null && size(known) <= most) return known;
    this.#functions.add(name);
    return { op: "rule", name, body };
  }

  /** Returns the plan of a rule, or null while it is made. */
  body(rule: CompiledRule): Plan | null {
    const { name, valued, records } = rule;
    const key = `${name} ${valued} ${records}`;
    const found = this.#bodies.get(key);
    if (found !== undefined) return found;
    this.#bodies.set(key, null);
    const expression = expressionOf(name, this.grammar);
    const made = lower(expression, { ...rule, scope: new Map(), rule: name, inliner: this });
    const body = (!valued && tableOf(rule, made, isRecursive(name, this.grammar))) || made;
    this.#bodies.set(key, body);
    return body;
  }
}
