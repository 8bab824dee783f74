import { expect, test } from "@jest/globals";
import { caret } from "../src/cli/caret.ts";
import { visible } from "../src/cli/visible.ts";

test.each([
  ["a\tb\u0000c\x7f", "a\u2409b\u2400c\u2421"],
  ["\x1b[31m", "\u241b[31m"],
  ["\x85\xa0\xad", "\\u{85}\\u{A0}\\u{AD}"],
  ["\u202ex\u2066\u2028\u2029\ufeff", "\\u{202E}x\\u{2066}\\u{2028}\\u{2029}\\u{FEFF}"],
  ["\ud800x\udc00", "\\u{D800}x\\u{DC00}"],
  ["\u{1f44d}\u{1f3fd}\u200d\u2764\ufe0f", "\u{1f44d}\\u{1F3FD}\\u{200D}\u2764\\u{FE0F}"],
  ["\u0301e\u0301\x01\u0301", "\\u{301}e\u0301\u2401\\u{301}"],
  ["e\u0301\u0301\u0301\u0301\u0301", "e\u0301\u0301\u0301\u0301\\u{301}"],
  ["\ue000\u{e0041}", "\\u{E000}\\u{E0041}"],
  ["a b é 日", "a b é 日"],
])("shows %j", (text, shown) => {
  expect(visible(text)).toBe(shown);
});

/** Columns before the caret, and how many it marks. */
function place(text: string, start: number, end: number): readonly [number, number] {
  const under = caret(text, start, end, 100).split("\n")[1] as string;
  return [under.indexOf("^"), under.trimStart().length];
}

test.each([
  ["abc", 1, 2, 1, 1],
  ["abc", 1, 3, 1, 2],
  ["abc", 3, 3, 3, 1],
  ["", 0, 0, 0, 1],
  ["a\tb", 2, 3, 2, 1],
  ["\x85b", 1, 2, 6, 1],
  ["a\u202eb", 1, 2, 1, 8],
  ["日本b", 1, 2, 2, 2],
  ["日本b", 2, 3, 4, 1],
  ["ｆﾌ！b", 3, 4, 5, 1], // fullwidth, halfwidth, fullwidth
  ["\u{1f44d}b", 2, 3, 2, 1],
  ["\u{1f44d}b", 1, 2, 0, 2], // inside the surrogate pair
  ["e\u0301b", 2, 3, 1, 1],
  ["e\u0301b", 1, 2, 0, 1], // the mark has the place of its letter
  ["\u1112\u1161\u11abb", 3, 4, 2, 1], // a Hangul syllable, decomposed
  ["\u{1f1e8}\u{1f1ed}b", 4, 5, 2, 1], // a flag
])("marks %j from %i to %i", (text, start, end, column, width) => {
  expect(place(text, start, end)).toEqual([column, width]);
});

test("shows the part of a long text around the caret", () => {
  const text = `${"a".repeat(100)}X${"b".repeat(100)}`;
  expect(caret(text, 100, 101, 30)).toBe("...aaaaaaaaaaaXbbbbbbbbbbb...\n              ^");
  expect(caret("a".repeat(29), 0, 1, 30)).toBe(`${"a".repeat(29)}\n^`);
  expect(caret(text, 0, 40, 30)).toBe(`${"a".repeat(23)}...\n^${"~".repeat(22)}`);
  expect(caret(text, 201, 201, 30)).toBe(`...${"b".repeat(23)}\n${" ".repeat(26)}^`);
  expect(caret(text, 100, 101, 1)).toBe(caret(text, 100, 101, 24));
  expect(caret("日".repeat(30), 15, 16, 24)).toBe(`...${"日".repeat(8)}...\n${" ".repeat(11)}^~`);
});

test("a line never exceeds the columns, whatever is in the text", () => {
  const text = "\x85é日\u0301\u0301\u0301\u0301\u0301\u{1f44d}\ud800x".repeat(50);
  for (let start = 0; start <= text.length; start++) {
    for (const line of caret(text, start, text.length, 60).split("\n")) {
      const wide = [...line].filter((character) => /[日\u{1f44d}]/u.test(character)).length;
      const marks = [...line].filter((character) => character === "\u0301").length;
      expect([...line].length + wide - marks).toBeLessThanOrEqual(60);
    }
  }
});
