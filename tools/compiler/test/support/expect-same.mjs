/** Compares two parsers. */

import { isDeepStrictEqual } from "node:util";
import { expect } from "@jest/globals";

/** @typedef {import("./stock.mjs").Parse} Parse */

/**
 * Expects that both say the same of a text. `expect` itself takes longer than both of them, so it is
 * only asked where they differ.
 *
 * @param {Parse} ours
 * @param {Parse} stock
 * @param {string} text
 * @param {string} rule
 * @param {boolean} [option] the value of the grammar's option
 */
export function expectSame(ours, stock, text, rule, option = false) {
  const [outcome, wanted] = [ours(text, rule, option), stock(text, rule, option)];
  if (isDeepStrictEqual(outcome, wanted)) return;
  expect({ rule, text, option, ...outcome }).toEqual({ rule, text, option, ...wanted });
}
