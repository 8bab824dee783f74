/** The actions and predicates of a grammar, whose JavaScript is not parsed; they become functions of the module. */

import type { AstNode } from "./grammar.ts";
import type { Call, Slot } from "./plan.ts";

const CONSTANT =
  /^\s*return\s+("(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?|true|false|null|undefined|\[\])\s*;?\s*$/;

/** Returns the option that a predicate tests, or null if it does anything else. */
export function testedOption(node: AstNode) {
  return nameIn(node, /^\s*return\s+options\.(\w+)\s*;?\s*$/);
}

/** Returns the option that a predicate sets for the caller, or null if it does anything else. */
export function notedOption(node: AstNode) {
  if (node.type === "semantic_not") return null;
  return nameIn(node, /^\s*options\.(?!far )(\w+) = true;\s*return true;?\s*$/);
}

function nameIn({ type, code = "" }: AstNode, pattern: RegExp) {
  return type.startsWith("semantic_") ? (pattern.exec(code)?.[1] ?? null) : null;
}

/** Whether code may read a label. It errs on the safe side: a mention in a string counts as a read. */
export function mentions(code: string, label: string) {
  return new RegExp(`(?<![\\w$])${label.replaceAll("$", "\\$")}(?![\\w$])`).test(code);
}

/** Matches code that reads an element of a label's array, if there is one. */
function elementOf(label: string) {
  return new RegExp(`\\b${label.replaceAll("$", "\\$")}\\?\\.\\[(\\d)\\] \\?\\? null`, "g");
}

/** Returns how many elements of a label's array code reads, if that is all it does with the label; else 0. */
export function partsOf(code: string, label: string) {
  if (mentions(code.replaceAll(elementOf(label), ""), label)) return 0;
  const last = Math.max(0, ...[...code.matchAll(elementOf(label))].map(([, i]) => Number(i)));
  return last === 0 ? 0 : last + 1; // one element alone is not worth a case of its own
}

export class Actions {
  /** The names of the functions, by their parameters and code. */
  readonly #names = new Map<string, string>();

  /** Returns how a plan calls an action or predicate; `scope` has the labels that it can read. */
  call({ code = "" }: AstNode, rule: string, scope: Map<string, Slot>): Call {
    const value = CONSTANT.exec(code)?.[1];
    if (value !== undefined) return { constant: value };
    const read = [...scope].filter(([label]) => mentions(code, label));
    const labels = read.flatMap(([label, { parts }]) =>
      parts ? Array.from({ length: parts }, (_, index) => `${label}$${index}`) : label,
    );
    const body = read.reduce(
      (text, [label, { parts }]) =>
        parts ? text.replaceAll(elementOf(label), (_, index) => `${label}$${index}`) : text,
      code,
    );
    // A comment at the end of the code must not swallow the closing brace.
    const end = code.includes("//") ? "\n}" : "}";
    const name = this.#nameOf(`(${labels.join(", ")}) {${body}${end}`, `action$${rule}`);
    return { name, slots: read.map(([, slot]) => slot) };
  }

  /** Returns the functions that generated code calls. */
  functions(generated: string) {
    const used = [...this.#names].filter(([, name]) => generated.includes(`${name}(`));
    return used.map(([code, name]) => `function ${name}${code}`);
  }

  #nameOf(code: string, base: string) {
    const names = [...this.#names.values()];
    let name = base;
    for (let n = 2; names.includes(name); n++) name = `${base}$${n}`;
    name = this.#names.get(code) ?? name;
    this.#names.set(code, name);
    return name;
  }
}
