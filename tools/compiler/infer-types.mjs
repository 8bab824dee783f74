/**
 * Infers the TypeScript type of each value that a grammar builds. The type that an action returns is
 * left to tsc, which infers it from the action's code once the labels have types.
 */

import { constantOf } from "./action-code.mjs";
import { classSet } from "./character-classes.mjs";
import { typeName } from "./names.mjs";

/** @typedef {import("./grammar.mjs").AstNode} AstNode */

/** The type of a class lists its characters if there are no more than this. */
const LISTED_CHARACTERS = 8;

export class TypeInference {
  /** @type {Map<string, string>} */
  #rules = new Map();

  /**
   * @param {import("./grammar.mjs").Grammar} grammar
   * @param {import("./actions.mjs").Actions} actions
   */
  constructor(grammar, actions) {
    this.grammar = grammar;
    this.actions = actions;
  }

  /**
   * Returns the type of a rule's value: the name of an alias that `declarations` declares. tsc can't
   * infer the type of a recursive rule, so there it is unknown.
   *
   * @param {string} rule
   */
  ofRule(rule) {
    if (!this.#rules.has(rule)) {
      this.#rules.set(rule, "unknown");
      if (!this.grammar.isRecursive(rule)) {
        this.#rules.set(rule, this.of(this.grammar.expression(rule)));
      }
    }
    return typeName(rule);
  }

  /** Returns the aliases of all rules that `ofRule` was asked for. */
  declarations() {
    return [...this.#rules].map(([rule, type]) => `type ${typeName(rule)} = ${type};`).join("\n");
  }

  /**
   * @param {AstNode} node
   * @returns {string}
   */
  of(node) {
    switch (node.type) {
      case "literal":
        return node.ignoreCase ? "string" : JSON.stringify(node.value);
      case "class":
        return union(classMembers(node));
      case "any":
      case "text":
        return "string";
      case "simple_and":
      case "simple_not":
      case "semantic_and":
      case "semantic_not":
        return "undefined";
      case "optional":
        return union([...this.#members(node.expression), "null"]);
      case "zero_or_more":
      case "one_or_more":
      case "repeated":
        return `${parenthesize(this.#members(node.expression))}[]`;
      case "choice":
        return union(this.#members(node));
      case "sequence":
        return this.#sequence(node);
      case "action":
        return constantOf(node.code) ?? `ReturnType<typeof ${this.actions.functionOf(node).name}>`;
      case "rule_ref":
        return this.ofRule(node.name);
      default:
        return this.of(node.expression);
    }
  }

  /**
   * Returns the types whose union is the type of a node.
   * @param {AstNode} node
   * @returns {string[]}
   */
  #members(node) {
    switch (node.type) {
      case "choice":
        return node.alternatives.flatMap((/** @type {AstNode} */ n) => this.#members(n));
      case "optional":
        return [...this.#members(node.expression), "null"];
      case "class":
        return classMembers(node);
      case "group":
      case "labeled":
        return this.#members(node.expression);
      default:
        return [this.of(node)];
    }
  }

  /** @param {AstNode} node */
  #sequence({ elements }) {
    const picked = elements.filter((/** @type {AstNode} */ element) => element.pick);
    if (picked.length === 1) return this.of(picked[0]);
    const values = picked.length > 0 ? picked : elements;
    return `[${values.map((/** @type {AstNode} */ element) => this.of(element)).join(", ")}]`;
  }
}

/**
 * @param {AstNode} node
 * @returns {string[]}
 */
function classMembers(node) {
  const { ranges } = classSet(node);
  const count = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  if (count > LISTED_CHARACTERS) return ["string"];
  return ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) =>
      JSON.stringify(String.fromCharCode(first + i)),
    ),
  );
}

/** @param {string[]} members */
function union(members) {
  return members.length === 0 ? "never" : [...new Set(members)].join(" | ");
}

/** @param {string[]} members */
function parenthesize(members) {
  return members.length === 1 ? members[0] : `(${union(members)})`;
}
