/**
 * Compares random grammars with Peggy's own parser. GRAMMAR_FUZZ_GRAMMARS sets how many, and
 * GRAMMAR_FUZZ_SEED where they start.
 */

import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { effort } from "../../../test/support/effort.ts";
import { ourParser } from "./support/compile.mjs";
import { randomGrammar, randomInput } from "./support/random-grammar.mjs";
import { stockParser } from "./support/stock.mjs";

const numRuns = Number(process.env.GRAMMAR_FUZZ_GRAMMARS ?? effort(10, 200));
const seed = Number(process.env.GRAMMAR_FUZZ_SEED ?? 3261);

const inputs = fc.array(randomInput, { minLength: 40, maxLength: 40 });
const options = fc.record({ inline: fc.constantFrom(-100, 0, 10, 1000), compact: fc.boolean() });

test(`${numRuns} random grammars from seed ${seed}`, () => {
  let grammars = 0;
  const property = fc.property(randomGrammar, inputs, options, (grammar, texts, compiler) => {
    const stock = tryStockParser(grammar);
    if (!stock) return;
    const ours = tryOurParser(grammar, compiler);
    if (!ours) return;
    grammars++;
    for (const text of texts) {
      const wanted = stock(text, "r0");
      // Our parser can't distinguish a value of undefined from a failure.
      if ("value" in wanted && wanted.value === undefined) continue;
      expect({ text, ...ours(text, "r0") }).toEqual({ text, ...wanted });
    }
  });
  fc.assert(property, { seed, numRuns });
  expect(grammars).toBeGreaterThan(numRuns / 4);
}, 600_000);

/**
 * Returns null if a rule refers to itself for its value, for a predicate in it.
 * @param {string} grammar
 * @param {{ inline?: number, compact?: boolean }} compiler
 */
function tryOurParser(grammar, compiler) {
  try {
    return ourParser(grammar, undefined, compiler);
  } catch (/** @type {any} */ error) {
    if (/refers to itself for its value/.test(error.message)) return null;
    throw error;
  }
}

/**
 * Returns null if Peggy rejects the grammar, for example for a repetition that never ends.
 * @param {string} grammar
 */
function tryStockParser(grammar) {
  try {
    return stockParser(grammar);
  } catch {
    return null;
  }
}
