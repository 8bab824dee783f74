/** Emits the code for repetitions. */

import type { Context } from "./attempt.ts";
import { Attempt } from "./attempt.ts";
import type { CharSet } from "./char-set.ts";
import { ALL } from "./char-set.ts";
import { emit } from "./emit.ts";
import { AT_END, inside } from "./emit-condition.ts";
import { facts } from "./facts.ts";
import type { Frame } from "./frame.ts";
import { lines, RECORD } from "./frame.ts";
import type { Plan, RepeatPlan } from "./plan.ts";

/** The maximum is never 0: Peggy reports that as an error. */
export function emitRepeat(frame: Frame, plan: RepeatPlan, into: string | null, context: Context) {
  const { item, delimiter, min, max } = plan;
  if (into === null && min === max) return emitExact(frame, plan, context);
  const isRun = into === null && delimiter === null && max === null && min <= 1;
  const span = isRun ? spanOf(item, context) : null;
  if (span) return emitSpan(frame, plan, span, context);
  return emitItems(frame, plan, into, context);
}

/** Exactly `min` items: if one fails, so does the repetition. */
function emitExact(frame: Frame, plan: RepeatPlan, context: Context) {
  const { item, delimiter, min } = plan;
  const covered = context.quiet || (context.covered && facts(plan).records);
  const inner = { ...context, fail: context.mid, doom: null, follow: ALL, covered };
  const count = frame.acquire();
  const done = frame.label("l");
  const code = frame.loop(() =>
    lines(
      emit(frame, item, null, inner),
      `if (++${count} === ${min}) ${done.jump()}`,
      delimiter === null ? "" : emit(frame, delimiter, null, inner),
    ),
  );
  frame.release(count);
  return lines(`${count} = 0;`, done.close(code, true));
}

/**
 * Returns code that matches as many items, with delimiters between them, as there are. It notes the
 * end of each item, to go back there when the next item or delimiter fails halfway. A list of values
 * starts as an array of one: pushing to an empty array reserves room for many.
 */
function emitItems(frame: Frame, plan: RepeatPlan, into: string | null, context: Context) {
  const { item, delimiter, min, max } = plan;
  const [start, end, value, count] = Array.from({ length: 4 }, () => frame.acquire());
  const inner = insideRepeat(plan, context);
  const attempt = new Attempt(frame, delimiter ?? item, inner, inner.doom, context.follow);
  const inItem = delimiter === null ? attempt.context : afterDelimiter(attempt, plan, context);
  const isCounted = into === null && (max !== null || min > 1 || (min === 1 && !facts(item).moves));
  const stop = () => attempt.labels.unmoved.jump();
  const loop = frame.loop(() =>
    lines(
      delimiter === null ? `${end} = p;` : "",
      emit(frame, item, into && value, inItem),
      delimiter === null ? "" : `${end} = p;`,
      into === null ? "" : `if (${into}) ${into}.push(${value});\nelse ${into} = [${value}];`,
      isCounted && max === null ? `${count}++;` : "",
      max === null ? "" : `if (${into ? `${into}.length` : `++${count}`} === ${max}) ${stop()}`,
      delimiter === null ? "" : emit(frame, delimiter, null, attempt.context),
    ),
  );
  const back = attempt.goesBack ? `${end} = p;` : null;
  const code = attempt.close(back ? loop : loop.replaceAll(`${end} = p;\n`, ""), end);
  for (const name of [start, end, value, count]) frame.release(name);
  const fail = min > 1 ? context.mid : context.fail;
  const isShort = into ? tooShort(into, min) : isCounted ? `${count} < ${min}` : `p === ${start}`;
  return lines(
    into === null ? "" : `${into} = null;`,
    isCounted ? `${count} = 0;` : "",
    min === 1 && into === null && !isCounted ? `${start} = p;` : "",
    delimiter === null ? "" : (back ?? ""),
    code,
    min > 0 ? `if (${isShort}) ${facts(plan).records ? fail.miss() : fail.silent()}` : "",
    min === 0 && into !== null ? `${into} ??= [];` : "",
  );
}

/**
 * Returns the context of an item that may come after a delimiter: then the position has moved, in the
 * first round it has not. It doesn't go back if both lead to the same place.
 */
function afterDelimiter(
  attempt: Attempt,
  { item, min }: RepeatPlan,
  { fail, late, doom, quiet }: Context,
): Context {
  const isOne =
    attempt.isCommitted && min === 1 && fail.miss === late.miss && late.miss === doom?.miss;
  const to = isOne && (quiet || facts(item).records) ? fail : attempt.context.mid;
  return { ...attempt.context, fail: to, mid: to, late: to };
}

function tooShort(list: string, min: number) {
  return min === 1 ? `!${list}` : `!(${list}?.length >= ${min})`;
}

/** Returns the context of what is repeated. */
function insideRepeat(plan: RepeatPlan, context: Context): Context {
  const { late, doom, quiet } = context;
  const { first, open } = facts(plan.delimiter ?? plan.item);
  return {
    ...context,
    // If there must be an item, the repetition fails without one, not what follows.
    doom: plan.min === 0 || (plan.min === 1 && doom?.miss === late.miss) ? doom : null,
    follow: open ? ALL : first.union(context.follow),
    covered: quiet || (context.covered && facts(plan).records),
  };
}

/**
 * Returns code for `x*` or `x+`, where `x` is a class or a choice that begins with one. It runs over the
 * characters of the class first.
 */
function emitSpan(
  frame: Frame,
  plan: RepeatPlan,
  { lead, rest, records }: { lead: CharSet; rest: Plan | null; records: boolean },
  context: Context,
) {
  const { covered, quiet, fail } = context;
  const emitAll = () =>
    lines(
      rest ? emitMixed(frame, plan, lead, rest, context) : emitCharacters(frame, lead),
      records && !covered && !quiet ? RECORD : "",
    );
  if (plan.min === 0) return emitAll();
  return frame.from((start) =>
    lines(emitAll(), `if (p === ${start}) ${facts(plan).records ? fail.miss() : fail.silent()}`),
  );
}

/** Returns a loop over characters of a class and other items. */
function emitMixed(frame: Frame, plan: RepeatPlan, lead: CharSet, rest: Plan, context: Context) {
  const inner = insideRepeat(plan, context);
  const named = { quiet: true, covered: true, doom: null };
  const around = plan.item.op === "named" ? { ...inner, ...named } : inner;
  const attempt = new Attempt(frame, rest, around, around.doom, context.follow);
  const end = frame.acquire();
  const loop = frame.loop(() =>
    lines(emitCharacters(frame, lead), `${end} = p;`, emit(frame, rest, null, attempt.context)),
  );
  frame.release(end);
  return attempt.close(attempt.goesBack ? loop : loop.replaceAll(`${end} = p;\n`, ""), end);
}

/** Returns a loop over characters. After it, the symbol has been read. */
function emitCharacters(frame: Frame, set: CharSet) {
  frame.here = null;
  frame.isRead = true;
  const test = inside(frame, set, "(c = s.charCodeAt(p))");
  return `for (c = ${AT_END}; p < s.length && ${test}; c = ${AT_END}) p++;`;
}

/**
 * Splits a repeated item into the class that is its first alternative and the rest; null if there is no
 * such class. A failure of the class need not be recorded where a later one is.
 */
function spanOf(item: Plan, { covered }: Context) {
  const inner = item.op === "named" ? item.item : item;
  if (inner.op === "set") return { lead: inner.set, rest: null, records: inner.records };
  const [first, ...others] = inner.op === "choice" ? inner.alternatives : [];
  if (first?.op !== "set" || (first.records && !covered)) return null;
  const rest: Plan = others.length === 1 ? others[0] : { op: "choice", alternatives: others };
  return { lead: first.set, rest, records: item.op === "named" };
}
