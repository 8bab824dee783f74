/** Emits conditions on a symbol of the input. */

import { CharSet, END } from "./char-set.mjs";

/**
 * @typedef {import("./frame.mjs").Frame} Frame
 */

/** The value that generated code reads at the end of the input; it is shorter than END. */
export const AT_END = -1;

/**
 * Returns code that reads the symbol at the position, or `ahead` symbols after it.
 * @param {Frame} frame
 * @param {number} ahead
 */
export function symbolAt(frame, ahead) {
  return ahead === 0 ? frame.symbol() : `$at(s, p + ${ahead})`;
}

/** The argument that says whether the grammar's option is set. */
export const OPTION = "$option";

/** The bit in which the two cases of an ASCII letter differ. */
const CASE = 32;

/**
 * @param {Frame} frame
 * @param {CharSet} set
 * @param {string} [symbol] code that reads the symbol, if it is not the one at the position
 * @returns {string} a condition that holds if the symbol is in the set
 */
export function inside(frame, set, symbol) {
  return test(frame, set, symbol, false);
}

/**
 * @param {Frame} frame
 * @param {CharSet} set
 * @param {string} [symbol] code that reads the symbol, if it is not the one at the position
 * @returns {string} a condition that holds if the symbol is not in the set
 */
export function outside(frame, set, symbol) {
  return test(frame, set, symbol, true);
}

/**
 * @param {Frame} frame
 * @param {CharSet} set
 * @param {string | undefined} symbol
 * @param {boolean} negative
 * @returns {string}
 */
function test(frame, set, symbol, negative) {
  const [off, on] = [set.given(false), set.given(true)];
  const isSame = String(off.ranges) === String(on.ranges);
  const isConstant = [off, on].every((one) => one.isEmpty || one.isAll);
  // A condition that depends on no symbol reads none.
  if (isConstant)
    return isSame ? String(off.isAll !== negative) : `${on.isAll !== negative ? "" : "!"}${OPTION}`;
  const read = symbol ?? frame.symbol();
  return isSame
    ? testAlways(frame, off, read, negative)
    : testByOption(frame, off, on, read, negative);
}

/**
 * @param {Frame} frame
 * @param {CharSet} off the set without the option
 * @param {CharSet} on the set with it
 * @param {string} symbol
 * @param {boolean} negative
 * @returns {string}
 */
function testByOption(frame, off, on, symbol, negative) {
  for (const isRest of [false, true]) {
    const sets = [off, on].map((set) => (isRest ? set.complement().given(false) : set));
    if (sets.some((set) => !set.between(128, END).isEmpty)) continue;
    const [without, given] = sets.map((set) => frame.tables.find(set));
    if (without.table !== given.table) continue;
    const found = `${without.table}[${symbol}] & (${OPTION} ? ${given.bit} : ${without.bit})`;
    return negative === isRest ? found : `!(${found})`;
  }
  const [without, given] = [off, on].map((set) => testAlways(frame, set, symbol, negative));
  return `(${OPTION} ? ${given} : ${without})`;
}

/**
 * @param {Frame} frame
 * @param {CharSet} set
 * @param {string} symbol
 * @param {boolean} negative
 * @returns {string}
 */
function testAlways(frame, set, symbol, negative) {
  const rest = set.complement().given(false);
  return (
    compare(set, symbol, negative) ??
    compare(rest, symbol, !negative) ??
    compareTwo(frame, set, symbol, negative) ??
    compareTwo(frame, rest, symbol, !negative) ??
    lookUp(frame, set, symbol, negative) ??
    lookUp(frame, rest, symbol, !negative) ??
    testParts(frame, set, symbol, negative)
  );
}

/**
 * Returns one comparison, or null if that is not enough.
 * @param {CharSet} set
 * @param {string} symbol
 * @param {boolean} negative
 */
function compare({ ranges, isAll }, symbol, negative) {
  if (ranges.length === 0 || isAll) return String(isAll !== negative);
  const [[first, last], second] = ranges;
  if (!second) return compareRange(first, last, symbol, negative);
  const isBothCases =
    ranges.length === 2 &&
    /^[A-Z]{2}$/.test(String.fromCharCode(first, last)) &&
    second[0] === first + CASE &&
    second[1] === last + CASE;
  return isBothCases
    ? compareRange(first + CASE, last + CASE, `(${symbol} | ${CASE})`, negative)
    : null;
}

/**
 * @param {number} first
 * @param {number} last
 * @param {string} symbol
 * @param {boolean} negative
 */
function compareRange(first, last, symbol, negative) {
  if (first === last) {
    return `${symbol} ${negative ? "!==" : "==="} ${first === END ? AT_END : first}`;
  }
  // As an unsigned number, the value read at the end is greater than any other.
  if (last === END) return `${symbol} >>> 0 ${negative ? "<" : ">="} ${first}`;
  const distance = first === 0 ? symbol : `${symbol} - ${first}`;
  return `${distance} >>> 0 ${negative ? ">=" : "<"} ${last - first + 1}`;
}

/**
 * @param {Frame} frame
 * @param {CharSet} set
 * @param {string} symbol
 * @param {boolean} negative
 */
function compareTwo(frame, { ranges }, symbol, negative) {
  if (ranges.length !== 2 || ranges.some(([first, last]) => first !== last)) return null;
  const [one, other] = ranges.map(([code]) => (code === END ? AT_END : code));
  return withSymbol(frame, symbol, (first, again) =>
    negative
      ? `(${first} !== ${one} && ${again} !== ${other})`
      : `(${first} === ${one} || ${again} === ${other})`,
  );
}

/**
 * @param {Frame} frame
 * @param {CharSet} set
 * @param {string} symbol
 * @param {boolean} negative
 */
function lookUp(frame, set, symbol, negative) {
  if (!set.between(128, END).isEmpty) return null;
  // Outside the table the read gives undefined, which has no bits set.
  const { table, bit } = frame.tables.find(set);
  const found = `${table}[${symbol}] & ${bit}`;
  return negative ? `!(${found})` : found;
}

/**
 * Returns separate tests for ASCII and for each range beyond it.
 *
 * @param {Frame} frame
 * @param {CharSet} set
 * @param {string} symbol
 * @param {boolean} negative
 */
function testParts(frame, set, symbol, negative) {
  const others = set.between(128, END).ranges;
  return withSymbol(frame, symbol, (first, again) => {
    const ascii = set.between(0, 127);
    const parts = ascii.isEmpty ? [] : [ascii];
    parts.push(...others.map((range) => new CharSet([range])));
    const tests = parts.map((part, i) => testAlways(frame, part, i === 0 ? first : again, false));
    return `${negative ? "!" : ""}(${tests.join(" || ")})`;
  });
}

/**
 * Returns code that uses the symbol more than once.
 *
 * @param {Frame} frame
 * @param {string} symbol
 * @param {(first: string, again: string) => string} emit
 */
function withSymbol(frame, symbol, emit) {
  if (/^\w/.test(symbol)) return emit(symbol, symbol); // a variable; calls begin with "$"
  if (symbol.startsWith("(c = ")) return emit(symbol, "c");
  const variable = frame.acquire();
  const code = emit(`(${variable} = ${symbol})`, variable);
  frame.release(variable);
  return code;
}
