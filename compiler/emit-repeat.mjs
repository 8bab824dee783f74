/** The code for repetitions. */

import { miss } from "./emit-character.mjs";
import { assign, emit, guard } from "./emit-plan.mjs";
import { lines, NEXT } from "./frame.mjs";

/**
 * @typedef {import("./frame.mjs").Frame} Frame
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").RepeatPlan} RepeatPlan
 */

/**
 * @param {Frame} frame
 * @param {RepeatPlan} plan
 * @param {string | null} into
 * @param {string} fail
 */
export function emitRepeat(frame, plan, into, fail) {
  const { item, delimiter, min, max } = plan;
  const isSpan = into === null && delimiter === null && max === null && min <= 1;
  if (!isSpan) return emitList(frame, plan, into, fail);
  if (item.op === "set") return emitCharacters(frame, item, min, fail);
  if (min === 0) return emitSpan(frame, item);
  // An item is never empty, so having stayed in place means having found none.
  const start = frame.take();
  const span = emitSpan(frame, item);
  frame.give(start);
  return lines(`${start} = p;`, span, `if (p === ${start}) break ${fail};`);
}

/**
 * Characters of one set.
 *
 * @param {Frame} frame
 * @param {import("./plan.mjs").SetPlan} plan
 * @param {number} min 0 or 1
 * @param {string} fail
 */
function emitCharacters(frame, plan, min, fail) {
  const loop = `while (${frame.context.conditions.inside(plan.set)}) ${NEXT}`;
  const recorded = plan.expected === null ? "" : miss(plan.expected);
  return lines(min === 0 ? "" : emit(frame, plan, null, fail), loop, recorded);
}

/**
 * Items of which nothing is kept, as many as there are. The commonest kind,
 * `(class / anything else)*`, runs over the class first.
 *
 * @param {Frame} frame
 * @param {Plan} item
 */
function emitSpan(frame, item) {
  const quiet = item.op === "named" ? item.item : item;
  const recorded = item.op === "named" ? miss(item.expected) : "";
  const [lead, rest] = splitLead(quiet);
  const run = lead ? `while (${frame.context.conditions.inside(lead)}) ${NEXT}` : "";
  const stop = frame.label("l");
  return frame.bookmark(frame.moves(rest), (save, restore) => {
    const body = lines(run, save, emit(frame, rest, null, stop));
    return lines(`${stop}: for (;;) {\n${body}\n}`, restore, recorded);
  });
}

/**
 * @param {Plan} plan
 * @returns {[lead: import("./plan.mjs").CharSet | null, rest: Plan]}
 */
function splitLead(plan) {
  if (plan.op !== "choice") return [null, plan];
  const [first, ...others] = plan.alternatives;
  if (first.op !== "set" || first.expected !== null) return [null, plan];
  return [first.set, others.length === 1 ? others[0] : { ...plan, alternatives: others }];
}

/**
 * Any other repetition: counted, delimited, or with a list of values.
 *
 * @param {Frame} frame
 * @param {RepeatPlan} plan
 * @param {string | null} into
 * @param {string} fail
 */
function emitList(frame, plan, into, fail) {
  const { item, delimiter, min, max } = plan;
  const isCounted = into === null && (min > 0 || max !== null);
  const counter = isCounted ? frame.take() : null;
  const value = into === null ? null : frame.take();
  const count = counter ?? `${into}.length`;
  const stop = frame.label("l");
  // Behind each item is a place to come back to, when a delimiter comes but no other item.
  const code = frame.bookmark(delimiter !== null || frame.moves(item), (save, restore) => {
    const body = lines(
      emit(frame, item, value, stop),
      into === null ? "" : `${into}.push(${value});`,
      counter === null ? "" : `${counter}++;`,
      save,
      max === null ? "" : `if (${count} === ${max}) break ${stop};`,
      delimiter === null ? "" : emit(frame, delimiter, null, stop),
    );
    return lines(save, `${stop}: for (;;) {\n${body}\n}`, restore);
  });
  if (counter !== null) frame.give(counter);
  if (value !== null) frame.give(value);
  const tooFew = min === 0 ? "" : `if (${count} < ${min}) break ${fail};`;
  return lines(
    min === 0 ? "" : guard(frame, item, fail),
    assign(into, "[]"),
    assign(counter, "0"),
    code,
    tooFew,
  );
}
