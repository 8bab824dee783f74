/** Compares a small grammar for each construct with Peggy's own parser, on generated input. */

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { effort } from "../../../test/support/effort.ts";
import { ourParser } from "./support/compile.mjs";
import { CONSTRUCTS } from "./support/constructs.mjs";
import { expectSame } from "./support/expect-same.mjs";
import { sharedStockParser } from "./support/stock.mjs";

const SAME = { numRuns: effort(60, 300), seed: 3261 };

describe.each(CONSTRUCTS)("%s", (_construct, grammar, pieces) => {
  test.each([0, 1000])("agrees with Peggy with inline: %d", (inline) => {
    const [stock, ours] = [sharedStockParser(grammar), ourParser(grammar, ["a"], { inline })];
    const input = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((all) => all.join(""));
    fc.assert(
      fc.property(input, fc.boolean(), (text, option) =>
        expectSame(ours, stock, text, "a", option),
      ),
      SAME,
    );
  });
});

test("each of these grammars matches some inputs and rejects others", () => {
  for (const [construct, grammar, pieces] of CONSTRUCTS) {
    const ours = ourParser(grammar);
    const inputs = [
      "",
      ...pieces.flatMap((a) => [
        a,
        ...pieces.flatMap((b) => [
          a + b,
          ...pieces.flatMap((c) => [a + b + c, ...pieces.map((d) => a + b + c + d)]),
        ]),
      ]),
    ];
    const matches = (/** @type {string} */ input) => "value" in ours(input, "a");
    const outcomes = [inputs.some(matches), inputs.every(matches)];
    expect([construct, ...outcomes]).toEqual([construct, true, false]);
  }
});

test("more classes than a table has bits", () => {
  const rules = Array.from({ length: 40 }, (_, i) => `r${i} = [\\x${(i + 0x21).toString(16)}a-c~]`);
  const grammar = `a = $(${rules.map((_, i) => `r${i}`).join(" ")})\n${rules.join("\n")}`;
  const [stock, ours] = [sharedStockParser(grammar), ourParser(grammar)];
  for (const input of ["~".repeat(40), `${"a".repeat(39)}!`, "b".repeat(41), "~".repeat(33)]) {
    expect(ours(input, "a")).toEqual(stock(input, "a"));
  }
});
