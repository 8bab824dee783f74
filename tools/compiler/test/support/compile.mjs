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
 * @returns {Record<string, (input: string, ...others: any[]) => any>}
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
  const run = (/** @type {Function} */ parser, /** @type {string} */ input, option = false) => {
    const notes = { far: 0 };
    const takesOption = /^function \w+\(s, \$option/.test(String(parser));
    const value = takesOption ? parser(input, option, notes) : parser(input, notes);
    return {
      value,
      notes: Object.keys(notes)
        .filter((name) => name !== "far")
        .sort(),
    };
  };
  return (input, startRule, option) => {
    const outcome = run(quiet[startRule], input, option);
    const result = run(told[startRule], input, option);
    const { value } = result;
    if (outcome.value !== undefined) {
      if (!isDeepStrictEqual(outcome, result)) throw new Error("the two parsers differ");
      return outcome;
    }
    return typeof value === "number" && value < 0 ? { offset: ~value } : result;
  };
}
