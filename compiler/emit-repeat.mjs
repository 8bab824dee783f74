/** The code for repetitions. */

import { failure, miss } from "./emit-character.mjs";
import { AT_END, inside, outside } from "./emit-condition.mjs";
import { emit } from "./emit-plan.mjs";
import { lines } from "./frame.mjs";
import { routineName } from "./names.mjs";

/**
 * @typedef {import("./char-set.mjs").CharSet} CharSet
 * @typedef {import("./frame.mjs").Fail} Fail
 * @typedef {import("./frame.mjs").Frame} Frame
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").RepeatPlan} RepeatPlan
 */

/**
 * @param {Frame} frame
 * @param {RepeatPlan} plan
 * @param {string | null} into
 * @param {Fail} fail
 */
export function emitRepeat(frame, plan, into, fail) {
  const { delimiter, min, max } = plan;
  if (into !== null) return emitList(frame, plan, into, fail);
  if (delimiter === null && max === null && min <= 1) return emitSpan(frame, plan, fail);
  if (min === max) return emitExact(frame, plan, fail);
  return max === null && min <= 1
    ? emitDelimited(frame, plan, fail)
    : emitCounted(frame, plan, fail);
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").RunPlan} plan
 * @param {Fail} fail
 */
export function emitRun(frame, { routine, min, expected, missing = null }, fail) {
  return emitSome(frame, min, missing, fail, () =>
    lines(
      frame.move(`p = ${routineName(routine)}(s, p);`),
      expected === null ? "" : miss(frame, expected),
    ),
  );
}

/**
 * Code that matches as often as it can. A match is never empty, so having stayed in place means
 * that there was none.
 *
 * @param {Frame} frame
 * @param {number} min 0 or 1
 * @param {string | null} missing
 * @param {Fail} fail
 * @param {() => string} emitAll
 */
function emitSome(frame, min, missing, fail, emitAll) {
  if (min === 0) return emitAll();
  return frame.from((start) =>
    lines(emitAll(), `if (p === ${start}) ${failure(frame, missing, fail)}`),
  );
}

/**
 * Items of which nothing is kept, as many as there are. The commonest kind,
 * `(class / anything else)*`, runs over the class first.
 *
 * @param {Frame} frame
 * @param {RepeatPlan} plan with a minimum of 0 or 1
 * @param {Fail} fail
 */
function emitSpan(frame, { item, min, missing = null }, fail) {
  const isNamed = item.op === "named" || item.op === "set";
  const expected = isNamed ? item.expected : null;
  const [lead, rest] = splitLead(item.op === "named" ? item.item : item);
  if (lead && !rest && min === 1 && expected === null && frame.isRead) {
    const test = outside(frame, lead);
    return lines(
      `if (${test}) ${failure(frame, missing, fail)}`,
      "p++;",
      emitCharacters(frame, lead),
    );
  }
  return emitSome(frame, min, missing, fail, () =>
    lines(
      rest ? emitMixed(frame, lead, rest) : lead && emitCharacters(frame, lead),
      expected === null ? "" : miss(frame, expected),
    ),
  );
}

/**
 * Characters of a set and other things.
 *
 * @param {Frame} frame
 * @param {CharSet | null} lead
 * @param {Plan} rest
 */
function emitMixed(frame, lead, rest) {
  const run = () => (lead ? emitCharacters(frame, lead) : "");
  if (!frame.moves(rest)) {
    return frame.loop("l", (stop) => lines(run(), emit(frame, rest, null, stop)));
  }
  const end = frame.take();
  const code = frame.loop("l", (stop) =>
    lines(run(), frame.note(end), emit(frame, rest, null, stop)),
  );
  frame.give(end);
  return lines(code, frame.move(`p = ${end};`));
}

/**
 * A loop over characters, at the end of which the symbol has been read.
 *
 * @param {Frame} frame
 * @param {CharSet} set
 */
function emitCharacters(frame, set) {
  frame.move("");
  frame.symbol();
  const test = inside(frame, set, "(c = s.charCodeAt(p))");
  return `for (c = ${AT_END}; p < s.length && ${test}; c = ${AT_END}) p++;`;
}

/**
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

/**
 * So many items: any failure is one of the whole.
 *
 * @param {Frame} frame
 * @param {RepeatPlan} plan
 * @param {Fail} fail
 */
function emitExact(frame, { item, delimiter, min }, fail) {
  const count = frame.take();
  const code = frame.loop("l", (stop) =>
    lines(
      emit(frame, item, null, fail),
      `if (++${count} === ${min}) ${stop()}`,
      delimiter === null ? "" : emit(frame, delimiter, null, fail),
    ),
  );
  frame.give(count);
  return min === 0 ? "" : lines(`${count} = 0;`, code);
}

/**
 * Delimited items of which nothing is kept.
 *
 * @param {Frame} frame
 * @param {RepeatPlan} plan
 * @param {Fail} fail
 */
function emitDelimited(frame, { item, delimiter, min }, fail) {
  // Behind each item is a place to come back to, when a delimiter comes but no other item.
  const end = frame.take();
  const code = frame.loop("l", (stop) =>
    lines(
      emit(frame, item, null, stop),
      `${end} = p;`,
      delimiter === null ? "" : emit(frame, delimiter, null, stop),
    ),
  );
  frame.give(end);
  return lines(
    `${end} = ${min === 0 ? "p" : -1};`,
    code,
    min === 0 ? "" : `if (${end} < 0) ${fail()}`,
    frame.move(`p = ${end};`),
  );
}

/**
 * A counted repetition of which nothing is kept.
 *
 * @param {Frame} frame
 * @param {RepeatPlan} plan
 * @param {Fail} fail
 */
function emitCounted(frame, { item, delimiter, min, max }, fail) {
  const [count, end] = [frame.take(), frame.take()];
  const code = frame.loop("l", (stop) =>
    lines(
      emit(frame, item, null, stop),
      `${end} = p;`,
      max === null ? `${count}++;` : `if (++${count} === ${max}) ${stop()}`,
      delimiter === null ? "" : emit(frame, delimiter, null, stop),
    ),
  );
  frame.give(end, count);
  return lines(
    `${count} = 0;`,
    `${end} = p;`,
    max === 0 ? "" : code,
    min === 0 ? "" : `if (${count} < ${min}) ${fail()}`,
    frame.move(`p = ${end};`),
  );
}

/**
 * A list of values. It begins as an array of one: pushing to an empty one reserves room for many.
 *
 * @param {Frame} frame
 * @param {RepeatPlan} plan
 * @param {string} into
 * @param {Fail} fail
 */
function emitList(frame, { item, delimiter, min, max }, into, fail) {
  const [value, end] = [frame.take(), frame.take()];
  const code = frame.loop("l", (stop) =>
    lines(
      emit(frame, item, value, stop),
      `${end} = p;`,
      `if (${into}) ${into}.push(${value});\nelse ${into} = [${value}];`,
      max === null ? "" : `if (${into}.length === ${max}) ${stop()}`,
      delimiter === null ? "" : emit(frame, delimiter, null, stop),
    ),
  );
  frame.give(end, value);
  const isTooShort = min === 1 ? `!${into}` : `!(${into}?.length >= ${min})`;
  return lines(
    `${into} = null;`,
    `${end} = p;`,
    max === 0 ? "" : code,
    min === 0 ? `${into} ??= [];` : `if (${isTooShort}) ${fail()}`,
    frame.move(`p = ${end};`),
  );
}
