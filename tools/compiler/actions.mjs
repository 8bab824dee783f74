/** The actions and predicates of a grammar; they become functions of the generated module. */

import { constantOf, mentions } from "./action-code.mjs";

/**
 * @typedef {import("./grammar.mjs").AstNode} AstNode
 * @typedef {{ name: string, labels: string[], code: string }} ActionFunction
 */

export class Actions {
  /** @type {Map<AstNode, string>} */
  #names = new Map();
  /** @type {Map<string, ActionFunction>} */
  #functions = new Map();
  /** @type {Map<string, number>} */
  #perRule = new Map();

  /**
   * Returns how a plan calls an action or predicate.
   *
   * @param {AstNode} node
   * @param {string} rule
   * @param {import("./lower.mjs").Scope} scope
   * @returns {import("./plan.mjs").Call}
   */
  call(node, rule, scope) {
    const constant = constantOf(node.code);
    if (constant !== null) return { constant };
    const read = [...scope].filter(([label]) => mentions(node.code, label));
    const name = this.#names.get(node) ?? this.#name(rule);
    this.#names.set(node, name);
    this.#functions.set(name, { name, labels: read.map(([label]) => label), code: node.code });
    return { name, slots: read.map(([, slot]) => slot) };
  }

  /**
   * Returns the functions that code calls.
   * @param {string} code
   */
  functions(code) {
    const all = [...this.#functions.values()].filter(({ name }) => code.includes(`${name}(`));
    return all.map(functionCode);
  }

  /**
   * Returns the name of a function like another one, which gets the items of an array instead of the array;
   * null if the other one does anything else with the array than to read these items.
   *
   * @param {string} name
   * @param {number} index of the label
   * @param {number} length of the array
   */
  withItems(name, index, length) {
    const { labels, code } = /** @type {ActionFunction} */ (this.#functions.get(name));
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

  /** @param {string} rule */
  #name(rule) {
    const number = (this.#perRule.get(rule) ?? 0) + 1;
    this.#perRule.set(rule, number);
    return number === 1 ? `action$${rule}` : `action$${rule}$${number}`;
  }
}

/** @param {ActionFunction} action */
function functionCode({ name, labels, code }) {
  // A comment at the end of the code must not swallow the closing brace.
  return `function ${name}(${labels.join(", ")}) {${code}${code.includes("//") ? "\n" : ""}}`;
}
