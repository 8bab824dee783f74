/** Peggy's own compiler, which is the reference. */

import peggy from "peggy";
import * as parseOnce from "./parse-once.mjs";

/**
 * @typedef {{ value: unknown, notes: string[] } | { offset: number }} Outcome `notes`: the options that
 *   predicates set
 * @typedef {(input: string, startRule: string, option?: boolean) => Outcome} Parse `option`: the value of
 *   the grammar's option
 */

const shared = new Map();

/**
 * Returns the parser of a grammar that several tests use, and mutation testing uses again and again.
 *
 * @param {string} grammar
 * @param {string[]} [startRules]
 * @returns {Parse}
 */
export function sharedStockParser(grammar, startRules) {
  const key = JSON.stringify([grammar, startRules]);
  if (!shared.has(key)) shared.set(key, stockParser(grammar, startRules));
  return shared.get(key);
}

/**
 * Returns Peggy's own parser of a grammar.
 *
 * @param {string} grammar
 * @param {string[]} [startRules]
 * @returns {Parse}
 */
export function stockParser(grammar, startRules) {
  const parser = peggy.generate(grammar, {
    allowedStartRules: startRules,
    plugins: [parseOnce],
  });
  const name = /return options\.(\w+)/.exec(grammar)?.[1] ?? "option";
  return (input, startRule, option = false) => {
    const options = { startRule, [name]: option };
    try {
      const value = parser.parse(input, options);
      return { value, notes: Object.keys(options).slice(2).sort() };
    } catch (/** @type {any} */ error) {
      if (!(error instanceof parser.SyntaxError)) throw error;
      return { offset: /** @type {any} */ (error).location.start.offset };
    }
  };
}
