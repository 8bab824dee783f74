/** Seeded random numbers, and random members of a language. */
import { accessTexts, type CharacterAutomaton } from "./characters.ts";
import { distances, liveStates, range, step } from "./dfa.ts";

/** A whole number from 0 to `bound` - 1. */
export type Random = (bound: number) => number;

/** sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, here seeded with a whole number. */
export function seeded(seed: number): Random {
  let [a, b, c, counter] = [0x9e3779b9, seed | 0, Math.floor(seed / 2 ** 32) | 0, 1];
  const draw = () => {
    const result = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  for (let i = 0; i < 16; i++) draw();
  return (bound) => Math.floor((draw() / 2 ** 32) * bound);
}

export function pick<T>(random: Random, items: ArrayLike<T>): T {
  return items[random(items.length)] as T;
}

interface Move {
  readonly to: number;
  readonly characters: readonly string[];
}

/** How long the rest of a member may grow, unless more is needed to end it. */
const LONGEST_WALK = 60;

/**
 * Draws members: a walk from the start, or (every second time) from the shortest text that leads to
 * a state drawn at random, so states deep in an IPv6 address occur as often as any other.
 */
export function memberGenerator(dfa: CharacterAutomaton, random: Random): () => string {
  const distance = distances(dfa);
  const live = liveStates(dfa);
  const access = accessTexts(dfa);
  const moves = range(distance.length).map((state) => movesFrom(dfa, state));
  return () => {
    let state = random(2) === 0 ? dfa.start : pick(random, live);
    let text = access[state] as string;
    let left = Math.max(distance[state] as number, random(LONGEST_WALK));
    for (;;) {
      const ends = dfa.accepting[state] === 1 && random(8) === 0;
      const open = moves[state]?.filter(({ to }) => (distance[to] as number) < left) ?? [];
      if (ends || open.length === 0) return text;
      const move = pick(random, open);
      text += pick(random, move.characters);
      state = move.to;
      left--;
    }
  };
}

/** One move for each successor, so a rare separator is drawn as often as all letters together. */
function movesFrom(dfa: CharacterAutomaton, state: number): Move[] {
  const targets = new Map<number, string[]>();
  dfa.characters.forEach((character, symbol) => {
    const to = step(dfa, state, symbol);
    targets.set(to, [...(targets.get(to) ?? []), character]);
  });
  return [...targets].map(([to, characters]) => ({ to, characters }));
}
