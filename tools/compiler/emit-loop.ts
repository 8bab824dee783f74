/** Emits the code for repetitions and tables. */

import { Attempt, type Context } from "./attempt.ts";
import { ALL, type CharSet } from "./char-set.ts";
import { emit } from "./emit.ts";
import { AT_END, inside, miss, OPTION } from "./emit-symbol.ts";
import { facts } from "./facts.ts";
import { type Frame, lines, RECORD } from "./frame.ts";
import type { Plan, RepeatPlan, TablePlan } from "./plan.ts";

/** The maximum is never 0: Peggy reports that as an error. */
export function emitRepeat(frame: Frame, plan: RepeatPlan, into: string | null, context: Context) {
  const { item, delimiter, min, max } = plan;
  if (into === null && min === max) return emitExact(frame, plan, context);
  const isRun = into === null && delimiter === null && max === null && min <= 1;
  const span = isRun ? spanOf(item, context) : null;
  if (span === null) return emitItems(frame, plan, into, context);
  const { lead, rest, records } = span;
  const { covered, quiet } = context;
  const emitAll = () =>
    lines(
      rest ? emitShared(frame, plan, lead, rest, context) : emitCharacters(frame, lead),
      records && !covered && !quiet ? RECORD : "",
    );
  if (min === 0) return emitAll();
  return frame.from((start) =>
    lines(emitAll(), `if (p === ${start}) ${miss(facts(plan), context)}`),
  );
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
  const { mid, fail, late, doom, quiet } = context;
  const names = Array.from({ length: 4 }, () => frame.acquire());
  const [start, end, value, count] = names;
  const inner = insideRepeat(plan, context);
  const attempt = new Attempt(frame, delimiter ?? item, inner, inner.doom, context.follow);
  let inItem = attempt.context;
  if (delimiter !== null) {
    // After a delimiter the position has moved, in the first round it has not.
    const isOne =
      attempt.isCommitted && min === 1 && fail.miss === late.miss && late.miss === doom?.miss;
    const to = isOne && (quiet || facts(item).records) ? fail : inItem.mid;
    inItem = { ...inItem, fail: to, mid: to, late: to };
  }
  const isCounted = into === null && (max !== null || min > 1 || (min === 1 && !facts(item).moves));
  const length = into === null ? count : `${into}.length`;
  const note = `${end} = p;`;
  const loop = frame.loop(() =>
    lines(
      delimiter === null ? note : "",
      emit(frame, item, into && value, inItem),
      delimiter === null ? "" : note,
      into === null ? "" : `if (${into}) ${into}.push(${value});\nelse ${into} = [${value}];`,
      isCounted ? `${count}++;` : "",
      max === null ? "" : `if (${length} === ${max}) ${attempt.unmoved.jump()}`,
      delimiter === null ? "" : emit(frame, delimiter, null, attempt.context),
    ),
  );
  const code = attempt.close(attempt.goesBack ? loop : without(loop, note), end);
  frame.release(...names);
  const isShort = into
    ? `!(${into}?.length >= ${min})`
    : isCounted
      ? `${count} < ${min}`
      : `p === ${start}`;
  const to = { ...context, fail: min > 1 ? mid : fail };
  return lines(
    into === null ? "" : `${into} = null;`,
    isCounted ? `${count} = 0;` : min === 1 && into === null ? `${start} = p;` : "",
    delimiter !== null && attempt.goesBack ? note : "",
    code,
    min > 0 ? `if (${min === 1 && into ? `!${into}` : isShort}) ${miss(facts(plan), to)}` : "",
    min === 0 && into !== null ? `${into} ??= [];` : "",
  );
}

/** Returns the context of what is repeated. */
function insideRepeat(plan: RepeatPlan, context: Context): Context {
  const { late, doom, quiet } = context;
  const { first, open } = facts(plan.delimiter ?? plan.item);
  // If there must be an item, the repetition fails without one, not what follows.
  const isDoomed = plan.min === 0 || (plan.min === 1 && doom?.miss === late.miss);
  return {
    ...context,
    doom: isDoomed ? doom : null,
    follow: open ? ALL : first.union(context.follow),
    covered: quiet || (context.covered && facts(plan).records),
  };
}

/** Returns a loop over characters of a class and other items, or a call of the function that has such a loop. */
function emitShared(frame: Frame, plan: RepeatPlan, lead: CharSet, rest: Plan, context: Context) {
  const loop = emitMixed(frame, plan, lead, rest, context);
  const call = frame.functions.shareLoop(loop);
  return call === null ? loop : frame.move(call);
}

/** Returns a loop over characters of a class and other items. */
function emitMixed(frame: Frame, plan: RepeatPlan, lead: CharSet, rest: Plan, context: Context) {
  const inner = insideRepeat(plan, context);
  const named = { quiet: true, covered: true, doom: null };
  const around = plan.item.op === "named" ? { ...inner, ...named } : inner;
  const attempt = new Attempt(frame, rest, around, around.doom, context.follow);
  const end = frame.acquire();
  const note = `${end} = p;`;
  const loop = frame.loop(() =>
    lines(emitCharacters(frame, lead), note, emit(frame, rest, null, attempt.context)),
  );
  frame.release(end);
  return attempt.close(attempt.goesBack ? loop : without(loop, note), end);
}

function without(code: string, line: string) {
  return code.replaceAll(`${line}\n`, "");
}

/** Returns a loop over characters. After it, the symbol has been read. */
function emitCharacters(frame: Frame, set: CharSet) {
  frame.here = null;
  frame.isRead = true;
  const test = inside(frame, set, "(c = s.charCodeAt(p))");
  return `for (c = ${AT_END}; p < s.length && ${test}; c = ${AT_END}) p++;`;
}

/**
 * Splits a repeated item into the class that is its first alternative and the rest, so that the loop runs over the
 * characters of the class first; null if there is no such class. A failure of the class need not be recorded where a
 * later one is.
 */
function spanOf(item: Plan, { covered }: Context) {
  const inner = item.op === "named" ? item.item : item;
  if (inner.op === "set") return { lead: inner.set, rest: null, records: inner.records };
  const [first, ...others] = inner.op === "choice" ? inner.alternatives : [];
  if (first?.op !== "set" || (first.records && !covered)) return null;
  const rest: Plan = others.length === 1 ? others[0] : { op: "choice", alternatives: others };
  return { lead: first.set, rest, records: item.op === "named" };
}

/**
 * Returns a loop over a table, which stops at the first character that can't follow. If a match can't end there,
 * the code goes back to where one could, but not if what follows then fails too.
 */
export function emitTable(frame: Frame, plan: TablePlan, context: Context) {
  const { fail, late, doom, follow, covered, quiet } = context;
  const { rows, start, accepting, told, goesOn, records } = plan;
  const isLost = quiet ? doom?.silent === late.silent : doom?.miss === late.miss;
  const isCommitted = goesOn.isEmpty || (isLost && goesOn.intersection(follow).isEmpty);
  const names = [frame.acquire(), frame.acquire(), frame.acquire()];
  const [state, next, end] = names;
  frame.release(...names);
  const row = (number: number) => number << 7;
  const found = `(${next} = ${frame.tables.states(rows)}[${state} + c]) > 0`;
  const isNext = plan.usesOption ? `(${found} || (${OPTION} && (${next} = -${next}) > 0))` : found;
  const read = `p < s.length && (c = s.charCodeAt(p)) < 128 && ${isNext}`;
  frame.here = null;
  frame.isRead = true;
  const isAllTold = told === accepting;
  const isUnmoved = fail.miss !== late.miss || fail.silent !== late.silent;
  const isAtStart = `${state} >= ${row(start)} && ${state} < ${row(start + 1)}`;
  const failed = [
    isUnmoved ? `if (${isAtStart}) ${quiet || !records ? fail.silent() : fail.miss()}` : "",
  ];
  if (start > 1 && !quiet) {
    failed.push(`if (${state} < ${row(start)}) p--;`);
    frame.isRead = false;
  }
  if (isCommitted) {
    failed.push(quiet ? late.silent() : late.miss());
  } else {
    failed.push(quiet ? "" : RECORD, `if (${end} < 0) ${late.silent()}`, `p = ${end};`);
  }
  frame.isRead = isCommitted;
  return lines(
    `${state} = ${row(start)};`,
    isCommitted ? "" : `${end} = -1;`,
    `for (c = ${AT_END}; ${read}; c = ${AT_END}) {`,
    `${state} = ${next};\np++;`,
    isCommitted ? "" : `if (${state} >= ${row(accepting)}) ${end} = p;`,
    "}",
    `if (${state} < ${row(accepting)}) {`,
    ...failed,
    "}",
    records && !covered && !quiet
      ? `${isAllTold ? "" : `if (${state} >= ${row(told)}) `}${RECORD}`
      : "",
  );
}
