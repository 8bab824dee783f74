/** The code for what tries something and can go back: choices, optional parts, lookahead. */

import { differsFrom, failure, miss } from "./emit-character.mjs";
import { inside, outside } from "./emit-condition.mjs";
import { assign, emit } from "./emit-plan.mjs";
import { firstSymbols } from "./facts.mjs";
import { lines } from "./frame.mjs";
import { failsLoudly, isLoud } from "./loudness.mjs";

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
    (restore) => {
      /** @type {(index: number) => string} */
      const from = (index) => {
        const alternative = alternatives[index];
        if (index === others.length) return emit(frame, alternative, into, fail);
        const failed = frame.exit("f");
        const tried = lines(
          alternative.op === "rule" ? emitGuard(frame, alternative, failed.jump) : "",
          emit(frame, alternative, into, failed.jump),
        );
        if (!failed.isUsed) return tried;
        const end = done.jump();
        failed.land();
        const attempt = failed.block(lines(tried, end));
        return lines(attempt, frame.moves(alternative) ? restore() : "", from(index + 1));
      };
      return from(0);
    },
  );
  return lines(excluded, done.close(code));
}

/** A choice of so many alternatives is first asked whether any of them can begin to match. */
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
  return frame.attempt(
    item,
    (fail) => emit(frame, item, into, fail),
    into === null ? null : () => assign(into, "null"),
  );
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
  return frame.returning(true, (restore) => {
    if (op === "and") return lines(emit(frame, item, null, fail), restore());
    const failed = frame.exit("f");
    const matched = lines(emit(frame, item, null, failed.jump), restore(), fail());
    failed.land();
    return lines(failed.block(matched), frame.moves(item) ? restore() : "");
  });
}
