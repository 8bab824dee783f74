/** Equality of languages, decided by the product of two automata. */
import { type Automaton, run } from "./automaton.ts";

/** A shortest octet string that is in one language only; null if the languages are equal. */
export function difference(a: Automaton, b: Automaton): Uint8Array | null {
  const seen = new Set([`${a.start},${b.start}`]);
  const queue = [{ left: a.start, right: b.start, octets: new Uint8Array() }];
  for (const { left, right, octets } of queue) {
    if (a.accepting[left] !== b.accepting[right]) return octets;
    for (let octet = 0; octet < 256; octet++) {
      const read = Uint8Array.of(octet);
      const pair = { left: run(a, left, read), right: run(b, right, read) };
      const key = `${pair.left},${pair.right}`;
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push({ ...pair, octets: Uint8Array.of(...octets, octet) });
    }
  }
  return null;
}
