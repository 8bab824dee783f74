/** Emits the code for single characters and literals. */

import type { Context } from "./attempt.ts";
import type { CharSet } from "./char-set.ts";
import { outside, symbolAt } from "./emit-condition.ts";
import type { Frame } from "./frame.ts";
import { lines } from "./frame.ts";
import type { LiteralPlan, SetPlan, StringPlan } from "./plan.ts";

/** Returns the jump of a plan that fails before the position has moved. */
export function miss({ records }: { records: boolean }, { fail }: Context) {
  return records ? fail.miss() : fail.silent();
}

export function emitSet(frame: Frame, plan: SetPlan, into: string | null, context: Context) {
  const isTested = frame.tested === plan;
  if (isTested) frame.tested = null;
  return lines(
    isTested ? "" : `if (${outside(frame, plan.set)}) ${miss(plan, context)}`,
    into ? `${into} = s[p];` : "",
    frame.move("p++;"),
  );
}

export function emitString(frame: Frame, plan: StringPlan, context: Context) {
  const { sets } = plan;
  const test = differsFrom(frame, sets);
  return `if (${test}) ${miss(plan, context)}\n${frame.move(`p += ${sets.length};`)}`;
}

/** Returns a condition that holds unless the input continues with one character from each set, in order. */
export function differsFrom(frame: Frame, sets: CharSet[]) {
  return sets.map((set, i) => outside(frame, set, symbolAt(frame, i))).join(" || ");
}

export function emitLiteral(
  frame: Frame,
  plan: LiteralPlan,
  into: string | null,
  context: Context,
) {
  const { text, ignoreCase } = plan;
  const { length } = text;
  const matched = length === 1 ? "s[p]" : `s.slice(p, p + ${length})`;
  const value = ignoreCase ? matched : JSON.stringify(text);
  const given = into ? `${into} = ${value};` : "";
  if (text === "") return given;
  return lines(
    `if (${differs(frame, plan)}) ${miss(plan, context)}`,
    given,
    frame.move(length === 1 ? "p++;" : `p += ${length};`),
  );
}

/** Literals up to this length are compared character by character, which is faster. */
const SHORT = 3;

/** Returns a condition that holds unless the input continues with a literal. */
function differs(frame: Frame, { text, ignoreCase }: LiteralPlan) {
  const { length } = text;
  const isAscii = /^[\0-\x7F]*$/.test(text);
  if (length <= SHORT && (isAscii || !ignoreCase)) {
    return Array.from({ length }, (_, i) =>
      symbolDiffers(symbolAt(frame, i), text.charCodeAt(i), ignoreCase),
    ).join(" || ");
  }
  // Beyond ASCII, lower-casing may depend on adjacent characters and may change the length.
  return ignoreCase
    ? `s.substr(p, ${length}).toLowerCase() !== ${JSON.stringify(text)}`
    : `!s.startsWith(${JSON.stringify(text)}, p)`;
}

const KELVIN_SIGN = 0x212a;

function symbolDiffers(symbol: string, code: number, ignoreCase: boolean) {
  const letter = String.fromCharCode(code);
  if (!ignoreCase || letter === letter.toUpperCase()) return `${symbol} !== ${code}`;
  const differs = `(${symbol} | 32) !== ${code}`;
  // The only character beyond ASCII whose lower case is an ASCII letter.
  const again = symbol.startsWith("(c = ") ? "c" : symbol;
  return letter === "k" ? `(${differs} && ${again} !== ${KELVIN_SIGN})` : differs;
}
