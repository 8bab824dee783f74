import { describe, expect, test } from "@jest/globals";
import { type Component, type Issue, type Options, parse, serialize } from "../src/index.ts";
import {
  equalsTel,
  parseTel,
  safeParseTel,
  serializeTel,
  sipToTel,
  type TelUri,
  telToSip,
} from "../src/tel/index.ts";
import {
  type ParseTelCode,
  TEL_CONSTRAINTS,
  TEL_SYNTAX,
  type TelCode,
} from "../src/tel/messages.ts";
import { rows, withoutRow } from "./support/cases.ts";
import { marked, places } from "./support/drawn-issues.ts";
import { slowlyEqualTel } from "./support/equality-reference.ts";
import { codesOf, issuesOf } from "./support/issues-of.ts";

const SAYS = { ...TEL_SYNTAX.says, ...TEL_CONSTRAINTS.says };

const UNLIMITED: Options = { limits: false };
const FOO = { host: "foo.com" };

interface Row {
  readonly text: string;
  readonly number: string;
  readonly parameters?: readonly (readonly [name: string, value: string | true])[];
}

interface IssueRow {
  readonly text: string;
  readonly kind?: Issue["kind"];
  readonly issue: string;
  readonly component: Component;
}

const issueRows = rows<IssueRow>("tel-issues");

describe("parseTel", () => {
  test.each(rows<Row>("tel"))("$from: $text", ({ text, number, parameters = [] }) => {
    const list = parameters.map(([name, value]) => ({ name, value }));
    const value = parseTel(text);
    expect(value).toStrictEqual({ scheme: "tel", number, parameters: list });
    expect(serializeTel(value)).toBe(text.replace(/^tel/i, "tel"));
  });

  test.each(issueRows)("$text", ({ text, kind = "syntax", issue, component }) => {
    const { issues = [] } = safeParseTel(text);
    expect(places(issues)).toEqual([marked(issue)]);
    expect(issues).toMatchObject([{ kind, component }]);
    expect(issuesOf(() => parseTel(text))).toEqual(issues);
    const code = issues[0]?.code as TelCode;
    if (code in SAYS) expect(issues[0]?.message).toBe(SAYS[code]);
    expect(safeParseTel(text, { constraints: false }).success).toBe(kind === "constraint");
  });

  /** `npm run typecheck` fails if a code is missing here, or one does not belong. */
  const CODES = {
    ...{ "invalid-type": true, "invalid-options": true },
    ...{ "parameter-duplicate": true, "uri-too-long": true },
    ...SAYS,
  } as const satisfies Record<ParseTelCode, string | true>;

  test("its codes are what its type says", () => {
    const texts = [...issueRows.map(({ text }) => text), `tel:+${"1".repeat(250)}`, 5];
    const results = texts.map((text) => safeParseTel(text));
    const found = codesOf([...results, safeParseTel("tel:+1", { limits: true } as never)]);
    expect(found).toEqual(Object.keys(CODES).sort());
  });

  test("each code of a tel URI has a row", () => {
    const covered = issueRows.map(({ issue }) => marked(issue).code);
    expect(withoutRow(Object.keys(SAYS), covered, "tel-issues.json")).toEqual([]);
  });

  test("all broken constraints are reported, in order of position", () => {
    const { issues } = safeParseTel("tel:+1;isub=1;m-a;ext=2;ISUB=3");
    expect(places(issues)).toEqual([
      { code: "tel-mandatory-parameter", start: 14, end: 17 },
      { code: "tel-isub-with-ext", start: 18, end: 23 },
      { code: "parameter-duplicate", start: 24, end: 30 },
    ]);
  });

  test.each(["tel:+1;a=", "tel:+1?a=", "tel:+", "xxxxxx@?"])(
    "%s and much more is too long",
    (text) => {
      const long = text + "1".repeat(300);
      const { issues } = safeParseTel(long);
      const actual = long.length;
      const place = { start: 254, end: actual, component: null };
      expect(issues).toMatchObject([{ code: "uri-too-long", limit: 254, actual, ...place }]);
      expect(issuesOf(() => parseTel(long))).toEqual(issues);
    },
  );

  test("limits are the caller's", () => {
    const text = `tel:+${"1".repeat(300)}`;
    expect(parseTel(text, UNLIMITED).number).toHaveLength(301);
    expect(parseTel(text, { limits: { uri: 305 } }).number).toHaveLength(301);
    expect(safeParseTel(text, { limits: { uri: 304 } }).success).toBe(false);
  });

  test.each([undefined, null, 5, {}, ["tel:+1"], new String("tel:+1"), Symbol("tel:+1")])(
    "%p is not a text",
    (value) => {
      expect(safeParseTel(value).issues).toMatchObject([{ kind: "type", code: "invalid-type" }]);
      expect(issuesOf(() => parseTel(value as string))).toMatchObject([{ kind: "type" }]);
    },
  );

  test("invalid options are an issue", () => {
    expect(safeParseTel("tel:+1", null as never).issues).toMatchObject([
      { code: "invalid-options" },
    ]);
  });
});

describe("serializeTel refuses", () => {
  const valid = parseTel("tel:7042;phone-context=example.com");
  const forged: readonly (readonly [string, object, Component | null])[] = [
    ["another scheme", { scheme: "sip" }, "scheme"],
    ["no number", { number: "" }, "number"],
    ["a number of letters", { number: "bob" }, "number"],
    ["a number as a number", { number: 7042 }, "number"],
    ["a parameter in the number", { number: "1;a=b" }, "number"],
    ["a line break in the number", { number: "1\r\n" }, "number"],
    ["a digit that is not ASCII", { number: "\u0661" }, "number"],
    ["no context", { parameters: [] }, "parameters"],
    ["an invalid context", { parameters: [{ name: "phone-context", value: "1" }] }, "parameters"],
    [
      "a parameter in a value",
      { parameters: [...valid.parameters, { name: "a", value: "1;b" }] },
      "parameters",
    ],
    [
      "a parameter in a name",
      { parameters: [...valid.parameters, { name: "a;b", value: "1" }] },
      "parameters",
    ],
    [
      "a value in a name",
      { parameters: [...valid.parameters, { name: "a=1", value: true }] },
      "parameters",
    ],
    [
      "an empty value",
      { parameters: [...valid.parameters, { name: "a", value: "" }] },
      "parameters",
    ],
    [
      "a value of false",
      { parameters: [...valid.parameters, { name: "a", value: false }] },
      "parameters",
    ],
    ["a parameter twice", { parameters: [...valid.parameters, ...valid.parameters] }, "parameters"],
    ["parameters of a record", { parameters: { "phone-context": "h" } }, "parameters"],
    [
      "what throws",
      {
        get number(): never {
          throw new TypeError("hostile");
        },
      },
      null,
    ],
  ];

  test.each<[string, object, (string | number)[]]>([
    ["the number", { number: "+1;a" }, ["number"]],
    ["the first parameter", { parameters: [{ name: "a", value: "b c" }] }, ["parameters", 0]],
    [
      "a later parameter",
      {
        parameters: [
          { name: "a", value: true },
          { name: "b", value: "c d" },
        ],
      },
      ["parameters", 1],
    ],
    [
      "no context, which is no parameter's mistake",
      { number: "1", parameters: [{ name: "a", value: true }] },
      ["parameters"],
    ],
  ])("says where it is: %s", (_, part, path) => {
    const value = { ...parseTel("tel:+1"), ...part };
    expect(issuesOf(() => serializeTel(value as never))).toMatchObject([{ path }]);
  });

  test.each(forged)("%s", (_, part, component) => {
    const value = Object.defineProperties({ ...valid }, Object.getOwnPropertyDescriptors(part));
    for (const call of [serializeTel, (wrong: TelUri) => telToSip(wrong, FOO)]) {
      const issues = issuesOf(() => call(value as never));
      expect(issues).toMatchObject([{ component, start: null, end: null }]);
      const { kind, code, message } = issues[0] as Issue;
      if (kind !== "syntax") continue;
      expect(code).toMatch(component === "number" ? /number/ : /parameter|context/);
      expect(message).toBe(SAYS[code as TelCode]);
    }
  });

  const others = [undefined, null, "tel:+1", 5, new Proxy({}, { get: () => BigInt(1.5) })];

  test.each(others.map((value) => ({ value })))("what is not a TelUri (%#)", ({ value }) => {
    for (const call of [serializeTel, sipToTel, (v: never) => equalsTel(v, v)]) {
      expect(issuesOf(() => call(value as never))).toMatchObject([{ kind: "type" }]);
    }
  });

  test("what is too long", () => {
    const value = { ...valid, number: "1".repeat(254) };
    expect(issuesOf(() => serializeTel(value))).toMatchObject([
      { code: "uri-too-long", start: null },
    ]);
    expect(serializeTel(value, UNLIMITED)).toHaveLength(284);
  });
});

describe("equalsTel", () => {
  test.each(rows<{ a: string; b: string; equal: boolean }>("equals-tel"))(
    "$from: $a, $b: $equal",
    ({ a, b, equal }) => {
      expect(equalsTel(parseTel(a), parseTel(b))).toBe(equal);
      expect(equalsTel(parseTel(b), parseTel(a))).toBe(equal);
      expect(slowlyEqualTel(parseTel(a), parseTel(b))).toBe(equal);
    },
  );
});

describe("telToSip", () => {
  interface Conversion {
    readonly tel: string;
    readonly init?: object;
    readonly sip: string;
  }

  test.each(rows<Conversion>("tel-to-sip"))("$from: $tel", ({ tel: text, init, sip }) => {
    const uri = telToSip(parseTel(text), { ...FOO, ...init });
    expect(serialize(uri)).toBe(sip);
    expect(equalsTel(sipToTel(uri), parseTel(text))).toBe(true);
  });

  test("refuses an invalid init, and a user besides the number", () => {
    const value = parseTel("tel:+1");
    for (const init of [
      null,
      "h",
      {},
      { host: "h;lr" },
      { ...FOO, user: "a" },
      { ...FOO, password: "" },
    ]) {
      issuesOf(() => telToSip(value, init as never));
    }
    expect(issuesOf(() => telToSip(value, { ...FOO, parameters: { USER: "ip" } }))).toMatchObject([
      { code: "parameter-duplicate" },
    ]);
    expect(issuesOf(() => telToSip(value, { host: "a".repeat(255) }))).toMatchObject([
      { code: "uri-too-long" },
    ]);
  });

  test("parameters of one name keep their order, with constraints: false", () => {
    const options = { constraints: false };
    const uri = telToSip(parseTel("tel:+1;b=2;b=1;a", options), FOO, options);
    expect(uri.user).toBe("+1;a;b=2;b=1");
  });

  test("refuses parameters that are not a record", () => {
    expect(
      issuesOf(() => telToSip(parseTel("tel:+1"), { ...FOO, parameters: 5 as never })),
    ).toMatchObject([{ code: "invalid-type", component: "parameters" }]);
  });
});

describe("sipToTel", () => {
  test("a number of any length", () => {
    const user = `+${"1".repeat(300)}`;
    expect(sipToTel(parse(`sip:${user}@h;user=phone`, UNLIMITED)).number).toBe(user);
  });

  test.each([
    ["sip:+1-212-555-1212:1234@gateway.com;user=phone", "tel:+1-212-555-1212"],
    ["sips:+1@h;User=%50hone", "tel:+1"],
    ["sip:%23123;phone-context=a.com@b.com;user=phone", "tel:#123;phone-context=a.com"],
    ["sip:%2A1;phone-context=+1;x=%5B@b.com;user=phone", "tel:*1;phone-context=+1;x=%5B"],
    ["sip:+1;npdi=yes;rn=9255550000@h;user=phone", "tel:+1;npdi=yes;rn=9255550000"],
    ["sip:+358-555-1234567;postd=pp22@foo.com;user=phone", "tel:+358-555-1234567;postd=pp22"],
  ])("%s", (text, expected) => {
    const lenient = { constraints: false };
    expect(serializeTel(sipToTel(parse(text), lenient), lenient)).toBe(expected);
  });

  test.each([
    "sip:+12125551212@h", // no user=phone: RFC 3261 §19.1.1
    "sip:+1@h;user=ip",
    "sip:h;user=phone",
    "sip:bob@h;user=phone",
    "sip:7042@h;user=phone", // RFC 3966: a local number needs a context
    "sip:7042;phone-context=1@h;user=phone",
    "sip:+1%3Bext=2@h;user=phone", // an escaped ";" begins no parameter
    "sip:1%3Bphone-context=a@h;user=phone",
    "sip:+1;a;a@h;user=phone",
    "sip:+1;m-x@h;user=phone",
    "sip:+1;%61=b@h;user=phone",
    "sip:+1%2531@h;user=phone",
    "sip:+1%0D%0A@h;user=phone",
  ])("%s has no telephone-subscriber", (text) => {
    expect(issuesOf(() => sipToTel(parse(text)))).toMatchObject([{ component: "user" }]);
  });

  test("a flag is not user=phone", () => {
    const value = parse("sip:+1@h;user", { constraints: false });
    expect(issuesOf(() => sipToTel(value))).toMatchObject([{ component: "user" }]);
  });
});
