/**
 * Tests the behaviour of the built package in the same way in every runtime. It is ECMAScript only: it
 * must not use anything that a runtime may lack.
 */
import { exportedNames, freeze, inWords } from "./check.mjs";
import { LAWS } from "./laws.mjs";

/**
 * @typedef {Record<string, any>} Namespace what an entry point exports
 * @typedef {object} Subject
 * @property {Record<string, Namespace>} modules by the keys of package.json's `exports`: "./tel"
 * @property {Record<string, Namespace>} copies the same, loaded a second time: the CJS files if
 *   `modules` are ESM, and the other way round
 * @property {Record<string, Record<string, Function>>} entryPoints the cases: by entry point, then
 *   by export
 * @property {Record<string, any[]>} tables test/cases/*.json, by name
 * @property {readonly string[]} keys the entry points that package.json has
 */

/**
 * Runs all cases.
 *
 * @param {Subject} subject
 * @param {(name: string, error: unknown) => void} report called for each case, with `undefined` if
 *   it passed
 */
export function runSuite({ modules, copies, entryPoints, tables, keys }, report) {
  const frozen = freeze(tables); // a function that writes to its arguments throws
  for (const key of keys) {
    const namespace = modules[key];
    const cases = entryPoints[key];
    if (namespace === undefined || cases === undefined) {
      report(key, new Error("this entry point has no module or no cases"));
      continue;
    }
    const context = { key, modules, copies, tables: frozen, main: modules["."] };
    for (const name of new Set([...exportedNames(namespace), ...Object.keys(cases)])) {
      runExport(`${key} ${name}`, namespace, cases[name], name, context, report);
    }
    for (const [name, law] of Object.entries(LAWS)) {
      runCases(`${key}: ${name}`, law, namespace, context, report);
    }
  }
}

function runExport(title, namespace, cases, name, context, report) {
  if (cases === undefined) return report(title, new Error("this export has no cases"));
  if (namespace[name] === undefined) return report(title, new Error("this export is missing"));
  const count = runCases(title, cases, namespace, context, report);
  if (count === 0) report(title, new Error("this export has no cases"));
}

/** @returns how many cases there were */
function runCases(title, cases, namespace, context, report) {
  let count = 0;
  const one = (name, run) => {
    count++;
    let failure;
    try {
      run();
    } catch (error) {
      failure = error ?? new Error(`${error} was thrown`);
    }
    report(`${title}: ${name}`, failure);
  };
  const each = (rows, run) => {
    const list = typeof rows === "string" ? context.tables[rows] : rows;
    if (!(list?.length > 0)) throw new Error(`there is no table ${rows}`);
    for (const row of list) one(inWords(row), () => run(row));
  };
  try {
    cases(namespace, { ...context, each, one });
  } catch (error) {
    report(title, error ?? new Error(`${error} was thrown`));
    count++;
  }
  return count;
}
