/** What becomes of each construct, and what stops the build. The parser of a grammar is the reference. */
import { describe, expect, test } from "@jest/globals";
import peggy from "peggy";
import * as compiler from "../../compiler/index.mjs";
import { generate, load } from "../../compiler/test/support/compile.mjs";
import { nfaOf } from "../../test/pattern/expression.ts";
import { readTwice, runsOf } from "../../test/pattern/runs.ts";
import plugin, { patternOf, use } from "../index.mjs";

/** @type {[what: string, grammar: string, pattern: string][]} */
const CONSTRUCTS = [
  ["a literal", 's = "a.b"', "a\\.b"],
  ["a literal of any case", 's = "a-1"i', "[Aa]-1"],
  ["a class", "s = [ab.\\-]", "[\\-.ab]"],
  ["a class of any case", "s = [a-c]i", "[A-Ca-c]"],
  ["an inverted class", "s = &[^b-z] [ab.]", "[.a]"],
  ["a sequence with labels and an action", 's = x:"a" $"b" { return x; }', "ab"],
  ["a choice", 's = "a" / [bc] / "-1"', "[a-c]|-1"],
  ["a choice inside a sequence", 's = ("ab" / "c" "."?) "c"', "(?:ab|c\\.?)c"],
  ["a class that ends with what is escaped", "s = [Z-\\]]", "[Z\\[\\\\\\]]"],
  ["repetitions", 's = "a"* "b"+ "c"?', "a*b+c?"],
  ["equal letters", 's = "aa" "b" / "c"', "aab|c"],
  ["equal classes", "s = [ab] [ab]", "[ab]{2}"],
  ["equal parts", 's = "a" [bc] [bc]? [bc]?', "a[bc]{1,3}"],
  ["equal choices", 's = ("ab" / ".") ("ab" / ".")', "(?:ab|\\.)(?:ab|\\.)"],
  ["equal optional parts", 's = "ab"? "ab"?', "(?:ab){0,2}"],
  ["counts", 's = "a"|2| "b"|1..2| "c"|..1|', "a{2}b{1,2}c?"],
  ["a count without a maximum", 's = "a"|2..|', "a{2,}"],
  ["a count of counts", 's = ("a"|2|)*', "(?:a{2})*"],
  ["what is there once and what may be there", 's = ("ab"|1|)|2| ("ab"?)|1|', "(?:ab){2,3}"],
  ["a delimiter", 's = [ab]|1.., "."|', "[ab](?:\\.[ab])*"],
  ["a counted delimiter", 's = "a"|3, "."|', "a(?:\\.a){2}"],
  ["a delimiter that a predicate forbids", 's = a|1..2, "."|\na = "a" !"."', "a"],
  ["a rule", 's = b "c" b\nb "B" = "a" / "b"', "[ab]c[ab]"],
  ["two rules", 's = a b\na = "a"\nb = "b"', "ab"],
  ["alternatives that share texts", "s = @[ab]+ !. / [bc]+", "[ab]+|b*c[bc]*"],
  ["an alternative that is part of another", 's = [ab]+ / "a"', "[ab]+"],
  ["alternatives that begin with more or less", 's = "abc" / "bc" / "1"', "a?bc|1"],
  ["alternatives of a different number", 's = "cc" / "c"?', "c{0,2}"],
  [
    "alternatives that are longer when merged",
    's = [ab] "c"* ("." / "ab") / "1"',
    "[ab]c*(?:\\.|ab)|1",
  ],
  ["what is behind a repetition", 's = "a"* "b" / [bc]', "a*b|c"],
  ["what is behind a count", 's = "a"|..2| "b" / [bc]', "a{0,2}b|c"],
  ["a delimiter that comes first", 's = ("a"?)|1..2, "."| "b" / [.b]', "a?(?:\\.a?)?b|\\."],
  ["an alternative that ends with a count of one", 's = "1" "ab"|1| / "c"', "1ab|c"],
  ["an alternative that ends with a count", 's = "1" "a"|2..3| / "b"', "1a{2,3}|b"],
  ["an alternative that ends with a count from none", 's = "1" "a"|..3| / "b"', "1a{0,3}|b"],
  ["more of another part", 's = "c" / "ab" "ba"|..3| "c"', "(?:ab(?:ba){0,3})?c"],
  ["more, or of another part", 's = "c" / "ab" ("ab" / ".")? "c"', "(?:ab(?:ab|\\.)?)?c"],
  ["not only one more", 's = "c" / "ab" "ab"|1..3| "c"', "(?:(?:ab){2,4})?c"],
  [
    "rules that count down",
    's = "c" / "a" ("." b)?\nb = "c" / "a" ("." d)?\nd = "c" / "a" ("." "a")?',
    "(?:a\\.){0,2}c|(?:a\\.){0,3}a",
  ],
  ["predicates that always hold", 's = a "."\na = [ab]+ !"c" &[.c]', "[ab]+\\."],
  ["a predicate that holds before a count", 's = "a" !"b" "c"|1..2| "b" / "a"', "a(?:c{1,2}b)?"],
  ["a predicate at the end", 's = "a"+ (!. / "b")', "a+b?"],
  ["a predicate that looks on", 's = a+ "."?\na = [abc] / "." &("b" "c")', "(?:[a-c]|\\.bc)+\\.?"],
  ["a predicate that forbids", 's = (!("a" "b") [abc])*', "(?:[bc]|a+c)*a*"],
  [
    "a rule with a predicate in two places",
    's = a "b"? "c" / "." a "b"\na = "a"+ !("b" "c")',
    "\\.a+b|a+c",
  ],
  ["a predicate that never holds", 's = "a" / "b" c\nc = &("a" "b") "c"', "a"],
  ["two predicates at one place", 's = (!"ab" &([ab] [bc]) [abc])* [abc]', "a|a?c|b+c?"],
];

/** What holds before "b": it asks for one symbol, and what follows is known. */
const HOLDING = [
  ...['!"c"', "&[bc]", "&.", "!c", "&b", '!("c" / "d")', '&("b" / "c")'],
  ...['!(&"c")', '&(!"c")', '!(x:"c")', '&($"b")'],
  ...['!"c" !"c"', '!"c" &[bc]'],
];

/** Every text of up to `length` characters. */
function textsOf(characters, length) {
  const texts = [""];
  for (const text of texts) {
    if (text.length < length) texts.push(...Array.from(characters, (next) => text + next));
  }
  return texts;
}

const TEXTS = [...textsOf("abc.", 5), ...textsOf("abc.-1AB", 3)];

// A predicate that is left to the automata can't stand in alternatives that begin alike.
test.each(HOLDING)("%s is found to hold", (predicate) => {
  const grammar = `s = "a" ${predicate} "b" / "a"\nb = [b]\nc "C" = "c"`;
  expect(patternOf(peggy.parser.parse(grammar), "s")).toBe("^(?:ab?)$");
});

describe.each(CONSTRUCTS)("%s: %s", (_what, grammar, pattern) => {
  const found = patternOf(peggy.parser.parse(grammar), "s");

  test("is written so", () => {
    expect(found).toBe(`^(?:${pattern})$`);
  });

  test("gives each text one parse", () => {
    expect(readTwice(runsOf(nfaOf(found)))).toBeNull();
  });

  test("matches what the parser does", () => {
    const parser = load(generate(grammar));
    const parses = (text) => parser.s(text) !== undefined;
    const expression = new RegExp(found, "v");
    expect(TEXTS.filter((text) => expression.test(text) !== parses(text))).toEqual([]);
  });
});

test.each([
  ["^$\\.*+?()[]{}|/-", "s = '^$\\\\.*+?()[]{}|/-'"],
  ["&&!!##", "s = '&&!!##'"],
  ["every character of ASCII, in a class", "s = [\\0-\\x7F]"],
  ["all that is no letter", "s = [ -@[-`{-~]"],
])("%s is written for every flag", (_what, grammar) => {
  const parser = load(generate(grammar));
  const pattern = patternOf(peggy.parser.parse(grammar), "s");
  const texts = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
  texts.push("^$\\.*+?()[]{}|/-", "&&!!##");
  const expressions = ["", "u", "v"].map((flags) => new RegExp(pattern, flags));
  for (const text of texts) {
    const parses = parser.s(text) !== undefined;
    const matches = expressions.map((expression) => expression.test(text));
    expect([text, ...matches]).toEqual([text, parses, parses, parses]);
  }
});

test("alternatives and repetitions are sets of texts: their order is not read", () => {
  expect(patternOf(peggy.parser.parse('s = "" / "a"'), "s")).toBe("^(?:a?)$");
  expect(patternOf(peggy.parser.parse('s = "a"* "a"'), "s")).toBe("^(?:a+)$");
});

test.each([
  ["recursion", 's = "a" b\nb = "b" c\nc = "c" b?', "b"],
  ["a character beyond ASCII", 's = "a" b\nb = [a-é]', "b"],
  ["a character beyond ASCII", 's = "a" b\nb = .', "b"],
  ["a computed repetition count", "s = b\nb = n:'a' 'b'|n|", "b"],
  ["a delimiter in a repetition that may be empty", "s = b\nb = 'a'|.., ','|", "b"],
  ['"semantic_and"', "s = b\nb = &{ return true; } 'a'", "b"],
  ["a predicate within a predicate", "s = b 'a'\nb = &('a' !'b' [bc]) [abc]", "b"],
  ["a predicate within a predicate", "s = b 'a'\nb = !(!('a' 'b')) [abc]", "b"],
  ["a predicate in alternatives that begin alike", "s = b\nb = &('a' 'b') 'a' / 'a'", "b"],
  ["a predicate in alternatives that begin alike", "s = b\nb = &('' / 'a') 'a' / 'a'", "b"],
  ["a predicate in alternatives that begin alike", "s = b\nb = &('b' 'c' / 'a') 'a' / 'a'", "b"],
  ["a language without a text", "s = &('a' 'b') 'c'", "s"],
  ["a predicate that asks for the text's end", "s = b 'c'?\nb = 'a' !(!.)", "b"],
])("%s stops the build, with the rule's name", (what, grammar, rule) => {
  expect(() => patternOf(peggy.parser.parse(grammar), "s")).toThrow(
    `pattern: rule "${rule}": ${what} is not supported`,
  );
});

test.each([
  ["the module", { use }],
  ["its default export", plugin],
])("%s is a plugin: each rule that is asked for has its constant", async (_what, patterns) => {
  const source = generate('s = "\\"" b\nb = [bc]\nc = "c"', {
    allowedStartRules: ["s", "b", "c"],
    plugins: [compiler, patterns],
    pattern: ["s", "b"],
  });
  const module = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  const constants = Object.entries(module).filter(([, value]) => typeof value !== "function");
  expect(Object.fromEntries(constants)).toEqual({
    pattern_s: '^(?:"[bc])$',
    pattern_b: "^(?:[bc])$",
  });
});
