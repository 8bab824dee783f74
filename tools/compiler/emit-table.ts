/** Emits the code for tables. */

import type { Context } from "./attempt.ts";
import { EMPTY } from "./char-set.ts";
import { AT_END, OPTION } from "./emit-condition.ts";
import { type Frame, lines, RECORD } from "./frame.ts";
import type { TablePlan } from "./plan.ts";

/**
 * Returns a loop over a table, which stops at the first character that can't follow. If a match can't end there,
 * the code goes back to where one could, but not if what follows then fails too.
 */
export function emitTable(frame: Frame, plan: TablePlan, context: Context) {
  const { fail, late, doom, follow, covered, quiet } = context;
  const { table, start, inner, accepting } = frame.tables.findStates(plan.states);
  const goesOn = plan.states
    .flatMap(({ accepts, moves }) => (accepts ? moves : []))
    .reduce((all, { set, to }) => (plan.states[to].accepts ? all : all.union(set)), EMPTY);
  const isLost = quiet ? doom?.silent === late.silent : doom?.miss === late.miss;
  const isCommitted = goesOn.isEmpty || (isLost && goesOn.intersection(follow).isEmpty);
  const [state, next, end] = [frame.acquire(), frame.acquire(), frame.acquire()];
  frame.here = null;
  const found = `(${next} = ${table}[${state} + c]) > 0`;
  const isSame = plan.states.every(({ moves }) => moves.every(({ set }) => !set.dependsOnOption));
  const isNext = isSame ? found : `(${found} || (${OPTION} && (${next} = -${next}) > 0))`;
  const read = `p < s.length && (c = s.charCodeAt(p)) < 128 && ${isNext}`;
  const note = isCommitted ? "" : `if (${state} >= ${accepting}) ${end} = p;`;
  const loop = lines(
    `for (c = ${AT_END}; ${read}; c = ${AT_END}) {`,
    `${state} = ${next};\np++;`,
    note,
    "}",
  );
  frame.isRead = true;
  const isUnmoved = fail.miss !== late.miss || fail.silent !== late.silent;
  const silent = quiet || !plan.records;
  const failed = [
    isUnmoved
      ? `if (${state} >= ${start} && ${state} < ${inner}) ${silent ? fail.silent() : fail.miss()}`
      : "",
  ];
  const back = start > 128 && !quiet ? `if (${state} < ${start}) p--;` : "";
  if (back !== "") frame.isRead = false;
  if (isCommitted) {
    failed.push(back, quiet ? late.silent() : late.miss());
  } else {
    if (!quiet) frame.goesBack = true;
    failed.push(back, quiet ? "" : RECORD, `if (${end} < 0) ${late.silent()}`, `p = ${end};`);
  }
  frame.isRead = isCommitted;
  for (const name of [state, next, end]) frame.release(name);
  return lines(
    `${state} = ${start};`,
    isCommitted ? "" : `${end} = -1;`,
    loop,
    `if (${state} < ${accepting}) {`,
    ...failed,
    "}",
    plan.records && !covered && !quiet ? RECORD : "",
  );
}
