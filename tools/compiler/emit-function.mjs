/** Emits the functions of the generated module. */

import { emit } from "./emit-plan.mjs";
import { Frame, lines } from "./frame.mjs";
import { indent } from "./layout.mjs";
import { routineName } from "./names.mjs";

/**
 * @typedef {import("./frame.mjs").ModuleContext} ModuleContext
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").Routine} Routine
 */

/**
 * @param {ModuleContext} context
 * @param {import("./program.mjs").Entry} entry
 * @param {import("./infer-types.mjs").TypeInference | null} types
 */
export function emitEntry(context, { kind, rule, body }, types) {
  const [name, type, statements] =
    kind === "parse"
      ? [rule, `${types?.ofRule(rule)} | undefined`, parseStatements(context, body)]
      : [
          `diagnose_${rule}`,
          context.expectations ? "Diagnosis | null" : "number",
          diagnoseStatements(context, body),
        ];
  const signature = types ? `(s: string): ${type}` : "(s)";
  return indent(`export function ${name}${signature} {\n${statements}\n}`);
}

/**
 * @param {ModuleContext} context
 * @param {Plan} body
 */
function parseStatements(context, body) {
  // If the whole input matches, its text is the input itself.
  const item = body.op === "text" ? body.item : body;
  if (item.op === "rule") {
    return item.routine.valued
      ? `const value = ${routineName(item.routine)}(s, 0);
return $end === s.length ? value : undefined;`
      : `return ${routineName(item.routine)}(s, 0) === s.length ? s : undefined;`;
  }
  const frame = new Frame(context, false);
  const value = item === body ? frame.take() : null;
  const code = emit(frame, item, value, () => "return undefined;");
  const result = `return p === s.length ? ${value ?? "s"} : undefined;`;
  return lines(frame.declarations("p = 0"), code, result);
}

/**
 * @param {ModuleContext} context
 * @param {Plan} body
 */
function diagnoseStatements(context, body) {
  const begin = context.expectations ? "$furthest = $count = 0;" : "$furthest = 0;";
  if (body.op === "rule") {
    return `${begin}\nreturn $diagnosis(s, ${routineName(body.routine)}(s, 0));`;
  }
  const frame = new Frame(context, true);
  const code = emit(frame, body, null, () => "return $diagnosis(s, -1);");
  return lines(begin, frame.declarations("p = 0"), code, "return $diagnosis(s, p);");
}

/**
 * Returns a function for a rule. The function returns the end of the match, or -1; if it returns the
 * rule's value instead, the end is in a variable of the module.
 *
 * @param {ModuleContext} context
 * @param {Routine} routine
 * @param {Plan} body
 */
export function emitRoutine(context, routine, body) {
  const frame = new Frame(context, routine.loud);
  const value = routine.valued ? frame.take() : null;
  const fail = value === null ? "return -1;" : "return ($end = -1);";
  const code = emit(frame, body, value, () => fail);
  const result = value === null ? "return p;" : `$end = p;\nreturn ${value};`;
  const signature = context.typescript ? "(s: string, p: number): any" : "(s, p)";
  const statements = lines(frame.declarations(), code, result);
  return indent(`function ${routineName(routine)}${signature} {\n${statements}\n}`);
}
