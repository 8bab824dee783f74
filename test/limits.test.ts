import { describe, expect, test } from "@jest/globals";
import {
  build,
  DEFAULT_LIMITS,
  type Issue,
  type Options,
  parse,
  SipUriError,
  type SipUriInit,
  safeParse,
  serialize,
} from "../src/index.ts";
import { limitIssues } from "../src/options.ts";
import { rows } from "./support/cases.ts";
import { countReads, expectLinear } from "./support/count-reads.ts";

interface Row {
  readonly limits?: NonNullable<Options["limits"]>;
  /** The number of characters before the "?", and after it. */
  readonly uri: number;
  readonly headers?: number;
  readonly codes?: readonly string[];
}

/** A URI with these lengths; the "?" in its user does not begin headers. */
function initOf({ uri, headers }: Row): SipUriInit {
  const user = `?${"a".repeat(uri - "sip:?@h".length)}`;
  if (headers === undefined) return { user, host: "h" };
  return { user, host: "h", headers: { a: "b".repeat(headers - "a=".length) } };
}

function textOf(row: Row): string {
  const { user, headers } = initOf(row);
  return `sip:${user}@h${headers === undefined ? "" : `?a=${headers.a}`}`;
}

function issuesOf(run: () => unknown): readonly Issue[] {
  try {
    run();
  } catch (error) {
    if (error instanceof SipUriError) return error.issues;
    throw error;
  }
  return [];
}

describe.each(rows<Row>("limits"))("limits %j", (row) => {
  const options: Options = row.limits === undefined ? {} : { limits: row.limits };
  const codes = row.codes ?? [];
  const text = textOf(row);

  test("on the way in", () => {
    const { success, issues = [] } = safeParse(text, options);
    expect(success).toBe(codes.length === 0);
    expect(issues.map(({ code }) => code)).toEqual(codes);
    expect(issuesOf(() => parse(text, options))).toEqual(issues);
    for (const issue of issues) {
      const { code, kind, component, start, end, message } = issue;
      const { limit, actual } = issue.kind === "limit" ? issue : { limit: -1, actual: -1 };
      const ofUri = code === "uri-too-long";
      const before = ofUri ? 0 : row.uri + "?".length;
      const length = (ofUri ? row.uri : row.headers) ?? -1;
      expect({ kind, component }).toEqual({ kind: "limit", component: ofUri ? null : "headers" });
      expect({ start, end, actual }).toEqual({
        start: before + limit,
        end: before + length,
        actual: length,
      });
      expect(message).toContain(`must be under ${limit + 1} characters`);
    }
  });

  test("on the way out", () => {
    const uri = parse(text, { limits: false });
    const outputs = [() => serialize(uri, options), () => build(initOf(row), options)];
    for (const output of outputs) {
      const expected = (safeParse(text, options).issues ?? []).map((issue) => {
        const path = issue.code === "headers-too-long" ? ["headers"] : null;
        return { ...issue, start: null, end: null, path };
      });
      expect(issuesOf(output)).toEqual(expected);
      if (codes.length === 0) expect(output()).toBe(text);
    }
  });
});

test("Twilio's rule, in its own words", () => {
  expect(DEFAULT_LIMITS).toEqual({ uri: 254, headers: 1023 });
  const { issues = [] } = safeParse(textOf({ uri: 255, headers: 1024 }));
  expect(issues).toMatchObject([
    { limit: 254, actual: 255, message: "The URI must be under 255 characters, not 255." },
    { limit: 1023, actual: 1024, message: "The headers must be under 1024 characters, not 1024." },
  ]);
});

test("the default limits can't be changed in place", () => {
  expect(() => Object.assign(DEFAULT_LIMITS, { uri: 9999 })).toThrow(TypeError);
  expect(safeParse(textOf({ uri: 255 })).success).toBe(false);
});

describe("what counts", () => {
  test("encoded text: each escaped octet is three characters", () => {
    const init = (user: string): SipUriInit => ({ user, host: "h" });
    const room = (length: number): Options => ({ limits: { uri: "sip:@h".length + length } });
    expect(build(init("@"), room(3))).toBe("sip:%40@h");
    expect(issuesOf(() => build(init("@"), room(2)))).toMatchObject([{ limit: 8, actual: 9 }]);
    expect(build(init("€"), room(9))).toBe("sip:%E2%82%AC@h");
    expect(issuesOf(() => build(init("€"), room(8)))).toMatchObject([{ limit: 14, actual: 15 }]);
  });

  test("UTF-16 code units of a text that is not a URI", () => {
    const text = `sip:${"😀".repeat(126)}@h`;
    expect(safeParse(text).issues).toMatchObject([{ code: "uri-too-long", actual: text.length }]);
  });

  test("a limit issue is reported alone", () => {
    const text = `sips:h:99999;transport=udp;lr;lr;${"a".repeat(255)}`;
    expect(safeParse(text).issues).toMatchObject([{ kind: "limit" }]);
    const malformed = `sip:${" ".repeat(255)}`;
    expect(safeParse(malformed).issues).toMatchObject([{ kind: "limit" }]);
    expect(safeParse(malformed, { limits: false }).issues).toMatchObject([{ kind: "syntax" }]);
  });

  test("a ? in the user does not begin headers, and a second ? belongs to a header", () => {
    const limits = { uri: 9, headers: 5 };
    expect(safeParse("sip:a?b@h?c=?d?", { limits }).success).toBe(true);
    expect(safeParse("sip:a?bb@h?c=?d?", { limits }).issues).toMatchObject([{ actual: 10 }]);
    expect(safeParse("sip:a?b@h?c=?d??", { limits }).issues).toMatchObject([{ actual: 6 }]);
  });
});

test("a text that begins with a ? is all headers", () => {
  expect(safeParse(`?${"a".repeat(1023)}`).issues).toMatchObject([{ kind: "syntax" }]);
  expect(safeParse(`?${"a".repeat(1024)}`).issues).toMatchObject([{ code: "headers-too-long" }]);
});

describe("a hostile megabyte", () => {
  const megabyte = [..."a@?%;&:. [\u0000\ud800😀"].map((c) => c.repeat(2 ** 20));

  test.each(megabyte.map((text) => [text.slice(0, 2), text]))(
    "of %j costs nothing",
    (_, filler) => {
      const text = `sip:${filler}`;
      const { issues = [] } = safeParse(text);
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.every(({ kind }) => kind === "limit")).toBe(true);
      expect(countReads(() => safeParse(text))).toBe(0);
    },
  );
});

describe("without limits, work grows with the length and no faster", () => {
  const bits = ["a", "a.", "a-", "1.", "%41", "%", ";a", ";a=%", "&a=b", ":", "@", "[", "?", " "];
  const starts = [
    "sip:",
    "sip:u@",
    "sip:[",
    "sip:h:",
    "sip:h;",
    "sip:h;transport=",
    "sip:h?a=",
    "",
  ];
  const texts = starts.flatMap((start) => bits.map((bit) => (n: number) => start + bit.repeat(n)));
  const distinct = (n: number) =>
    Array.from({ length: n }, (_, i) => `;p${String(i).padStart(4, "0")}`).join("");

  const shapes = [
    ...texts,
    (n: number) => `sip:h${distinct(n)}`,
    (n: number) => `sip:h${distinct(n)}@`,
  ].map((text) => [text(2), text] as const);

  test.each(shapes)("%j and so on", (_, text) => {
    expectLinear((n) => safeParse(text(n), { limits: false }));
    expect(safeParse(text(30_000), { limits: false }).issues?.length ?? 0).toBeLessThan(30_000);
  });
});

test("a URI without headers has one limit", () => {
  const limits = { maxUri: 9, maxHeaders: 0, constraints: true };
  expect(limitIssues(9, 9, limits)).toEqual([]);
  expect(limitIssues(10, 10, limits)).toMatchObject([
    { code: "uri-too-long", start: 9, end: 10, limit: 9, actual: 10 },
  ]);
});
