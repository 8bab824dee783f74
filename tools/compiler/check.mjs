/**
 * Stops the build at what this compiler does not support, and at actions that break their
 * contract. Rules that no start rule uses are gone by now: Peggy has removed them.
 */

import { forbiddenName } from "./action-code.mjs";
import { children } from "./grammar.mjs";

/** @typedef {import("./grammar.mjs").AstNode} AstNode */

const SUPPORTED = new Set(
  `action any choice class group labeled literal named one_or_more optional repeated rule_ref
   semantic_and semantic_not sequence simple_and simple_not text zero_or_more`.split(/\s+/),
);

/**
 * @param {import("./grammar.mjs").Grammar} grammar
 * @param {import("./options.mjs").CompilerOptions} options
 * @param {string[]} reservedWords names that an exported function can't have
 * @param {any} session Peggy's: it collects the errors
 */
export function checkGrammar(grammar, options, reservedWords, session) {
  const { imports, initializer, rules } = grammar.ast;
  for (const node of imports) {
    session.error("compiler: an import of another grammar is not supported", node.location);
  }
  for (const node of [initializer ?? []].flat()) {
    session.error("compiler: a per-parse initializer is not supported", node.location);
  }
  for (const rule of rules) {
    /** @type {Report} */
    const report = (problem, location) => {
      const { line, column } = location.start;
      const place = `rule "${rule.name}", line ${line}, column ${column}`;
      session.error(`compiler: ${problem} (${place})`, location);
    };
    if (options.parse.includes(rule.name) && reservedWords.includes(rule.name)) {
      report("a reserved word as the name of a start rule is not supported", rule.nameLocation);
    }
    checkNode(rule.expression, [], report);
  }
}

/** @typedef {(problem: string, location: any) => void} Report */

/**
 * @param {AstNode} node
 * @param {string[]} labels those that code in this node sees
 * @param {Report} report
 */
function checkNode(node, labels, report) {
  const problem = unsupported(node);
  if (problem) return report(`${problem} is not supported`, node.location);
  const scope = [...labels];
  const parts = node.type === "action" ? actionParts(node) : children(node);
  for (const part of parts) {
    checkNode(part, scope, report);
    if (part.label) scope.push(part.label);
  }
  if (node.code === undefined) return;
  const name = forbiddenName(node.code, scope);
  if (name) {
    report(
      `an action or predicate sees only its labels, so "${name}" is not supported`,
      node.codeLocation ?? node.location,
    );
  }
}

/**
 * An action sees the labels of the sequence that it stands behind.
 * @param {AstNode} action
 */
function actionParts({ expression }) {
  return expression.type === "sequence" ? expression.elements : [expression];
}

/** @param {AstNode} node */
function unsupported(node) {
  if (!SUPPORTED.has(node.type)) return `the construct "${node.type}"`;
  if (node.unicode) return "a Unicode character class";
  if (node.type === "repeated" && [node.min ?? node.max, node.max].some(isComputed)) {
    return "a computed repetition count";
  }
  return null;
}

/** @param {{ type: string }} boundary */
function isComputed(boundary) {
  return boundary.type !== "constant";
}
