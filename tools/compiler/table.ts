/**
 * A rule that reads one character after another, each of which decides what comes next, and that refers to itself
 * only at its end, is a finite automaton: it becomes one loop over a table.
 */

import { type CharSet, EMPTY, END } from "./char-set.ts";
import type { Plan, TablePlan } from "./plan.ts";

/** What is still to be matched, and the characters that a lookahead at the one before has required, if one has. */
interface State {
  rest: readonly Plan[];
  only: CharSet | null;
}

/** What can come next, whether the match can end here, and whether a failure here is recorded. */
interface Moves {
  moves: { set: CharSet; to: State }[];
  accepts: boolean;
  isTold: boolean;
}

const MOST_STATES = 32;

/** The character for row 0, to which nothing leads. Those before it are for moves with the option only. */
export const ORIGIN = 80;

/** Returns the table of a rule whose value is not used, or null if it has none. */
export function tableOf(name: string, body: Plan, records: boolean): TablePlan | null {
  const all = statesFrom({ rest: [body], only: null });
  const [start] = all?.values() ?? [];
  // A rule that can never end matches nothing.
  if (!all || start.accepts || ![...all.values()].some(({ accepts }) => accepts)) return null;
  // A failure after a lookahead counts for the character before.
  const isAhead = (key: string) => !key.endsWith("null}");
  const rank = (key: string) => {
    const { accepts, isTold } = all.get(key) ?? start;
    return isAhead(key) ? 0 : all.get(key) === start ? 1 : !accepts ? 2 : isTold ? 4 : 3;
  };
  const keys = [...all.keys()].sort((a, b) => rank(a) - rank(b));
  const rowOf = (to: State) => 1 + keys.indexOf(JSON.stringify(to));
  const rows = keys.map((key) =>
    all
      .get(key)
      ?.moves.flatMap(({ set, to }) => {
        const added = set.given(true).intersection(set.given(false).complement());
        return [
          ...rangesTo(set.given(false), ORIGIN + rowOf(to)),
          ...rangesTo(added, ORIGIN - rowOf(to)),
        ];
      })
      .join(""),
  );
  const sets = (moves: Moves["moves"]) => moves.reduce((union, { set }) => union.union(set), EMPTY);
  const ends = [...all.values()].flatMap(({ accepts, moves }) => (accepts ? moves : []));
  return {
    op: "table",
    rows: JSON.stringify(["", ...rows]),
    states: all.size,
    start: keys.findIndex((key) => all.get(key) === start) + 1,
    accepting: 1 + keys.filter((key) => rank(key) < 3).length,
    told: 1 + keys.filter((key) => rank(key) < 4).length,
    usesOption: [...all.values()].some(({ moves }) => sets(moves).dependsOnOption),
    first: sets(start.moves),
    goesOn: sets(ends.filter(({ to }) => !all.get(JSON.stringify(to))?.accepts)),
    records,
  };

  /** Returns the moves of each state that can be reached. */
  function statesFrom(first: State) {
    const states = new Map<string, Moves>();
    const queue = [first];
    for (const { rest, only } of queue) {
      const key = JSON.stringify({ rest, only });
      if (states.has(key)) continue;
      const found = movesFrom(rest);
      if (found === null || states.size === MOST_STATES) return null;
      // A match that ends after a lookahead, or only fails in one, would need more than a loop.
      const isSilent = !found.isTold && (!found.accepts || found.moves.some(({ to }) => to.only));
      if (isSilent || (only && found.accepts)) return null;
      const moves = found.moves.map(({ set, to }) => ({
        set: only ? set.intersection(only) : set,
        to,
      }));
      states.set(key, { ...found, moves });
      queue.push(...moves.map(({ to }) => to));
    }
    return states;
  }

  function movesFrom(rest: readonly Plan[]): Moves | null {
    const [plan, ...more] = rest;
    switch (plan?.op) {
      case undefined:
        return { moves: [], accepts: true, isTold: false };
      case "set": {
        if (plan.records !== records || !isSupported(plan.set)) return null;
        const to = { rest: more, only: null };
        return { moves: [{ set: plan.set, to }], accepts: false, isTold: true };
      }
      case "sequence":
        return plan.value === null ? movesFrom([...plan.items, ...more]) : null;
      case "rule":
        return plan.rule.name === name ? movesFrom([body, ...more]) : null;
      case "choice": {
        const isFirst = plan.alternatives.slice(0, -1).every(({ op }) => op === "set");
        return either(
          plan.alternatives.map((one) => movesFrom([one, ...more])),
          isFirst,
        );
      }
      case "repeat": {
        const { item, delimiter, min, max } = plan;
        if (delimiter !== null || max !== null) return null;
        const again = movesFrom([item, { ...plan, min: 0 }, ...more]);
        return min === 0 ? either([again, movesFrom(more)], item.op === "set") : again;
      }
      case "and": {
        const next = movesFrom(more);
        if (plan.item.op !== "string" || plan.item.sets.length !== 2 || next === null) return null;
        const [one, only] = plan.item.sets;
        const ahead = ({ set, to }: Moves["moves"][0]) => ({
          set: set.intersection(one),
          to: { ...to, only },
        });
        return { moves: next.moves.map(ahead), accepts: false, isTold: false };
      }
      default:
        return null;
    }
  }
}

function rangesTo(set: CharSet, row: number) {
  return set.ranges.map((range) => String.fromCharCode(...range, row));
}

/** Whether a set has only ASCII characters, and each that it has without the option also with it. */
function isSupported(set: CharSet) {
  const [off, on] = [set.given(false), set.given(true)];
  return on.between(128, END).isEmpty && off.intersection(on.complement()).isEmpty;
}

/**
 * Returns the moves of alternatives, of which the next character must choose one. If the first alternative can't fail
 * after that, it is the one that counts.
 */
function either(all: (Moves | null)[], isFirst = false): Moves | null {
  let [seen, accepts, isTold] = [EMPTY, false, false];
  const moves: Moves["moves"] = [];
  for (const one of all) {
    if (one === null || accepts) return null; // nothing is tried after what can be empty
    const before = seen.complement();
    for (const { set, to } of one.moves) {
      if (!isFirst && !seen.intersection(set).isEmpty) return null;
      moves.push({ set: set.intersection(before), to });
      seen = seen.union(set);
    }
    accepts = one.accepts;
    isTold ||= one.isTold;
  }
  return { moves: moves.filter(({ set }) => !set.isEmpty), accepts, isTold };
}
