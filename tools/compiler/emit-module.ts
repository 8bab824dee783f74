/** Assembles the generated module. */

import { Actions } from "./actions.ts";
import type { Context, Fail } from "./attempt.ts";
import { ALL, AT_THE_END, type CharSet, EMPTY } from "./char-set.ts";
import { emit } from "./emit.ts";
import { AT_END, OPTION } from "./emit-symbol.ts";
import { Frame, FURTHEST, lines } from "./frame.ts";
import type { Grammar } from "./grammar.ts";
import type { CompilerOptions } from "./index.ts";
import { Inliner, keyOf } from "./inline.ts";
import { lower, lowerReference } from "./lower.ts";
import type { CompiledRule, Plan } from "./plan.ts";
import { simplify } from "./simplify.ts";
import { Tables } from "./tables.ts";

/** A function that the current start rule needs. */
interface Called {
  rule: CompiledRule;
  /** The symbols with which what follows can begin, wherever it is called. */
  follow: CharSet;
  /** Whether it is called only where a later failure is recorded in any case. */
  covered: boolean;
}

export function emitModule(
  grammar: Grammar,
  { startRules, diagnose, inline, compact }: CompilerOptions,
): string {
  const actions = new Actions();
  const context = { scope: new Map(), actions, grammar };
  const inliner = new Inliner({
    lowerRule: ({ name, ...rest }) =>
      lower(grammar.expression(name), { ...context, ...rest, rule: name }),
    refersToItself: (name) => grammar.isRecursive(name),
    inline,
  });
  const functions = new Functions(inliner, compact);
  for (const rule of startRules) {
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
    ...functions.loops(),
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

/** Stands for the name of a function in code whose calls are not resolved. */
const CALL = /<<(.+?)>>\(s, p/g;

/** Code that leaves a loop for elsewhere, calls a rule, or needs more than the input and the position. */
const DOES_MORE = /\breturn\b|\bbreak \w|<<|\bv\d|\$(?:furthest|option)\b/;

/** The functions of the module. */
export class Functions {
  /** The code of all functions so far. */
  readonly code: string[] = [];
  readonly tables = new Tables();
  readonly #inliner: Inliner;
  readonly #compact: boolean;
  /** The names of functions of loops, by their code. */
  readonly #loops = new Map<string, string>();
  /** The names of functions, by all code that they can reach. */
  readonly #names = new Map<string, string>();
  #called = new Map<string, Called>();
  #isStable = true;

  constructor(inliner: Inliner, compact = false) {
    this.#inliner = inliner;
    this.#compact = compact;
  }

  /**
   * Returns the call of a function that has the loop, or null if the code is not to be compact or the loop does more
   * than move the position. Loops that differ only in the bit of their class have one function.
   */
  shareLoop(loop: string) {
    const [, test, bit] = /(\(c = s\.charCodeAt\(p\)\)\] & )(\d+)/.exec(loop) ?? [];
    if (!this.#compact || bit === undefined || DOES_MORE.test(loop)) return null;
    const code = loop.replace(test + bit, `${test}bit`);
    const name = this.#loops.get(code) ?? `loop$${this.#loops.size + 1}`;
    this.#loops.set(code, name);
    return `p = ${name}(s, p, ${bit});`;
  }

  /** Returns the functions of loops. */
  loops() {
    return [...this.#loops].map(([code, name]) =>
      indent(lines(`function ${name}(s, p, bit) {`, "let c;", code, "return p;", "}")),
    );
  }

  /**
   * Adds the function of a start rule, and those that it needs and no earlier start rule does. What
   * a function may do depends on where it is called, so all are emitted until nothing changes.
   */
  addStart(name: string, plan: Plan, records: boolean) {
    this.tables.close();
    this.#called = new Map();
    const bodies = new Map<string, string>();
    let start = "";
    do {
      this.#isStable = true;
      start = this.#startCode(name, plan, records);
      for (const [key, called] of this.#called) bodies.set(key, this.#functionCode(called));
    } while (!this.#isStable);
    this.code.push(indent(this.#resolve(start, bodies)));
  }

  /** Returns what stands for the name of the function of a rule. */
  call(rule: CompiledRule, { late, doom, follow, covered, quiet }: Context) {
    // Where no failure counts, a function that records its failures does as well.
    const key = keyOf(rule.valued ? rule : { ...rule, records: true });
    let called = this.#called.get(key);
    if (called === undefined) {
      const records = rule.records || !rule.valued;
      called = { rule: { ...rule, records }, follow: EMPTY, covered: true };
      this.#called.set(key, called);
      this.#isStable = false;
    }
    if (!covered && !quiet && called.covered) {
      called.covered = false;
      this.#isStable = false;
    }
    // If what follows fails, the function may fail instead, where both lead to the same place.
    const known = called.follow.union(late.miss === doom?.miss ? follow : ALL);
    if (!known.equals(called.follow)) this.#isStable = false;
    called.follow = known;
    return `<<${key}>>`;
  }

  #startCode(name: string, plan: Plan, records: boolean) {
    const frame = new Frame(this, this.tables, false);
    // If the whole input matches, its text is the input itself.
    const isText = plan.op === "text";
    const value = isText ? "s" : frame.acquire();
    const end: Plan = { op: "look", set: AT_THE_END, records };
    const whole: Plan = { op: "sequence", items: isText ? [plan.item, end] : [], value: null };
    const body = isText ? simplify(whole) : withEnd(plan, end);
    const fail = failTo(records ? "return $SILENT;" : "return undefined;");
    const context = { fail, mid: fail, late: fail, doom: null, follow: ALL, covered: true };
    const code = emit(frame, body, isText ? null : value, { ...context, quiet: !records });
    const isTold = code.includes(FURTHEST);
    const result = returned(fillIn(code, isTold ? START : UNTOLD), value);
    const first = isTold ? ["p = 0", "furthest = 0"] : ["p = 0"];
    return lines(`export function ${name}(s) {`, frame.declarations(result, ...first), result, "}");
  }

  #functionCode({ rule, follow, covered }: Called) {
    const frame = new Frame(this, this.tables, true);
    const value = rule.valued ? frame.acquire() : null;
    const fail = failTo("return $SILENT;");
    const context = { fail, mid: fail, late: fail, doom: fail, follow, covered };
    const code = emit(frame, this.#inliner.body(rule), value, { ...context, quiet: !rule.records });
    const told = fillIn(code, rule.valued ? VALUED : MATCHING);
    const result = value === null ? `${told}\nreturn p;` : `${told}\nt.p = p;\nreturn ${value};`;
    return lines(", t) {", frame.declarations(result), result, "}");
  }

  /** Returns code in which functions are called by their names, after adding those that are new. */
  #resolve(code: string, bodies: Map<string, string>) {
    const all = new Map([...bodies].map(([key, body]) => [key, [key, ...reach(body, bodies)]]));
    // The option is an argument of each function that depends on it, or that calls one.
    const option = (keys: string[] = []) =>
      keys.some((key) => bodies.get(key)?.includes(OPTION)) ? `, ${OPTION}` : "";
    const reached = [...reach(code, bodies)];
    const names = new Map(
      reached.map((key) => [key, this.#nameOf(key, all.get(key) ?? [], bodies)]),
    );
    const resolve = (text: string) =>
      text.replace(CALL, (_, key) => `${names.get(key)?.name}(s, p${option(all.get(key))}`);
    for (const key of reached.reverse()) {
      const { name, isNew } = names.get(key) ?? {};
      const head = `function ${name}(s, p${option(all.get(key))}`;
      if (isNew) this.code.push(indent(`${head}${resolve(bodies.get(key) ?? "")}`));
    }
    const usesOption = code.includes(OPTION) || option(reached) !== "";
    return resolve(usesOption ? code.replace("(s)", `(s, ${OPTION} = false)`) : code);
  }

  /** Functions of one rule are the same function if all code that they can reach is the same. */
  #nameOf(key: string, keys: string[], bodies: Map<string, string>) {
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

function failTo(silent: string): Fail {
  return { miss: () => "return $FAIL;", silent: () => silent };
}

/** What a function returns where it fails, for a failure that counts or not, and what holds the furthest failure. */
const START = ["$fail(p, furthest)", "~furthest", "furthest"];
const UNTOLD = ["~p", "~0", ""];
const MATCHING = ["$miss(t, p)", "-1", "t.far"];
const VALUED = ["(t.p = $miss(t, p))", "(t.p = -1)", "t.far"];

function fillIn(code: string, [miss, silent, furthest]: string[]) {
  return code
    .replaceAll("$FAIL", miss)
    .replaceAll("$SILENT", silent)
    .replaceAll(FURTHEST, furthest);
}

/** Returns code that ends by returning a variable; if the variable has just got its value, by returning that. */
function returned(code: string, variable: string) {
  const last = code.lastIndexOf("\n") + 1;
  const [to, value] = code.slice(last, -1).split(" = ");
  const isLast = to === variable && value !== undefined;
  return lines(isLast ? code.slice(0, last - 1) : code, `return ${isLast ? value : variable};`);
}

/** Returns the functions that code calls, directly or not. */
function reach(code: string, bodies: Map<string, string>, seen = new Set<string>()) {
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

/** Indents generated code, in which a brace that opens a block ends a line and one that closes it begins a line. */
function indent(code: string) {
  let depth = 0;
  return code.replace(/^.*$/gm, (line) => {
    if (line.startsWith("}")) depth--;
    const indented = "  ".repeat(depth) + line;
    if (line.endsWith("{")) depth++;
    return indented;
  });
}
