/** The code for single characters and literals. */

import { lines, NEXT, READ } from "./frame.mjs";

/** @typedef {import("./frame.mjs").Frame} Frame */

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").SetPlan} plan
 * @param {string | null} into
 * @param {string} fail
 */
export function emitSet(frame, { set, expected }, into, fail) {
  const test = frame.context.conditions.outside(set);
  return lines(`if (${test}) ${failure(expected, fail)}`, into ? `${into} = s[p];` : "", NEXT);
}

/**
 * A jump to a label, recording what was expected.
 * @param {string | null} expected
 * @param {string} fail
 */
export function failure(expected, fail) {
  if (expected === null) return `break ${fail};`;
  return `{\n${miss(expected)}\nbreak ${fail};\n}`;
}

/** @param {string} expected */
export function miss(expected) {
  return `$miss(p, ${JSON.stringify(expected)});`;
}

/**
 * @param {import("./plan.mjs").LiteralPlan} plan
 * @param {string | null} into
 * @param {string} fail
 */
export function emitLiteral(plan, into, fail) {
  const { text, ignoreCase, expected } = plan;
  if (text === "") return into ? `${into} = "";` : "";
  const { length } = text;
  const matched = length === 1 ? "s[p]" : `s.slice(p, p + ${length})`;
  const value = ignoreCase ? matched : JSON.stringify(text);
  return lines(
    `if (${differs(plan)}) ${failure(expected, fail)}`,
    into ? `${into} = ${value};` : "",
    length === 1 ? NEXT : `p += ${length};\n${READ}`,
  );
}

/**
 * A condition that holds if the input does not go on with a literal.
 * @param {import("./plan.mjs").LiteralPlan} plan
 */
function differs({ text, ignoreCase }) {
  const { length } = text;
  if (ignoreCase && /[^\0-\x7F]/.test(text)) {
    // Beyond ASCII, lower-casing may depend on neighbours and change the length.
    return `s.substr(p, ${length}).toLowerCase() !== ${JSON.stringify(text)}`;
  }
  const tests = Array.from({ length }, (_, i) => {
    const symbol = i === 0 ? "c" : `s.charCodeAt(p + ${i})`;
    return symbolDiffers(symbol, text.charCodeAt(i), ignoreCase);
  });
  const [first, ...others] = tests;
  return length === 1 ? first : [first, `p + ${length} > n`, ...others].join(" || ");
}

const KELVIN_SIGN = 0x212a;

/**
 * @param {string} symbol code that reads it
 * @param {number} code the lower-case character that is expected
 * @param {boolean} ignoreCase
 */
function symbolDiffers(symbol, code, ignoreCase) {
  const letter = String.fromCharCode(code);
  if (!ignoreCase || letter === letter.toUpperCase()) return `${symbol} !== ${code}`;
  const differs = `(${symbol} | 32) !== ${code}`;
  // The only character beyond ASCII whose lower case is an ASCII letter.
  return letter === "k" ? `(${differs} && ${symbol} !== ${KELVIN_SIGN})` : differs;
}
