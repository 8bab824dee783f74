/** Emits the code for what can backtrack: choices, optional parts, named rules and lookahead. */

import { differsFrom, failure, miss } from "./emit-character.mjs";
import { inside, outside } from "./emit-condition.mjs";
import { assign, emit } from "./emit-plan.mjs";
import { canFail, firstSymbols } from "./facts.mjs";
import { lines } from "./frame.mjs";
import { failsLoudly, isLoud } from "./loudness.mjs";
import { Trial } from "./trial.mjs";

/**
 * @typedef {import("./frame.mjs").Fail} Fail
 * @typedef {import("./frame.mjs").Frame} Frame
 * @typedef {import("./plan.mjs").Plan} Plan
 */

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").ChoicePlan} plan
 * @param {string | null} into
 * @param {Fail} fail
 */
export function emitChoice(frame, plan, into, fail) {
  const { alternatives } = plan;
  const done = frame.exit("d");
  const others = alternatives.slice(0, -1);
  const excluded = alternatives.length < MANY ? "" : emitGuard(frame, plan, fail);
  const code = frame.returning(
    others.some((alternative) => frame.moves(alternative)),
    (start) => {
      /** @type {(index: number) => string} */
      const from = (index) => {
        const alternative = alternatives[index];
        if (index === others.length) return emit(frame, alternative, into, fail);
        const decided = into === null ? decidedByFirst(frame, alternative) : null;
        if (decided !== null) return emitDecided(frame, decided, () => from(index + 1));
        const place = frame.moves(alternative) ? start : null;
        const trial = new Trial(frame, place, frame.exit("u"));
        const tried = lines(
          beginsWithCall(alternative) ? emitGuard(frame, alternative, trial.fail) : "",
          emit(frame, alternative, into, trial.fail),
        );
        if (!trial.isUsed) return tried;
        const end = done.jump();
        return lines(trial.close(lines(tried, end)), from(index + 1));
      };
      return from(0);
    },
  );
  return lines(excluded, done.close(code));
}

/**
 * Whether a plan calls another function before it tests any character.
 * @param {Plan} plan
 * @returns {boolean}
 */
function beginsWithCall(plan) {
  switch (plan.op) {
    case "rule":
      return true;
    case "sequence":
      return beginsWithCall(plan.items[0]);
    case "text":
    case "bind":
    case "action":
      return beginsWithCall(plan.item);
    default:
      return false;
  }
}

/** From this many alternatives on, a choice is guarded by a test of the first character. */
const MANY = 4;

/**
 * @param {Frame} frame
 * @param {Plan} plan
 * @param {Fail} fail
 */
function emitGuard(frame, plan, fail) {
  const { bodyOf, expectations } = frame.context;
  const symbols = firstSymbols(plan, bodyOf);
  if (symbols.isAll || (isLoud(plan) && (expectations || !failsLoudly(plan, bodyOf)))) return "";
  const test = outside(frame, symbols);
  return `if (${test}) ${failure(frame, isLoud(plan) ? "" : null, fail)}`;
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").OptionalPlan} plan
 * @param {string | null} into
 */
export function emitOptional(frame, { item }, into) {
  if (item.op === "set" && into === null) {
    const recorded = item.expected === null ? "" : `\nelse ${miss(frame, item.expected)}`;
    return `if (${inside(frame, item.set)}) ${frame.move("p++;")}${recorded}`;
  }
  const decided = into === null ? decidedByFirst(frame, item) : null;
  if (decided !== null) return emitDecided(frame, decided, () => "");
  return frame.attempt(
    item,
    (fail) => emit(frame, item, into, fail),
    into === null ? null : () => assign(into, "null"),
  );
}

/**
 * Returns the parts of a plan that matches whenever its first character matches, or null if the plan is
 * not like that or records its failures. For plans whose value is not used.
 *
 * @param {Frame} frame
 * @param {Plan} plan
 */
function decidedByFirst({ context }, plan) {
  const [first, ...others] = plan.op === "sequence" ? plan.items : [plan];
  if (first.op !== "set" || first.expected !== null) return null;
  return others.some((other) => canFail(other, context.bodyOf)) ? null : { first, others };
}

/**
 * @param {Frame} frame
 * @param {{ first: import("./plan.mjs").SetPlan, others: Plan[] }} decided
 * @param {() => string} otherwise
 */
function emitDecided(frame, { first, others }, otherwise) {
  return frame.either(
    inside(frame, first.set),
    () => lines(frame.move("p++;"), ...others.map((other) => emit(frame, other, null, never))),
    otherwise,
  );
}

/** @returns {never} */
function never() {
  throw new Error("compiler: a plan that can't fail has failed");
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").NamedPlan} plan
 * @param {string | null} into
 * @param {Fail} fail
 */
export function emitNamed(frame, { item, expected }, into, fail) {
  return frame.attempt(
    item,
    (failed) => emit(frame, item, into, failed),
    () => failure(frame, expected, fail),
  );
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").LookaheadPlan} plan
 * @param {Fail} fail
 */
export function emitLookahead(frame, { op, item }, fail) {
  if (item.op === "string") {
    const differs = differsFrom(frame, item.sets);
    return `if (${op === "and" ? differs : `!(${differs})`}) ${fail()}`;
  }
  return frame.from((start) => {
    const restore = () => frame.goBack(start, false);
    if (op === "and") return lines(emit(frame, item, null, fail), restore());
    const failed = frame.exit("f");
    const matched = lines(emit(frame, item, null, failed.jump), restore(), fail());
    failed.land();
    return lines(failed.block(matched), frame.moves(item) ? restore() : "");
  });
}
