/** @typedef {any} AstNode a node of Peggy's AST (see `ast` in peggy's peg.d.ts) */

/** Peggy's AST, with the questions that several passes ask about it. */
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
   * Whether a rule can come back to itself.
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
 * The expressions directly inside another one.
 * @param {AstNode} node
 * @returns {AstNode[]}
 */
export function children(node) {
  if (node.alternatives) return node.alternatives;
  if (node.elements) return node.elements;
  return [node.expression, node.delimiter].filter(Boolean);
}

/**
 * Every expression inside another one, itself included; rules referred to are not entered.
 * @param {AstNode} node
 * @returns {Generator<AstNode>}
 */
export function* descendants(node) {
  yield node;
  for (const child of children(node)) yield* descendants(child);
}
