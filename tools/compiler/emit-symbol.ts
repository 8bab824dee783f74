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

/** Returns a condition that holds if a symbol is not in the set. */
export function outside(frame: Frame, set: CharSet, symbol?: string) {
  return not(inside(frame, set, symbol));
}

/** Returns a condition that holds if a symbol is in the set; `symbol` reads another than the one at the position. */
export function inside(frame: Frame, set: CharSet, symbol?: string): string {
  const [off, on] = [set.given(false), set.given(true)];
  // A condition that depends on no symbol reads none.
  if ([off, on].every((one) => one.isEmpty || one.isAll)) {
    return !set.dependsOnOption ? String(off.isAll) : on.isAll ? OPTION : `!${OPTION}`;
  }
  const read = symbol ?? frame.symbol();
  if (!set.dependsOnOption) return test(frame, off, read);
  if (!isAscii(on) && isAscii(set.complement().given(true))) {
    return not(inside(frame, set.complement(), read));
  }
  if (!isAscii(on) || !isAscii(off)) {
    return `(${OPTION} ? ${test(frame, on, read)} : ${test(frame, off, read)})`;
  }
  const [without, given] = [off, on].map((one) => frame.tables.find(one));
  return `${given.table}[${read}] & (${OPTION} ? ${given.bit} : ${without.bit})`;
}

function isAscii(set: CharSet) {
  return set.between(128, END).isEmpty;
}

const OPPOSITE: Record<string, string> = { "===": "!==", "!==": "===", "<": ">=", ">=": "<" };

function not(condition: string) {
  const [, inner] = /^!\((.*)\)$/.exec(condition) ?? [];
  if (inner !== undefined) return inner;
  if (condition === "true" || condition === "false") return String(condition === "false");
  if (condition.endsWith(OPTION)) return condition === OPTION ? `!${OPTION}` : OPTION;
  const [, left, operator, right] =
    /^([^&|?]+|\([^&?]+\)) ([!=]==|<|>=) (\S+)$/.exec(condition) ?? [];
  return operator === undefined ? `!(${condition})` : `${left} ${OPPOSITE[operator]} ${right}`;
}

/** Tests for a set that doesn't depend on the option, the shortest first. */
function test(frame: Frame, set: CharSet, symbol: string): string {
  const rest = set.complement().given(false);
  const negated = (found: string | null) => found && not(found);
  return (
    compare(set, symbol) ??
    negated(compare(rest, symbol)) ??
    lookUp(frame, set, symbol) ??
    negated(lookUp(frame, rest, symbol)) ??
    testParts(frame, set, symbol)
  );
}

/** Returns one comparison, or null if that is not enough. */
function compare({ ranges }: CharSet, symbol: string) {
  if (ranges.length === 0 || ranges.length > 2) return null;
  const [[first, last], second] = ranges;
  if (!second) return compareRange(first, last, symbol);
  // The two cases of ASCII letters differ in one bit.
  const isLetters =
    first >= 65 && last <= 90 && second[0] === first + 32 && second[1] === last + 32;
  return isLetters ? compareRange(first + 32, last + 32, `(${symbol} | 32)`) : null;
}

function compareRange(first: number, last: number, symbol: string) {
  if (first === last) return `${symbol} === ${first === END ? AT_END : first}`;
  // As an unsigned number, the value read at the end is greater than any other.
  if (last === END) return `${symbol} >>> 0 >= ${first}`;
  return `${first === 0 ? symbol : `${symbol} - ${first}`} >>> 0 < ${last - first + 1}`;
}

function lookUp(frame: Frame, set: CharSet, symbol: string) {
  if (!isAscii(set)) return null;
  // Outside the table the read gives undefined, which has no bits set.
  const { table, bit } = frame.tables.find(set);
  return `${table}[${symbol}] & ${bit}`;
}

/** Returns separate tests for ASCII and for each range beyond it. */
function testParts(frame: Frame, set: CharSet, symbol: string) {
  const others = set.between(128, END).ranges.map(([first, last]) => set.between(first, last));
  const parts = [set.between(0, 127), ...others].filter((part) => !part.isEmpty);
  const variable = frame.acquire();
  const [first, again] = /^\w/.test(symbol) // a variable; calls begin with "$"
    ? [symbol, symbol]
    : symbol.startsWith("(c = ")
      ? [symbol, "c"]
      : [`(${variable} = ${symbol})`, variable];
  frame.release(variable);
  return `(${parts.map((part, i) => test(frame, part, i === 0 ? first : again)).join(" || ")})`;
}
