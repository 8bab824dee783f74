/** Emits conditions on a symbol of the input. */

import { CharSet, END } from "./char-set.ts";
import type { Frame } from "./frame.ts";

/** The value that generated code reads at the end of the input; it is shorter than END. */
export const AT_END = -1;

/** Returns code that reads the symbol at the position, or `ahead` symbols after it. */
export function symbolAt(frame: Frame, ahead: number) {
  return ahead === 0 ? frame.symbol() : `$at(s, p + ${ahead})`;
}

/** The argument that says whether the grammar's option is set. */
export const OPTION = "$option";

/** The bit in which the two cases of an ASCII letter differ. */
const CASE = 32;

export function inside(frame: Frame, set: CharSet, symbol?: string): string {
  return test(frame, set, symbol, false);
}

export function outside(frame: Frame, set: CharSet, symbol?: string): string {
  return test(frame, set, symbol, true);
}

function test(frame: Frame, set: CharSet, symbol: string | undefined, negative: boolean): string {
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

function testByOption(
  frame: Frame,
  off: CharSet,
  on: CharSet,
  symbol: string,
  negative: boolean,
): string {
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

function testAlways(frame: Frame, set: CharSet, symbol: string, negative: boolean): string {
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

/** Returns one comparison, or null if that is not enough. */
function compare({ ranges, isAll }: CharSet, symbol: string, negative: boolean) {
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

function compareRange(first: number, last: number, symbol: string, negative: boolean) {
  if (first === last) {
    return `${symbol} ${negative ? "!==" : "==="} ${first === END ? AT_END : first}`;
  }
  // As an unsigned number, the value read at the end is greater than any other.
  if (last === END) return `${symbol} >>> 0 ${negative ? "<" : ">="} ${first}`;
  const distance = first === 0 ? symbol : `${symbol} - ${first}`;
  return `${distance} >>> 0 ${negative ? ">=" : "<"} ${last - first + 1}`;
}

function compareTwo(frame: Frame, { ranges }: CharSet, symbol: string, negative: boolean) {
  if (ranges.length !== 2 || ranges.some(([first, last]) => first !== last)) return null;
  const [one, other] = ranges.map(([code]) => (code === END ? AT_END : code));
  return withSymbol(frame, symbol, (first, again) =>
    negative
      ? `(${first} !== ${one} && ${again} !== ${other})`
      : `(${first} === ${one} || ${again} === ${other})`,
  );
}

function lookUp(frame: Frame, set: CharSet, symbol: string, negative: boolean) {
  if (!set.between(128, END).isEmpty) return null;
  // Outside the table the read gives undefined, which has no bits set.
  const { table, bit } = frame.tables.find(set);
  const found = `${table}[${symbol}] & ${bit}`;
  return negative ? `!(${found})` : found;
}

/** Returns separate tests for ASCII and for each range beyond it. */
function testParts(frame: Frame, set: CharSet, symbol: string, negative: boolean) {
  const others = set.between(128, END).ranges;
  return withSymbol(frame, symbol, (first, again) => {
    const ascii = set.between(0, 127);
    const parts = ascii.isEmpty ? [] : [ascii];
    parts.push(...others.map((range) => new CharSet([range])));
    const tests = parts.map((part, i) => testAlways(frame, part, i === 0 ? first : again, false));
    return `${negative ? "!" : ""}(${tests.join(" || ")})`;
  });
}

/** Returns code that uses the symbol more than once. */
function withSymbol(frame: Frame, symbol: string, emit: (first: string, again: string) => string) {
  if (/^\w/.test(symbol)) return emit(symbol, symbol); // a variable; calls begin with "$"
  if (symbol.startsWith("(c = ")) return emit(symbol, "c");
  const variable = frame.acquire();
  const code = emit(`(${variable} = ${symbol})`, variable);
  frame.release(variable);
  return code;
}
