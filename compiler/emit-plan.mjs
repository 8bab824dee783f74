/** From a plan to the statements that carry it out. */

import { ALL } from "./char-set.mjs";
import { emitLiteral, emitSet } from "./emit-character.mjs";
import { emitRepeat } from "./emit-repeat.mjs";
import { firstSymbols } from "./facts.mjs";
import { block, jumpsTo, lines, NEXT, READ } from "./frame.mjs";
import { routineName } from "./names.mjs";
import { isLoud } from "./plan.mjs";

/**
 * @typedef {import("./frame.mjs").Frame} Frame
 * @typedef {import("./plan.mjs").Plan} Plan
 */

/**
 * Statements that match a plan. If it matches, they end with the position behind it and its
 * value in a variable; if not, they jump out of a labelled block, and the position may have
 * moved (see `movesBeforeFailing`).
 *
 * @param {Frame} frame
 * @param {Plan} plan
 * @param {string | null} into the variable for the value, if it is wanted
 * @param {string} fail the label
 * @returns {string}
 */
export function emit(frame, plan, into, fail) {
  switch (plan.op) {
    case "set":
      return emitSet(frame, plan, into, fail);
    case "literal":
      return emitLiteral(plan, into, fail);
    case "look":
      return lines(
        `if (${frame.context.conditions.outside(plan.set)}) break ${fail};`,
        assign(into, "undefined"),
      );
    case "sequence":
      if (plan.value === null) return emitItems(frame, plan, fail);
      return frame.scope(() => emitSequence(frame, plan, into, fail));
    case "choice":
      return emitChoice(frame, plan, into, fail);
    case "optional":
      return emitOptional(frame, plan, into);
    case "repeat":
      return emitRepeat(frame, plan, into, fail);
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
      return lines(`if (${test}) break ${fail};`, assign(into, "undefined"));
    }
    case "named": {
      const { item, expected } = plan;
      const miss = `$miss(p, ${JSON.stringify(expected)});\nbreak ${fail};`;
      return frame.attempt(item, (f) => emit(frame, item, into, f), miss);
    }
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
 * @param {string} fail
 */
function emitItems(frame, plan, fail) {
  return lines(...plan.items.map((item) => emit(frame, item, null, fail)));
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").SequencePlan} plan
 * @param {string | null} into
 * @param {string} fail
 */
function emitSequence(frame, plan, into, fail) {
  const { value } = plan;
  if (value && !Array.isArray(value) && into) frame.slot(value, into);
  const items = emitItems(frame, plan, fail);
  if (!Array.isArray(value)) return items;
  const values = value.map((slot) => frame.slot(slot));
  return lines(items, assign(into, `[${values.join(", ")}]`));
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").ChoicePlan} plan
 * @param {string | null} into
 * @param {string} fail
 */
function emitChoice(frame, { alternatives }, into, fail) {
  const done = frame.label("d");
  /** @type {(index: number) => string} */
  const from = (index) => {
    const alternative = alternatives[index];
    if (index === alternatives.length - 1) return emit(frame, alternative, into, fail);
    const failed = frame.label("f");
    const attempt = frame.bookmark(frame.moves(alternative), (save, restore) => {
      const code = emit(frame, alternative, into, failed);
      if (!jumpsTo(code, failed)) return code;
      return lines(save, block(failed, lines(code, `break ${done};`)), restore);
    });
    return jumpsTo(attempt, failed) ? lines(attempt, from(index + 1)) : attempt;
  };
  return block(done, from(0));
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").OptionalPlan} plan
 * @param {string | null} into
 */
function emitOptional(frame, { item }, into) {
  if (item.op === "set" && item.expected === null && into === null) {
    return `if (${frame.context.conditions.inside(item.set)}) ${NEXT}`;
  }
  return frame.attempt(item, (fail) => emit(frame, item, into, fail), assign(into, "null"));
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").LookaheadPlan} plan
 * @param {string} fail
 */
function emitLookahead(frame, { op, item }, fail) {
  return frame.bookmark(true, (save, restore) => {
    if (op === "and") return lines(save, emit(frame, item, null, fail), restore);
    const failed = frame.label("f");
    const matched = lines(emit(frame, item, null, failed), restore, `break ${fail};`);
    return lines(save, block(failed, matched), frame.moves(item) ? restore : "");
  });
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").TextPlan} plan
 * @param {string | null} into
 * @param {string} fail
 */
function emitText(frame, { item }, into, fail) {
  const start = frame.take();
  const code = emit(frame, item, null, fail);
  frame.give(start);
  return lines(`${start} = p;`, code, assign(into, `s.slice(${start}, p)`));
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
 * @param {Frame} frame
 * @param {import("./plan.mjs").RulePlan} plan
 * @param {string | null} into
 * @param {string} fail
 */
function emitRule(frame, plan, into, fail) {
  const excluded = guard(frame, plan, fail);
  const call = `${routineName(plan.routine)}(s, p)`;
  if (into !== null) {
    return lines(excluded, `${into} = ${call};`, `if ($end < 0) break ${fail};`, "p = $end;", READ);
  }
  const end = frame.take();
  frame.give(end);
  return lines(
    excluded,
    `${end} = ${call};`,
    `if (${end} < 0) break ${fail};`,
    `p = ${end};`,
    READ,
  );
}

/**
 * A test that spares the trouble where a plan can't even begin to match. There is none for a
 * plan that records what it expected.
 *
 * @param {Frame} frame
 * @param {Plan} plan
 * @param {string} fail
 */
export function guard(frame, plan, fail) {
  const { conditions, bodyOf } = frame.context;
  const symbols = isLoud(plan) ? ALL : firstSymbols(plan, bodyOf);
  return symbols.isAll ? "" : `if (${conditions.outside(symbols)}) break ${fail};`;
}
