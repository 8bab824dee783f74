/** Runs our compiler and its output, with the same interface as stock.mjs. */

import { isDeepStrictEqual } from "node:util";
import peggy from "peggy";
import * as plugin from "../../index.ts";
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
 * @returns {Record<string, (input: string, option?: boolean) => any>}
 */
export function load(source) {
  const names = [...source.matchAll(/^export function ([\w$]+)/gm)].map((match) => match[1]);
  const script = source.replace(/^export /gm, "");
  return new Function(`"use strict";\n${script}\nreturn { ${names.join(", ")} };`)();
}

/**
 * Returns a parser for the tests. A start rule is compiled twice: for the value alone, and to say where a
 * text fails. Both must agree.
 *
 * @param {string} grammar
 * @param {string[]} [startRules]
 * @param {object} [compiler] options
 * @returns {Parse}
 */
export function ourParser(grammar, startRules, compiler) {
  const options = { allowedStartRules: startRules };
  const quiet = load(generate(grammar, { ...options, compiler: { ...compiler } }));
  const diagnose = Object.keys(quiet);
  const told = load(generate(grammar, { ...options, compiler: { ...compiler, diagnose } }));
  return (input, startRule, option) => {
    const value = quiet[startRule](input, option);
    const result = told[startRule](input, option);
    if (value !== undefined) {
      if (!isDeepStrictEqual(value, result)) throw new Error("the two parsers differ in a value");
      return { value };
    }
    return typeof result === "number" && result < 0 ? { offset: ~result } : { value: result };
  };
}
