/** The code for repetitions. */

import { emit } from "./emit-plan.mjs";
import { emitSpan } from "./emit-span.mjs";
import { lines } from "./frame.mjs";

/**
 * @typedef {import("./frame.mjs").Fail} Fail
 * @typedef {import("./frame.mjs").Frame} Frame
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
 * So many items: any failure is one of the whole.
 *
 * @param {Frame} frame
 * @param {RepeatPlan} plan
 * @param {Fail} fail
 */
function emitExact(frame, { item, delimiter, min }, fail) {
  const count = frame.take();
  const code = frame.loop((stop) =>
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
  const code = frame.loop((stop) =>
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
  const code = frame.loop((stop) =>
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
  const code = frame.loop((stop) =>
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
