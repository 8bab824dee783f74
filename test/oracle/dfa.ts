/** Deterministic automata, and simple facts about them. */

/** Complete: every state has a successor for every symbol. States and symbols are numbered from 0. */
export interface Dfa {
  readonly symbols: number;
  readonly start: number;
  /** The successor of `state` on `symbol` is at `state * symbols + symbol`. */
  readonly next: Int32Array;
  /** By state: 1 if it accepts. */
  readonly accepting: Uint8Array;
}

export function step(dfa: Dfa, state: number, symbol: number): number {
  return dfa.next[state * dfa.symbols + symbol] as number;
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Follows every symbol from the start key; keys are what `successors` makes of them. */
export function explore<T>(
  start: T,
  symbols: number,
  successors: (item: T) => Iterable<T>,
  accepts: (item: T) => boolean,
  keyOf: (item: T) => string | number,
): Dfa {
  const states = new Map([[keyOf(start), 0]]);
  const queue = [start];
  const next: number[] = [];
  for (const item of queue) {
    for (const successor of successors(item)) {
      const key = keyOf(successor);
      const known = states.get(key);
      next.push(known ?? queue.push(successor) - 1);
      if (known === undefined) states.set(key, queue.length - 1);
    }
  }
  const accepting = Uint8Array.from(queue, (item) => Number(accepts(item)));
  return { symbols, start: 0, next: Int32Array.from(next), accepting };
}

/** By state: the length of the shortest word that leads to acceptance; Infinity if there is none. */
export function distances(dfa: Dfa): Float64Array {
  const found = Float64Array.from(dfa.accepting, (accepts) => (accepts ? 0 : Infinity));
  const queue = range(found.length).filter((state) => found[state] === 0);
  const before = predecessors(dfa);
  for (const state of queue) {
    for (const from of before[state] ?? []) {
      if (found[from] !== Infinity) continue;
      found[from] = 1 + (found[state] as number);
      queue.push(from);
    }
  }
  return found;
}

/** By state: the states that have it as a successor, once for each symbol. */
function predecessors({ symbols, next, accepting }: Dfa): number[][] {
  const found = range(accepting.length).map((): number[] => []);
  for (let index = 0; index < next.length; index++) {
    found[next[index] as number]?.push((index - (index % symbols)) / symbols);
  }
  return found;
}

/** The live states: those from which an accepting state can be reached. */
export function liveStates(dfa: Dfa): number[] {
  const distance = distances(dfa);
  return range(distance.length).filter((state) => distance[state] !== Infinity);
}
