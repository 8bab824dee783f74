/** Runs our compiler and its output, with the same interface as stock.mjs. */

import peggy from "peggy";
import * as plugin from "../../index.mjs";
import * as parseOnce from "./parse-once.mjs";

/** @typedef {import("./stock.mjs").Parse} Parse */

/**
 * @param {string} grammar
 * @param {{ allowedStartRules?: string[], compiler?: object }} [options]
 * @returns {string} the source of the module that our compiler generates
 */
export function generate(grammar, options = {}) {
  const ours = { output: "source", format: "es", plugins: [parseOnce, plugin] };
  return peggy.generate(
    grammar,
    /** @type {import("peggy").SourceBuildOptions<"source">} */ ({ ...ours, ...options }),
  );
}

/**
 * Runs a generated module without writing it to a file.
 *
 * @param {string} source
 * @returns {Record<string, (input: string) => any>}
 */
export function load(source) {
  const names = [...source.matchAll(/^export function ([\w$]+)/gm)].map((match) => match[1]);
  const script = source.replace(/^export /gm, "");
  return new Function(`"use strict";\n${script}\nreturn { ${names.join(", ")} };`)();
}

/**
 * Returns a parser that combines our parsing and diagnosing functions. Both kinds of diagnosis must
 * agree.
 *
 * @param {string} grammar
 * @param {string[]} [startRules]
 * @param {object} [compiler] options
 * @returns {Parse}
 */
export function ourParser(grammar, startRules, compiler) {
  const make = (/** @type {boolean} */ expectations) =>
    load(
      generate(grammar, {
        allowedStartRules: startRules,
        compiler: { ...compiler, expectations },
      }),
    );
  const [full, lean] = [make(true), make(false)];
  return (input, startRule) => {
    const value = full[startRule](input);
    const diagnosis = full[`diagnose_${startRule}`](input);
    const offset = lean[`diagnose_${startRule}`](input);
    if (offset !== (diagnosis?.offset ?? -1)) {
      throw new Error(`the diagnoses differ: ${diagnosis?.offset} and ${offset}`);
    }
    if ((lean[startRule](input) === undefined) !== (value === undefined)) {
      throw new Error("the parsing functions differ");
    }
    if (diagnosis === null) return { value };
    if (value !== undefined) throw new Error("an input that matches has a diagnosis");
    return diagnosis;
  };
}
