/** Minimisation: the smallest automaton of a language, which is unique up to numbering. */
import { type Dfa, explore, range, step } from "./dfa.ts";

/** Moore's algorithm, refining symbol by symbol; the states are then renumbered breadth first. */
export function minimize(dfa: Dfa): Dfa {
  const states = range(dfa.accepting.length);
  const isApart = (symbol: number) =>
    symbol === 0 ||
    states.some((state) => step(dfa, state, symbol) !== step(dfa, state, symbol - 1));
  const symbols = range(dfa.symbols).filter(isApart); // the others lead where the one before leads
  let partition = refine(dfa.accepting, 2);
  for (let before = 0; before < partition.count; ) {
    before = partition.count;
    for (const symbol of symbols) {
      const { blocks, count } = partition;
      const blockAfter = (state: number) => blocks[step(dfa, state, symbol)] as number;
      const signatures = blocks.map((block, state) => block * count + blockAfter(state));
      partition = refine(signatures, count * count);
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

/** Puts the states that have the same signature, a number below `bound`, in one block. */
function refine(signatures: Int32Array | Uint8Array, bound: number) {
  const names = new Int32Array(bound); // by signature: its block's number and 1; 0 if it has none
  const blocks = new Int32Array(signatures.length);
  let count = 0;
  for (let state = 0; state < blocks.length; state++) {
    const signature = signatures[state] as number;
    const name = names[signature] || ++count;
    names[signature] = name;
    blocks[state] = name - 1;
  }
  return { blocks, count };
}
