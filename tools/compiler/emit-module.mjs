/** Assembles the generated module. */

import { Actions } from "./actions.mjs";
import { ALL, CharSet, EMPTY, END } from "./char-set.mjs";
import { CharacterTables } from "./character-tables.mjs";
import { emit } from "./emit.mjs";
import { AT_END, OPTION } from "./emit-condition.mjs";
import { Frame, FURTHEST, lines } from "./frame.mjs";
import { Inliner, keyOf } from "./inline.mjs";
import { lower, lowerReference } from "./lower.mjs";
import { simplify } from "./simplify.mjs";
import { takeApart } from "./take-apart.mjs";

/**
 * @typedef {import("./attempt.mjs").Context} Context
 * @typedef {import("./attempt.mjs").Fail} Fail
 * @typedef {import("./plan.mjs").CompiledRule} CompiledRule
 * @typedef {import("./plan.mjs").Plan} Plan
 *
 * @typedef {object} Called a function that the current start rule needs
 * @property {CompiledRule} rule
 * @property {boolean} hasState
 * @property {CharSet} follow the symbols with which what follows can begin, wherever it is called
 * @property {boolean} covered whether it is called only where a later failure is recorded in any case
 */

/**
 * @param {import("./grammar.mjs").Grammar} grammar
 * @param {import("./options.mjs").CompilerOptions} options
 * @returns {string}
 */
export function emitModule(grammar, { parse, diagnose, inline }) {
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
  /** The code of all functions so far. @type {string[]} */
  code = [];
  tables = new CharacterTables();
  /** @type {Map<string, string>} the names of functions, by all code that they can reach */
  #names = new Map();
  /** @type {Map<string, Called>} */
  #called = new Map();
  #isStable = true;

  /** @param {Inliner} inliner */
  constructor(inliner) {
    this.inliner = inliner;
  }

  /**
   * Adds the function of a start rule, and those that it needs and no earlier start rule does. What
   * a function may do depends on where it is called, so all are emitted until nothing changes.
   *
   * @param {string} name
   * @param {Plan} plan
   * @param {boolean} records
   */
  addStart(name, plan, records) {
    this.tables.close();
    this.#called = new Map();
    /** @type {Map<string, string>} */
    const bodies = new Map();
    let start = "";
    do {
      this.#isStable = true;
      start = this.#startCode(name, plan, records);
      for (const [key, called] of this.#called) bodies.set(key, this.#functionCode(called));
    } while (!this.#isStable);
    this.code.push(indent(this.#resolve(start, bodies)));
  }

  /**
   * Returns how code calls the function of a rule.
   *
   * @param {CompiledRule} rule
   * @param {Context} context
   * @returns {{ name: string, hasState: boolean }}
   */
  call(rule, { late, doom, follow, covered, quiet }) {
    const { called, key } = this.#find(rule);
    if (!covered && !quiet && called.covered) {
      called.covered = false;
      called.hasState = true;
      this.#isStable = false;
    }
    // If what follows fails, the function may fail instead, where both lead to the same place.
    const known = called.follow.union(late.miss === doom?.miss ? follow : ALL);
    if (!called.hasState && String(known.ranges) !== String(called.follow.ranges)) {
      called.follow = known;
      this.#isStable = false;
    }
    return { name: `<<${key}>>`, hasState: called.hasState };
  }

  /**
   * Where no failure counts, a function that records its failures does as well.
   *
   * @param {CompiledRule} rule
   * @returns {{ called: Called, key: string }}
   */
  #find(rule) {
    if (!rule.valued && !rule.records) return this.#find({ ...rule, records: true });
    const key = keyOf(rule);
    const isNeeded = rule.valued || (rule.records && this.inliner.isRecursive(rule.name));
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

  /**
   * @param {string} name
   * @param {Plan} plan
   * @param {boolean} records
   */
  #startCode(name, plan, records) {
    const frame = new Frame(this, this.tables);
    frame.hasState = false;
    // If the whole input matches, its text is the input itself.
    const isText = plan.op === "text";
    const value = isText ? "s" : frame.acquire();
    /** @type {Plan} */
    const end = { op: "look", set: AT_THE_END, records };
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

  /** @param {Called} called */
  #functionCode(called) {
    const { rule, hasState, follow, covered } = called;
    const frame = new Frame(this, this.tables);
    frame.hasState = hasState;
    const value = rule.valued ? frame.acquire() : null;
    const fail = { miss: () => "return $FAIL;", silent: () => "return $SILENT;" };
    const code = emit(frame, this.inliner.body(rule), value, {
      fail,
      mid: fail,
      late: fail,
      doom: hasState ? null : fail,
      follow: hasState ? ALL : follow,
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

  /**
   * Returns code in which functions are called by their names, after adding those that are new.
   *
   * @param {string} code
   * @param {Map<string, string>} bodies
   */
  #resolve(code, bodies) {
    const reached = [...reach(code, bodies)];
    const names = new Map(reached.map((key) => [key, this.#nameOf(key, bodies)]));
    const resolve = (/** @type {string} */ text) =>
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

  /**
   * Returns the argument of a function that depends on the option, or that calls one.
   *
   * @param {string} key
   * @param {Map<string, string>} bodies
   */
  #option(key, bodies) {
    const keys = [key, ...reach(bodies.get(key) ?? "", bodies)];
    return keys.some((one) => bodies.get(one)?.includes(OPTION)) ? `, ${OPTION}` : "";
  }

  /**
   * Functions of one rule are the same function if all code that they can reach is the same.
   *
   * @param {string} key
   * @param {Map<string, string>} bodies
   */
  #nameOf(key, bodies) {
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
/** @type {[string, string, string]} */
const TOLD = ["$fail(p, furthest)", "~furthest", "furthest"];
/** @type {[string, string, string]} */
const RECORDING = ["$miss(t, p)", "-1", "t.far"];
/** @type {[string, string, string]} */
const VALUED = ["(t.p = $miss(t, p))", "(t.p = -1)", "t.far"];
/** @type {[string, string, string]} */
const UNTOLD = ["~p", "-1", ""];

/**
 * @param {string} code
 * @param {string} miss
 * @param {string} silent
 * @param {string} furthest
 */
function fillIn(code, miss, silent, furthest) {
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

/**
 * Returns code that ends by returning a variable; if the variable has just got its value, by returning that.
 *
 * @param {string} code
 * @param {string} variable
 */
function returned(code, variable) {
  const last = code.lastIndexOf("\n") + 1;
  const [to, value] = code.slice(last, -1).split(" = ");
  return to === variable && value !== undefined
    ? `${code.slice(0, last)}return ${value};`
    : `${code}\nreturn ${variable};`;
}

/**
 * Returns the functions that code calls, directly or not.
 *
 * @param {string} code
 * @param {Map<string, string>} bodies
 * @param {Set<string>} [seen]
 */
function reach(code, bodies, seen = new Set()) {
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
 *
 * @param {Plan} plan
 * @param {Plan} end
 * @returns {Plan}
 */
function withEnd(plan, end) {
  if (plan.op === "sequence") return { ...plan, items: [...plan.items, end] };
  if (plan.op === "action") return { ...plan, item: withEnd(plan.item, end) };
  const slot = { label: null };
  return { op: "sequence", items: [{ op: "bind", slot, item: plan }, end], value: slot };
}

/**
 * Indents generated code, in which the brace that opens a block ends a line and the one that closes it
 * begins a line.
 *
 * @param {string} code
 */
function indent(code) {
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
