/** Emits the statements that carry out a plan. */

import { emitLiteral, emitSet, emitString } from "./emit-character.mjs";
import { emitChoice, emitLookahead, emitNamed, emitOptional } from "./emit-choice.mjs";
import { outside } from "./emit-condition.mjs";
import { emitRepeat } from "./emit-repeat.mjs";
import { emitRun } from "./emit-span.mjs";
import { canFail } from "./facts.mjs";
import { lines } from "./frame.mjs";
import { routineName } from "./names.mjs";

/**
 * @typedef {import("./frame.mjs").Frame} Frame
 * @typedef {import("./plan.mjs").Plan} Plan
 */

/**
 * Returns statements that match a plan. If it matches, the position is then after the match and the
 * value is in a variable; if not, the statements jump, and the position may have moved (see
 * `movesBeforeFailing`).
 *
 * @param {Frame} frame
 * @param {Plan} plan
 * @param {string | null} into the variable for the value; null if the value is not used
 * @param {import("./frame.mjs").Fail} fail returns the statement that jumps
 * @returns {string}
 */
export function emit(frame, plan, into, fail) {
  switch (plan.op) {
    case "set":
      return emitSet(frame, plan, into, fail);
    case "string":
      return emitString(frame, plan, fail);
    case "literal":
      return emitLiteral(frame, plan, into, fail);
    case "look":
      return lines(`if (${outside(frame, plan.set)}) ${fail()}`, assign(into, "undefined"));
    case "sequence": {
      const { value } = plan;
      if (value === null) return emitItems(frame, plan, fail);
      return frame.scope(() => emitSequence(frame, plan, value, into, fail));
    }
    case "choice":
      return emitChoice(frame, plan, into, fail);
    case "optional":
      return emitOptional(frame, plan, into);
    case "repeat":
      return emitRepeat(frame, plan, into, fail);
    case "run":
      return emitRun(frame, plan, fail);
    case "and":
    case "not":
      return lines(emitLookahead(frame, plan, fail), assign(into, "undefined"));
    case "text":
      return emitText(frame, plan, into, fail);
    case "bind":
      return emit(frame, plan.item, frame.slot(plan.slot), fail);
    case "action":
      return frame.scope(() =>
        lines(emit(frame, plan.item, null, fail), assign(into, emitCall(frame, plan.call))),
      );
    case "predicate": {
      const holds = emitCall(frame, plan.call);
      const test = plan.negative ? holds : `!${holds}`;
      return lines(`if (${test}) ${fail()}`, assign(into, "undefined"));
    }
    case "named":
      return emitNamed(frame, plan, into, fail);
    case "rule":
      return emitRule(frame, plan, into, fail);
  }
}

/**
 * @param {string | null} into
 * @param {string} value
 */
export function assign(into, value) {
  return into === null ? "" : `${into} = ${value};`;
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").SequencePlan} plan
 * @param {import("./frame.mjs").Fail} fail
 */
function emitItems(frame, { items }, fail) {
  const { bodyOf } = frame.context;
  const code = items.map((item, i) => {
    const isSure = !items.slice(i + 1).some((later) => canFail(later, bodyOf));
    return isSure || item.op !== "bind" || item.item.op !== "text"
      ? emit(frame, item, null, fail)
      : emitLateText(frame, item.slot, item.item, fail);
  });
  return lines(...code);
}

/**
 * Returns code for a text that is sliced only when it is used, because a later item may still fail.
 *
 * @param {Frame} frame
 * @param {import("./plan.mjs").Slot} slot
 * @param {import("./plan.mjs").TextPlan} plan
 * @param {import("./frame.mjs").Fail} fail
 */
function emitLateText(frame, slot, { item }, fail) {
  const [start, end] = [frame.keep(), frame.keep()];
  frame.bind(slot, `s.slice(${start}, ${end})`);
  return lines(frame.note(start), emit(frame, item, null, fail), frame.note(end));
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").SequencePlan} plan
 * @param {import("./plan.mjs").Slot | import("./plan.mjs").Slot[]} value
 * @param {string | null} into
 * @param {import("./frame.mjs").Fail} fail
 */
function emitSequence(frame, plan, value, into, fail) {
  if (Array.isArray(value)) {
    const items = emitItems(frame, plan, fail);
    const values = value.map((slot) => frame.slot(slot));
    return lines(items, assign(into, `[${values.join(", ")}]`));
  }
  const variable = into ?? frame.keep();
  frame.bind(value, variable);
  const items = emitItems(frame, plan, fail);
  return lines(items, frame.slot(value) === variable ? "" : assign(into, frame.slot(value)));
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").TextPlan} plan
 * @param {string | null} into
 * @param {import("./frame.mjs").Fail} fail
 */
function emitText(frame, { item }, into, fail) {
  return frame.from((start) =>
    lines(emit(frame, item, null, fail), assign(into, `s.slice(${start}, p)`)),
  );
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").Call} call
 */
function emitCall(frame, call) {
  if ("constant" in call) return call.constant;
  frame.context.called.add(call.name);
  return `${call.name}(${call.slots.map((slot) => frame.slot(slot)).join(", ")})`;
}

/**
 * A rule that can't fail gets no failure jump; the code around it relies on that.
 *
 * @param {Frame} frame
 * @param {import("./plan.mjs").RulePlan} plan
 * @param {string | null} into
 * @param {import("./frame.mjs").Fail} fail
 */
function emitRule(frame, plan, into, fail) {
  const call = `${routineName(plan.routine)}(s, p)`;
  const mayFail = canFail(plan, frame.context.bodyOf);
  if (into === null && !mayFail) return frame.move(`p = ${call};`);
  const end = into === null ? frame.take() : "$end";
  if (into === null) frame.give(end);
  return lines(
    `${into ?? end} = ${call};`,
    mayFail ? `if (${end} < 0) ${fail()}` : "",
    frame.move(`p = ${end};`),
  );
}
