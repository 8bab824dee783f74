/** A small grammar for each construct, against Peggy's own parser on generated input. */

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ourParser } from "./support/compile.mjs";
import { sharedStockParser } from "./support/stock.mjs";

/** @type {[construct: string, grammar: string, pieces: string[]][]} */
const GRAMMARS = [
  ["literal", 'a = "ab" / "abc" / ""', ["a", "b", "c"]],
  [
    "literal that ignores case",
    'a = "kÉb"i "s"i',
    ["k", "K", "\u212a", "é", "É", "b", "B", "s", "S", "ſ"],
  ],
  [
    "literal that ignores case, unused",
    'a = $("k"i "ab"i "é"i)',
    ["k", "K", "\u212a", "aB", "Ab", "É", "é"],
  ],
  ["class", "a = [a-c] [-x\\]] [\\]-~]?", ["a", "c", "d", "-", "x", "]"]],
  [
    "class beyond ASCII",
    "a = $[a-cé\u0400-\uffff]+ $[\u0100-\u0200]*",
    ["a", "é", "\u0150", "\uffff", "\ud83d"],
  ],
  ["inverted class", "a = [^a-c] $[^é]+", ["a", "d", "é", "\u2028"]],
  [
    "class that ignores case",
    "a = [a-c]i [^k]i [É]i",
    ["a", "B", "k", "K", "\u212a", "é", "É", "d"],
  ],
  ["empty class", 'a = [] / "b" / !([] "b") .', ["b", "c"]],
  ["any character", "a = . $(. .)", ["a", "\n", "\ud83d\ude00"]],
  ["sequence", 'a = "a" [b-d] ("c" / "d")', ["a", "b", "c", "d"]],
  [
    "sequence with a pick",
    'a = "a" @[b-d] "c"? / @"x" "y" @"z"',
    ["a", "b", "c", "d", "x", "y", "z"],
  ],
  ["pick in a group", 'a = ("a" @"b" / "c" @.)|..2|', ["a", "b", "c"]],
  ["labels", 'a = x:"a" y:(z:"b" { return [x, z]; })? { return { x, y }; }', ["a", "b"]],
  [
    "labels of one name in different scopes",
    'a = (x:"a" { return x; })? x:("b" / "c") { return x; } / x:"a" { return [x]; }',
    ["a", "b", "c"],
  ],
  ["choice", 'a = "a" "b" "c" / "a" "b" / ("a" / "b") "c" / "d"', ["a", "b", "c", "d"]],
  ["classes side by side", 'a = $(b / c / "d" "d")+\nb = [a]\nc = "b" / [c]', ["a", "b", "c", "d"]],
  ["zero or more", 'a = [a]* "b"* ("c" "d")*', ["a", "b", "c", "d"]],
  ["one or more", 'a = [a]+ $"b"+ $("c" / "d" "c")+', ["a", "b", "c", "d"]],
  ["optional", 'a = "a"? ("b" "c")? $[d]?', ["a", "b", "c", "d"]],
  ["exact repetition", 'a = ("a" / "b" "b")|2| $[c]|2|', ["a", "b", "c"]],
  ["bounded repetition", 'a = "a"|..2| "b"|1..2| $"c"|2..|', ["a", "b", "c"]],
  ["repetition of what can be empty", 'a = ("a"?)|..3| $("b"*)|2..3| "c"', ["a", "b", "c"]],
  ["delimited repetition", 'a = ("a" "b"?)|1..3, "-" / "." "."| "-"?', ["a", "b", "-", "."]],
  ["delimited repetition, no bounds", 'a = $("a" "b"?)|.., "-"| "-"?', ["a", "b", "-"]],
  ["positive lookahead", 'a = &"a" . (&("b" "c") "b" "c")? &[d] .', ["a", "b", "c", "d"]],
  ["negative lookahead", 'a = !"b" . (!("b" "c") [bc])* !.', ["a", "b", "c"]],
  ["lookahead at the end", 'a = "a" (&([;?] / !.) / "b") (";" / "?")?', ["a", ";", "?", "b"]],
  ["text", 'a = $("a" ("b" "c")?) $([d]* &"e") "e"?', ["a", "b", "c", "d", "e"]],
  ["action", 'a = "a" b:[0-9]+ { return Number(b.join("")); }', ["a", "0", "7"]],
  [
    "action with a constant",
    'a = "a" { return "x"; } / "b" { return -1 } / "c" { return null; }',
    ["a", "b", "c"],
  ],
  ["action without a sequence", 'a = x:"a"+ { return x; } / "b" { return ["b"]; }', ["a", "b"]],
  ["action in a lookahead", 'a = &(x:"a" { return x; }) $(y:"a" { return [y]; })', ["a", "b"]],
  [
    "predicate",
    'a = x:$[a-c]* &{ return x.length > 1; } !{ return x === "ab"; } "d"?',
    ["a", "b", "c", "d"],
  ],
  ["predicate in a repetition", 'a = (x:. &{ return x < "c"; })* .?', ["a", "b", "c", "d"]],
  ["named rule", 'a "thing" = "a" "b" / c "x"\nc "part" = [c] "d"', ["a", "b", "c", "d", "x"]],
  [
    "named leaves",
    'a = c+ d\nc "letter" = [ab] / e\nd "digit" = [0-9]\ne "esc" = "%" d d',
    ["a", "b", "%", "1"],
  ],
  ["rule references", "a = b c b\nb = $[b]+ c?\nc = [c]", ["b", "c"]],
  ["recursion", 'a = "(" @a|.., ","| ")" / $[a-c]+', ["(", ")", ",", "a", "()"]],
  ["recursion without a value", 'a = $b\nb = "(" b* ")" / "x"', ["(", ")", "x", "()"]],
  [
    "top-level initializer",
    "{{ const twice = (x) => x + x; }}\na = x:. { return twice(x); }",
    ["a", "b"],
  ],
];

const SAME = { numRuns: 120, seed: 3261 };

describe.each(GRAMMARS)("%s", (_construct, grammar, pieces) => {
  test.each([0, 1000])("agrees with Peggy, inlining up to %d", (inline) => {
    const [stock, ours] = [sharedStockParser(grammar), ourParser(grammar, ["a"], { inline })];
    const input = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((all) => all.join(""));
    fc.assert(
      fc.property(input, (text) => expect(ours(text, "a")).toEqual(stock(text, "a"))),
      SAME,
    );
  });
});

test("each of these grammars matches something and refuses something", () => {
  for (const [construct, grammar, pieces] of GRAMMARS) {
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
    const matched = inputs.filter((input) => "value" in ours(input, "a")).length;
    expect([construct, matched > 0, matched < inputs.length]).toEqual([construct, true, true]);
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
