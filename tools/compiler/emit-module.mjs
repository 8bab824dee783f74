/** Assembles the generated module. */

import { ClassTables } from "./class-tables.mjs";
import { diagnosisCode } from "./diagnosis-code.mjs";
import { AT_END } from "./emit-condition.mjs";
import { emitEntry, emitRoutine } from "./emit-function.mjs";
import { TypeInference } from "./infer-types.mjs";

/**
 * @param {import("./grammar.mjs").Grammar} grammar
 * @param {import("./program.mjs").Program} program
 * @param {import("./actions.mjs").Actions} actions
 * @param {import("./options.mjs").CompilerOptions} options
 * @returns {string}
 */
export function emitModule(grammar, program, actions, options) {
  const { typescript, expectations } = options;
  const tables = new ClassTables();
  /** @type {import("./frame.mjs").ModuleContext} */
  const context = { tables, bodyOf: program.bodyOf, called: new Set(), expectations, typescript };
  const types = typescript ? new TypeInference(grammar, actions) : null;

  const functions = program.entries.flatMap((entry) => {
    tables.close();
    return [
      ...entry.routines.map(({ routine, body }) => emitRoutine(context, routine, body)),
      emitEntry(context, entry, types),
    ];
  });
  const actionFunctions = actions.all
    .filter(({ name }) => context.called.has(name))
    .map((action) => emitAction(action, types));
  const code = functions.join("\n\n");
  const parts = [
    "// Generated from a Peggy grammar; changes belong there.",
    ...[grammar.ast.topLevelInitializer].flat().map((initializer) => initializer?.code),
    // The variables are declared apart: a bundler joins adjacent declarations, and what it keeps of
    // them would then depend on the rest of the module.
    code.includes("$end") ? "let $end = 0;" : "",
    readingFunction(typescript),
    tables.declarations(typescript),
    types ? types.declarations() : "",
    types && actionFunctions.length > 0 ? EXACT : "",
    ...actionFunctions,
    code,
    options.diagnose.length > 0 ? diagnosisCode(options) : "",
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/**
 * @param {import("./actions.mjs").ActionFunction} action
 * @param {TypeInference | null} types
 */
function emitAction({ name, code, parameters }, types) {
  // A comment at the end of the code must not swallow the closing brace.
  const body = code.includes("//") ? `{${code}\n}` : `{${code}}`;
  if (types === null) {
    return `function ${name}(${parameters.map(({ label }) => label).join(", ")}) ${body}`;
  }
  const typed = parameters.map(({ label, expression }) => `${label}: ${types.of(expression)}`);
  return `const ${name} = /* @__PURE__ */ $exact((${typed.join(", ")}) => ${body});`;
}

/** Keeps tsc from widening `true` to `boolean` and `"sip"` to `string`. */
const EXACT = `function $exact<L extends unknown[], const R>(action: (...labels: L) => R) {
  return action;
}`;

/** @param {boolean} typescript */
function readingFunction(typescript) {
  // If the result were a number, tsc would report an error for a grammar that contradicts itself.
  const signature = typescript ? "(s: string, p: number): any" : "(s, p)";
  return `function $at${signature} {
  return p < s.length ? s.charCodeAt(p) : ${AT_END};
}`;
}
