import { describe, expect, test } from "@jest/globals";
import { type Component, type Options, parse, serialize } from "../src/index.ts";
import {
  type NameAddr,
  parseNameAddr,
  parseNameAddrList,
  safeParseNameAddr,
  safeParseNameAddrList,
  serializeNameAddr,
} from "../src/name-addr/index.ts";
import { NAME_ADDR, type ParseNameAddrCode } from "../src/name-addr/messages.ts";
import { parseTel, serializeTel } from "../src/tel/index.ts";
import { rows, withoutRow } from "./support/cases.ts";
import { expectLinear } from "./support/count-reads.ts";
import { marked, places } from "./support/drawn-issues.ts";
import { codesOf, issuesOf } from "./support/issues-of.ts";

const UNLIMITED: Options = { limits: false };

interface Row {
  readonly from: string;
  readonly text: string;
  readonly displayName?: string;
  readonly uri: string;
  readonly parameters?: readonly (readonly [name: string, value: string | true])[];
}

const table = rows<Row>("name-addr");
const listed = ({ parameters }: NameAddr) => parameters.map(({ name, value }) => [name, value]);

function textOf(value: NameAddr["uri"]): string {
  if (typeof value === "string") return value;
  return value.scheme === "tel" ? serializeTel(value) : serialize(value);
}

function expectValue(
  value: NameAddr,
  {
    displayName = null,
    uri: text,
    parameters = [],
  }: Row | (Omit<Row, "displayName"> & { displayName?: string | null }),
): void {
  expect(value.displayName).toBe(displayName);
  expect(textOf(value.uri)).toBe(text);
  expect(typeof value.uri).toBe(/^(sips?|tel):/.test(text) ? "object" : "string");
  expect(listed(value)).toEqual(parameters);
}

describe("parseNameAddr", () => {
  test.each(table.map((row) => ({ ...row, title: JSON.stringify(row.text) })))(
    "$from: $title",
    (row) => {
      const value = parseNameAddr(row.text);
      expectValue(value, row);
      expect(parseNameAddr(serializeNameAddr(value))).toEqual(value);
      expect(parseNameAddrList(row.text)).toEqual([value]);
    },
  );

  interface IssueRow {
    readonly text: string;
    readonly issue: string;
    readonly component?: Component;
  }

  const issueRows = rows<IssueRow>("name-addr-issues");

  test.each(issueRows.map((row) => ({ ...row, title: JSON.stringify(row.text) })))(
    "$title",
    ({ text, issue, component = null }) => {
      const { issues = [] } = safeParseNameAddr(text);
      expect(places(issues)).toEqual([marked(issue)]);
      expect(issues).toMatchObject([{ kind: "syntax", component }]);
      expect(issuesOf(() => parseNameAddr(text))).toEqual(issues);
    },
  );

  test("each code has a row", () => {
    const covered = issueRows.map(({ issue }) => marked(issue).code);
    const codes = Object.keys(NAME_ADDR.says);
    expect(withoutRow(codes, covered, "name-addr-issues.json")).toEqual([]);
    for (const [code, message] of Object.entries(NAME_ADDR.says)) {
      expect(safeParseNameAddr("Bob").issues).toMatchObject([{ code, message }]);
    }
  });

  /** `npm run typecheck` fails if a code is missing here, or one does not belong. */
  const CODES = {
    ...NAME_ADDR.says,
    ...{ "invalid-type": true, "invalid-options": true },
    ...{ "uri-too-long": true, "headers-too-long": true },
    ...{ "number-without-host": true, "at-repeated": true, "at-escaped": true, "ipv6-zone": true },
    ...{ "invisible-character": true, "look-alike": true, "parameter-separator": true },
    ...{ "double-slash": true, "white-space": true },
    ...{ "user-missing": true, "must-be-escaped": true, "escape-invalid": true },
    ...{ "host-missing": true, "host-invalid": true, "host-underscore": true },
    ...{ "host-not-ascii": true, "host-last-label": true, "ipv4-invalid": true },
    ...{ "ipv6-invalid": true, "ipv6-without-brackets": true, "port-invalid": true },
    ...{ "name-missing": true, "value-missing": true },
    ...{ "port-out-of-range": true, "parameter-duplicate": true, "parameter-not-token": true },
    ...{ "ttl-invalid": true, "maddr-invalid": true, "sips-transport-udp": true },
    ...{ "tel-isub-with-ext": true, "tel-mandatory-parameter": true, "tel-value-invalid": true },
  } as const satisfies Record<ParseNameAddrCode, string | true>;

  test("its codes are what its type says", () => {
    const texts = (name: string) => rows<{ readonly text: string }>(name).map(({ text }) => text);
    const uris = ["syntax", "constraints", "parse", "tel", "tel-issues"].flatMap(texts);
    const long = `sip:${"a".repeat(254)}?b=${"c".repeat(1022)}`;
    const values = [...[...uris, long].map((uri) => `<${uri}>`), ...texts("name-addr-issues"), 5];
    const results = values.map((value) => safeParseNameAddr(value));
    const found = codesOf([...results, safeParseNameAddr("<sip:h>", { limits: true } as never)]);
    expect(found).toEqual(Object.keys(CODES).sort());
  });

  test("limits and constraints are those of the URI; their issues have no place", () => {
    const long = `<sip:${"a".repeat(251)}>`;
    const nowhere = { start: null, end: null };
    expect(safeParseNameAddr(long).issues).toMatchObject([{ code: "uri-too-long", ...nowhere }]);
    expect(safeParseNameAddr(`<tel:+${"1".repeat(250)}>`).issues).toMatchObject([
      { code: "uri-too-long", ...nowhere },
    ]);
    expect(safeParseNameAddr(`<urn:${"a".repeat(251)}>`).issues).toMatchObject([
      { code: "uri-too-long", limit: 254, actual: 255, ...nowhere },
    ]);
    expect(parseNameAddr(`<urn:${"a".repeat(250)}>`).uri).toHaveLength(254);
    expect(parseNameAddr("<x:tel:1>").uri).toBe("x:tel:1"); // not a tel URI
    // Leading zeros of the port count.
    expect(safeParseNameAddr(`<sip:h:${"0".repeat(249)}>`).issues).toMatchObject([
      { code: "uri-too-long", limit: 254, actual: 255, ...nowhere },
    ]);
    expect(safeParseNameAddr(`<sip:h?a=${"b".repeat(1022)}>`).issues).toMatchObject([
      { code: "headers-too-long", ...nowhere },
    ]);
    expect(parseNameAddr(long, UNLIMITED).displayName).toBeNull();
    expect(parseNameAddr(`"${"a".repeat(2000)}" <sip:h>`).displayName).toHaveLength(2000);
    for (const [text, code] of [
      ["<sip:h:65536>", "port-out-of-range"],
      ["<sip:h:6000000000000000000000>", "port-out-of-range"], // as a number, 6e+21
      ["<sip:h;lr;lr>", "parameter-duplicate"],
      ["<sips:h;transport=udp>", "sips-transport-udp"],
      ["<sip:h:99999>", "port-out-of-range"],
      ["<tel:+1;isub=1;ext=2>", "tel-isub-with-ext"],
      ["<sip:h>;tag=1;TAG=2", "parameter-duplicate"], // RFC 3261 §7.3.1
    ] as const) {
      expect(safeParseNameAddr(text).issues).toMatchObject([
        { kind: "constraint", code, ...nowhere },
      ]);
      if (text.startsWith("<sip:h>"))
        expect(safeParseNameAddr(text).issues?.[0]?.component).toBe("parameters");
      const isPort = code === "port-out-of-range";
      expect(safeParseNameAddr(text, { constraints: false }).success).toBe(!isPort);
    }
  });

  test("a parameter of the URI and one of the header may have one name", () => {
    expect(listed(parseNameAddr("<sip:h;lr>;lr"))).toEqual([["lr", true]]);
  });

  const shapes: readonly ((n: number) => string)[] = [
    (n) => `a${" ".repeat(n)}b <sip:h>`,
    (n) => `"a${" ".repeat(n)}b" <sip:h>`,
    (n) => `"${" \r\n".repeat(n)} " <sip:h>`,
    (n) => `"${"\\\\".repeat(n)}" <sip:h>`,
    (n) => `${"a ".repeat(n)}@`,
    (n) => `"${"<".repeat(n)}`,
    (n) => `<sip:${"a".repeat(n)}`,
    (n) => `<sip:h>${";".repeat(n)}`,
    (n) => `<sip:h>;a="${"<sip:".repeat(n)}"b`,
    (n) => "<sip:h>,".repeat(n),
  ];

  test.each(shapes.map((text) => [text(2), text] as const))("time is linear: %j", (_, text) => {
    expectLinear((n) => safeParseNameAddrList(text(n), UNLIMITED));
  });

  test.each([undefined, null, 5, {}, ["<sip:h>"], new String("<sip:h>"), Symbol("a")])(
    "%p is not a text",
    (value) => {
      for (const result of [safeParseNameAddr(value), safeParseNameAddrList(value)]) {
        expect(result.issues).toMatchObject([{ kind: "type", code: "invalid-type" }]);
      }
    },
  );

  test("invalid options are an issue", () => {
    for (const result of [
      safeParseNameAddr("<sip:h>", 5 as never),
      safeParseNameAddrList("<sip:h>", 5 as never),
    ]) {
      expect(result.issues).toMatchObject([{ code: "invalid-options" }]);
    }
  });
});

describe("parseNameAddrList", () => {
  test("RFC 3261 §20.10, §20.34", () => {
    const contacts = parseNameAddrList(
      '"Mr. Watson" <sip:watson@worcester.bell-telephone.com>;q=0.7; expires=3600,\r\n "Mr. Watson" <mailto:watson@bell-telephone.com> ;q=0.1',
    );
    expect(contacts.map(listed)).toEqual([
      [
        ["q", "0.7"],
        ["expires", "3600"],
      ],
      [["q", "0.1"]],
    ]);
    const route = parseNameAddrList(
      "<sip:bigbox3.site3.atlanta.com;lr>, <sip:server10.biloxi.com;lr>",
    );
    expect(route.map(({ uri: value }) => textOf(value))).toEqual([
      "sip:bigbox3.site3.atlanta.com;lr",
      "sip:server10.biloxi.com;lr",
    ]);
  });

  test.each([
    [
      '"a,b" <sip:c,d@h>;e=",<",sip:f@h;g,h <sip:i@h> , <j:k,l>',
      ["sip:c,d@h", "sip:f@h", "sip:i@h", "j:k,l"],
    ],
    ["sip:a@h,sip:b@h", ["sip:a@h", "sip:b@h"]],
    ['sip:a@h;x="y,z"\r\n ,\r\n\t<sip:b@h>', ["sip:a@h", "sip:b@h"]],
  ])("%j", (text, uris) => {
    expect(parseNameAddrList(text).map(({ uri: value }) => textOf(value))).toEqual(uris);
  });

  test.each([
    "",
    ",",
    "<sip:h>,",
    ",<sip:h>",
    "<sip:h>,,<sip:h>",
    "<sip:h> <sip:h>",
    "*",
    "<sip:h>, *",
    "<sip:h>;a,b",
  ])("%j is not a list", (text) => {
    expect(safeParseNameAddrList(text).issues).toMatchObject([{ kind: "syntax" }]);
  });

  test("a mistake in a later value is marked there; constraints of all values are reported", () => {
    expect(places(safeParseNameAddrList("<sip:a@h>, <sip:h;a=>").issues)).toEqual([
      { code: "value-missing", start: 20, end: 20 },
    ]);
    expect(safeParseNameAddrList("<sip:h;a;a>, <sip:h>, <sip:h;ttl>").issues).toMatchObject([
      { code: "parameter-duplicate" },
      { code: "ttl-invalid" },
    ]);
  });
});

const valid = parseNameAddr('"Bob" <sip:bob@h>;tag=1');
const parameter = (name: unknown, value: unknown) => ({ parameters: [{ name, value }] });

describe("serializeNameAddr", () => {
  test.each<[Partial<NameAddr>, string]>([
    [{}, "Bob <sip:bob@h>;tag=1"],
    [{ displayName: null }, "<sip:bob@h>;tag=1"],
    [{ displayName: "" }, '"" <sip:bob@h>;tag=1'],
    [{ displayName: "The Operator" }, "The Operator <sip:bob@h>;tag=1"],
    [{ displayName: "a  b" }, '"a  b" <sip:bob@h>;tag=1'],
    [{ displayName: " a" }, '" a" <sip:bob@h>;tag=1'],
    [{ displayName: "Bell, A." }, '"Bell, A." <sip:bob@h>;tag=1'],
    [{ displayName: 'a"\\b' }, '"a\\"\\\\b" <sip:bob@h>;tag=1'],
    [{ displayName: "\0\t\x07\x7f\u0085" }, '"\\\0\t\\\x07\\\x7f\u0085" <sip:bob@h>;tag=1'],
    [{ displayName: "Grüße 😀" }, '"Grüße 😀" <sip:bob@h>;tag=1'],
    [{ displayName: 'x" <sip:evil@h>;' }, '"x\\" <sip:evil@h>;" <sip:bob@h>;tag=1'],
    [{ uri: parseTel("tel:+1;x") }, "Bob <tel:+1;x>;tag=1"],
    [{ uri: "urn:service:sos" }, "Bob <urn:service:sos>;tag=1"],
    [{ parameters: [] }, "Bob <sip:bob@h>"],
    [
      {
        parameters: [
          { name: "a", value: true },
          { name: "b", value: "c d" },
        ],
      },
      'Bob <sip:bob@h>;a;b="c d"',
    ],
    [parameter("a", "") as object, 'Bob <sip:bob@h>;a=""'],
    [parameter("a", '";b=<,') as object, 'Bob <sip:bob@h>;a="\\";b=<,"'],
    [parameter("a", "[::1]") as object, "Bob <sip:bob@h>;a=[::1]"],
    [parameter("a", "[::1]x") as object, 'Bob <sip:bob@h>;a="[::1]x"'],
    [parameter("a", "true") as object, "Bob <sip:bob@h>;a=true"],
  ])("%j", (part, expected) => {
    const value = { ...valid, ...part };
    expect(serializeNameAddr(value)).toBe(expected);
    expect(parseNameAddr(expected)).toEqual(value);
  });

  const thrower = {
    get displayName(): never {
      throw new TypeError("hostile");
    },
  };
  const two = { parameters: [valid.parameters[0], { name: "b", value: true }] };
  const forged: readonly (readonly [string, object, Component | null])[] = [
    ["a line end in the name", { displayName: "a\r\nVia: x" }, "displayName"],
    ["half a line end in the name", { displayName: "a\nb" }, "displayName"],
    ["a folded line in the name", { displayName: "a\r\n b" }, "displayName"],
    ["a lone surrogate in the name", { displayName: "a\ud800" }, "displayName"],
    ["a name that is not a text", { displayName: 5 }, "displayName"],
    ["no name at all", { displayName: undefined }, "displayName"],
    ["a URI that closes itself", { uri: "a:b>;x=<c" }, "uri"],
    ["a URI that closes itself before parameters", { uri: "a:b>;x=<c", ...two }, "uri"],
    ["two URIs", { uri: "a:b>,<c:d" }, "uri"],
    ["a URI with a space", { uri: "a:b c" }, "uri"],
    ["no URI", { uri: "" }, "uri"],
    ["an invalid SIP URI as text", { uri: "sip:a b@h" }, "uri"],
    ["a SIP URI in other words", { uri: "SIP:h" }, "uri"],
    ["a forged SIP URI", { uri: { ...parse("sip:h"), host: "h>;a" } }, "host"],
    ["a forged tel URI", { uri: { ...parseTel("tel:+1"), number: "1>" } }, "number"],
    ["null as a URI", { uri: null }, "uri"],
    ["a parameter in a name", parameter("a;b", true), "parameters"],
    ["a value in a name", parameter("a=b", true), "parameters"],
    ["no name of a parameter", parameter("", "x"), "parameters"],
    ["another value in a name", parameter("a,<sip:evil>", true), "parameters"],
    ["a line end in a value", parameter("a", "b\r\nVia: x"), "parameters"],
    ["a lone surrogate in a value", parameter("a", "\udfff"), "parameters"],
    ["a value of false", parameter("a", false), "parameters"],
    ["a value of null", parameter("a", null), "parameters"],
    ["a parameter twice", { parameters: [...valid.parameters, ...valid.parameters] }, "parameters"],
    ["a record of parameters", { parameters: { tag: "1" } }, "parameters"],
    ["what throws", thrower, null],
  ];

  test.each(forged)("refuses %s", (_, part, component) => {
    const value = Object.defineProperties({ ...valid }, Object.getOwnPropertyDescriptors(part));
    expect(issuesOf(() => serializeNameAddr(value as never))).toMatchObject([
      { component, start: null, end: null },
    ]);
  });

  test.each([undefined, null, "<sip:h>", 5])("refuses %p", (value) => {
    expect(issuesOf(() => serializeNameAddr(value as never))).toMatchObject([{ kind: "type" }]);
  });

  test("says which parameter appears twice", () => {
    const tag = { name: "tag", value: "1" };
    const value = {
      ...valid,
      parameters: [tag, { name: "q", value: "1" }, { ...tag, name: "TAG" }],
    };
    expect(issuesOf(() => serializeNameAddr(value))).toMatchObject([
      { kind: "constraint", code: "parameter-duplicate", path: ["parameters", 2] },
    ]);
  });

  test("limits and constraints are those of the options", () => {
    const value: NameAddr = { ...valid, uri: parse(`sip:${"a".repeat(260)}`, UNLIMITED) };
    expect(issuesOf(() => serializeNameAddr(value))).toMatchObject([{ code: "uri-too-long" }]);
    expect(serializeNameAddr(value, UNLIMITED)).toHaveLength(276);
    const twice = parseNameAddr("<sip:h;a;a>;b;b", { constraints: false });
    expect(serializeNameAddr(twice, { constraints: false })).toBe("<sip:h;a;a>;b;b");
  });
});
