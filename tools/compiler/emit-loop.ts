/** Emits the code for repetitions and tables. */

import { Attempt, type Context } from "./attempt.ts";
import { ALL, type CharSet } from "./char-set.ts";
import { emit } from "./emit.ts";
import { AT_END, inside, miss, OPTION } from "./emit-symbol.ts";
import { facts } from "./facts.ts";
import { type Frame, lines } from "./frame.ts";
import type { Plan, RepeatPlan, TablePlan } from "./plan.ts";

/** A list of values starts as an array of one, and of two: pushing reserves room for many. */
function append(list: string, value: string) {
  return lines(
    `if (!${list}) ${list} = [${value}];`,
    `else if (${list}.length < 2) ${list} = [${list}[0], ${value}];`,
    `else ${list}.push(${value});`,
  );
}

export function emitRepeat(plan: RepeatPlan, into: string | null, context: Context): string {
  const { item, delimiter, min, max } = plan;
  const { frame, covered } = context;
  const { moves, records } = facts(plan);
  if (max !== null) return emitExact(plan, into, context);
  const span = into === null && delimiter === null ? spanOf(item, context) : null;
  const emitAll = () =>
    lines(
      span?.rest === null
        ? emitCharacters(frame, span.lead)
        : frame.functions.shareLoop(frame, emitItems(plan, span, into, context)),
      span?.records && !covered ? frame.record() : "",
    );
  if (into !== null) {
    // The jump depends on what the loop has read.
    const all = emitAll();
    const none = min === 0 ? `${into} ??= [];` : `if (!${into}) ${miss({ records }, context)}`;
    return lines(`${into} = null;`, all, none);
  }
  if (min === 0) return emitAll();
  if (moves) {
    return frame.from((start) => {
      const all = emitAll();
      return lines(all, `if (p === ${start}) ${miss({ records }, context)}`);
    });
  }
  // Only a list shows whether there was an item.
  const list = frame.acquire();
  const code = emitRepeat(plan, list, context);
  frame.release(list);
  return code;
}

/** Exactly `min` items: if one fails, so does the repetition. */
function emitExact(plan: RepeatPlan, into: string | null, context: Context) {
  const { frame } = context;
  const { item, delimiter, min } = plan;
  const covered = context.covered && facts(plan).records;
  const inner = { ...context, fail: context.mid, doom: null, follow: ALL, covered };
  const [count, value] = [frame.acquire(), frame.acquire()];
  const done = frame.label("l");
  const code = frame.loop(() =>
    lines(
      emit(item, into && value, inner),
      into && append(into, value),
      `if (++${count} === ${min}) ${done.jump()}`,
      delimiter && emit(delimiter, null, inner),
    ),
  );
  frame.release(count, value);
  return lines(into && `${into} = null;`, `${count} = 0;`, done.closeLoop(code));
}

/**
 * Returns code that matches as many items as there are, with delimiters or characters of a span between them. It notes
 * the end of each item, to go back there when the next item or delimiter fails halfway.
 */
function emitItems(plan: RepeatPlan, span: Span | null, into: string | null, context: Context) {
  const { frame, late, doom, covered } = context;
  const { delimiter } = plan;
  const item = span?.rest ?? plan.item;
  const isNamed = span !== null && plan.item.op === "named";
  const { first, open } = facts(delimiter ?? plan.item);
  // If there must be an item, the repetition fails without one, not what follows.
  const isDoomed = !isNamed && (plan.min === 0 || doom?.miss === late.miss);
  const inner = {
    ...context,
    doom: isDoomed ? doom : null,
    follow: open ? ALL : first.union(context.follow),
    covered: covered && facts(plan).records,
    quiet: context.quiet || isNamed,
  };
  const attempt = new Attempt(delimiter ?? item, inner, inner.doom, context.follow);
  // After a delimiter the position has moved, in the first round it has not.
  const { mid } = attempt.context;
  const moved = delimiter === null ? {} : { fail: mid, late: mid };
  const inItem = { ...attempt.context, ...moved };
  const [end, value] = [frame.acquire(), frame.acquire()];
  const note = `${end} = p;`;
  const loop = frame.loop(() =>
    lines(
      span && emitCharacters(frame, span.lead),
      delimiter ? "" : note,
      emit(item, into && value, inItem),
      delimiter && note,
      into && append(into, value),
      delimiter && emit(delimiter, null, attempt.context),
    ),
  );
  frame.release(end, value);
  if (!attempt.goesBack) return attempt.unmoved.closeLoop(loop.replaceAll(`${note}\n`, ""));
  return lines(delimiter && note, attempt.close(loop, end));
}

/** Returns a loop over characters. After it, the symbol has been read. */
function emitCharacters(frame: Frame, set: CharSet) {
  frame.isRead = true;
  const test = inside(frame, set, "(c = s.charCodeAt(p))");
  return `for (c = ${AT_END}; p < s.length && ${test}; c = ${AT_END}) p++;`;
}

interface Span {
  lead: CharSet;
  rest: Plan | null;
  /** Whether a failure of the first character is recorded at the end. */
  records: boolean;
}

/**
 * Splits a repeated item into the class that is its first alternative and the rest, so that the loop runs over the
 * characters of the class first; null if there is no such class. A failure of the class need not be recorded where a
 * later one is.
 */
function spanOf(item: Plan, { covered }: Context): Span | null {
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
export function emitTable(plan: TablePlan, context: Context) {
  const { frame, fail, late, doom, follow, covered } = context;
  const { rows, start, accepting, told, goesOn, records } = plan;
  const kind = records ? "miss" : "silent";
  const isLost = doom?.[kind] === late[kind] && goesOn.intersection(follow).isEmpty;
  const isCommitted = goesOn.isEmpty || isLost;
  const names = [frame.acquire(), frame.acquire(), frame.acquire()];
  const [state, next, end] = names;
  frame.release(...names);
  const row = (number: number) => number << 7;
  const found = `(${next} = ${frame.functions.tables.states(rows)}[${state} + c]) > 0`;
  const isNext = plan.usesOption ? `(${found} || (${OPTION} && (${next} = -${next}) > 0))` : found;
  const read = `p < s.length && (c = s.charCodeAt(p)) < 128 && ${isNext}`;
  const isAtStart = `${state} >= ${row(start)} && ${state} < ${row(start + 1)}`;
  frame.isRead = true;
  const failed = lines(
    fail[kind] === late[kind] ? "" : `if (${isAtStart}) ${fail[kind]()}`,
    records && start > 1 ? frame.move(`if (${state} < ${row(start)}) p--;`) : "",
    isCommitted
      ? late[kind]()
      : lines(records ? frame.record() : "", `if (${end} < 0) ${late.silent()}`, `p = ${end};`),
  );
  frame.isRead = isCommitted;
  const isTold = told === accepting ? "" : `if (${state} >= ${row(told)}) `;
  return lines(
    `${state} = ${row(start)};`,
    isCommitted ? "" : `${end} = -1;`,
    `for (c = ${AT_END}; ${read}; c = ${AT_END}) {`,
    `${state} = ${next};\np++;`,
    isCommitted ? "" : `if (${state} >= ${row(accepting)}) ${end} = p;`,
    "}",
    `if (${state} < ${row(accepting)}) {\n${failed}\n}`,
    records && !covered ? `${isTold}${frame.record()}` : "",
  );
}
