/** Emits the code for what can backtrack: choices, optional parts, named rules and lookahead. */

import type { Context } from "./attempt.ts";
import { Attempt } from "./attempt.ts";
import { ALL } from "./char-set.ts";
import { assign, emit } from "./emit.ts";
import { differsFrom } from "./emit-character.ts";
import { inside } from "./emit-condition.ts";
import { facts } from "./facts.ts";
import type { Frame } from "./frame.ts";
import { lines, RECORD } from "./frame.ts";
import type { ChoicePlan, LookaheadPlan, NamedPlan, OptionalPlan, Plan, SetPlan } from "./plan.ts";

export function emitChoice(
  frame: Frame,
  { alternatives }: ChoicePlan,
  into: string | null,
  context: Context,
) {
  const done = frame.label("d");
  const start = frame.acquire();
  let isNoted = false;
  const from: (index: number) => string = (index): string => {
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

export function emitOptional(
  frame: Frame,
  { item, absent = [] }: OptionalPlan,
  into: string | null,
  context: Context,
) {
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

/** Returns an `if` and an `else`, if the first character decides whether an attempt matches; else null. */
function emitDecided(
  frame: Frame,
  plan: Plan,
  into: string | null,
  attempt: Attempt,
  otherwise: () => string,
) {
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

/** Returns the class with which a plan begins, if it does. */
function head(plan: Plan): SetPlan | null {
  if (plan.op === "set") return plan;
  if (plan.op === "sequence") return head(plan.items[0]);
  return plan.op === "bind" || plan.op === "action" || plan.op === "text" ? head(plan.item) : null;
}

function afterHead(plan: Plan): Plan[] {
  if (plan.op === "sequence") return [...afterHead(plan.items[0]), ...plan.items.slice(1)];
  return "item" in plan ? afterHead(plan.item) : [];
}

export function emitNamed(
  frame: Frame,
  { item }: NamedPlan,
  into: string | null,
  context: Context,
) {
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

export function emitLookahead(frame: Frame, { op, item }: LookaheadPlan, context: Context) {
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
