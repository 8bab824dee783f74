/** URIs with anything in any component, from the arbitraries of the project's own tests, the same in each run. */
import fc from "fast-check";
import { isSipUri } from "../../src/index.ts";
import { written } from "../../test/support/arbitraries.ts";

/** @returns {string[]} */
export function generatedTexts() {
  const texts = written.map(({ canonical }) => canonical).filter((text) => isSipUri(text));
  return [...new Set(fc.sample(texts, { numRuns: 2000, seed: 3261 }))];
}
