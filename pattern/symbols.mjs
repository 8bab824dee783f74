/**
 * Sets of symbols: UTF-16 code units; the end of the text, so that `!.` is a set like any other; and
 * marks, which stand for predicates (translate.mjs).
 */
import { CharSet } from "refa";

/** @typedef {import("refa").CharSet} Symbols */

const END = 0x10000;
const FIRST_MARK = END + 1;
const LAST_MARK = FIRST_MARK + 0xff;

export const NOTHING = CharSet.empty(LAST_MARK);
export const EVERYTHING = CharSet.all(LAST_MARK);
export const ASCII = symbolsOf([[0, 0x7f]]);
export const ANY_CHARACTER = symbolsOf([[0, END - 1]]);
export const END_OF_TEXT = symbolsOf([[END, END]]);
export const MARKS = symbolsOf([[FIRST_MARK, LAST_MARK]]);

/**
 * @param {readonly (readonly [number, number])[]} ranges
 * @returns {Symbols}
 */
export function symbolsOf(ranges) {
  return NOTHING.union(ranges.map(([min, max]) => ({ min, max })));
}

/**
 * @param {number} index from 0
 * @returns {Symbols}
 * @throws {RangeError} if there are no more
 */
export function markOf(index) {
  const mark = FIRST_MARK + index;
  if (mark > LAST_MARK) throw new RangeError("pattern: too many predicates");
  return symbolsOf([[mark, mark]]);
}
