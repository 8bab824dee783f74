/** Sets of suffixes that tell the states of a minimal automaton apart. */
import { type CharacterAutomaton, representatives } from "./characters.ts";
import { range, step } from "./dfa.ts";

export interface Suffix {
  readonly text: string;
  /** By state: 1 if the automaton accepts the suffix from there. */
  readonly verdicts: Uint8Array;
}

/** A small characterization set W: for any two states it has a suffix that only one accepts. */
export function characterizationSet(dfa: CharacterAutomaton): Suffix[] {
  const candidates = candidateSuffixes(dfa);
  const chosen: Suffix[] = [];
  for (let blocks = new Int32Array(dfa.accepting.length); ; ) {
    const best = maximum(candidates, (suffix) => separatedPairs(blocks, suffix.verdicts));
    if (separatedPairs(blocks, best.verdicts) === 0) return chosen;
    chosen.push(best);
    blocks = split(blocks, best.verdicts).blocks;
  }
}

/** By state: suffixes of W that tell this state from every other. */
export function identificationSets(dfa: CharacterAutomaton, w: readonly Suffix[]): Suffix[][] {
  const states = range(dfa.accepting.length);
  return states.map((state) => {
    const differs = (suffix: Suffix, other: number) =>
      suffix.verdicts[other] !== suffix.verdicts[state];
    const chosen: Suffix[] = [];
    let others = states.filter((other) => other !== state);
    while (others.length > 0) {
      const best = maximum(w, (suffix) => others.filter((other) => differs(suffix, other)).length);
      chosen.push(best);
      others = others.filter((other) => !differs(best, other));
    }
    return chosen;
  });
}

/**
 * Suffixes with pairwise different verdicts, which together tell all states apart. Each suffix that
 * splits the partition of the states is extended to the left by each kind of character; when no
 * extension splits it further, it is the partition into single states (Moore).
 */
function candidateSuffixes(dfa: CharacterAutomaton): Suffix[] {
  const symbols = representatives(dfa);
  const found = new Map<string, Suffix>();
  let partition = split(new Int32Array(dfa.accepting.length), dfa.accepting);
  const splitters: Suffix[] = [{ text: "", verdicts: dfa.accepting }];
  found.set(dfa.accepting.join(""), { text: "", verdicts: dfa.accepting });
  for (const splitter of splitters) {
    for (const symbol of symbols) {
      const suffix = prepend(dfa, symbol, splitter);
      const key = suffix.verdicts.join("");
      if (found.has(key)) continue;
      found.set(key, suffix);
      const refined = split(partition.blocks, suffix.verdicts);
      if (refined.count > partition.count) splitters.push(suffix);
      partition = refined;
    }
  }
  return [...found.values()];
}

function prepend(dfa: CharacterAutomaton, symbol: number, suffix: Suffix): Suffix {
  const verdictAfter = (_: number, state: number) =>
    suffix.verdicts[step(dfa, state, symbol)] as number;
  return { text: dfa.characters[symbol] + suffix.text, verdicts: dfa.accepting.map(verdictAfter) };
}

/** Splits each block into the states that accept and those that do not. */
function split(blocks: Int32Array, verdicts: Uint8Array) {
  const names = new Map<number, number>();
  const refined = blocks.map((block, state) => {
    const value = block * 2 + (verdicts[state] as number);
    const name = names.get(value) ?? names.size;
    names.set(value, name);
    return name;
  });
  return { blocks: refined, count: names.size };
}

/** How many pairs of states that share a block the verdicts tell apart. */
function separatedPairs(blocks: Int32Array, verdicts: Uint8Array): number {
  const sizes = new Int32Array(blocks.length * 2);
  blocks.forEach((block, state) => {
    const index = block * 2 + (verdicts[state] as number);
    sizes[index] = (sizes[index] as number) + 1;
  });
  let pairs = 0;
  for (let i = 0; i < sizes.length; i += 2)
    pairs += (sizes[i] as number) * (sizes[i + 1] as number);
  return pairs;
}

function maximum<T>(items: readonly T[], scoreOf: (item: T) => number): T {
  const scores = items.map(scoreOf);
  return items[scores.indexOf(Math.max(...scores))] as T;
}
