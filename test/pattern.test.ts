import { describe, expect, test } from "@jest/globals";
import { pattern_SIP_URI } from "../grammar/sip-uri.pattern.ts";
import { SIP_URI } from "../grammar/sip-uri.peggy";
import { oracle, oracleWithUnderscores } from "./oracle/agreement.ts";
import { minimal } from "./oracle/automaton.ts";
import { difference } from "./oracle/equivalence.ts";
import { rows } from "./support/cases.ts";
import { nfaOf } from "./support/expression.ts";
import { mostReads, readTwice, runsOf } from "./support/runs.ts";

const runs = runsOf(nfaOf(pattern_SIP_URI()));

describe.each([
  { underscores: false, language: oracle },
  { underscores: true, language: oracleWithUnderscores },
])("pattern_SIP_URI, underscores: $underscores", ({ underscores, language }) => {
  const pattern = pattern_SIP_URI(underscores);
  const nfa = nfaOf(pattern);

  test("matches the language of the RFC's ABNF", () => {
    expect(difference(minimal(nfa), language("SIP-URI", "SIPS-URI"))).toBeNull();
  });

  test("gives each text one parse, and is linear", () => {
    expect(readTwice(runsOf(nfa))).toBeNull();
  });

  test("is no longer than 2,400 characters", () => {
    expect(pattern.length).toBeLessThanOrEqual(2400);
  });

  test("means the same with the flags u and v and without", () => {
    expect(nfaOf(pattern, { unicode: true })).toEqual(nfa);
    expect(nfaOf(pattern, { unicodeSets: true })).toEqual(nfa);
  });

  const names = [
    "parse",
    "syntax",
    "constraints",
    "peg",
    "torture",
    "limits",
    "redact",
    "normalize",
  ];
  const texts = names.flatMap((name) =>
    rows<{ text?: string }>(name).map(({ text }) => text ?? ""),
  );

  test.each(["", "u", "v"])(
    "decides the tables as the grammar does, with the flags %j",
    (flags) => {
      const expression = new RegExp(pattern, flags);
      const differing = texts.filter(
        (text) => expression.test(text) !== (typeof SIP_URI(text, underscores) !== "number"),
      );
      expect(differing).toEqual([]);
    },
  );
});

/** Texts that begin like a URI and can be read in many ways. */
const hostile: readonly (readonly [head: string, part: string, tail: string])[] = [
  ["sip:", "a", "|"],
  ["sip:", "%41", "%"],
  ["sip:", "a-", "|"],
  ["sip:", "a.", "|"],
  ["sip:", "1.", "|"],
  ["sip:", "1-", "."],
  ["sip:u:", "a;", "@"],
  ["sip:u:", "%41", "|"],
  ["sip:[", "1:", "]"],
  ["sip:h:", "1", "|"],
  ["sip:h", ";a=1", "|"],
  ["sip:h", ";user=%", "|"],
  ["sip:h", ";transport=`", "["],
  ["sip:h;method=", "%41", "%|"],
  ["sip:h?a=", "&b=", "|"],
  ["sip:h?a=", "%41", "%"],
];

test.each(hostile)(
  "%j, %j again and again, %j: twice as long, twice the reads",
  (head, part, tail) => {
    const [once, twice] = [500, 1000].map((count) =>
      mostReads(runs, head + part.repeat(count) + tail),
    );
    expect(twice).toBeLessThanOrEqual(2 * (once ?? 0));
    expect(new RegExp(pattern_SIP_URI()).test(head + part.repeat(100_000) + tail)).toBe(false);
  },
);

describe("the measures", () => {
  test.each([
    "a|a",
    "[aa]",
    "a?a?",
    "(?:a|ab)(?:c|bc)",
    "a*a*",
    "(?:a*b*){2}",
    "(?:a|aa)*",
    "a?b?|b",
  ])("%s has a text with two parses", (expression) => {
    expect(readTwice(runsOf(nfaOf(`^(?:${expression})$`)))).not.toBeNull();
  });

  test.each(["a|b", "a{0,2}", "(?:a|ab)c", "a*b*", "(?:a|ba)*b?", "(?:-*a)*", "a*ba*"])(
    "%s has no such text",
    (expression) => {
      expect(readTwice(runsOf(nfaOf(`^(?:${expression})$`)))).toBeNull();
    },
  );

  test("a repetition of nothing is refused", () => {
    expect(() => runsOf(nfaOf("^(?:(?:a*)*)$"))).toThrow(RangeError);
  });

  test("repeated runs over a text show in the reads", () => {
    const [once = 0, twice] = [50, 100].map((count) =>
      mostReads(runsOf(nfaOf("^(?:a*a*)$")), "a".repeat(count)),
    );
    expect(twice).toBeGreaterThan(3 * once);
  });

  test.each([
    "a",
    "^a|b$",
    "^(?:a)|$",
    "^(?:a(?=b))$",
    "^(?:a*?)$",
    "^(?:\\d)$",
    "^(?:[^a])$",
    "^(?:(a)\\1)$",
  ])("%s is refused", (expression) => {
    expect(() => nfaOf(expression)).toThrow(SyntaxError);
  });
});
