/** Peggy's own compiler, which is always right. */

import peggy from "peggy";
import * as parseOnce from "./parse-once.mjs";

/**
 * @typedef {{ value: unknown } | { offset: number, expected: string[] }} Outcome
 * @typedef {(input: string, startRule: string) => Outcome} Parse
 */

const shared = new Map();

/**
 * A parser of a grammar that several tests ask for, and mutation tests again and again.
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
 * What Peggy's own parser says of an input.
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
      const { expected, location } = /** @type {any} */ (error);
      return { offset: location.start.offset, expected: descriptions(parser, expected) };
    }
  };
}

/**
 * Each expectation as Peggy words it in a message, sorted, none twice.
 *
 * @param {any} parser
 * @param {object[]} expected
 */
function descriptions(parser, expected) {
  const one = (/** @type {object} */ item) =>
    parser.SyntaxError.buildMessage([item], null).match(
      /^Expected ([\s\S]*) but end of input found\.$/,
    )[1];
  return [...new Set(expected.map(one))].sort();
}
