/** Emits the statements that carry out a plan. */

import { emitLiteral, emitSet, emitString, miss } from "./emit-character.mjs";
import { emitChoice, emitLookahead, emitNamed, emitOptional } from "./emit-choice.mjs";
import { outside } from "./emit-condition.mjs";
import { emitRepeat } from "./emit-repeat.mjs";
import { facts, followedBy, isRecordedTest, NOTHING } from "./facts.mjs";
import { FURTHEST, lines } from "./frame.mjs";
import { ONCE } from "./inline.mjs";
import { size } from "./plan.mjs";

/**
 * @typedef {import("./attempt.mjs").Context} Context
 * @typedef {import("./frame.mjs").Frame} Frame
 * @typedef {import("./plan.mjs").Plan} Plan
 */

/**
 * Returns statements that match a plan. If it matches, the position is then after the match and the
 * value is in a variable; if not, the statements jump.
 *
 * @param {Frame} frame
 * @param {Plan} plan
 * @param {string | null} into the variable for the value; null if the value is not used
 * @param {Context} context
 * @returns {string}
 */
export function emit(frame, plan, into, context) {
  switch (plan.op) {
    case "set":
      return emitSet(frame, plan, into, context);
    case "string":
      return emitString(frame, plan, context);
    case "literal":
      return emitLiteral(frame, plan, into, context);
    case "look": {
      const test = outside(frame, plan.set);
      return lines(`if (${test}) ${miss(plan, context)}`, assign(into, "undefined"));
    }
    case "sequence": {
      const { value } = plan;
      if (value === null) return emitItems(frame, plan, context);
      return frame.scope(() => emitSequence(frame, plan, value, into, context));
    }
    case "choice":
      return emitChoice(frame, plan, into, context);
    case "optional":
      return emitOptional(frame, plan, into, context);
    case "repeat":
      return emitRepeat(frame, plan, into, context);
    case "and":
    case "not":
      return lines(emitLookahead(frame, plan, context), assign(into, "undefined"));
    case "text":
      return frame.from((start) =>
        lines(emit(frame, plan.item, null, context), assign(into, `s.slice(${start}, p)`)),
      );
    case "bind":
      return emit(frame, plan.item, frame.slot(plan.slot), context);
    case "action":
      return frame.scope(() =>
        lines(emit(frame, plan.item, null, context), assign(into, emitCall(frame, plan.call))),
      );
    case "predicate": {
      const holds = emitCall(frame, plan.call);
      const test = plan.negative ? holds : `!${holds}`;
      return lines(`if (${test}) ${context.fail.silent()}`, assign(into, "undefined"));
    }
    case "named":
      return emitNamed(frame, plan, into, context);
    case "rule":
      return emitRule(frame, plan, into, context);
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
 * @param {Context} context
 */
function emitItems(frame, { items }, context) {
  const contexts = contextsOf(items, context);
  return lines(...items.map((item, i) => emit(frame, item, null, contexts[i])));
}

/**
 * Returns the context of each item of a sequence.
 *
 * @param {Plan[]} items
 * @param {Context} context
 */
function contextsOf(items, context) {
  const { mid, late, quiet } = context;
  /** @type {Context[]} */
  const contexts = [];
  let rest = NOTHING;
  let { covered } = context;
  for (let i = items.length - 1; i >= 0; i--) {
    const own = facts(items[i]);
    const before = items.slice(0, i).map(facts);
    const fail = before.some(({ moves }) => moves)
      ? late
      : before.some(({ canMove }) => canMove)
        ? mid
        : context.fail;
    const isRecorded = isRecordedTest(items, i);
    contexts[i] = {
      ...context,
      fail: isRecorded ? { ...fail, silent: fail.miss } : fail,
      mid: fail === late ? late : mid,
      follow: rest.open ? rest.first.union(context.follow) : rest.first,
      doom: !rest.open ? late : rest.canFail ? null : context.doom,
      covered,
    };
    if (own.canFail && !own.records && !quiet) covered &&= isRecorded;
    rest = followedBy(own, rest);
  }
  return contexts;
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").SequencePlan} plan
 * @param {import("./plan.mjs").Slot | import("./plan.mjs").Slot[]} value
 * @param {string | null} into
 * @param {Context} context
 */
function emitSequence(frame, plan, value, into, context) {
  if (Array.isArray(value)) {
    const items = emitItems(frame, plan, context);
    const values = value.map((slot) => frame.slot(slot));
    return lines(items, assign(into, `[${values.join(", ")}]`));
  }
  if (into !== null) frame.bind(value, into);
  return emitItems(frame, plan, context);
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").Call} call
 */
function emitCall(frame, call) {
  if ("constant" in call) return call.constant;
  return `${call.name}(${call.slots.map((slot) => frame.slot(slot)).join(", ")})`;
}

/**
 * A function returns the end of the match or, below zero, where it failed. One that needs a state puts the
 * end there, and records its failures there.
 *
 * @param {Frame} frame
 * @param {import("./plan.mjs").RulePlan} plan
 * @param {string | null} into
 * @param {Context} context
 */
function emitRule(frame, plan, into, context) {
  const body = plan.body();
  // Where nothing later is recorded, a function would need a state.
  const isExact = !context.covered && !context.quiet;
  if (isExact && body !== null && size(body) <= ONCE) return emit(frame, body, into, context);
  const { name, hasState } = frame.functions.call(plan.rule, context);
  const end = frame.acquire();
  frame.release(end);
  if (!hasState) return emitCalled(frame, plan, `${end} = ${name}(s, p);`, end, context);
  const { valued } = plan.rule;
  const result = valued ? (into ?? end) : end;
  const call = callWithState(frame, `${result} = ${name}`, plan.rule, context.quiet);
  // All failures have been recorded.
  return emitCalled(frame, plan, call, valued ? "t.p" : end, { ...context, quiet: true });
}

/**
 * Returns a call with the state of the function, or with a new one.
 *
 * @param {Frame} frame
 * @param {string} name
 * @param {import("./plan.mjs").CompiledRule} rule
 * @param {boolean} quiet
 */
function callWithState(frame, name, rule, quiet) {
  // The function may record its failures, though here they don't count.
  if (quiet && !rule.valued) return `${name}(s, p, { far: 0 });`;
  if (frame.hasState) return `${name}(s, p, t);`;
  const end = rule.valued ? "p: 0, " : "";
  if (quiet) return `t = { ${end}far: 0 };\n${name}(s, p, t);`;
  frame.usesState = true;
  return lines(`t = { ${end}far: ${FURTHEST} };`, `${name}(s, p, t);`, `${FURTHEST} = t.far;`);
}

/**
 * @param {Frame} frame
 * @param {Plan} plan
 * @param {string} call
 * @param {string} end
 * @param {Context} context
 */
function emitCalled(frame, plan, call, end, { fail, late, quiet }) {
  const { canFail, records } = facts(plan);
  if (!canFail) return lines(call, frame.move(`p = ${end};`));
  if (quiet) return lines(call, `if (${end} < 0) ${fail.silent()}`, frame.move(`p = ${end};`));
  if (late.isRecord) {
    frame.goesBack = true;
    const record = `if (~${end} > ${FURTHEST}) ${FURTHEST} = ~${end};`;
    const failed = lines(record, fail.silent());
    return lines(call, `if (${end} < 0) {\n${failed}\n}`, frame.move(`p = ${end};`));
  }
  const isSame = records && fail === late;
  const near = isSame ? "" : records ? fail.miss() : fail.silent();
  const far = lines(frame.move(`p = ~${end};`), late.miss());
  const failed = isSame ? far : lines(`if (~${end} > p) {\n${far}\n}`, near);
  return lines(call, `if (${end} < 0) {\n${failed}\n}`, `p = ${end};`);
}
