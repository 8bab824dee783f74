/**
 * Stops the build if a grammar has a construct that this compiler does not support, or an action that
 * breaks the contract. Peggy has already removed the rules that no start rule uses.
 */

import { forbiddenName, optionOf } from "./action-code.mjs";
import { children, descendants } from "./grammar.mjs";

/** @typedef {import("./grammar.mjs").AstNode} AstNode */

const SUPPORTED = new Set(
  `action any choice class group labeled literal named one_or_more optional repeated rule_ref
   semantic_and semantic_not sequence simple_and simple_not text zero_or_more`.split(/\s+/),
);

/**
 * @param {import("./grammar.mjs").Grammar} grammar
 * @param {import("./options.mjs").CompilerOptions} options
 * @param {string[]} reservedWords words that can't be the name of an exported function
 * @param {any} session Peggy's session, which collects the errors
 */
export function checkGrammar(grammar, options, reservedWords, session) {
  const { imports, initializer, rules } = grammar.ast;
  for (const node of imports) {
    session.error("compiler: importing another grammar is not supported", node.location);
  }
  for (const node of [initializer ?? []].flat()) {
    session.error("compiler: a per-parse initializer is not supported", node.location);
  }
  /** @type {AstNode[]} */
  const nodes = rules.flatMap((/** @type {AstNode} */ rule) => [...descendants(rule.expression)]);
  const [first, ...others] = nodes.filter(isOptionTest);
  const second = others.find((node) => optionOf(node.code) !== optionOf(first.code));
  if (second) session.error("compiler: a second option is not supported", second.location);
  for (const rule of rules) {
    /** @type {Report} */
    const report = (problem, location) => {
      const { line, column } = location.start;
      const place = `rule "${rule.name}", line ${line}, column ${column}`;
      session.error(`compiler: ${problem} (${place})`, location);
    };
    if (
      [...options.parse, ...options.diagnose].includes(rule.name) &&
      reservedWords.includes(rule.name)
    ) {
      report("a start rule whose name is a reserved word is not supported", rule.nameLocation);
    }
    checkNode(rule.expression, [], report);
  }
}

/** @typedef {(problem: string, location: any) => void} Report */

/**
 * @param {AstNode} node
 * @param {string[]} labels the labels that code in this node can read
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
  if (node.code === undefined || isOptionTest(node)) return;
  const name = forbiddenName(node.code, scope);
  if (name) {
    report(
      `an action or predicate can read only its labels, so "${name}" is not supported`,
      node.codeLocation ?? node.location,
    );
  }
}

/** @param {AstNode} node */
function isOptionTest({ type, code }) {
  return type.startsWith("semantic_") && optionOf(code) !== null;
}

/**
 * Returns the parts whose labels an action can read: those of the sequence that it follows.
 * @param {AstNode} action
 */
function actionParts({ expression }) {
  return expression.type === "sequence" ? expression.elements : [expression];
}

/**
 * Returns what is not supported about a node, or null.
 * @param {AstNode} node
 */
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
