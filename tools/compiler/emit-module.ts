/** Assembles the generated module. */

import { Actions } from "./actions.ts";
import type { Context } from "./attempt.ts";
import { ALL, CharSet, EMPTY, END } from "./char-set.ts";
import { CharacterTables } from "./character-tables.ts";
import { emit } from "./emit.ts";
import { AT_END, OPTION } from "./emit-condition.ts";
import { Frame, FURTHEST, lines } from "./frame.ts";
import type { Grammar } from "./grammar.ts";
import type { CompilerOptions } from "./index.ts";
import { Inliner, keyOf } from "./inline.ts";
import { lower, lowerReference } from "./lower.ts";
import type { CompiledRule, Plan } from "./plan.ts";
import { simplify } from "./simplify.ts";
import { takeApart } from "./take-apart.ts";

/** A function that the current start rule needs. */
interface Called {
  rule: CompiledRule;
  hasState: boolean;
  /** The symbols with which what follows can begin, wherever it is called. */
  follow: CharSet;
  /** Whether it is called only where a later failure is recorded in any case. */
  covered: boolean;
}

export function emitModule(grammar: Grammar, { parse, diagnose, inline }: CompilerOptions): string {
  const actions = new Actions();
  const context = { scope: new Map(), actions, grammar };
  const inliner = new Inliner(
    ({ name, valued, records }) =>
      lower(grammar.expression(name), { ...context, rule: name, valued, records }),
    (plan) => takeApart(simplify(plan), actions),
    (name) => grammar.isRecursive(name),
    inline,
  );
  const functions = new Functions(inliner);
  for (const rule of [...diagnose, ...parse]) {
    const records = diagnose.includes(rule);
    const reference = lowerReference(rule, { ...context, rule, valued: true, records });
    functions.addStart(rule, inliner.start(reference), records);
  }
  const code = functions.code.join("\n\n");
  const parts = [
    "// Generated from a Peggy grammar; changes belong there.",
    ...[grammar.ast.topLevelInitializer].flat().map((initializer) => initializer?.code),
    AT,
    code.includes("$fail(") ? FAIL : "",
    code.includes("$miss(") ? MISS : "",
    functions.tables.declarations(),
    ...actions.functions(code),
    code,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

const AT = `function $at(s, p) {
  return p < s.length ? s.charCodeAt(p) : ${AT_END};
}`;

const FAIL = `function $fail(p, furthest) {
  return ~(p > furthest ? p : furthest);
}`;

const MISS = `function $miss(t, p) {
  if (p > t.far) t.far = p;
  return -1;
}`;

/** Where a start rule must end. */
const AT_THE_END = new CharSet([[END, END]]).always();

/** Stands for the name of a function in code whose calls are not resolved. */
const CALL = /<<(.+?)>>\(s, p/g;

/** The functions of the module. */
export class Functions {
  /** The code of all functions so far. */
  code: string[] = [];
  tables = new CharacterTables();
  #names: Map<string, string> = new Map();
  #called: Map<string, Called> = new Map();
  #isStable = true;
  readonly inliner: Inliner;

  constructor(inliner: Inliner) {
    this.inliner = inliner;
  }

  /**
   * Adds the function of a start rule, and those that it needs and no earlier start rule does. What
   * a function may do depends on where it is called, so all are emitted until nothing changes.
   */
  addStart(name: string, plan: Plan, records: boolean) {
    this.tables.close();
    this.#called = new Map();
    const bodies: Map<string, string> = new Map();
    let start = "";
    do {
      this.#isStable = true;
      start = this.#startCode(name, plan, records);
      for (const [key, called] of this.#called) bodies.set(key, this.#functionCode(called));
    } while (!this.#isStable);
    this.code.push(indent(this.#resolve(start, bodies)));
  }

  /** Returns how code calls the function of a rule. */
  call(
    rule: CompiledRule,
    { late, doom, follow, covered, quiet }: Context,
  ): { name: string; hasState: boolean } {
    const { called, key } = this.#find(rule);
    if (!covered && !quiet && called.covered) {
      called.covered = false;
      called.hasState = true;
      this.#isStable = false;
    }
    // If what follows fails, the function may fail instead, where both lead to the same place.
    const known = called.follow.union(late.miss === doom?.miss ? follow : ALL);
    if (String(known.ranges) !== String(called.follow.ranges)) {
      called.follow = known;
      this.#isStable = false;
    }
    return { name: `<<${key}>>`, hasState: called.hasState };
  }

  /** Where no failure counts, a function that records its failures does as well. */
  #find(rule: CompiledRule): { called: Called; key: string } {
    if (!rule.valued && !rule.records) return this.#find({ ...rule, records: true });
    const key = keyOf(rule);
    const isNeeded = rule.valued || (rule.records && this.inliner.isRecursive(rule));
    const called = this.#called.get(key) ?? {
      rule,
      hasState: isNeeded,
      follow: EMPTY,
      covered: true,
    };
    if (!this.#called.has(key)) this.#isStable = false;
    this.#called.set(key, called);
    return { called, key };
  }

  #startCode(name: string, plan: Plan, records: boolean) {
    const frame = new Frame(this, this.tables);
    frame.hasState = false;
    // If the whole input matches, its text is the input itself.
    const isText = plan.op === "text";
    const value = isText ? "s" : frame.acquire();
    const end: Plan = { op: "look", set: AT_THE_END, records };
    const body = isText
      ? simplify({ op: "sequence", items: [plan.item, end], value: null })
      : withEnd(plan, end);
    const fail = {
      miss: () => "return $FAIL;",
      silent: () => (records ? "return $SILENT;" : "return undefined;"),
    };
    const context = { fail, mid: fail, late: fail, doom: null, follow: ALL, covered: true };
    const code = emit(frame, body, isText ? null : value, { ...context, quiet: !records });
    const isTold = code.includes(FURTHEST);
    const told = fillIn(code, ...(isTold ? TOLD : UNTOLD));
    const first = isTold ? ["p = 0", "furthest = 0"] : ["p = 0"];
    const result = returned(told, value);
    const statements = lines(frame.declarations(result, ...first), result);
    return `export function ${name}(s) {\n${statements}\n}`;
  }

  #functionCode(called: Called) {
    const { rule, hasState, follow, covered } = called;
    const frame = new Frame(this, this.tables);
    frame.hasState = hasState;
    const value = rule.valued ? frame.acquire() : null;
    const fail = { miss: () => "return $FAIL;", silent: () => "return $SILENT;" };
    const code = emit(frame, this.inliner.body(rule), value, {
      fail,
      mid: fail,
      late: fail,
      doom: fail,
      follow,
      covered,
      quiet: !rule.records,
    });
    if (!hasState && rule.records && (frame.usesState || frame.goesBack)) {
      called.hasState = true;
      this.#isStable = false;
    }
    const isTold = code.includes(FURTHEST);
    const told = hasState
      ? fillIn(code, ...(rule.valued ? VALUED : RECORDING))
      : fillIn(code, ...(isTold ? TOLD : UNTOLD));
    const first = isTold && !hasState ? ["furthest = 0"] : [];
    const result = value === null ? `${told}\nreturn p;` : `${told}\nt.p = p;\nreturn ${value};`;
    const body = lines(frame.declarations(result, ...first), result);
    return `${hasState ? ", t" : ""}) {\n${body}\n}`;
  }

  /** Returns code in which functions are called by their names, after adding those that are new. */
  #resolve(code: string, bodies: Map<string, string>) {
    const reached = [...reach(code, bodies)];
    const names = new Map(reached.map((key) => [key, this.#nameOf(key, bodies)]));
    const resolve = (text: string) =>
      text.replace(CALL, (_, key) => `${names.get(key)?.name}(s, p${this.#option(key, bodies)}`);
    for (const key of reached.reverse()) {
      const found = names.get(key);
      const body = bodies.get(key) ?? "";
      const head = `function ${found?.name}(s, p${this.#option(key, bodies)}`;
      if (found?.isNew) this.code.push(indent(`${head}${resolve(body)}`));
    }
    const usesOption = code.includes(OPTION) || reached.some((key) => this.#option(key, bodies));
    return resolve(usesOption ? code.replace("(s)", `(s, ${OPTION} = false)`) : code);
  }

  /** Returns the argument of a function that depends on the option, or that calls one. */
  #option(key: string, bodies: Map<string, string>) {
    const keys = [key, ...reach(bodies.get(key) ?? "", bodies)];
    return keys.some((one) => bodies.get(one)?.includes(OPTION)) ? `, ${OPTION}` : "";
  }

  /** Functions of one rule are the same function if all code that they can reach is the same. */
  #nameOf(key: string, bodies: Map<string, string>) {
    const keys = [...new Set([key, ...reach(bodies.get(key) ?? "", bodies)])];
    const signature = JSON.stringify(keys.map((one) => [one, bodies.get(one)]));
    const known = this.#names.get(signature);
    if (known !== undefined) return { name: known, isNew: false };
    const [rule, valued] = key.split(" ");
    const base = `${valued === "true" ? "value" : "match"}$${rule}`;
    const taken = [...this.#names.values()];
    let name = base;
    for (let n = 2; taken.includes(name); n++) name = `${base}$${n}`;
    this.#names.set(signature, name);
    return { name, isNew: true };
  }
}

/** What a function returns where it fails, and what holds the furthest failure. */
const TOLD: [string, string, string] = ["$fail(p, furthest)", "~furthest", "furthest"];
const RECORDING: [string, string, string] = ["$miss(t, p)", "-1", "t.far"];
const VALUED: [string, string, string] = ["(t.p = $miss(t, p))", "(t.p = -1)", "t.far"];
const UNTOLD: [string, string, string] = ["~p", "-1", ""];

function fillIn(code: string, miss: string, silent: string, furthest: string) {
  return code
    .replaceAll("$FAIL", miss)
    .replaceAll("$SILENT", silent)
    .replaceAll(FURTHEST, furthest)
    .replace(/\{\np = ~(\w+);\nreturn (.*);\n\}/g, (_, end, result) =>
      result === "~p"
        ? `return ${end};`
        : `return ${result.replace(/(?<=[( ])p(?=[,)])/, `~${end}`)};`,
    );
}

/** Returns code that ends by returning a variable; if the variable has just got its value, by returning that. */
function returned(code: string, variable: string) {
  const last = code.lastIndexOf("\n") + 1;
  const [to, value] = code.slice(last, -1).split(" = ");
  return to === variable && value !== undefined
    ? `${code.slice(0, last)}return ${value};`
    : `${code}\nreturn ${variable};`;
}

/** Returns the functions that code calls, directly or not. */
function reach(code: string, bodies: Map<string, string>, seen: Set<string> = new Set()) {
  for (const [, key] of code.matchAll(CALL)) {
    if (seen.has(key)) continue;
    seen.add(key);
    reach(bodies.get(key) ?? "", bodies, seen);
  }
  return seen;
}

/**
 * Returns the same plan, which then only matches at the end of the input. The end is tested before an
 * action builds the result.
 */
function withEnd(plan: Plan, end: Plan): Plan {
  if (plan.op === "sequence") return { ...plan, items: [...plan.items, end] };
  if (plan.op === "action") return { ...plan, item: withEnd(plan.item, end) };
  const slot = { label: null };
  return { op: "sequence", items: [{ op: "bind", slot, item: plan }, end], value: slot };
}

/**
 * Indents generated code, in which the brace that opens a block ends a line and the one that closes it
 * begins a line.
 */
function indent(code: string) {
  let depth = 0;
  return code
    .split("\n")
    .map((line) => {
      if (line.startsWith("}")) depth--;
      const indented = "  ".repeat(depth) + line;
      if (line.endsWith("{")) depth++;
      return indented;
    })
    .join("\n");
}
