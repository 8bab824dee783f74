/**
 * A rule that reads one character after another, each of which decides what comes next, and that refers to itself
 * only at its end, is a finite automaton: it becomes one loop over a table.
 */

import { type CharSet, EMPTY, END } from "./char-set.ts";
import type { Plan, TablePlan } from "./plan.ts";

/** What is still to be matched, and the characters with which it may go on. */
interface Point {
  rest: readonly Plan[];
  /** Those that a lookahead at the character before has required, if one has. */
  only: CharSet | null;
}

interface Moves {
  moves: { set: CharSet; to: Point }[];
  /** Whether the match can end here. */
  accepts: boolean;
}

/** A state of the table. */
export interface State {
  moves: { set: CharSet; to: number }[];
  accepts: boolean;
  /** Whether a failure here counts for the character before. */
  isAhead: boolean;
  isStart: boolean;
}

/**
 * Returns the table of a rule, or null if it has none.
 *
 * @param body the plan of the rule, whose value is not used
 */
export function tableOf(name: string, body: Plan, records: boolean): TablePlan | null {
  const points: Point[] = [{ rest: [body], only: null }];
  const keys = new Map([[JSON.stringify(points[0]), 0]]);
  const states: State[] = [];
  const numberOf = (point: Point) => {
    const key = JSON.stringify(point);
    const known = keys.get(key) ?? points.push(point) - 1;
    keys.set(key, known);
    return known;
  };
  for (const { rest, only } of points) {
    const found = movesFrom(rest);
    if (found === null || points.length > MOST_STATES) return null;
    const moves = found.moves.map(({ set, to }) => ({
      set: only === null ? set : set.intersection(only),
      to: numberOf(to),
    }));
    states.push({
      moves,
      accepts: found.accepts,
      isAhead: only !== null,
      isStart: states.length === 0,
    });
  }
  const first = states[0].moves.reduce((all, { set }) => all.union(set), EMPTY);
  // A rule that can never end matches nothing.
  const isProper = !states[0].accepts && states.some(({ accepts }) => accepts);
  return !isProper ? null : { op: "table", states, first, records };

  function movesFrom(rest: readonly Plan[]): Moves | null {
    const [plan, ...more] = rest;
    switch (plan?.op) {
      case undefined:
        return { moves: [], accepts: true };
      case "set":
        if (plan.records !== records || !isSupported(plan.set)) return null;
        return { moves: [{ set: plan.set, to: { rest: more, only: null } }], accepts: false };
      case "sequence":
        return plan.value === null ? movesFrom([...plan.items, ...more]) : null;
      case "text":
        return movesFrom([plan.item, ...more]);
      case "rule":
        return plan.rule.name === name ? movesFrom([body, ...more]) : null;
      case "choice":
        return either(plan.alternatives.map((alternative) => movesFrom([alternative, ...more])));
      case "optional":
        return either([movesFrom([plan.item, ...more]), movesFrom(more)], plan.item.op === "set");
      case "repeat": {
        const { item, delimiter, min, max } = plan;
        if (delimiter !== null || max !== null || min > 1) return null;
        const again = movesFrom([item, { ...plan, min: 0 }, ...more]);
        return min === 0 ? either([again, movesFrom(more)], item.op === "set") : again;
      }
      case "and": {
        const next = movesFrom(more);
        if (plan.item.op !== "string" || plan.item.sets.length !== 2 || next === null) return null;
        const [one, only] = plan.item.sets;
        const moves = next.moves.map(({ set, to }) => ({
          set: set.intersection(one),
          to: { ...to, only },
        }));
        return { moves, accepts: false };
      }
      default:
        return null;
    }
  }
}

const MOST_STATES = 32;

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
  let [seen, accepts] = [EMPTY, false];
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
  }
  return { moves: moves.filter(({ set }) => !set.isEmpty), accepts };
}
