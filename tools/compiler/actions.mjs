/** The actions and predicates of a grammar; they become functions of the generated module. */

import { constantOf, mentions } from "./action-code.mjs";

/**
 * @typedef {import("./grammar.mjs").AstNode} AstNode
 *
 * @typedef {object} ActionFunction
 * @property {string} name
 * @property {string} code
 * @property {{ label: string, expression: AstNode }[]} parameters
 */

export class Actions {
  /** @type {Map<AstNode, ActionFunction>} */
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
    const parameters = read.map(([label, { expression }]) => ({ label, expression }));
    if (!this.#functions.has(node)) {
      this.#functions.set(node, { name: this.#name(rule), code: node.code, parameters });
    }
    return { name: this.functionOf(node).name, slots: read.map(([, { slot }]) => slot) };
  }

  /**
   * @param {AstNode} node
   * @returns {ActionFunction}
   */
  functionOf(node) {
    const found = this.#functions.get(node);
    if (!found) throw new Error("compiler: this action is never called");
    return found;
  }

  /** @returns {ActionFunction[]} */
  get all() {
    return [...this.#functions.values()];
  }

  /** @param {string} rule */
  #name(rule) {
    const number = (this.#perRule.get(rule) ?? 0) + 1;
    this.#perRule.set(rule, number);
    return number === 1 ? `action$${rule}` : `action$${rule}$${number}`;
  }
}
