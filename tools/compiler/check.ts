/**
 * Stops the build if a grammar has a construct that this compiler does not support, or an action that
 * breaks the contract. Peggy has already removed the rules that no start rule uses.
 */

import type { Session } from "peggy";
import { forbiddenName, optionOf } from "./action-code.ts";
import type { AstNode, Grammar } from "./grammar.ts";
import { children, descendants } from "./grammar.ts";

const SUPPORTED = new Set(
  `action any choice class group labeled literal named one_or_more optional repeated rule_ref
   semantic_and semantic_not sequence simple_and simple_not text zero_or_more`.split(/\s+/),
);

export function checkGrammar(
  grammar: Grammar,
  startRules: string[],
  reservedWords: string[],
  session: Session,
) {
  const { imports, initializer, rules } = grammar.ast;
  for (const node of imports) {
    session.error("compiler: importing another grammar is not supported", node.location);
  }
  for (const node of [initializer ?? []].flat()) {
    session.error("compiler: a per-parse initializer is not supported", node.location);
  }
  const nodes = rules.flatMap((rule) => [...descendants(rule.expression)]);
  const [first, ...others] = nodes.filter(isOptionTest);
  const second = others.find((node) => optionOf(node.code) !== optionOf(first.code));
  if (second) session.error("compiler: a second option is not supported", second.location);
  for (const rule of rules) {
    const report: Report = (problem, location) => {
      const { line, column } = location.start;
      const place = `rule "${rule.name}", line ${line}, column ${column}`;
      session.error(`compiler: ${problem} (${place})`, location);
    };
    if (startRules.includes(rule.name) && reservedWords.includes(rule.name)) {
      report("a start rule whose name is a reserved word is not supported", rule.nameLocation);
    }
    checkNode(rule.expression, [], report);
  }
}

type Report = (problem: string, location: AstNode["location"]) => void;

function checkNode(node: AstNode, labels: string[], report: Report) {
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

function isOptionTest({ type, code }: AstNode) {
  return type.startsWith("semantic_") && optionOf(code) !== null;
}

/** Returns the parts whose labels an action can read: those of the sequence that it follows. */
function actionParts({ expression }: AstNode) {
  return expression.type === "sequence" ? expression.elements : [expression];
}

/** Returns what is not supported about a node, or null. */
function unsupported(node: AstNode) {
  if (!SUPPORTED.has(node.type)) return `the construct "${node.type}"`;
  if (node.unicode) return "a Unicode character class";
  if (node.type === "repeated" && [node.min ?? node.max, node.max].some(isComputed)) {
    return "a computed repetition count";
  }
  return null;
}

function isComputed(boundary: { type: string }) {
  return boundary.type !== "constant";
}
