/** Equality of languages, decided by the product of two automata. */
import type { Automaton } from "./automaton.ts";
import { step } from "./dfa.ts";

/** A shortest octet string that is in one language only; null if the languages are equal. */
export function difference(a: Automaton, b: Automaton): Uint8Array | null {
  const seen = new Set([`${a.start},${b.start}`]);
  const queue = [{ left: a.start, right: b.start, octets: new Uint8Array() }];
  for (const { left, right, octets } of queue) {
    if (a.accepting[left] !== b.accepting[right]) return octets;
    for (let octet = 0; octet < 256; octet++) {
      const isSame = ({ classOf }: Automaton) => classOf[octet] === classOf[octet - 1];
      if (isSame(a) && isSame(b)) continue; // it leads where the octet before leads
      const pair = { left: next(a, left, octet), right: next(b, right, octet) };
      const key = `${pair.left},${pair.right}`;
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push({ ...pair, octets: Uint8Array.of(...octets, octet) });
    }
  }
  return null;
}

function next(automaton: Automaton, state: number, octet: number): number {
  return step(automaton, state, automaton.classOf[octet] as number);
}
