/** Emits the code for single symbols and literals. */

import type { Context } from "./attempt.ts";
import { type CharSet, END } from "./char-set.ts";
import { type Frame, lines } from "./frame.ts";
import { type SetPlan, SHORT, type StringPlan } from "./plan.ts";

/** The value that generated code reads at the end of the input; it is shorter than END. */
export const AT_END = -1;

/** The argument that says whether the grammar's option is set. */
export const OPTION = "$option";

/** Returns the jump of a plan that fails before the position has moved. */
export function miss({ records }: { records: boolean }, { fail }: Context) {
  return records ? fail.miss() : fail.silent();
}

export function emitSet(frame: Frame, plan: SetPlan, context: Context) {
  const isTested = frame.tested === plan;
  if (isTested) frame.tested = null;
  const test = isTested ? "" : `if (${outside(frame, plan.set)}) ${miss(plan, context)}`;
  return lines(test, frame.move("p++;"));
}

export function emitString(frame: Frame, plan: StringPlan, context: Context) {
  const test = `if (${differs(frame, plan)}) ${miss(plan, context)}`;
  return lines(test, frame.move(`p += ${plan.sets.length};`));
}

/** Returns a condition that holds unless the input continues with a string. */
export function differs(frame: Frame, { sets, literal }: StringPlan) {
  if (literal === null || sets.length <= SHORT) {
    return sets.map((set, i) => outside(frame, set, frame.symbol(i))).join(" || ");
  }
  const { text, ignoreCase } = literal;
  return ignoreCase
    ? `s.substr(p, ${text.length}).toLowerCase() !== ${JSON.stringify(text.toLowerCase())}`
    : `!s.startsWith(${JSON.stringify(text)}, p)`;
}

/** Returns a condition that holds if a symbol is in the set; `symbol` reads another than the one at the position. */
export function inside(frame: Frame, set: CharSet, symbol?: string) {
  return test(frame, set, symbol, false);
}

/** Returns a condition that holds if a symbol is not in the set. */
export function outside(frame: Frame, set: CharSet, symbol?: string) {
  return test(frame, set, symbol, true);
}

function test(frame: Frame, set: CharSet, symbol: string | undefined, negative: boolean): string {
  const [off, on] = [set.given(false), set.given(true)];
  const isConstant = [off, on].every((one) => one.isEmpty || one.isAll);
  // A condition that depends on no symbol reads none.
  if (isConstant && set.dependsOnOption) return on.isAll !== negative ? OPTION : `!${OPTION}`;
  if (isConstant) return String(off.isAll !== negative);
  const read = symbol ?? frame.symbol();
  if (!set.dependsOnOption) return testAlways(frame, off, read, negative);
  const places = [off, on].map((one) => (isAscii(one) ? frame.tables.find(one) : null));
  const [without, given] = places;
  if (without && given && without.table === given.table) {
    const found = `${given.table}[${read}] & (${OPTION} ? ${given.bit} : ${without.bit})`;
    return negative ? `!(${found})` : found;
  }
  if (!isAscii(off) && isAscii(rest(off))) return test(frame, set.complement(), read, !negative);
  const tests = [on, off].map((one) => testAlways(frame, one, read, negative));
  return `(${OPTION} ? ${tests.join(" : ")})`;
}

function isAscii(set: CharSet) {
  return set.between(128, END).isEmpty;
}

function rest(set: CharSet) {
  return set.complement().given(false);
}

/** Tests for a set that doesn't depend on the option, from the shortest to the longest. */
function testAlways(frame: Frame, set: CharSet, symbol: string, negative: boolean): string {
  const others = rest(set);
  return (
    compare(set, symbol, negative) ??
    compare(others, symbol, !negative) ??
    compareTwo(frame, set, symbol, negative) ??
    compareTwo(frame, others, symbol, !negative) ??
    lookUp(frame, set, symbol, negative) ??
    lookUp(frame, others, symbol, !negative) ??
    testParts(frame, set, symbol, negative)
  );
}

/** Returns one comparison, or null if that is not enough. */
function compare({ ranges }: CharSet, symbol: string, negative: boolean) {
  if (ranges.length === 0) return String(negative);
  const [[first, last], second, third] = ranges;
  if (!second) return compareRange(first, last, symbol, negative);
  // The two cases of ASCII letters differ in one bit.
  const isLetters =
    first >= 65 && last <= 90 && second[0] === first + 32 && second[1] === last + 32;
  if (!isLetters || third) return null;
  return compareRange(first + 32, last + 32, `(${symbol} | 32)`, negative);
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
  if (!isAscii(set)) return null;
  // Outside the table the read gives undefined, which has no bits set.
  const { table, bit } = frame.tables.find(set);
  const found = `${table}[${symbol}] & ${bit}`;
  return negative ? `!(${found})` : found;
}

/** Returns separate tests for ASCII and for each range beyond it. */
function testParts(frame: Frame, set: CharSet, symbol: string, negative: boolean) {
  const others = set.between(128, END).ranges.map(([first, last]) => set.between(first, last));
  const parts = [set.between(0, 127), ...others].filter((part) => !part.isEmpty);
  return withSymbol(frame, symbol, (first, again) => {
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
