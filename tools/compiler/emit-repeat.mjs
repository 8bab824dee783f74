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
 * A maximum of 0 is an error that Peggy reports.
 *
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
  return lines(`${count} = 0;`, code);
}

/**
 * Items, and delimiters between them, as many as there are. Behind each item is a place to come
 * back to, for when an item or a delimiter fails half-way.
 *
 * @param {Frame} frame
 * @param {RepeatPlan} plan
 * @param {object} use
 * @param {string} use.end a variable, for the place behind the last item
 * @param {string | null} use.value a variable, for the value of each item
 * @param {(stop: Fail) => string} [use.each] what is done behind each item
 * @param {() => string} [use.check] what is done where no item may have come
 */
function emitItems(frame, { item, delimiter }, { end, value, each, check }) {
  const unmoved = frame.exit("u");
  let canMove = false;
  const loop = frame.loop((stop) => {
    const leave = () => {
      if (frame.isStill(end)) return unmoved.jump();
      canMove = true;
      return stop();
    };
    if (delimiter === null) frame.note(end);
    return lines(
      emit(frame, item, value, leave),
      frame.note(end),
      each?.(leave),
      delimiter === null ? "" : emit(frame, delimiter, null, leave),
    );
  });
  const checked = check?.();
  const back = canMove ? frame.goBack(end, unmoved.isUsed && unmoved.isRead) : "";
  unmoved.land(!canMove || frame.isRead);
  return unmoved.block(lines(loop, checked, back));
}

/**
 * Delimited items of which nothing is kept.
 *
 * @param {Frame} frame
 * @param {RepeatPlan} plan
 * @param {Fail} fail
 */
function emitDelimited(frame, plan, fail) {
  const end = frame.take();
  const check = () => (plan.min === 0 ? "" : `if (${end} < 0) ${fail()}`);
  const code = emitItems(frame, plan, { end, value: null, check });
  frame.give(end);
  return lines(`${end} = ${plan.min === 0 ? "p" : -1};`, code);
}

/**
 * A counted repetition of which nothing is kept.
 *
 * @param {Frame} frame
 * @param {RepeatPlan} plan
 * @param {Fail} fail
 */
function emitCounted(frame, plan, fail) {
  const { min, max } = plan;
  const [count, end] = [frame.take(), frame.take()];
  /** @param {Fail} stop */
  const each = (stop) => (max === null ? `${count}++;` : `if (++${count} === ${max}) ${stop()}`);
  const code = emitItems(frame, plan, { end, value: null, each });
  const check = min === 0 ? "" : `if (${count} < ${min}) ${fail()}`;
  frame.give(end, count);
  return lines(`${count} = 0;`, `${end} = p;`, code, check);
}

/**
 * A list of values. It begins as an array of one: pushing to an empty one reserves room for many.
 *
 * @param {Frame} frame
 * @param {RepeatPlan} plan
 * @param {string} into
 * @param {Fail} fail
 */
function emitList(frame, plan, into, fail) {
  const { min, max } = plan;
  const [value, end] = [frame.take(), frame.take()];
  /** @param {Fail} stop */
  const each = (stop) =>
    lines(
      `if (${into}) ${into}.push(${value});\nelse ${into} = [${value}];`,
      max === null ? "" : `if (${into}.length === ${max}) ${stop()}`,
    );
  const code = emitItems(frame, plan, { end, value, each });
  frame.give(end, value);
  const isTooShort = min === 1 ? `!${into}` : `!(${into}?.length >= ${min})`;
  return lines(
    `${into} = null;`,
    `${end} = p;`,
    code,
    min === 0 ? `${into} ??= [];` : `if (${isTooShort}) ${fail()}`,
  );
}
