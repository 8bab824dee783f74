/**
 * Stops the build if a grammar has a construct that this compiler does not support, or an action that
 * breaks the contract. Peggy has already removed the rules that no start rule uses.
 */

import type { Session } from "peggy";
import { isOptionTest, optionOf } from "./actions.ts";
import { type Ast, type AstNode, children, descendants } from "./grammar.ts";

export function checkGrammar(ast: Ast, startRules: string[], reserved: string[], session: Session) {
  const refuse = (what: string, { location }: AstNode) =>
    session.error(`compiler: ${what} is not supported`, location);
  for (const node of ast.imports) refuse("importing another grammar", node);
  for (const node of [ast.initializer ?? []].flat()) refuse("a per-parse initializer", node);
  const nodes = ast.rules.flatMap((rule) => [...descendants(rule.expression)]);
  const [first, ...others] = nodes.filter(isOptionTest);
  const second = others.find((node) => optionOf(node.code) !== optionOf(first.code));
  if (second) refuse("a second option", second);
  for (const rule of ast.rules) {
    const report: Report = (problem, location) => {
      const { line, column } = location.start;
      const place = `rule "${rule.name}", line ${line}, column ${column}`;
      session.error(`compiler: ${problem} is not supported (${place})`, location);
    };
    if (startRules.includes(rule.name) && reserved.includes(rule.name)) {
      report("a start rule whose name is a reserved word", rule.nameLocation);
    }
    checkNode(rule.expression, [], report);
  }
}

type Report = (problem: string, location: AstNode["location"]) => void;

/** `labels` are those that code in the node can read. */
function checkNode(node: AstNode, labels: string[], report: Report) {
  const problem = unsupported(node);
  if (problem) return report(problem, node.location);
  const scope = [...labels];
  // An action can read the labels of the sequence that it follows.
  const isAfterSequence = node.type === "action" && node.expression.type === "sequence";
  for (const part of children(isAfterSequence ? node.expression : node)) {
    checkNode(part, scope, report);
    if (part.label) scope.push(part.label);
  }
  const name =
    node.code === undefined || isOptionTest(node) ? null : forbiddenName(node.code, scope);
  if (name === null) return;
  const what = `an action or predicate can read only its labels, so "${name}"`;
  report(what, node.codeLocation ?? node.location);
}

/** Returns what is not supported about a node, or null. */
function unsupported({ type, unicode, ignoreCase, value, parts, min, max }: AstNode) {
  if (unicode) return "a Unicode character class";
  if (ignoreCase && /[^\0-\x7F]/.test(value ?? parts.flat().join(""))) {
    return "ignoring the case of characters beyond ASCII";
  }
  if (type !== "repeated") return null;
  const isSupported = min === null ? max.type === "constant" : max.value === null && min.value <= 1;
  return isSupported ? null : "a repetition other than |n|, |..| and |1..|";
}

const COMMENTS_AND_STRINGS = /\/\/.*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;

/** What stock Peggy makes available to code, but not as a property or a key: functions that are called, and variables. */
const FORBIDDEN =
  /(?<![\w$]|(?<!\.\.)\.\s*)(?:(text|location|range|offset|error|expected)\s*\(|(input|options|arguments|this)(?![\w$])(?!(?<=[{,]\s*\w+)\s*:)|(peg\$\w*))/g;

/** Returns a name in the code that breaks the contract of actions, or null if there is no such name. */
function forbiddenName(code: string, labels: string[]) {
  const bare = code.replace(COMMENTS_AND_STRINGS, '""');
  const isLocal = (name: string) =>
    new RegExp(`\\b(?:const|let|var|function)\\s+${name}\\b`).test(bare);
  const names = [...bare.matchAll(FORBIDDEN)].map(([, call, read, own]) => call ?? read ?? own);
  return names.find((name) => !labels.includes(name) && !isLocal(name)) ?? null;
}
