/** Emits the code for single characters and literals. */

import { outside, symbolAt } from "./emit-condition.mjs";
import { lines } from "./frame.mjs";

/** @typedef {import("./frame.mjs").Frame} Frame */

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").SetPlan} plan
 * @param {string | null} into
 * @param {import("./frame.mjs").Fail} fail
 */
export function emitSet(frame, { set, expected }, into, fail) {
  const test = outside(frame, set);
  const jump = failure(frame, expected, fail);
  return lines(`if (${test}) ${jump}`, into ? `${into} = s[p];` : "", frame.move("p++;"));
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").StringPlan} plan
 * @param {import("./frame.mjs").Fail} fail
 */
export function emitString(frame, { sets }, fail) {
  return `if (${differsFrom(frame, sets)}) ${fail()}\n${frame.move(`p += ${sets.length};`)}`;
}

/**
 * Returns a condition that holds unless the input continues with one character from each set, in order.
 * @param {Frame} frame
 * @param {import("./char-set.mjs").CharSet[]} sets
 */
export function differsFrom(frame, sets) {
  return sets.map((set, i) => outside(frame, set, symbolAt(frame, i))).join(" || ");
}

/**
 * Returns a jump that first records what was expected.
 * @param {Frame} frame
 * @param {string | null} expected
 * @param {import("./frame.mjs").Fail} fail
 */
export function failure(frame, expected, fail) {
  const jump = fail();
  if (expected === null) return jump;
  const recorded = miss(frame, expected);
  return jump === "return -1;" ? `return ${recorded}` : `{\n${recorded}\n${jump}\n}`;
}

/**
 * @param {Frame} frame
 * @param {string} expected
 */
export function miss(frame, expected) {
  return frame.context.expectations ? `$miss(p, ${JSON.stringify(expected)});` : "$miss(p);";
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").LiteralPlan} plan
 * @param {string | null} into
 * @param {import("./frame.mjs").Fail} fail
 */
export function emitLiteral(frame, plan, into, fail) {
  const { text, ignoreCase, expected } = plan;
  const { length } = text;
  const matched = length === 1 ? "s[p]" : `s.slice(p, p + ${length})`;
  const value = ignoreCase ? matched : JSON.stringify(text);
  const given = into ? `${into} = ${value};` : "";
  if (text === "") return given;
  const test = differs(frame, plan);
  const jump = failure(frame, expected, fail);
  return lines(
    `if (${test}) ${jump}`,
    given,
    frame.move(length === 1 ? "p++;" : `p += ${length};`),
  );
}

/** Literals up to this length are compared character by character, which is faster. */
const SHORT = 3;

/**
 * Returns a condition that holds unless the input continues with a literal.
 * @param {Frame} frame
 * @param {import("./plan.mjs").LiteralPlan} plan
 */
function differs(frame, { text, ignoreCase }) {
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

/**
 * @param {string} symbol code that reads the symbol
 * @param {number} code the expected character, in lower case
 * @param {boolean} ignoreCase
 */
function symbolDiffers(symbol, code, ignoreCase) {
  const letter = String.fromCharCode(code);
  if (!ignoreCase || letter === letter.toUpperCase()) return `${symbol} !== ${code}`;
  const differs = `(${symbol} | 32) !== ${code}`;
  // The only character beyond ASCII whose lower case is an ASCII letter.
  const again = symbol.startsWith("(c = ") ? "c" : symbol;
  return letter === "k" ? `(${differs} && ${again} !== ${KELVIN_SIGN})` : differs;
}
