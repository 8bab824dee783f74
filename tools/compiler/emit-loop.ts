/** Emits the code for repetitions and tables. */

import { Attempt, type Context } from "./attempt.ts";
import { ALL, type CharSet } from "./char-set.ts";
import { emit } from "./emit.ts";
import { AT_END, inside, miss, OPTION } from "./emit-symbol.ts";
import { facts } from "./facts.ts";
import { type Frame, lines } from "./frame.ts";
import { isCharacter, type Plan, type PlanOf, type TablePlan } from "./plan.ts";

/** A list of values starts as an array of one, and of two: pushing reserves room for many. */
function append(list: string, value: string) {
  return lines(
    `if (!${list}) ${list} = [${value}];`,
    `else if (${list}.length < 2) ${list} = [${list}[0], ${value}];`,
    `else ${list}.push(${value});`,
  );
}

export function emitRepeat(plan: PlanOf<"repeat">, into: string | null, context: Context): string {
  const { frame } = context;
  const { min, max } = plan;
  const { moves, records } = facts(plan);
  if (max !== null) return emitExact(plan, into, context);
  if (into === null) {
    if (min === 0) return emitItems(plan, null, context);
    // Only a list shows whether there was an item.
    if (!moves) return emitRepeat(plan, frame.acquire(), context);
  }
  const start = into ?? frame.acquire();
  const items = emitItems(plan, into, context);
  const isEmpty = into === null ? `p === ${start}` : `!${into}`;
  return lines(
    `${start} = ${into === null ? "p" : "null"};`,
    items,
    min === 0 ? `${into} ??= [];` : `if (${isEmpty}) ${miss({ records }, context)}`,
  );
}

/** Computes a number while its digits are read. Of more than 15 digits the sum would not be exact. */
export function emitNumber({ item }: PlanOf<"number">, into: string | null, context: Context) {
  const { frame, covered } = context;
  const start = frame.acquire();
  return lines(
    `${start} = p;\n${into} = 0;`,
    emitCharacters(frame, item.sets[0], `${into} = 10 * ${into} + c - 48, p++;`),
    item.records && !covered ? frame.record() : "",
    `if (p === ${start}) ${miss(item, context)}`,
    `if (p - ${start} > 15) ${into} = Number(s.slice(${start}, p));`,
  );
}

/** Exactly `min` items: if one fails, so does the repetition. */
function emitExact(plan: PlanOf<"repeat">, into: string | null, context: Context) {
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
  return lines(into && `${into} = null;`, `${count} = 0;`, done.closeLoop(code));
}

/**
 * Returns code that matches as many items as there are, with delimiters or characters of a span between them. It notes
 * the end of each item, to go back there when the next item or delimiter fails halfway.
 */
function emitItems(plan: PlanOf<"repeat">, into: string | null, context: Context) {
  const { frame, late, doom, covered } = context;
  const { delimiter } = plan;
  const span = into === null && delimiter === null ? spanOf(plan.item, context) : null;
  const record = span?.records && !covered ? frame.record() : "";
  if (span?.rest === null) return lines(emitCharacters(frame, span.lead), record);
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
  const inItem = { ...attempt.context, ...(delimiter && { fail: mid, late: mid }) };
  const [end, value] = [frame.acquire(), frame.acquire()];
  const note = `${end} = p;`;
  const loop = frame.loop(() =>
    lines(
      span && emitCharacters(frame, span.lead),
      // Looking up -1, the end, in a table is slow.
      isNamed && facts(item).first.ranges.length > 2
        ? `if (c === ${AT_END}) ${attempt.unmoved.jump()}`
        : "",
      delimiter ? "" : note,
      emit(item, into && value, inItem),
      delimiter && note,
      into && append(into, value),
      delimiter && emit(delimiter, null, attempt.context),
    ),
  );
  const code = attempt.goesBack
    ? lines(delimiter && note, attempt.close(loop, end))
    : attempt.unmoved.closeLoop(loop.replaceAll(`${note}\n`, ""));
  return lines(frame.functions.shareLoop(frame, code), record);
}

/** Returns a loop over characters. After it, the symbol has been read. */
function emitCharacters(frame: Frame, set: CharSet, step = "p++;") {
  frame.isRead = true;
  const test = inside(frame, set, true, () => "(c = s.charCodeAt(p))");
  return `for (c = ${AT_END}; p < s.length && ${test}; c = ${AT_END}) ${step}`;
}

/**
 * Splits a repeated item into the class that is its first alternative and the rest, so that the loop runs over the
 * characters of the class first; null if there is no such class. A failure of the class need not be recorded where a
 * later one is; `records` says whether it is recorded at the end.
 */
function spanOf(item: Plan, { covered }: Context) {
  const inner = item.op === "named" ? item.item : item;
  if (isCharacter(inner)) return { lead: inner.sets[0], rest: null, records: inner.records };
  const [first, ...others] = inner.op === "choice" ? inner.alternatives : [];
  if (!isCharacter(first) || (first.records && !covered)) return null;
  const rest: Plan = others.length === 1 ? others[0] : { op: "choice", alternatives: others };
  return { lead: first.sets[0], rest, records: item.op === "named" };
}

/**
 * Returns a loop over a table, which stops at the first character that can't follow. If a match can't end there,
 * the code goes back to where one could, but not if what follows then fails too.
 */
export function emitTable(plan: TablePlan, context: Context) {
  const { frame, fail, late, doom, follow, covered } = context;
  const { rows, start, accepting, recording, goesOn, records } = plan;
  const kind = records ? "miss" : "silent";
  const isLost = doom?.[kind] === late[kind] && goesOn.intersection(follow).isEmpty;
  const isCommitted = goesOn.isEmpty || isLost;
  const [state, next, end] = [frame.acquire(), frame.acquire(), frame.acquire()];
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
  const guard = recording === accepting ? "" : `if (${state} >= ${row(recording)}) `;
  return lines(
    `${state} = ${row(start)};`,
    isCommitted ? "" : `${end} = -1;`,
    `for (c = ${AT_END}; ${read}; c = ${AT_END}) {`,
    `${state} = ${next};\np++;`,
    isCommitted ? "" : `if (${state} >= ${row(accepting)}) ${end} = p;`,
    "}",
    `if (${state} < ${row(accepting)}) {\n${failed}\n}`,
    records && !covered ? `${guard}${frame.record()}` : "",
  );
}
