/** Compares grammars for the optimisations with Peggy's own parser. */

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { effort, IS_LONG } from "../../../test/support/effort.ts";
import { ourParser } from "./support/compile.mjs";
import { expectSame } from "./support/expect-same.mjs";
import { GRAMMARS } from "./support/optimised-grammars.mjs";
import { sentencesOf } from "./support/sentences.mjs";
import { sharedStockParser } from "./support/stock.mjs";

/** Texts for each rule. The first rule, which uses all others, gets ten times as many. */
const RUNS = effort(10, 50);

describe.each(GRAMMARS.map(([name, grammar]) => ({ name, grammar })))("$name", ({ grammar }) => {
  const { rules, sentence } = sentencesOf(grammar);
  const stock = sharedStockParser(grammar, rules);

  test.each(IS_LONG ? [-100, 10, 1000] : [-100, 1000])(
    "agrees with Peggy with inline: %d",
    (inline) => {
      const ours = ourParser(grammar, rules, { inline });
      for (const rule of rules) {
        fc.assert(
          fc.property(sentence(rule), fc.boolean(), (text, option) =>
            expectSame(ours, stock, text, rule, option),
          ),
          { numRuns: rule === rules[0] ? 10 * RUNS : RUNS, seed: 3261 },
        );
      }
    },
  );

  test("some of the texts match and some don't", () => {
    const outcomes = rules.flatMap((rule) =>
      fc.sample(sentence(rule), { numRuns: RUNS, seed: 3261 }).map((text) => stock(text, rule)),
    );
    const matched = outcomes.filter((outcome) => "value" in outcome);
    expect(matched.length).toBeGreaterThan(0);
    expect(matched.length).toBeLessThan(outcomes.length);
  });
});
