/** Emits the code for single symbols and literals. */

import type { Context } from "./attempt.ts";
import { type CharSet, END } from "./char-set.ts";
import { type Frame, lines } from "./frame.ts";
import type { PlanOf } from "./plan.ts";

/** The value that generated code reads at the end of the input; it is shorter than END. */
export const AT_END = -1;

/** The argument that says whether the grammar's option is set. */
export const OPTION = "$option";

/** Returns the jump of a plan that fails before the position has moved. */
export function miss({ records }: { records: boolean }, { fail }: Context) {
  return records ? fail.miss() : fail.silent();
}

/** Emits a test that a string follows, unless that test has been emitted already, and moves past the string. */
export function emitString(plan: PlanOf<"string">, context: Context) {
  const { frame } = context;
  const { sets, text } = plan;
  const isTested = frame.tested === plan;
  if (isTested) frame.tested = null;
  const test =
    text === null
      ? sets.map((set, i) => inside(frame, set, false, () => frame.symbol(i))).join(" || ")
      : `s.substr(p, ${text.length}).toLowerCase() !== ${JSON.stringify(text.toLowerCase())}`;
  const failed = isTested ? "" : `if (${test}) ${miss(plan, context)}`;
  return lines(failed, frame.move(sets.length === 1 ? "p++;" : `p += ${sets.length};`));
}

/**
 * Returns a condition that holds if a symbol is in the set, or, without `isIn`, if it is not; `symbol` reads another
 * than the one at the position.
 */
export function inside(frame: Frame, set: CharSet, isIn = true, symbol = () => frame.symbol()) {
  const [off, on] = [set.given(false), set.given(true)];
  // A condition that depends on no symbol doesn't read one.
  if ([off, on].every((one) => one.isEmpty || one.isAll)) {
    return set.dependsOnOption
      ? `${on.isAll === isIn ? "" : "!"}${OPTION}`
      : String(off.isAll === isIn);
  }
  const read = symbol();
  if (!set.dependsOnOption) return test(frame, off, read, isIn);
  return `(${OPTION} ? ${test(frame, on, read, isIn)} : ${test(frame, off, read, isIn)})`;
}

/** Tests for a set that doesn't depend on the option, the shortest first. */
function test(frame: Frame, set: CharSet, symbol: string, isIn: boolean): string {
  const rest = set.complement().given(false);
  return (
    compare(set, symbol, isIn) ??
    compare(rest, symbol, !isIn) ??
    lookUp(frame, set, symbol, isIn) ??
    lookUp(frame, rest, symbol, !isIn) ??
    testParts(frame, set, symbol, isIn)
  );
}

/** Returns one comparison, or null if that is not enough. */
function compare({ ranges }: CharSet, symbol: string, isIn: boolean) {
  if (ranges.length === 0) return null;
  const [[first, last], second, third] = ranges;
  // As an unsigned number, the value read at the end is greater than any other.
  const isLong = first < END && last === END;
  // The two cases of ASCII letters differ in one bit.
  const isLetters =
    first >= 65 && last <= 90 && second?.[0] === first + 32 && second[1] === last + 32;
  if (isLong || third || (second && !isLetters)) return null;
  const [from, read] = isLetters ? [first + 32, `(${symbol} | 32)`] : [first, symbol];
  if (first === last) return `${read} ${isIn ? "=" : "!"}== ${first === END ? AT_END : from}`;
  const distance = from === 0 ? read : `${read} - ${from}`;
  return `${distance} >>> 0 ${isIn ? "<" : ">="} ${last - first + 1}`;
}

function lookUp(frame: Frame, set: CharSet, symbol: string, isIn: boolean) {
  if (!set.between(128, END).isEmpty) return null;
  // Outside the table the read gives undefined, which has no bits set.
  const { table, bit } = frame.functions.tables.find(set);
  return isIn ? `${table}[${symbol}] & ${bit}` : `!(${table}[${symbol}] & ${bit})`;
}

/** Returns separate tests for each range beyond ASCII, the end among them, and for ASCII. */
function testParts(frame: Frame, set: CharSet, symbol: string, isIn: boolean) {
  const others = set.between(128, END).ranges.map(([first, last]) => set.between(first, last));
  const parts = [...others, set.between(0, 127)].filter((part) => !part.isEmpty);
  const again = symbol.startsWith("(c = ") ? "c" : symbol;
  const tests = parts.map((part, i) => test(frame, part, i === 0 ? symbol : again, true));
  return `${isIn ? "" : "!"}(${tests.join(" || ")})`;
}
