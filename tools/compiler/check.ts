/**
 * Stops the build if a grammar has a construct that this compiler does not support, or an action that
 * breaks the contract. Peggy has already removed the rules that no start rule uses.
 */

import type { Session } from "peggy";
import { notedOption, testedOption } from "./actions.ts";
import { type Ast, type AstNode, descendants } from "./grammar.ts";

const COMMENTS_AND_STRINGS = /\/\/.*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;

/**
 * What stock Peggy makes available to code: functions where they are called, and variables except as a property or a
 * key. A label or variable of the same name is refused too, because scopes are not followed.
 */
const FORBIDDEN =
  /(?<![\w$]|(?<!\.\.)\.\s*)(?:(?:text|location|range|offset|error|expected)(?=\s*\()|(?:input|options|arguments|this)(?![\w$])(?!(?<=[{,]\s*\w+)\s*:)|peg\$\w*)/;

export function checkGrammar(ast: Ast, startRules: string[], reserved: string[], session: Session) {
  const refuse = (what: string, { location }: AstNode) =>
    session.error(`compiler: ${what} is not supported`, location);
  for (const node of ast.imports) refuse("importing another grammar", node);
  for (const node of [ast.initializer ?? []].flat()) refuse("a per-parse initializer", node);
  const nodes = ast.rules.flatMap((rule) => [...descendants(rule.expression)]);
  const [first, ...others] = nodes.filter((node) => testedOption(node) !== null);
  const second = others.find((node) => testedOption(node) !== testedOption(first));
  if (second) refuse("a second option", second);
  for (const rule of ast.rules) {
    const report = (problem: string, location: AstNode["location"]) => {
      const { line, column } = location.start;
      const place = `rule "${rule.name}", line ${line}, column ${column}`;
      session.error(`compiler: ${problem} is not supported (${place})`, location);
    };
    if (startRules.includes(rule.name) && reserved.includes(rule.name)) {
      report("a start rule whose name is a reserved word", rule.nameLocation);
    }
    for (const node of descendants(rule.expression)) {
      const problem = unsupported(node);
      if (problem) report(problem, node.codeLocation ?? node.location);
    }
  }
}

/** Returns what is not supported about a node, or null. */
function unsupported(node: AstNode) {
  const { type, code = "", unicode, ignoreCase, value, parts, min, max } = node;
  const [name] = FORBIDDEN.exec(code.replace(COMMENTS_AND_STRINGS, '""')) ?? [];
  if (name && (testedOption(node) ?? notedOption(node)) === null)
    return `"${name}" in an action or predicate`;
  if (unicode) return "a Unicode character class";
  if (ignoreCase && /[^\0-\x7F]/.test(value ?? parts.flat().join(""))) {
    return "ignoring the case of characters beyond ASCII";
  }
  if (type !== "repeated") return null;
  const isSupported = min === null ? max.type === "constant" : max.value === null && min.value <= 1;
  return isSupported ? null : "a repetition other than |n|, |..| and |1..|";
}
