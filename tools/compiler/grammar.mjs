/** @typedef {any} AstNode a node of Peggy's AST (see `ast` in peggy's peg.d.ts) */

/** Peggy's AST, with answers to questions that several passes ask. */
export class Grammar {
  /** @type {Map<string, AstNode>} */
  #expressions;
  /** @type {Map<string, boolean>} */
  #recursive = new Map();

  /** @param {any} ast */
  constructor(ast) {
    this.ast = ast;
    this.#expressions = new Map(ast.rules.map((/** @type {any} */ r) => [r.name, r.expression]));
  }

  /** @param {string} rule */
  expression(rule) {
    return this.#expressions.get(rule);
  }

  /**
   * Whether a rule refers to itself, directly or not.
   * @param {string} rule
   */
  isRecursive(rule) {
    let answer = this.#recursive.get(rule);
    if (answer === undefined) {
      answer = this.#reaches(this.expression(rule), rule, new Set());
      this.#recursive.set(rule, answer);
    }
    return answer;
  }

  /**
   * Whether the value of an expression is always the text that it matches.
   * @param {AstNode} node
   * @returns {boolean}
   */
  isText(node) {
    switch (node.type) {
      case "any":
      case "class":
      case "literal":
      case "text":
        return true;
      case "group":
      case "labeled":
      case "named":
        return this.isText(node.expression);
      case "choice":
        return node.alternatives.every((/** @type {AstNode} */ n) => this.isText(n));
      case "sequence": {
        const others = node.elements.filter((/** @type {AstNode} */ n) => !n.pick);
        const picked = node.elements.filter((/** @type {AstNode} */ n) => n.pick);
        const isEmpty = others.every((/** @type {AstNode} */ n) => this.#isTest(n));
        return picked.length === 1 && isEmpty && this.isText(picked[0]);
      }
      case "rule_ref":
        return !this.isRecursive(node.name) && this.isText(this.expression(node.name));
      default:
        return false;
    }
  }

  /**
   * Whether an expression is a lookahead or a predicate, which matches no text.
   * @param {AstNode} node
   * @returns {boolean}
   */
  #isTest(node) {
    if (node.type === "rule_ref") {
      return !this.isRecursive(node.name) && this.#isTest(this.expression(node.name));
    }
    if (node.type === "named" || node.type === "group") return this.#isTest(node.expression);
    return /^(simple|semantic)_(and|not)$/.test(node.type);
  }

  /**
   * @param {AstNode} node
   * @param {string} goal
   * @param {Set<string>} seen
   * @returns {boolean}
   */
  #reaches(node, goal, seen) {
    if (node.type !== "rule_ref") {
      return children(node).some((child) => this.#reaches(child, goal, seen));
    }
    if (node.name === goal) return true;
    if (seen.has(node.name)) return false;
    seen.add(node.name);
    return this.#reaches(this.expression(node.name), goal, seen);
  }
}

/**
 * Returns the expressions directly inside another one.
 * @param {AstNode} node
 * @returns {AstNode[]}
 */
export function children(node) {
  if (node.alternatives) return node.alternatives;
  if (node.elements) return node.elements;
  return [node.expression, node.delimiter].filter(Boolean);
}

/**
 * Yields an expression and every expression inside it, but not those of rules that it refers to.
 * @param {AstNode} node
 * @returns {Generator<AstNode>}
 */
export function* descendants(node) {
  yield node;
  for (const child of children(node)) yield* descendants(child);
}
