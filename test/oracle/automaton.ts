/** Makes of ABNF the minimal deterministic automaton over octets that decides its language. */
import { readAbnf } from "./abnf.ts";
import { type Dfa, step } from "./dfa.ts";
import { minimize } from "./minimize.ts";
import { type Nfa, toNfa } from "./nfa.ts";
import { determinize } from "./subset.ts";

/** A minimal automaton; its symbols are classes of octets. */
export interface Automaton extends Dfa {
  /** By octet, 0 to 255: its class. */
  readonly classOf: Uint8Array;
}

/** The automaton of the union of the start rules' languages. */
export function compile(abnf: string, startRules: readonly string[]): Automaton {
  return minimal(toNfa(readAbnf(abnf), startRules));
}

export function minimal(nfa: Nfa): Automaton {
  const classOf = octetClasses(nfa);
  const classes = (classOf[255] as number) + 1;
  return { ...minimize(determinize(nfa, classOf, classes)), classOf };
}

/** A class ends where any range of the grammar begins or ends. */
function octetClasses(nfa: Nfa): Uint8Array {
  const starts = new Uint8Array(257);
  for (const { range } of nfa.states.flatMap((state) => state.edges)) {
    starts[range.low] = 1;
    starts[range.high + 1] = 1;
  }
  let current = 0;
  return Uint8Array.from({ length: 256 }, (_, octet) => {
    if (octet > 0 && starts[octet] === 1) current++;
    return current;
  });
}

/** The state that the octets lead to from `state`. */
export function run(automaton: Automaton, state: number, octets: Uint8Array): number {
  let current = state;
  for (const octet of octets)
    current = step(automaton, current, automaton.classOf[octet] as number);
  return current;
}

/** Whether the text, or the octets, are in the language. */
export function accepts(automaton: Automaton, text: string | Uint8Array): boolean {
  const octets = typeof text === "string" ? toOctets(text) : text;
  return octets !== null && automaton.accepting[run(automaton, automaton.start, octets)] === 1;
}

const encoder = new TextEncoder();

/** UTF-8 (RFC 3261 §7.3.1, §25.1 UTF8-NONASCII); null for a lone surrogate, which has no octets. */
export function toOctets(text: string): Uint8Array | null {
  return /\p{Surrogate}/u.test(text) ? null : encoder.encode(text);
}
