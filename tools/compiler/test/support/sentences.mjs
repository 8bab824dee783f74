/** Texts that a grammar is likely to match, and others that differ from such a text in one piece. */

import fc from "fast-check";
import peggy from "peggy";

/** @typedef {import("../../grammar.ts").AstNode} AstNode */
/** @typedef {import("fast-check").GeneratorValue} Generator */

/** How often a rule may recur. With deep recursion, Peggy may take exponential time. */
const RECURSIONS = 6;

const OTHER_CHARACTERS = ["~", "é", "\u2028", "0"];

/**
 * @param {string} grammar
 * @returns {{ rules: string[], sentence: (rule: string) => import("fast-check").Arbitrary<string> }}
 */
export function sentencesOf(grammar) {
  /** @type {any} */
  const ast = peggy.generate(grammar, { output: "ast" });
  /** @type {Map<string, AstNode>} */
  const expressions = new Map(ast.rules.map((/** @type {AstNode} */ r) => [r.name, r.expression]));
  return {
    rules: [...expressions.keys()],
    sentence: (rule) =>
      fc.gen().map((generator) => {
        const writer = new Writer(expressions, generator);
        return writer.edit(writer.rule(rule)).join("");
      }),
  };
}

class Writer {
  #recursions = 0;
  /** @type {string[]} */
  #open = [];
  /** One out of this many optional parts is present. */
  #rarity;
  /** The index of the alternative that a choice is likely to take. */
  #favourite;

  /**
   * @param {Map<string, AstNode>} expressions
   * @param {Generator} generator
   */
  constructor(expressions, generator) {
    this.expressions = expressions;
    this.generator = generator;
    this.#rarity = this.#oneOf([1, 2, 2, 9]);
    this.#favourite = this.#number(0, 2);
  }

  /**
   * @template T
   * @param {readonly T[]} all
   * @returns {T}
   */
  #oneOf(all) {
    return all[this.#number(0, all.length - 1)];
  }

  /** @param {number} min @param {number} max */
  #number(min, max) {
    return this.generator(fc.integer, { min, max });
  }

  /**
   * Leaves half of the texts as they are; in the others one piece is missing, doubled or replaced.
   * @param {string[]} pieces
   */
  edit(pieces) {
    const at = this.#number(0, pieces.length);
    const put = this.#oneOf([
      [],
      [],
      [...pieces.slice(at, at + 1), ...pieces.slice(at, at + 1)],
      ["!"],
    ]);
    return this.#number(0, 1) ? pieces : pieces.toSpliced(at, 1, ...put);
  }

  /**
   * @param {string} name
   * @returns {string[]}
   */
  rule(name) {
    if (this.#open.includes(name) && ++this.#recursions > RECURSIONS) return [];
    this.#open.push(name);
    const pieces = this.#write(/** @type {AstNode} */ (this.expressions.get(name)));
    this.#open.pop();
    return pieces;
  }

  /**
   * @param {AstNode} node
   * @returns {string[]}
   */
  #write(node) {
    switch (node.type) {
      case "any":
        return [this.#oneOf(["a", "b", "!", ...OTHER_CHARACTERS])];
      case "class":
        return [this.#cased(this.#character(node), node.ignoreCase)];
      case "literal":
        return [this.#cased(node.value, node.ignoreCase)];
      case "simple_not":
      case "semantic_and":
      case "semantic_not":
        return [];
      case "optional":
        return this.#isThere() ? this.#write(node.expression) : [];
      case "zero_or_more":
        return this.#isThere() ? this.#repeat(node, 1, 3) : [];
      case "one_or_more":
        return this.#repeat(node, 1, 3);
      case "repeated": {
        const min = (node.min ?? node.max).value ?? 0;
        return this.#repeat(node, min, node.max.value ?? min + 2);
      }
      case "choice":
        return this.#write(this.#alternative(node.alternatives));
      case "sequence":
        return this.#sequence(node.elements);
      case "rule_ref":
        return this.rule(node.name);
      default:
        return this.#write(node.expression);
    }
  }

  #isThere() {
    return this.#number(1, this.#rarity) === 1 && this.#number(0, 2) > 0;
  }

  /** @param {AstNode[]} alternatives */
  #alternative(alternatives) {
    const favourite = alternatives[this.#favourite];
    return favourite && this.#number(0, 2) > 0 ? favourite : this.#oneOf(alternatives);
  }

  /**
   * Often writes a lookahead in place of the element that follows it.
   * @param {AstNode[]} elements
   */
  #sequence(elements) {
    /** @type {string[]} */
    const pieces = [];
    for (let i = 0; i < elements.length; i++) {
      const isAhead = elements[i].type === "simple_and";
      if (isAhead && this.#number(0, 1)) continue;
      pieces.push(...this.#write(elements[i]));
      if (isAhead) i++;
    }
    return pieces;
  }

  /** @param {AstNode} node @param {number} min @param {number} max */
  #repeat({ expression, delimiter }, min, max) {
    return Array.from({ length: this.#number(min, max) }, (_, i) => [
      ...(i > 0 && delimiter ? this.#write(delimiter) : []),
      ...this.#write(expression),
    ]).flat();
  }

  /** @param {AstNode} node */
  #character({ parts, inverted }) {
    if (inverted) return this.#oneOf(OTHER_CHARACTERS);
    if (parts.length === 0) return "";
    const [first, last] = [this.#oneOf(parts)].flat().map((c) => c.charCodeAt(0));
    return String.fromCharCode(this.#number(first, last ?? first));
  }

  /** @param {string} text @param {boolean} ignoreCase */
  #cased(text, ignoreCase) {
    if (!ignoreCase) return text;
    return this.#oneOf([
      text,
      text.toUpperCase(),
      text.toLowerCase(),
      text.replace(/k/gi, "\u212a"),
    ]);
  }
}
