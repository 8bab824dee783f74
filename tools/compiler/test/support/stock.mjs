/** Peggy's own compiler, which is the reference. */

import peggy from "peggy";
import * as parseOnce from "./parse-once.mjs";

/**
 * @typedef {{ value: unknown } | { offset: number }} Outcome
 * @typedef {(input: string, startRule: string) => Outcome} Parse
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
  return (input, startRule) => {
    try {
      return { value: parser.parse(input, { startRule }) };
    } catch (/** @type {any} */ error) {
      if (!(error instanceof parser.SyntaxError)) throw error;
      return { offset: /** @type {any} */ (error).location.start.offset };
    }
  };
}
