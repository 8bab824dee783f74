/** Puts the generated module together. */

import { Conditions } from "./emit-condition.mjs";
import { emit } from "./emit-plan.mjs";
import { block, Frame, lines } from "./frame.mjs";
import { TypeInference } from "./infer-types.mjs";
import { indent } from "./layout.mjs";
import { routineName } from "./names.mjs";

/**
 * @typedef {import("./frame.mjs").ModuleContext} ModuleContext
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").Routine} Routine
 * @typedef {import("./program.mjs").Entry} Entry
 */

/**
 * @param {import("./grammar.mjs").Grammar} grammar
 * @param {import("./program.mjs").Program} program
 * @param {import("./actions.mjs").Actions} actions
 * @param {import("./options.mjs").CompilerOptions} options
 * @returns {string}
 */
export function emitModule(grammar, program, actions, options) {
  const { typescript } = options;
  const conditions = new Conditions();
  /** @type {ModuleContext} */
  const context = { conditions, bodyOf: program.bodyOf, called: new Set(), typescript };
  const types = typescript ? new TypeInference(grammar, actions) : null;

  const entries = program.entries.map((entry) => emitEntry(context, entry, types));
  const routines = program.routines.map(({ routine, body }) => emitRoutine(context, routine, body));
  const functions = actions.all
    .filter(({ name }) => context.called.has(name))
    .map((action) => emitAction(action, types));
  const hasValues = program.routines.some(({ routine }) => routine.valued);
  const parts = [
    "// Generated from a Peggy grammar; changes belong there.",
    ...[grammar.ast.topLevelInitializer ?? []].flat().map(({ code }) => code),
    conditions.tables(typescript),
    hasValues ? `let $end = 0;` : "",
    types ? types.declarations() : "",
    types && functions.length > 0 ? EXACT : "",
    ...functions,
    ...routines,
    ...entries,
    program.entries.some(({ kind }) => kind === "diagnose") ? diagnosis(typescript) : "",
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/**
 * @param {ModuleContext} context
 * @param {Entry} entry
 * @param {TypeInference | null} types
 */
function emitEntry(context, { kind, rule, body }, types) {
  const frame = new Frame(context);
  const value = kind === "parse" ? frame.take() : null;
  const code = emit(frame, body, value, "fail");
  const matched =
    value === null
      ? 'if (p === n) return null;\n$miss(p, "end of input");'
      : `if (p === n) return ${value};`;
  const name = kind === "parse" ? rule : `diagnose_${rule}`;
  const result = value === null ? "Diagnosis | null" : `${types?.ofRule(rule)} | undefined`;
  const signature = types ? `(s: string): ${result}` : "(s)";
  const start = value === null ? "$furthest = $count = 0;" : "";
  const end = value === null ? "return $diagnosis();" : "return undefined;";
  const statements = lines(
    start,
    frame.declarations("0"),
    block("fail", lines(code, matched)),
    end,
  );
  return indent(`export function ${name}${signature} {\n${statements}\n}`);
}

/**
 * @param {ModuleContext} context
 * @param {Routine} routine
 * @param {Plan} body
 */
function emitRoutine(context, routine, body) {
  const frame = new Frame(context);
  const value = routine.valued ? frame.take() : null;
  const code = emit(frame, body, value, "fail");
  const matched = value === null ? "return p;" : `$end = p;\nreturn ${value};`;
  const failed = value === null ? "return -1;" : "$end = -1;";
  const signature = context.typescript ? "(s: string, p: number): any" : "(s, p)";
  const statements = lines(frame.declarations(), block("fail", lines(code, matched)), failed);
  return indent(`function ${routineName(routine)}${signature} {\n${statements}\n}`);
}

/**
 * @param {import("./actions.mjs").ActionFunction} action
 * @param {TypeInference | null} types
 */
function emitAction({ name, code, parameters }, types) {
  // A comment at the code's end must not swallow the bracket.
  const body = code.includes("//") ? `{${code}\n}` : `{${code}}`;
  if (types === null) {
    return `function ${name}(${parameters.map(({ label }) => label).join(", ")}) ${body}`;
  }
  const typed = parameters.map(({ label, expression }) => `${label}: ${types.of(expression)}`);
  return `const ${name} = /* @__PURE__ */ $exact((${typed.join(", ")}) => ${body});`;
}

/** Keeps `true` from becoming `boolean`, and `"sip"` from becoming `string`, in what is inferred. */
const EXACT = `function $exact<L extends unknown[], const R>(action: (...labels: L) => R) {
  return action;
}`;

/** @param {boolean} typescript */
function diagnosis(typescript) {
  const type = (/** @type {string} */ text) => (typescript ? text : "");
  return `${type("export interface Diagnosis {\n  offset: number;\n  expected: string[];\n}\n\n")}\
let $furthest = 0;
let $count = 0;
const $missed${type(": string[]")} = [];

function $miss(p${type(": number")}, expected${type(": string")}) {
  if (p < $furthest) return;
  if (p > $furthest) {
    $furthest = p;
    $count = 0;
  }
  $missed[$count++] = expected;
}

function $diagnosis()${type(": Diagnosis")} {
  return { offset: $furthest, expected: [...new Set($missed.slice(0, $count))].sort() };
}`;
}
