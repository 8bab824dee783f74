/** Subset construction: a nondeterministic automaton becomes a deterministic one. */
import { type Dfa, explore, range } from "./dfa.ts";
import type { Nfa } from "./nfa.ts";

/** The symbols are classes of octets that every range treats alike. */
export function determinize(nfa: Nfa, classOf: Uint8Array, classes: number): Dfa {
  const edges = nfa.states.map((state) =>
    state.edges.flatMap(({ range: { low, high }, to }) =>
      [...new Set(classOf.subarray(low, high + 1))].map((symbol) => ({ symbol, to })),
    ),
  );
  const subsetOf = subsets(nfa);
  const successors = ({ states }: Subset) => {
    const targets = range(classes).map((): number[] => []);
    for (const state of states) {
      for (const { symbol, to } of edges[state] ?? []) targets[symbol]?.push(to);
    }
    const found: Subset[] = [];
    for (const [symbol, target] of targets.entries()) {
      const isSame = symbol > 0 && haveSame(target, targets[symbol - 1] ?? []);
      found.push(isSame ? (found[symbol - 1] as Subset) : subsetOf(target));
    }
    return found;
  };
  const accepts = ({ states }: Subset) => states.includes(nfa.accepting);
  return explore(subsetOf([nfa.start]), classes, successors, accepts, keyOf);
}

function haveSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

interface Subset {
  readonly key: string;
  readonly states: readonly number[];
}

function keyOf(subset: Subset): string {
  return subset.key;
}

/** Makes the subset of some states and all reached from them without reading; keeps those that read or accept. */
function subsets(nfa: Nfa): (kernel: readonly number[]) => Subset {
  const known = new Map<string, Subset>();
  return (kernel) => {
    const kernelKey = kernel.join();
    const found = known.get(kernelKey);
    if (found !== undefined) return found;
    const all = new Set(kernel);
    for (const state of all) {
      for (const to of nfa.states[state]?.free ?? []) all.add(to);
    }
    const matters = (state: number) =>
      state === nfa.accepting || nfa.states[state]?.edges.length !== 0;
    const states = [...all].filter(matters).sort((a, b) => a - b);
    const subset = { key: states.join(), states };
    known.set(kernelKey, subset);
    return subset;
  };
}
