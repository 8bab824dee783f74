import { describe, expect, test } from "@jest/globals";
import type { Options } from "../src/index.ts";
import { DEFAULT_LIMITS, parse, serialize } from "../src/index.ts";
import { repair } from "../src/repair/index.ts";
import { REPAIR, REPAIRS } from "../src/repair/messages.ts";
import { rows, withoutRow } from "./support/cases.ts";
import { countReads, expectLinear } from "./support/count-reads.ts";
import { marked, places } from "./support/drawn-issues.ts";

interface Row {
  readonly text: string;
  readonly options?: Options;
  /** What was repaired, and the text of the result; or the issues. */
  readonly repairs?: readonly string[];
  readonly result?: string;
  readonly issues?: readonly string[];
}

const table = rows<Row>("repair");

describe("the table", () => {
  test.each(table.map((row) => ({ ...row, title: JSON.stringify([row.text, row.options]) })))(
    "$title",
    ({ text, options, repairs, result, issues }) => {
      const repaired = repair(text, options);
      const codes = repaired.repairs?.map(({ code, start, end }) => ({ code, start, end }));
      expect(codes).toEqual(repairs?.map(marked));
      expect(places(repaired.issues)).toEqual((issues ?? []).map(marked));
      expect(repaired.value && serialize(repaired.value, options)).toBe(result);
    },
  );

  test("has each code of a repair and of an issue", () => {
    const covered = table.flatMap(({ repairs = [], issues = [] }) => [...repairs, ...issues]);
    const codes = [...Object.keys(REPAIRS), ...Object.keys(REPAIR.says)];
    const drawn = covered.map((line) => marked(line).code);
    expect(withoutRow(codes, drawn, "repair.json")).toEqual([]);
  });
});

test("a repair has the message of its code", () => {
  for (const { text, options } of table) {
    for (const { code, message } of repair(text, options).repairs ?? []) {
      expect(message).toBe(REPAIRS[code]);
      expect(message).toMatch(/^[A-Z].*\.$/);
    }
  }
});

test("an issue says why the text is not repaired", () => {
  expect(repair("sip:a@b@h").issues).toEqual([
    {
      kind: "syntax",
      code: "second-at-sign",
      message: REPAIR.says["second-at-sign"],
      component: null,
      start: 7,
      end: 8,
      path: null,
    },
  ]);
  expect(repair(" sip:a;b@h").issues).toMatchObject([
    { kind: "syntax", code: "host-unclear", component: "user", start: 6, end: 7 },
  ]);
});

describe("limits", () => {
  const { uri, headers } = DEFAULT_LIMITS;
  const long = "a".repeat(uri - "sip:@h".length);

  test("hold for the repaired text, not for the original", () => {
    expect(repair(`<sip:${long}@h:;?>`).value).toEqual(parse(`sip:${long}@h`));
    expect(repair(`sip:${long}@h;lr`).issues).toMatchObject([{ code: "uri-too-long" }]);
    // An escape is longer than what it stands for. The place is in the original text.
    expect(repair(`sip:#${long.slice(3)}@h`).success).toBe(true);
    expect(repair(` sip:#${long.slice(2)}@h`).issues).toMatchObject([
      { kind: "limit", limit: uri, actual: uri + 1, start: uri - 1, end: uri },
    ]);
    expect(repair(`sip:h?a=${"b".repeat(headers - 2)}&`).success).toBe(true);
    expect(repair(`sip:h?a=${"b".repeat(headers - 1)}&`).issues).toMatchObject([
      { code: "headers-too-long", start: 6 + headers, end: 7 + headers },
    ]);
  });

  test("are those of the options", () => {
    expect(repair(" sip:h", { limits: { uri: 5 } }).success).toBe(true);
    expect(repair(" sip:h", { limits: { uri: 4 } }).issues).toMatchObject([{ actual: 5 }]);
    expect(repair(`sip:${long}${long}@h;`, { limits: false }).success).toBe(true);
  });

  test("a text is read up to four times both together", () => {
    const longest = 4 * (uri + 1 + headers);
    expect(repair("sip:h".padEnd(longest)).success).toBe(true);
    const issue = { code: "uri-too-long", limit: uri, actual: longest + 1 };
    expect(repair("sip:h".padEnd(longest + 1)).issues).toMatchObject([issue]);
  });

  test("a longer text is refused unread", () => {
    const text = " ".repeat(10_000_000);
    expect(repair(text).issues).toMatchObject([{ code: "uri-too-long" }]);
    expect(countReads(() => repair(text))).toBe(0);
  });
});

describe("values and options of every form", () => {
  test.each([5, null, undefined, {}, ["sip:h"], new String("sip:h"), Symbol("sip:h")])(
    "%p is an issue",
    (value) => {
      expect(repair(value).issues).toMatchObject([
        { kind: "type", code: "invalid-type", message: "A URI must be a string." },
      ]);
    },
  );

  const hostile = {
    get limits(): never {
      throw new TypeError("hostile");
    },
  };
  const wrong = [null, 5, { limit: 5 }, { limits: -1 }, { constraints: 1 }, hostile];
  test.each(wrong.map((options) => [() => options]))(
    "options that are wrong are an issue (%#)",
    (optionsOf) => {
      const options = optionsOf();
      expect(repair("sip:h;", options as never).issues).toMatchObject([
        { kind: "options", code: "invalid-options", start: null },
      ]);
    },
  );

  test("no issue and no repair contains the input", () => {
    for (const { text } of table) {
      const at = text.lastIndexOf(":") + 1;
      const { repairs, issues } = repair(`${text.slice(0, at)}Zx7${text.slice(at)}`);
      expect(JSON.stringify([repairs, issues])).not.toContain("Zx7");
    }
  });
});

describe("time is linear", () => {
  const bits = [
    ...' \r;=?&:@#%"\\[]<>\u00e9\u2028\ud800',
    ...[
      ";lr",
      ";a=",
      ';a="',
      ';a="b',
      ';a="\\',
      ';a="b"',
      "&a",
      "?&",
      "a ",
      "%4",
      '"a',
      "[]",
      "]:",
    ],
  ];
  const shapes: readonly (readonly [string, (n: number) => string])[] = bits.flatMap((bit) => [
    [`${JSON.stringify(bit)} alone`, (n: number) => bit.repeat(n)],
    [`${JSON.stringify(bit)} in a user`, (n: number) => `sip:a${bit.repeat(n)}b@h`],
    [`${JSON.stringify(bit)} in a host`, (n: number) => `sip:a@h${bit.repeat(n)}h`],
    [`${JSON.stringify(bit)} in a parameter`, (n: number) => `sip:h;x=${bit.repeat(n)}"`],
    [`${JSON.stringify(bit)} in a quoted value`, (n: number) => `sip:h;x="${bit.repeat(n)}";`],
    [`${JSON.stringify(bit)} in a header`, (n: number) => `sip:h?x=${bit.repeat(n)} `],
  ]);
  const repeated = (n: number, value: string) =>
    Array.from({ length: n }, (_, i) => `a${String(i).padStart(5, "0")}`)
      .map((name) => `;${name};${name}${value}`)
      .join("");

  test.each([
    ...shapes,
    ["repeated parameters", (n: number) => `sip:h${repeated(n, "")}`] as const,
    ["parameters repeated with other values", (n: number) => ` sip:h${repeated(n, "=b")}`] as const,
  ])("%s", (_, shape) => {
    expectLinear((n) => repair(shape(n), { limits: false }));
  });

  test("a very long text is repaired, or refused without an error", () => {
    expect(repair(`sip:${'"a'.repeat(130_000)}@h`, { limits: false }).repairs?.length).toBe(
      130_000,
    );
    expect(
      repair(`sip:h;x="${"\\a".repeat(300_000)}"`, { limits: false }).repairs?.length ?? 1,
    ).toBe(1);
    expect(repair(`sip:h${";lr".repeat(100_000)};`, { limits: false }).value).toEqual(
      parse("sip:h;lr"),
    );
  });
});
