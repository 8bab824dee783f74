/** The real grammar against Peggy's own parser: each rule as a start rule, and the start rules. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import peggy from "peggy";
import { ourParser, stockParser } from "./support/compile.mjs";
import { mutated, sipUri } from "./support/sip-uris.mjs";

const grammar = readFileSync(new URL("../../grammar/sip-uri.peggy", import.meta.url), "utf8");
const ast = /** @type {any} */ (
  peggy.generate(grammar, { output: "ast", allowedStartRules: ["*"] })
);
const rules = ast.rules.map((/** @type {{ name: string }} */ rule) => rule.name);

/** The rules that start with the name of a scheme. */
const uriRules = rules.filter((/** @type {string} */ name) => name.startsWith("SIP_URI"));
const stock = stockParser(grammar, rules);

describe.each(uriRules)("start rule %s", (rule) => {
  const ours = ourParser(grammar, [rule]);
  test("generated and mutated URIs", () => {
    fc.assert(
      fc.property(fc.oneof(sipUri, mutated(sipUri), mutated(mutated(sipUri))), (text) => {
        expect(ours(text, rule)).toEqual(stock(text, rule));
      }),
      { numRuns: 3000, seed: 3261 },
    );
  });
});

describe("every rule as a start rule of one module", () => {
  const ours = ourParser(grammar, rules);
  test.each(rules)("%s", (rule) => {
    const part = fc
      .oneof(sipUri, mutated(sipUri))
      .chain((text) =>
        fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => text.slice(a, b)),
      );
    fc.assert(
      fc.property(part, (text) => expect(ours(text, rule)).toEqual(stock(text, rule))),
      { numRuns: 200, seed: 3261 },
    );
  });
});

test("much of what is generated is a SIP URI, and much of what is mutated is not", () => {
  const matched = (/** @type {fc.Arbitrary<string>} */ texts) =>
    fc.sample(texts, { numRuns: 500, seed: 1 }).filter((text) => "value" in stock(text, "SIP_URI"))
      .length;
  expect(matched(sipUri)).toBeGreaterThan(400);
  expect(matched(mutated(mutated(sipUri)))).toBeLessThan(400);
});
