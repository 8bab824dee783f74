/** The automaton as a decider of JavaScript text: its symbols are characters, not octets. */
import { type Automaton, run, toOctets } from "./automaton.ts";
import { type Dfa, explore, range, step } from "./dfa.ts";
import { minimize } from "./minimize.ts";

/** A minimal automaton with one symbol for each of `characters`. */
export interface CharacterAutomaton extends Dfa {
  readonly characters: readonly string[];
}

/** Letters and digits come first, so access strings and suffixes are readable if possible. */
const ASCII = range(128)
  .map((code) => String.fromCharCode(code))
  .sort((a, b) => Number(/[a-z\d]/.test(b)) - Number(/[a-z\d]/.test(a)));

/**
 * One or more characters for each length in UTF-8 (oracle.test.ts shows that the languages tell no
 * two of one length apart): e acute, emoji, and those that case folding makes an s (U+017F), a k
 * (U+212A), and an i with a dot (U+0130).
 */
const BEYOND_ASCII = ["\u00E9", "\u017F", "\u0130", "\u212A", "\u{1F600}"];

export const CHARACTERS: readonly string[] = [...ASCII, ...BEYOND_ASCII];

export function overCharacters(automaton: Automaton): CharacterAutomaton {
  const octets = CHARACTERS.map((character) => toOctets(character) ?? new Uint8Array());
  const reached = explore(
    automaton.start,
    CHARACTERS.length,
    (state) => octets.map((read) => run(automaton, state, read)),
    (state) => automaton.accepting[state] === 1,
    (state) => state,
  );
  return { ...minimize(reached), characters: CHARACTERS };
}

/** One symbol for each set of characters that the language never tells apart. */
export function representatives(dfa: CharacterAutomaton): number[] {
  const states = range(dfa.accepting.length);
  const found = new Map<string, number>();
  for (const symbol of range(dfa.symbols)) {
    const column = states.map((state) => step(dfa, state, symbol)).join();
    if (!found.has(column)) found.set(column, symbol);
  }
  return [...found.values()];
}

/** By state: a shortest text that leads to it from the start. */
export function accessTexts(dfa: CharacterAutomaton): string[] {
  const found: string[] = [];
  found[dfa.start] = "";
  const queue = [dfa.start];
  for (const state of queue) {
    dfa.characters.forEach((character, symbol) => {
      const to = step(dfa, state, symbol);
      if (found[to] !== undefined) return;
      found[to] = found[state] + character;
      queue.push(to);
    });
  }
  return found;
}
