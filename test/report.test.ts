import { describe, expect, test } from "@jest/globals";
import { type Issue, safeParse } from "../src/index.ts";
import { caretsUnder } from "../src/report/carets.ts";
import { formatIssues } from "../src/report/index.ts";
import { visible } from "../src/report/visible.ts";
import { countReads, expectLinear } from "./support/count-reads.ts";
import { issuesOf } from "./support/issues-of.ts";

function caret(text: string, start: number, end: number, columns: number): string {
  return caretsUnder(text)(start, end, columns).join("\n");
}

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

const wrong = (value: unknown) => value as never;

describe("formatIssues", () => {
  const format = (text: string, options?: object) =>
    formatIssues(text, safeParse(text).issues ?? [], options);

  test.each([
    [
      "sip:h:5060x",
      "sip:h:5060x\n          ^\nThe port must be a number from 0 to 65535. (port-invalid)",
    ],
    [
      "sip:b:secret@h;ttl=999;lr;lr",
      "sip:b:******@h;ttl=999;lr;lr\n               ^~~~~~~\n" +
        "The ttl must be 0 to 255, in one to three digits. (ttl-invalid)\n\n" +
        "sip:b:******@h;ttl=999;lr;lr\n                          ^~\n" +
        "A parameter may appear only once. (parameter-duplicate)",
    ],
    [
      "sip:b\x1b[31m@h",
      'sip:b\u241b[31m@h\n     ^\nEscape this character: "@" is %40, "ü" is %C3%BC. (must-be-escaped)',
    ],
    ["sip:h", ""],
  ])("%j", (text, lines) => {
    expect(format(text)).toBe(lines);
  });

  test("fits a line into the columns, and colours on request", () => {
    const text = `sip:${"a".repeat(100)}_`;
    const [line] = format(text, { columns: 40 }).split("\n");
    expect(line).toBe(`...${"a".repeat(32)}_`);
    const [, marks = "", sentence = ""] = format("sip:_", { color: true }).split("\n");
    expect(marks).toBe("\x1b[31m    ^\x1b[0m");
    expect(sentence.endsWith(". \x1b[2m(host-underscore)\x1b[0m")).toBe(true);
  });

  test("an issue without a place has its message only", () => {
    const { issues = [] } = safeParse(5);
    expect(formatIssues("5", issues)).toBe("A URI must be a string. (invalid-type)");
  });

  test("draws five issues and counts the others", () => {
    const text = (n: number) => `sip:h${";a".repeat(n)}`;
    expect(format(text(6)).split("\n\n")).toHaveLength(5);
    expect(format(text(7))).toMatch(/\n\n1 more issue\.$/);
    expect(format(text(9))).toMatch(/\n\n3 more issues\.$/);
  });

  test("takes linear time for any number of issues", () => {
    const limits = { limits: false } as const;
    expectLinear((n) => {
      const text = `sip:h${";a".repeat(n)}`;
      return formatIssues(text, safeParse(text, limits).issues ?? []);
    });
    const text = `sip:h${";a".repeat(4000)}`;
    const { issues = [] } = safeParse(text, limits);
    const few = countReads(() => formatIssues(text, issues.slice(0, 5)));
    expect(countReads(() => formatIssues(text, issues))).toBeLessThan(1.1 * few);
  });

  test.each([
    [() => formatIssues(wrong(5), []), "type"],
    [() => formatIssues("", wrong(5)), "type"],
    [() => formatIssues("", [wrong(null)]), "type"],
    [() => formatIssues("", [], { columns: wrong("x") }), "options"],
    [() => formatIssues("", [], { columns: 0 }), "options"],
    [() => formatIssues("", [], { color: wrong(1) }), "options"],
    [() => formatIssues("", [], wrong({ colour: true })), "options"],
    [() => formatIssues("", [], wrong(null)), "options"],
  ])("refuses what it can't draw (%#)", (run, kind) => {
    expect(issuesOf(run)).toMatchObject([{ kind }]);
  });

  test.each([
    ["columns", { columns: 0 }],
    ["color", { color: wrong(1) }],
  ])("says which option is wrong: %s", (option, options) => {
    expect(issuesOf(() => formatIssues("", [], options))).toMatchObject([{ path: [option] }]);
  });

  test("one column is a number of columns", () => {
    expect(formatIssues("", [], { columns: 1 })).toBe("");
  });

  test("shows nothing of a forged issue that a terminal obeys", () => {
    const forged = { message: "\x1b[31m", code: "\u202e", start: 1e9, end: -5 } as unknown as Issue;
    expect(formatIssues("sip:h", [forged])).toBe("sip:h\n     ^\n\u241b[31m (\\u{202E})");
  });
});
