/** Compares the real grammar with Peggy's own parser: whole texts, and parts for each rule. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import peggy from "peggy";
import { effort } from "../../../test/support/effort.ts";
import { ourParser } from "./support/compile.mjs";
import { expectSame } from "./support/expect-same.mjs";
import { mutated, nameAddr, sipUri, telephoneUri } from "./support/sip-uris.mjs";
import { sharedStockParser } from "./support/stock.mjs";

const grammar = readFileSync(new URL("../../../grammar/sip-uri.peggy", import.meta.url), "utf8");
const ast = /** @type {any} */ (
  peggy.generate(grammar, { output: "ast", allowedStartRules: ["*"] })
);
/** @type {string[]} */
const all = ast.rules.map((/** @type {{ name: string }} */ rule) => rule.name);
/** The value of `labels`, which refers to itself, is not supported; `hostname` is its text. */
const rules = all.filter((rule) => rule !== "labels");

const stock = sharedStockParser(grammar, rules);
const ours = fc.constantFrom(
  ourParser(grammar, rules),
  ourParser(grammar, rules, { compact: true }),
);

/** Texts for each rule. */
const RUNS = Number(process.env.GRAMMAR_FUZZ_RUNS ?? effort(20, 200));
const seed = Number(process.env.GRAMMAR_FUZZ_SEED ?? 3261);

/** The rules for which whole texts are generated. */
const WHOLE = rules.flatMap((rule) => {
  if (rule.startsWith("SIP_URI")) return [{ rule, texts: sipUri }];
  if (rule.startsWith("telephone_")) return [{ rule, texts: telephoneUri }];
  return rule.startsWith("name_addr") ? [{ rule, texts: nameAddr }] : [];
});

describe("whole texts and mutated ones", () => {
  test.each(WHOLE)(
    "$rule",
    ({ rule, texts }) => {
      fc.assert(
        fc.property(
          fc.oneof(texts, mutated(texts), mutated(mutated(texts))),
          fc.boolean(),
          ours,
          (text, underscores, parser) => expectSame(parser, stock, text, rule, underscores),
        ),
        { numRuns: 5 * RUNS, seed },
      );
    },
    600_000,
  );
});

describe("parts of texts", () => {
  const part = fc
    .oneof(sipUri, mutated(sipUri), telephoneUri, nameAddr)
    .chain((text) =>
      fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => text.slice(a, b)),
    );
  test.each(rules.map((rule) => ({ rule })))(
    "$rule",
    ({ rule }) => {
      fc.assert(
        fc.property(part, fc.boolean(), ours, (text, underscores, parser) =>
          expectSame(parser, stock, text, rule, underscores),
        ),
        { numRuns: RUNS, seed },
      );
    },
    600_000,
  );
});

test.each([
  ["SIP_URI", sipUri],
  ["telephone_uri", telephoneUri],
  ["name_addr_list", nameAddr],
])("many generated texts match %s, and many mutated ones do not", (rule, texts) => {
  const matched = (/** @type {fc.Arbitrary<string>} */ all) =>
    fc.sample(all, { numRuns: 300, seed: 1 }).filter((text) => "value" in stock(text, rule)).length;
  const whole = matched(texts);
  expect(whole).toBeGreaterThan(100);
  expect(matched(mutated(mutated(texts)))).toBeLessThan(0.9 * whole);
});
