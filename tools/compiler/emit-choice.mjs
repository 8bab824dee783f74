/** Emits the code for what can backtrack: choices, optional parts, named rules and lookahead. */

import { Attempt } from "./attempt.mjs";
import { ALL } from "./char-set.mjs";
import { assign, emit } from "./emit.mjs";
import { differsFrom } from "./emit-character.mjs";
import { inside } from "./emit-condition.mjs";
import { facts } from "./facts.mjs";
import { lines, RECORD } from "./frame.mjs";

/**
 * @typedef {import("./attempt.mjs").Context} Context
 * @typedef {import("./frame.mjs").Frame} Frame
 * @typedef {import("./plan.mjs").Plan} Plan
 */

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").ChoicePlan} plan
 * @param {string | null} into
 * @param {Context} context
 */
export function emitChoice(frame, { alternatives }, into, context) {
  const done = frame.label("d");
  const start = frame.acquire();
  let isNoted = false;
  /** @type {(index: number) => string} */
  const from = (index) => {
    const alternative = alternatives[index];
    const others = alternatives.slice(index + 1);
    if (others.length === 0) return emit(frame, alternative, into, context);
    const { canFail, open, first, records } = facts({ op: "choice", alternatives: others });
    const doom = !open ? context.late : canFail ? null : context.doom;
    const follow = open ? first.union(context.follow) : first;
    const attempt = new Attempt(frame, alternative, context, doom, follow);
    if (!records) attempt.recordStart();
    const decided = emitDecided(frame, alternative, into, attempt, () => from(index + 1));
    if (decided !== null) return decided;
    const tried = emit(frame, alternative, into, attempt.context);
    if (!attempt.isUsed) return tried;
    isNoted ||= attempt.goesBack;
    return lines(attempt.close(lines(tried, done.jump()), start), from(index + 1));
  };
  const code = from(0);
  frame.release(start);
  return done.close(lines(isNoted ? `${start} = p;` : "", code));
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").OptionalPlan} plan
 * @param {string | null} into
 * @param {Context} context
 */
export function emitOptional(frame, { item, absent = [] }, into, context) {
  const done = frame.label("d");
  const otherwise = () =>
    lines(assign(into, "null"), ...absent.map((slot) => assign(frame.slot(slot), "undefined")));
  const hasValue = into !== null || absent.length > 0;
  const unmoved = hasValue ? undefined : done;
  const { doom, follow } = context;
  const attempt = new Attempt(frame, item, context, doom, follow, unmoved);
  const decided = emitDecided(frame, item, into, attempt, otherwise);
  if (decided !== null) return decided;
  const start = frame.acquire();
  const tried = emit(frame, item, into, attempt.context);
  frame.release(start);
  if (!attempt.isUsed) return tried;
  if (!hasValue && !attempt.goesBack) return attempt.close(tried, start, true);
  const begin = attempt.goesBack ? `${start} = p;` : "";
  if (!hasValue) return lines(begin, attempt.close(lines(tried, done.jump()), start));
  return done.close(lines(begin, attempt.close(lines(tried, done.jump()), start), otherwise()));
}

/**
 * Returns an `if` and an `else`, if the first character decides whether an attempt matches; else null.
 *
 * @param {Frame} frame
 * @param {Plan} plan
 * @param {string | null} into
 * @param {Attempt} attempt
 * @param {() => string} otherwise
 */
function emitDecided(frame, plan, into, attempt, otherwise) {
  const first = head(plan);
  const { quiet } = attempt.context;
  if (first === null) return null;
  const rest = facts({ op: "sequence", items: afterHead(plan), value: null });
  if (rest.canFail && !(attempt.isCommitted && (rest.records || quiet))) return null;
  const { isRead, here } = frame;
  const code = frame.either(
    inside(frame, first.set),
    () => {
      frame.tested = first;
      return emit(frame, plan, into, attempt.context);
    },
    () => lines(first.records && attempt.recordsStart ? RECORD : "", otherwise()),
  );
  if (!attempt.isUsed) return code;
  Object.assign(frame, { isRead, here });
  return null;
}

/**
 * Returns the class with which a plan begins, if it does.
 * @param {Plan} plan
 * @returns {import("./plan.mjs").SetPlan | null}
 */
function head(plan) {
  if (plan.op === "set") return plan;
  if (plan.op === "sequence") return head(plan.items[0]);
  return plan.op === "bind" || plan.op === "action" || plan.op === "text" ? head(plan.item) : null;
}

/**
 * @param {Plan} plan a plan that begins with a class
 * @returns {Plan[]} what comes after that
 */
function afterHead(plan) {
  if (plan.op === "sequence") return [...afterHead(plan.items[0]), ...plan.items.slice(1)];
  return "item" in plan ? afterHead(plan.item) : [];
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").NamedPlan} plan
 * @param {string | null} into
 * @param {Context} context
 */
export function emitNamed(frame, { item }, into, context) {
  const { miss } = context.fail;
  const quiet = { ...context, quiet: true, covered: true, doom: null, follow: ALL };
  const attempt = new Attempt(frame, item, quiet, null, ALL);
  const start = frame.acquire();
  const fail = { miss, silent: miss };
  const tried = emit(frame, item, into, { ...attempt.context, fail });
  frame.release(start);
  if (!attempt.goesBack) return tried;
  const done = frame.label("d");
  const code = attempt.close(lines(tried, done.jump()), start);
  return done.close(lines(`${start} = p;`, code, miss()));
}

/**
 * @param {Frame} frame
 * @param {import("./plan.mjs").LookaheadPlan} plan
 * @param {Context} context
 */
export function emitLookahead(frame, { op, item }, context) {
  const { fail } = context;
  if (item.op === "string") {
    const differs = differsFrom(frame, item.sets);
    return `if (${op === "and" ? differs : `!(${differs})`}) ${fail.silent()}`;
  }
  return frame.from((start) => {
    const done = frame.label("d");
    const quiet = { ...context, quiet: true, covered: true, doom: null, follow: ALL };
    const attempt = new Attempt(frame, item, quiet, null, ALL);
    const tried = emit(frame, item, null, attempt.context);
    const back = frame.move(`p = ${start};`);
    if (op === "not") return attempt.close(lines(tried, back, fail.silent()), start);
    return done.close(lines(attempt.close(lines(tried, back, done.jump()), start), fail.silent()));
  });
}
