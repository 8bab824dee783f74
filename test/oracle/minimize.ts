/** Minimisation: the smallest automaton of a language, which is unique up to numbering. */
import { type Dfa, explore, range, step } from "./dfa.ts";

/** Moore's algorithm, refining symbol by symbol; the states are then renumbered breadth first. */
export function minimize(dfa: Dfa): Dfa {
  let partition = refine(dfa.accepting, (state) => dfa.accepting[state] as number);
  for (let before = 0; before < partition.count; ) {
    before = partition.count;
    for (const symbol of range(dfa.symbols)) {
      const { blocks, count } = partition;
      const blockAfter = (state: number) => blocks[step(dfa, state, symbol)] as number;
      partition = refine(blocks, (state) => (blocks[state] as number) * count + blockAfter(state));
    }
  }
  const { blocks } = partition;
  return explore(
    dfa.start,
    dfa.symbols,
    (state) => dfa.next.subarray(state * dfa.symbols, (state + 1) * dfa.symbols),
    (state) => dfa.accepting[state] === 1,
    (state) => blocks[state] as number,
  );
}

/** Puts the states that have the same signature in one block. */
function refine(states: ArrayLike<number>, signatureOf: (state: number) => number) {
  const names = new Map<number, number>();
  const blocks = Int32Array.from(states, (_, state) => {
    const signature = signatureOf(state);
    const name = names.get(signature) ?? names.size;
    names.set(signature, name);
    return name;
  });
  return { blocks, count: names.size };
}
