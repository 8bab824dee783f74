/** Emits the code for single characters and literals. */

import { outside, symbolAt } from "./emit-condition.mjs";
import { lines } from "./frame.mjs";

/**
 * @typedef {import("./attempt.mjs").Context} Context
 * @typedef {import("./frame.mjs").Frame} Frame
 */

/**
 * Returns the jump of a plan that fails before the position has moved.
 * @param {{ records: boolean }} plan
 * @param {Context} context
 */
export function miss({ records }, { fail }) {
  return records ? fail.miss() : fail.silent();
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").SetPlan} plan
 * @param {string | null} into
 * @param {Context} context
 */
export function emitSet(frame, plan, into, context) {
  const isTested = frame.tested === plan;
  if (isTested) frame.tested = null;
  return lines(
    isTested ? "" : `if (${outside(frame, plan.set)}) ${miss(plan, context)}`,
    into ? `${into} = s[p];` : "",
    frame.move("p++;"),
  );
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").StringPlan} plan
 * @param {Context} context
 */
export function emitString(frame, plan, context) {
  const { sets } = plan;
  const test = differsFrom(frame, sets);
  return `if (${test}) ${miss(plan, context)}\n${frame.move(`p += ${sets.length};`)}`;
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
 * @param {Frame} frame
 * @param {import("./plan.mjs").LiteralPlan} plan
 * @param {string | null} into
 * @param {Context} context
 */
export function emitLiteral(frame, plan, into, context) {
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
