/**
 * The behaviour suite in an engine that takes texts and returns texts: the calls that the suite makes are
 * recorded, made in the engine, and answered with what it returned when the suite runs again.
 */
import { isDeepStrictEqual } from "node:util";
import * as library from "sip-uri";
import * as tel from "sip-uri/tel";
import { readTables } from "../runtimes/project.mjs";
import { runScriptSuite } from "../runtimes/suite/script.mjs";

const all = { ...library, ...tel };

/**
 * Runs the cases of functions of the script.
 *
 * @param {readonly string[]} names
 * @param {(calls: string[]) => Promise<string[]>} answer makes the calls: `[name, ...arguments]` as JSON
 * @returns the number of cases and of calls, and what failed
 */
export async function runInEngine(names, answer) {
  const tables = readTables();
  const run = (functions, report) =>
    runScriptSuite(functions, { ".": library, "./tel": tel }, tables, report);
  const calls = new Set();
  const recording = functionsOf(names, (name, args) => {
    const call = asJson([name, ...args]);
    if (call !== undefined) calls.add(call);
    return all[name](...args);
  });
  run(recording, () => {});

  const made = [...calls];
  const answers = await answer(made);
  const answerOf = new Map(made.map((call, i) => [call, answers[i]]));
  const replaying = functionsOf(names, (name, args) => {
    const answered = answerOf.get(asJson([name, ...args]) ?? "");
    if (answered === undefined) return all[name](...args); // an argument that no text can say
    const { value, issues } = JSON.parse(answered);
    if (issues !== undefined) throw new library.SipUriError(issues);
    return value;
  });
  const failures = [];
  let cases = 0;
  run(replaying, (name, error) => {
    cases++;
    if (error !== undefined) failures.push(`${name}: ${error}`);
  });
  return { cases, calls: made.length, failures };
}

function functionsOf(names, call) {
  const wrap = (name) => {
    const { length } = all[name];
    return Object.defineProperty((...args) => call(name, args), "length", { value: length });
  };
  return Object.fromEntries(names.map((name) => [name, wrap(name)]));
}

/** A call as JSON, or undefined if JSON can't say it. */
function asJson(call) {
  while (call.at(-1) === undefined) call.pop();
  try {
    const text = JSON.stringify(call);
    return isDeepStrictEqual(JSON.parse(text), structuredClone(call)) ? text : undefined;
  } catch {
    return undefined; // a getter that throws, a function
  }
}
