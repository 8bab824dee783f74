/** The actions and predicates of a grammar; they become functions of the generated module. */

import { constantOf, mentions } from "./action-code.ts";
import type { AstNode } from "./grammar.ts";
import type { Scope } from "./lower.ts";
import type { Call } from "./plan.ts";

interface ActionFunction {
  name: string;
  labels: string[];
  code: string;
}

export class Actions {
  #functions: Map<string, ActionFunction> = new Map();
  #perRule: Map<string, number> = new Map();

  /** Returns how a plan calls an action or predicate. */
  call(node: AstNode, rule: string, scope: Scope): Call {
    const { code = "" } = node;
    const constant = constantOf(code);
    if (constant !== null) return { constant };
    const read = [...scope].filter(([label]) => mentions(code, label));
    const labels = read.map(([label]) => label);
    const same = [...this.#functions.values()].find(
      (one) => one.code === code && String(one.labels) === String(labels),
    );
    const name = same?.name ?? this.#name(rule);
    this.#functions.set(name, { name, labels, code });
    return { name, slots: read.map(([, slot]) => slot) };
  }

  /** Returns the functions that code calls. */
  functions(code: string) {
    const all = [...this.#functions.values()].filter(({ name }) => code.includes(`${name}(`));
    return all.map(functionCode);
  }

  /**
   * Returns the name of a function like another one, which gets the items of an array instead of the array;
   * null if the other one does anything else with the array than to read these items.
   */
  withItems(name: string, index: number, length: number) {
    const { labels, code } = this.#functions.get(name) as ActionFunction;
    const label = labels[index];
    const items = Array.from({ length }, (_, i) => `${label}$${i}`);
    const escaped = label.replaceAll("$", "\\$");
    const changed = code.replace(
      new RegExp(`(?<![\\w$.])${escaped}\\?\\.\\[(\\d)\\]`, "g"),
      (read, i) => items[i] ?? read,
    );
    if (mentions(changed, label)) return null;
    const variant = `${name}$${label}`;
    const all = labels.toSpliced(index, 1, ...items);
    this.#functions.set(variant, { name: variant, labels: all, code: changed });
    return variant;
  }

  #name(rule: string) {
    const number = (this.#perRule.get(rule) ?? 0) + 1;
    this.#perRule.set(rule, number);
    return number === 1 ? `action$${rule}` : `action$${rule}$${number}`;
  }
}

function functionCode({ name, labels, code }: ActionFunction) {
  // A comment at the end of the code must not swallow the closing brace.
  return `function ${name}(${labels.join(", ")}) {${code}${code.includes("//") ? "\n" : ""}}`;
}
