import type { LocationRange } from "peggy";

/** A node of Peggy's AST (`ast` in peggy's peg.d.ts); each type of node has some of these properties. */
export interface AstNode {
  type: string;
  name: string;
  nameLocation: LocationRange;
  location: LocationRange;
  expression: AstNode;
  alternatives: AstNode[];
  elements: AstNode[];
  delimiter: AstNode | null;
  label: string | null;
  pick: boolean;
  code?: string;
  codeLocation?: LocationRange;
  value: string;
  parts: (string | string[])[];
  ignoreCase: boolean;
  inverted: boolean;
  unicode: boolean;
  min: { type: string; value: number } | null;
  max: { type: string; value: number | null };
}

export interface Ast {
  imports: AstNode[];
  initializer: AstNode | AstNode[] | null;
  topLevelInitializer: AstNode | AstNode[] | null;
  rules: AstNode[];
}

export function expressionOf(rule: string, ast: Ast): AstNode {
  return ast.rules.find(({ name }) => name === rule)?.expression as AstNode;
}

/** Whether a rule refers to itself, directly or not. */
export function isRecursive(rule: string, ast: Ast) {
  return reach(rule, ast).some(({ type, name }) => type === "rule_ref" && name === rule);
}

/** Returns the expressions in a rule and in those that it refers to, directly or not. */
export function reach(rule: string, ast: Ast) {
  const reached = new Set([rule]);
  const nodes: AstNode[] = [];
  for (const name of reached) {
    for (const node of descendants(expressionOf(name, ast))) {
      nodes.push(node);
      if (node.type === "rule_ref") reached.add(node.name);
    }
  }
  return nodes;
}

/** Whether the value of an expression is always the text that it matches. */
export function isText({ type, name, expression, alternatives }: AstNode, ast: Ast): boolean {
  if (type === "choice") return alternatives.every((one) => isText(one, ast));
  // This ends: a cycle without a sequence would be left recursion, which Peggy refuses.
  if (type === "rule_ref") return isText(expressionOf(name, ast), ast);
  if (/^(group|labeled|named)$/.test(type)) return isText(expression, ast);
  return /^(any|class|literal|text)$/.test(type);
}

/** Returns the expressions directly inside another one. */
export function children(node: AstNode): AstNode[] {
  const one = [node.expression, node.delimiter].filter((child) => child != null);
  return node.alternatives ?? node.elements ?? one;
}

/** Yields an expression and every expression inside it, but not those of rules that it refers to. */
export function* descendants(node: AstNode): Generator<AstNode> {
  yield node;
  for (const child of children(node)) yield* descendants(child);
}
