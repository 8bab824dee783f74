/** Assembles the generated module. */

import { notedOption, testedOption } from "./actions.ts";
import type { Context } from "./attempt.ts";
import { ALL, AT_THE_END } from "./char-set.ts";
import { emit } from "./emit.ts";
import { AT_END, OPTION } from "./emit-symbol.ts";
import { Frame, lines } from "./frame.ts";
import { type Ast, reach } from "./grammar.ts";
import type { CompilerOptions } from "./index.ts";
import { Inliner } from "./inline.ts";
import type { Plan, PlanOf } from "./plan.ts";
import { sequenceOf } from "./simplify.ts";
import { indexIn, numbered, Tables } from "./tables.ts";

export function emitModule(grammar: Ast, options: CompilerOptions) {
  const { startRules, diagnose, inline, compact } = options;
  const inliner = new Inliner(grammar, inline);
  const functions = new Functions(inliner, compact);
  for (const rule of startRules) functions.addStart(rule, diagnose.includes(rule));
  const code = [...functions.code].join("\n\n");
  const parts = [
    "// Generated from a Peggy grammar; changes belong there.",
    ...[grammar.topLevelInitializer].flat().map((initializer) => initializer?.code),
    AT,
    code.includes("$fail(") ? FAIL : "",
    code.includes("$miss(") ? MISS : "",
    functions.tables.declarations(),
    ...functions.loops(),
    ...inliner.actions.functions(code),
    code,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

const AT = `function $at(s, p) { return p < s.length ? s.charCodeAt(p) : ${AT_END}; }`;
const FAIL = "function $fail(p, furthest) { return ~(p > furthest ? p : furthest); }";
const MISS = "function $miss(t, p) { if (p > t.far) t.far = p; return -1; }";

/** Code that leaves a loop for elsewhere, calls a rule, or needs more than the input and the position. */
const DOES_MORE = /\breturn\b|\bbreak \w|\bmatch\d*\$|\bv\d|\bt\.|\bfurthest\b|\$option\b/;

/** The functions of the module. */
export class Functions {
  /** The code of all functions so far. */
  readonly code = new Set<string>();
  readonly tables = new Tables();
  readonly #inliner: Inliner;
  readonly #compact: boolean;
  /** The names of functions of loops, by their code. */
  readonly #loops = new Map<string, string>();
  /** The beginnings of calls, by rule and what is around the call. */
  readonly #heads = new Map<string, string>();
  /** The code of the functions of each rule. */
  readonly #variants = new Map<string, string[]>();

  constructor(inliner: Inliner, compact: boolean) {
    this.#inliner = inliner;
    this.#compact = compact;
  }

  /**
   * Returns the code of a loop, or a call of the function that has it, if the code is to be compact and the loop does no
   * more than move the position. Loops that differ only in the bit of their class have one function.
   */
  shareLoop(frame: Frame, loop: string) {
    const [, test, bit] = /(\(c = s\.charCodeAt\(p\)\)\] & )(\d+)/.exec(loop) ?? [];
    if (!this.#compact || bit === undefined || DOES_MORE.test(loop)) return loop;
    const code = loop.replace(test + bit, `${test}bit`);
    const name = this.#loops.get(code) ?? `loop$${this.#loops.size + 1}`;
    this.#loops.set(code, name);
    return frame.move(`p = ${name}(s, p, ${bit});`);
  }

  /** Returns the functions of loops. */
  loops() {
    return [...this.#loops].map(([code, name]) =>
      indent(lines(`function ${name}(s, p, bit) {`, "let c;", code, "return p;", "}")),
    );
  }

  /** Returns what `nameIn` finds in a rule and in those that it refers to: the options that are tested, or noted. */
  optionsOf(rule: string, nameIn: typeof testedOption) {
    const names = reach(rule, this.#inliner.grammar).map(nameIn);
    return [...new Set(names)].filter((name) => name !== null);
  }

  /** Adds the function of a start rule, and those that it needs and no earlier start rule does. */
  addStart(name: string, records: boolean) {
    this.tables.close();
    const frame = new Frame(this, "furthest");
    const end: Plan = { op: "look", set: AT_THE_END, records };
    const body = withEnd(this.#inliner.start(name, records), end);
    const isText = body.op === "text";
    const value = isText ? "s" : frame.acquire();
    const silent = records ? "return ~furthest;" : "return undefined;";
    const fail = { miss: () => "return $fail(p, furthest);", silent: () => silent };
    const around = { doom: null, follow: ALL, covered: true, quiet: !records };
    const context = { frame, fail, mid: fail, late: fail, ...around };
    const code = isText ? emit(body.item, null, context) : emit(body, value, context);
    // If the whole input matches, its text is the input itself.
    const returned = lines(code, `return ${value};`);
    const result = returned.replace(/\n(v\d+) = (.*);\nreturn \1;$/, "\nreturn $2;");
    const first = records ? ["p = 0", "furthest = 0"] : ["p = 0"];
    const option = this.optionsOf(name, testedOption).length > 0 ? `, ${OPTION} = false` : "";
    const notes = this.optionsOf(name, notedOption).map((note) => `, ${note}: false`);
    const state = `t = { far: 0${notes.join("")} }`;
    if (notes.length === 0 && /\bt\b/.test(result)) first.push(state);
    const head = `export function ${name}(s${option}${notes.length > 0 ? `, ${state}` : ""}) {`;
    this.code.add(indent(lines(head, frame.declarations(result, ...first), result, "}")));
  }

  /**
   * Returns the beginning of a call of a rule's function, up to its last argument, the state. What the function does
   * at its end depends on what is around the call, so there may be several; that of a recursive rule supposes the worst.
   */
  call({ name, body }: PlanOf<"rule">, { late, doom, follow, covered, quiet }: Context) {
    const isRecursive = body() === null;
    const around = {
      // If what follows fails, the function may fail instead, where both lead to the same place.
      follow: !isRecursive && late.miss === doom?.miss ? follow : ALL,
      covered: !isRecursive && (covered || quiet),
    };
    const option = this.optionsOf(name, testedOption).length > 0 ? `, ${OPTION}` : "";
    const head = (index: number) => `${numbered("match", index)}$${name}(s, p${option}`;
    const key = `${name} ${around.covered} ${around.follow.ranges}`;
    const known = this.#heads.get(key);
    if (known !== undefined) return known;
    // A recursive rule is called in its own code.
    this.#heads.set(key, head(0));
    const frame = new Frame(this, "t.far");
    const fail = { miss: () => "return $miss(t, p);", silent: () => "return -1;" };
    const context = { frame, fail, mid: fail, late: fail, doom: fail, quiet: false, ...around };
    const plan = this.#inliner.body({ name, valued: false, records: true }) as Plan;
    const matched = lines(emit(plan, null, context), "return p;");
    const code = lines(", t) {", frame.declarations(matched), matched, "}");
    const variants = this.#variants.get(name) ?? [];
    const index = indexIn(variants, code);
    // The set keeps one copy of a variant that several calls share.
    this.code.add(indent(`function ${head(index)}${code}`));
    this.#variants.set(name, variants);
    this.#heads.set(key, head(index));
    return head(index);
  }
}

/** Returns the same plan with a test for the end of the input, before an action builds the result. */
function withEnd(plan: Plan, end: Plan): Plan {
  if (plan.op === "action" || plan.op === "text") {
    return { ...plan, item: sequenceOf([plan.item, end]) };
  }
  if (plan.op === "sequence") return { ...plan, items: [...plan.items, end] };
  const slot = { label: null, parts: 0 };
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
