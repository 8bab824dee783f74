/**
 * A rule that reads one character after another, each of which decides what comes next, and that refers to itself
 * only at its end, is a finite automaton: it becomes one loop over a table.
 */

import { type CharSet, EMPTY, END } from "./char-set.ts";
import { type CompiledRule, isCharacter, type Plan, type TablePlan } from "./plan.ts";

/** What is still to be matched, and the characters that a lookahead at the one before has required, if one has. */
interface Rest {
  plans: readonly Plan[];
  only: CharSet | null;
}

type Move = { set: CharSet; to: Rest };
type Reached = State & Pick<Rest, "only">;

/** What can come next, whether the match can end here, and whether a failure here is recorded. */
interface State {
  moves: Move[];
  accepts: boolean;
  isRecorded: boolean;
}

/** A rule with at least as many states becomes a table, even if it doesn't refer to itself. */
const MANY_STATES = 6;
const MOST_STATES = 32;

/** The character for row 0, to which nothing leads. Those before it are for moves with the option only. */
export const ORIGIN = 80;

/**
 * Returns the table of a rule whose value is not used. Returns null if the rule is no such automaton, or if it has few
 * states and doesn't refer to itself.
 */
export function tableOf(rule: CompiledRule, body: Plan, isRecursive: boolean): TablePlan | null {
  const { name, records } = rule;
  const all = statesFrom({ plans: [body], only: null });
  const states = [...(all?.values() ?? [])];
  const [start] = states;
  if (!all || (all.size < MANY_STATES && !isRecursive)) return null;
  // A rule that can never end matches nothing.
  if (start.accepts || !states.some(({ accepts }) => accepts)) return null;
  const rank = ([, state]: [string, Reached]) => {
    if (state.only) return 0; // a failure after a lookahead counts for the character before
    return state === start ? 1 : !state.accepts ? 2 : state.isRecorded ? 4 : 3;
  };
  const sorted = [...all].sort((a, b) => rank(a) - rank(b));
  const countOf = (most: number) => sorted.filter((one) => rank(one) <= most).length;
  const rows = sorted.map(([, { moves }]) =>
    moves.map(({ set, to }) => {
      const row = 1 + sorted.findIndex(([key]) => key === JSON.stringify(to));
      const [off, on] = [set.given(false), set.given(true)];
      const added = on.intersection(off.complement());
      return rangesTo(off, ORIGIN + row) + rangesTo(added, ORIGIN - row);
    }),
  );
  const ends = states.flatMap(({ accepts, moves }) => (accepts ? moves : []));
  return {
    op: "table",
    rows: JSON.stringify(["", ...rows.map((row) => row.join(""))]),
    start: 1 + countOf(0),
    accepting: 1 + countOf(2),
    recording: 1 + countOf(3),
    usesOption: states.some(({ moves }) => setOf(moves).dependsOnOption),
    first: setOf(start.moves),
    goesOn: setOf(ends.filter(({ to }) => !all.get(JSON.stringify(to))?.accepts)),
    records,
  };

  /** Returns the states that can be reached, by what is still to be matched. */
  function statesFrom(first: Rest) {
    const states = new Map<string, Reached>();
    const queue = [first];
    for (const rest of queue) {
      const key = JSON.stringify(rest);
      if (states.has(key)) continue;
      const { only } = rest;
      const state = stateOf(rest.plans);
      if (state === null || states.size === MOST_STATES) return null;
      // A match that ends after a lookahead, or only fails in one, would need more than a loop.
      const isSilent =
        !state.isRecorded && (!state.accepts || state.moves.some(({ to }) => to.only));
      if (isSilent || (only && state.accepts)) return null;
      const moves = only ? within(state.moves, only) : state.moves;
      states.set(key, { ...state, moves, only });
      queue.push(...moves.map(({ to }) => to));
    }
    return states;
  }

  function stateOf([plan, ...more]: readonly Plan[]): State | null {
    switch (plan?.op) {
      case undefined:
        return { moves: [], accepts: true, isRecorded: false };
      case "string": {
        const [set] = plan.sets;
        if (!isCharacter(plan) || plan.records !== records || !isSupported(set)) return null;
        const to = { plans: more, only: null };
        return { moves: [{ set, to }], accepts: false, isRecorded: true };
      }
      case "sequence":
        return plan.value === null ? stateOf([...plan.items, ...more]) : null;
      case "rule":
        return plan.name === name ? stateOf([body, ...more]) : null;
      case "choice": {
        const isFirst = plan.alternatives.slice(0, -1).every((one) => isCharacter(one));
        const all = plan.alternatives.map((one) => stateOf([one, ...more]));
        return either(all, isFirst);
      }
      case "repeat": {
        const { item, delimiter, min, max } = plan;
        if (delimiter !== null || max !== null) return null;
        const again = stateOf([item, { ...plan, min: 0 }, ...more]);
        return min === 0 ? either([again, stateOf(more)], isCharacter(item)) : again;
      }
      case "and": {
        const next = stateOf(more);
        if (plan.item.op !== "string" || plan.item.sets.length !== 2 || next === null) return null;
        const [one, only] = plan.item.sets;
        const moves = within(next.moves, one).map(({ set, to }) => ({ set, to: { ...to, only } }));
        return { moves, accepts: false, isRecorded: false };
      }
      default:
        return null;
    }
  }
}

function rangesTo(set: CharSet, row: number) {
  return set.ranges.map((range) => String.fromCharCode(...range, row)).join("");
}

/** Whether a set has only ASCII characters, and each that it has without the option also with it. */
function isSupported(set: CharSet) {
  const [off, on] = [set.given(false), set.given(true)];
  return on.between(128, END).isEmpty && off.intersection(on.complement()).isEmpty;
}

/** Returns the moves with the characters of a set. */
function within(moves: Move[], only: CharSet) {
  const all = moves.map(({ set, to }) => ({ set: set.intersection(only), to }));
  return all.filter(({ set }) => !set.isEmpty);
}

function setOf(moves: Move[]) {
  return moves.reduce((union, { set }) => union.union(set), EMPTY);
}

/**
 * Returns the state before alternatives, of which the next character must choose one. If the first alternative can't
 * fail after that, it is the one that counts.
 */
function either(all: (State | null)[], isFirst: boolean): State | null {
  const moves: Move[] = [];
  let [accepts, isRecorded] = [false, false];
  for (const one of all) {
    if (one === null || accepts) return null; // nothing is tried after what can be empty
    const seen = setOf(moves);
    if (!isFirst && !setOf(one.moves).intersection(seen).isEmpty) return null;
    moves.push(...within(one.moves, seen.complement()));
    accepts = one.accepts;
    isRecorded ||= one.isRecorded;
  }
  return { moves, accepts, isRecorded };
}
