/** Emits the code for `x*` and `x+` whose values are not used. */

import { miss } from "./emit-character.mjs";
import { AT_END, inside, outside } from "./emit-condition.mjs";
import { emit } from "./emit-plan.mjs";
import { lines } from "./frame.mjs";
import { routineName } from "./names.mjs";

/**
 * @typedef {import("./char-set.mjs").CharSet} CharSet
 * @typedef {import("./frame.mjs").Fail} Fail
 * @typedef {import("./frame.mjs").Frame} Frame
 * @typedef {import("./plan.mjs").Plan} Plan
 */

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").RunPlan} plan
 * @param {Fail} fail
 */
export function emitRun(frame, { routine, min, expected }, fail) {
  return emitSome(frame, min, fail, () =>
    lines(
      frame.move(`p = ${routineName(routine)}(s, p);`),
      expected === null ? "" : miss(frame, expected),
    ),
  );
}

/**
 * Returns code that matches as often as it can. A match is never empty, so if the position has not
 * moved, nothing has matched.
 *
 * @param {Frame} frame
 * @param {number} min 0 or 1
 * @param {Fail} fail
 * @param {() => string} emitAll
 */
function emitSome(frame, min, fail, emitAll) {
  if (min === 0) return emitAll();
  return frame.from((start) =>
    lines(emitAll(), `if (p === ${start}) ${frame.having(start, fail)}`),
  );
}

/**
 * Returns code for as many items as there are, whose values are not used. The most common form,
 * `(class / anything else)*`, runs over the characters of the class first.
 *
 * @param {Frame} frame
 * @param {import("./plan.mjs").RepeatPlan} plan with a minimum of 0 or 1
 * @param {Fail} fail
 */
export function emitSpan(frame, { item, min }, fail) {
  const isNamed = item.op === "named" || item.op === "set";
  const expected = isNamed ? item.expected : null;
  const [lead, rest] = splitLead(item.op === "named" ? item.item : item);
  if (lead && !rest && min === 1 && expected === null && frame.isRead) {
    const test = outside(frame, lead);
    return lines(`if (${test}) ${fail()}`, "p++;", emitCharacters(frame, lead));
  }
  return emitSome(frame, min, fail, () =>
    lines(
      rest ? emitMixed(frame, lead, rest) : emitLead(frame, lead),
      expected === null ? "" : miss(frame, expected),
    ),
  );
}

/**
 * Returns code for a repetition of characters of a set and other items.
 *
 * @param {Frame} frame
 * @param {CharSet | null} lead
 * @param {Plan} rest
 */
function emitMixed(frame, lead, rest) {
  if (!frame.moves(rest)) {
    return frame.loop((stop) => lines(emitLead(frame, lead), emit(frame, rest, null, stop)));
  }
  // If an item fails at its first part, the position has not moved.
  const [first, ...others] = rest.op === "sequence" ? rest.items : [rest];
  const unmoved = frame.exit("d");
  const end = frame.take();
  const code = frame.loop((stop) =>
    lines(
      emitLead(frame, lead),
      frame.note(end),
      emit(frame, first, null, frame.moves(first) ? stop : unmoved.jump),
      ...others.map((item) => emit(frame, item, null, stop)),
    ),
  );
  const all = lines(code, frame.goBack(end, unmoved.isUsed && unmoved.isRead));
  frame.give(end);
  return unmoved.close(all);
}

/**
 * @param {Frame} frame
 * @param {CharSet | null} lead
 */
function emitLead(frame, lead) {
  return lead ? emitCharacters(frame, lead) : "";
}

/**
 * Returns a loop over characters. After it, the symbol has been read.
 *
 * @param {Frame} frame
 * @param {CharSet} set
 */
function emitCharacters(frame, set) {
  frame.forget();
  frame.symbol();
  const test = inside(frame, set, "(c = s.charCodeAt(p))");
  return `for (c = ${AT_END}; p < s.length && ${test}; c = ${AT_END}) p++;`;
}

/**
 * Splits a repeated item into the character set that is its first alternative, if it has one, and the rest.
 * @param {Plan} plan
 * @returns {[lead: import("./plan.mjs").CharSet | null, rest: Plan | null]}
 */
function splitLead(plan) {
  if (plan.op === "set") return [plan.set, null];
  if (plan.op !== "choice") return [null, plan];
  const [first, ...others] = plan.alternatives;
  if (first.op !== "set" || first.expected !== null) return [null, plan];
  return [first.set, others.length === 1 ? others[0] : { ...plan, alternatives: others }];
}
