/** Texts with the verdict of the automaton. README.md says what they prove. */
import { type Automaton, accepts } from "./automaton.ts";
import { characterizationSet, identificationSets, type Suffix } from "./characterization.ts";
import { accessTexts, CHARACTERS, overCharacters } from "./characters.ts";
import { range, step } from "./dfa.ts";
import { memberGenerator, pick, type Random, seeded } from "./random.ts";

export interface Probe {
  readonly text: string;
  /** Whether the text is in the language. */
  readonly member: boolean;
}

/**
 * Every transition of the automaton, on each ASCII character and some others, with suffixes that
 * identify the state it leads to (the Wp-method). A recogniser that is a finite automaton with at
 * most `extraStates` states more than this one, and answers all of them right, decides the same
 * language. Each extra state multiplies the number of probes by some 130.
 */
export function* transitionProbes(automaton: Automaton, extraStates = 0): Generator<Probe> {
  const dfa = overCharacters(automaton);
  const access = accessTexts(dfa);
  const w = characterizationSet(dfa);
  const identification = identificationSets(dfa, w);

  function* from(state: number, text: string, extra: number): Generator<Probe> {
    yield* withSuffixes(text, state, w);
    for (const symbol of range(dfa.symbols)) {
      const to = step(dfa, state, symbol);
      const read = text + dfa.characters[symbol];
      if (extra > 0) yield* from(to, read, extra - 1);
      else yield* withSuffixes(read, to, identification[to] ?? w);
    }
  }

  for (const state of range(access.length)) yield* from(state, access[state] ?? "", extraStates);
}

function* withSuffixes(text: string, state: number, suffixes: readonly Suffix[]): Generator<Probe> {
  for (const suffix of suffixes) {
    yield { text: text + suffix.text, member: suffix.verdicts[state] === 1 };
  }
}

/** How many mutants follow each random member. */
const MUTANTS = 3;

/** Random members, each followed by mutants that differ in one character (or two neighbours). */
export function* randomProbes(automaton: Automaton, count: number, seed: number): Generator<Probe> {
  const random = seeded(seed);
  const nextMember = memberGenerator(overCharacters(automaton), random);
  let member = "";
  for (let i = 0; i < count; i++) {
    if (i % (1 + MUTANTS) === 0) member = nextMember();
    const text = i % (1 + MUTANTS) === 0 ? member : mutant(member, random);
    yield { text, member: accepts(automaton, text) };
  }
}

/** Inserts, deletes, replaces or swaps. Works on code points, so it leaves no lone surrogate. */
function mutant(text: string, random: Random): string {
  const characters = Array.from(text);
  const at = random(characters.length);
  const here = characters.slice(at, at + 1);
  const next = characters.slice(at + 1, at + 2);
  const middle = pick(random, [
    () => [anyCharacter(random), ...here, ...next],
    () => next,
    () => [anyCharacter(random), ...next],
    () => [...next, ...here],
  ])();
  return [...characters.slice(0, at), ...middle, ...characters.slice(at + 2)].join("");
}

/** Mostly ASCII; sometimes any character below the surrogates, which a bit mask could mistake. */
function anyCharacter(random: Random): string {
  return random(16) === 0 ? String.fromCharCode(random(0xd800)) : pick(random, CHARACTERS);
}
