/**
 * Counts the ways that a backtracking engine can read a text: the runs of Thompson's automaton, which
 * has a state for each place of the expression.
 */
import type { OctetRange } from "../oracle/abnf.ts";
import type { Nfa } from "../oracle/nfa.ts";

/** States; each appears once for every way to it that reads nothing. */
type Ends = readonly number[];

/** A transition: reads an octet of the range, then goes on to where the next one is read. */
interface Step {
  readonly range: OctetRange;
  readonly to: Ends;
}

/** The automaton, with the ways that read nothing made part of the transitions. */
export interface Runs {
  readonly start: Ends;
  /** By state. */
  readonly steps: readonly (readonly Step[])[];
}

/** @throws {RangeError} if a repetition repeats nothing: then there are endlessly many ways */
export function runsOf(nfa: Nfa): Runs {
  const known = new Map<number, Ends>();
  const open = new Set<number>();
  const endsOf = (state: number): Ends => {
    const found = known.get(state);
    if (found !== undefined) return found;
    if (open.has(state)) throw new RangeError("a repetition of nothing");
    open.add(state);
    const { free, edges } = nfa.states[state] ?? { free: [], edges: [] };
    const here = edges.length > 0 || state === nfa.accepting ? [state] : [];
    const ends = [...here, ...free.flatMap(endsOf)];
    open.delete(state);
    known.set(state, ends);
    return ends;
  };
  const steps = nfa.states.map(({ edges }) =>
    edges.map(({ range, to }) => ({ range, to: endsOf(to) })),
  );
  return { start: endsOf(nfa.start), steps };
}

/**
 * A text that two runs read to the same state, or null if there is none. As each state of Thompson's
 * automaton leads to acceptance, null means that no text has two parses. It also means that a text has
 * at most one run for each state, so backtracking takes linear time, even if it fails.
 */
export function readTwice({ start, steps }: Runs): string | null {
  const seen = new Set<string>();
  const queue: { readonly pair: readonly [number, number]; readonly text: string }[] = [];
  /** Adds the pairs of states in which two runs end, or one; true if two end in the same. */
  const meet = (left: Ends, right: Ends, isOneRun: boolean, text: string): boolean => {
    for (const [index, a] of left.entries()) {
      for (const [other, b] of right.entries()) {
        if (a === b && !(isOneRun && index === other)) return true;
        const key = `${a},${b}`;
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push({ pair: [a, b], text });
      }
    }
    return false;
  };
  if (meet(start, start, true, "")) return "";
  for (const { pair, text } of queue) {
    const [left = [], right = []] = pair.map((state) => steps[state]);
    for (const a of left) {
      for (const b of right) {
        const octet = Math.max(a.range.low, b.range.low);
        if (octet > Math.min(a.range.high, b.range.high)) continue;
        const next = text + String.fromCharCode(octet);
        if (meet(a.to, b.to, a === b, next)) return next;
      }
    }
  }
  return null;
}

/** The most characters that an engine reads in a text before it gives up: each run reads its own. */
export function mostReads({ start, steps }: Runs, text: string): number {
  let runs = new Map<number, number>();
  const arrive = (at: Map<number, number>, states: Ends, count: number) => {
    for (const state of states) at.set(state, (at.get(state) ?? 0) + count);
  };
  arrive(runs, start, 1);
  let reads = 0;
  for (let index = 0; index < text.length && runs.size > 0; index++) {
    const octet = text.charCodeAt(index);
    const next = new Map<number, number>();
    for (const [state, count] of runs) {
      reads += count;
      for (const { range, to } of steps[state] ?? []) {
        if (range.low <= octet && octet <= range.high) arrive(next, to, count);
      }
    }
    runs = next;
  }
  return reads;
}
