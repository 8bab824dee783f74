/** Emits the code for repetitions. */

import { emit } from "./emit-plan.mjs";
import { emitSpan } from "./emit-span.mjs";
import { lines } from "./frame.mjs";

/**
 * @typedef {import("./frame.mjs").Fail} Fail
 * @typedef {import("./frame.mjs").Frame} Frame
 * @typedef {import("./plan.mjs").RepeatPlan} RepeatPlan
 */

/**
 * The maximum is never 0: Peggy reports that as an error.
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
 * Exactly `min` items: if one fails, so does the repetition.
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
 * Returns code that matches as many items, with delimiters between them, as there are. It notes the
 * end of each item, to go back there when the next item or delimiter fails halfway.
 *
 * @param {Frame} frame
 * @param {RepeatPlan} plan
 * @param {object} use
 * @param {string} use.end a variable for the end of the last item
 * @param {string | null} use.value a variable for the value of each item
 * @param {(stop: Fail) => string} [use.each] emits code to run after each item
 * @param {() => string} [use.check] emits code to run after the loop, where no item may have matched
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
 * Returns code for delimited items whose values are not used.
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
 * Returns code for a counted repetition whose values are not used.
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
 * Returns code that builds a list of values. The list starts as an array of one: pushing to an empty
 * array reserves room for many.
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
