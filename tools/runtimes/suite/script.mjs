/** The cases for functions of the library that come from elsewhere, such as from dist/global.js in an engine. */
import core from "./entry-points/index.mjs";
import tel from "./entry-points/tel.mjs";
import { runSuite } from "./suite.mjs";

const ENTRY_POINTS = { ".": core, "./tel": tel };

/**
 * Runs the cases of these functions. What else the cases call, such as `parse`, is the library's.
 *
 * @param {Record<string, Function>} functions by name; each is of "sip-uri" or "sip-uri/tel"
 * @param {Record<keyof typeof ENTRY_POINTS, import("./suite.mjs").Namespace>} library
 * @param {import("./suite.mjs").Subject["tables"]} tables
 * @param {(name: string, error: unknown) => void} report as in `runSuite`
 */
export function runScriptSuite(functions, library, tables, report) {
  const replaced = Object.entries(library).map(([key, namespace]) => {
    const own = Object.entries(functions).filter(([name]) => name in namespace);
    return [key, { ...namespace, ...Object.fromEntries(own) }];
  });
  const subject = {
    modules: Object.fromEntries(replaced),
    copies: {},
    entryPoints: ENTRY_POINTS,
    tables,
    keys: Object.keys(ENTRY_POINTS),
  };
  runSuite(subject, (name, error) => {
    const [, exported] = /^\S+ (\w+)/.exec(name) ?? [];
    if (exported !== undefined && exported in functions) report(name, error);
  });
}
