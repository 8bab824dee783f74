/** The cases for functions of the library that come from elsewhere, such as from dist/global.js in an engine. */
import { runSuite } from "./suite.mjs";

/**
 * Runs the cases of these functions. What else the cases call, such as `parse`, is the library's.
 *
 * @param {Record<string, Function>} functions by name; each is of "sip-uri" or "sip-uri/tel"
 * @param {import("./suite.mjs").Subject} subject the library
 * @param {(name: string, error: unknown) => void} report as in `runSuite`
 */
export function runScriptSuite(functions, subject, report) {
  const keys = [".", "./tel"];
  const replaced = keys.map((key) => {
    const own = Object.entries(functions).filter(([name]) => name in subject.modules[key]);
    return [key, { ...subject.modules[key], ...Object.fromEntries(own) }];
  });
  const modules = { ...subject.modules, ...Object.fromEntries(replaced) };
  runSuite({ ...subject, modules, keys }, (name, error) => {
    const [, exported] = /^\S+ (\w+)/.exec(name) ?? [];
    if (exported !== undefined && exported in functions) report(name, error);
  });
}
