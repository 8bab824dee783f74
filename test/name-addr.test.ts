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
    /** Whether it is a list, which a single value can't be. */
    readonly list?: boolean;
  }

  const issueRows = rows<IssueRow>("name-addr-issues");
  const messages = new Map(Object.entries<string>(NAME_ADDR.says));

  test.each(issueRows.map((row) => ({ ...row, title: JSON.stringify(row.text) })))(
    "$title",
    ({ text, issue, component = null, list = false }) => {
      const { issues = [] } = list ? safeParseNameAddrList(text) : safeParseNameAddr(text);
      expect(places(issues)).toEqual([marked(issue)]);
      expect(issues).toMatchObject([{ kind: "syntax", component }]);
      const [{ code = "", message = "" } = {}] = issues;
      expect(message).toBe(messages.get(code) ?? message);
      expect(issuesOf(() => (list ? parseNameAddrList(text) : parseNameAddr(text)))).toEqual(
        issues,
      );
      const isOne = !list && code !== "second-value" && !text.startsWith(" ");
      if (isOne) expect(safeParseNameAddrList(`<a:b>,${text}`).success).toBe(false);
    },
  );

  test("each code has a row", () => {
    const covered = issueRows.map(({ issue }) => marked(issue).code);
    const codes = Object.keys(NAME_ADDR.says);
    expect(withoutRow(codes, covered, "name-addr-issues.json")).toEqual([]);
  });

  /** `npm run typecheck` fails if a code is missing here, or one does not belong. */
  const CODES = {
    ...NAME_ADDR.says,
    ...{ "invalid-type": true, "invalid-options": true },
    ...{ "uri-too-long": true, "headers-too-long": true },
    ...{ "number-without-host": true, "at-repeated": true, "at-escaped": true, "ipv6-zone": true },
    ...{ "invisible-character": true, "look-alike": true, "parameter-separator": true },
    ...{ "double-slash": true, "white-space": true, "text-empty": true, "scheme-missing": true },
    ...{ "number-without-scheme": true, wrapped: true },
    ...{ "tel-number-invalid": true, "tel-context-missing": true },
    ...{ "tel-context-invalid": true, "tel-parameter-invalid": true },
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
    const results = values.flatMap((value) => [
      safeParseNameAddr(value),
      safeParseNameAddrList(value),
    ]);
    const found = codesOf([...results, safeParseNameAddr("<sip:h>", { limits: true } as never)]);
    expect(found).toEqual(Object.keys(CODES).sort());
  });

  test("limits and constraints are those of the URI", () => {
    const long = `<sip:${"a".repeat(251)}>`;
    const tooLong = { code: "uri-too-long", limit: 254, actual: 255, start: 255, end: 256 };
    expect(safeParseNameAddr(long).issues).toMatchObject([tooLong]);
    expect(safeParseNameAddr(`<tel:+${"1".repeat(250)}>`).issues).toMatchObject([tooLong]);
    expect(safeParseNameAddr(`<tel:${"1".repeat(251)}>`).issues).toMatchObject([tooLong]);
    expect(safeParseNameAddr(`<urn:${"a".repeat(251)}>`).issues).toMatchObject([tooLong]);
    expect(parseNameAddr(`<urn:${"a".repeat(250)}>`).uri).toHaveLength(254);
    expect(parseNameAddr("<x:tel:1>").uri).toBe("x:tel:1"); // not a tel URI
    // Leading zeros of the port count.
    expect(safeParseNameAddr(`<sip:h:${"0".repeat(249)}>`).issues).toMatchObject([tooLong]);
    expect(safeParseNameAddr(`<sip:h?a=${"b".repeat(1022)}>`).issues).toMatchObject([
      { code: "headers-too-long", start: 1030, end: 1031 },
    ]);
    expect(parseNameAddr(long, UNLIMITED).displayName).toBeNull();
    expect(parseNameAddr(`"${"a".repeat(2000)}" <sip:h>`).displayName).toHaveLength(2000);
  });

  test.each([
    ["<sip:h:65536>", "       ^^^^^ port-out-of-range"],
    ["sip:h:65536;tag=1", "      ^^^^^ port-out-of-range"],
    ["<sip:h:6000000000000000000000>", "       ^^^^^^^^^^^^^^^^^^^^^^ port-out-of-range"], // as a number, 6e+21
    ["Bob <sip:h;lr;lr>", "              ^^ parameter-duplicate"],
    ['"<;,\\"" <sips:h;transport=udp>', "                ^^^^^^^^^^^^^ sips-transport-udp"],
    ["<tel:+1;isub=1;ext=2>", "               ^^^^^ tel-isub-with-ext"],
    ["<sip:h>;tag=1;TAG=2 ;x", "              ^^^^^ parameter-duplicate"], // RFC 3261 §7.3.1
    ['<sip:h>;a=";a" ; a = "x\r\n y"', "                 ^^^^^^^^^^^ parameter-duplicate"],
  ])("a constraint: %j", (text, issue) => {
    const { issues } = safeParseNameAddr(text);
    expect(places(issues)).toEqual([marked(issue)]);
    expect(issues).toMatchObject([{ kind: "constraint" }]);
    if (text.startsWith("<sip:h>")) expect(issues?.[0]?.component).toBe("parameters");
    const list = safeParseNameAddrList(`Bob <sip:h>;a="<,", ${text}`).issues;
    expect(list).toEqual(
      issues?.map((found) => ({
        ...found,
        start: Number(found.start) + 20,
        end: Number(found.end) + 20,
      })),
    );
    const isPort = text.includes(":6");
    expect(safeParseNameAddr(text, { constraints: false }).success).toBe(!isPort);
  });

  test.each([
    ["<tel:6505551000>", "tel:6505551000"],
    ['"Andy" <tel:6505551000>;tag=1', "tel:6505551000"],
    ["tel:1234567;tag=1", "tel:1234567"],
    ["tel:7042;phone-context=example.com", "tel:7042"], // RFC 8217: it is the header's
    ["<tel:+1,2>", "tel:+1,2"],
    ["<tel:1>", "tel:1"],
    ["<tel:+1;>", "tel:+1;"],
    ["<tel:1;phone-context=1>", "tel:1;phone-context=1"],
    ["<Tel:/x>", "Tel:/x"],
    ["tel:+", "tel:+"],
    ["tel:+1a", "tel:+1a"],
    ["<TEL:1;phone-context=&>", "TEL:1;phone-context=&"],
  ])("without constraints, a tel URI that RFC 3966 refuses is text: %s", (text, uri) => {
    expect(safeParseNameAddr(text).issues).toMatchObject([{ kind: "syntax" }]);
    const value = parseNameAddr(text, { constraints: false });
    expect(value.uri).toBe(uri);
    const written = serializeNameAddr(value, { constraints: false });
    expect(parseNameAddr(written, { constraints: false })).toEqual(value);
    expect(issuesOf(() => serializeNameAddr(value))).toMatchObject([{ component: "uri" }]);
    const limits = { uri: uri.length - 1 };
    expect(safeParseNameAddr(text, { constraints: false, limits }).issues).toMatchObject([
      { code: "uri-too-long" },
    ]);
  });

  test("without constraints too, a tel URI is a TelUri, and needs the characters of a URI", () => {
    const lenient = { constraints: false };
    expect(parseNameAddr("<tel:+1>", lenient).uri).toMatchObject({ scheme: "tel", number: "+1" });
    const { issues } = safeParseNameAddr("<tel:1 2>", lenient);
    expect(places(issues)).toEqual([marked("      ^ white-space")]);
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
    (n) => "<sip:h;a;a>,".repeat(n),
    (n) => `<sip:h>;a="${'\\"'.repeat(n)}`,
    (n) => `"${"<".repeat(n)}" ${"<a".repeat(n)}`,
    (n) => `<sip:h>;a=${"b c".repeat(n)}`,
    (n) => `${"a,".repeat(n)}`,
    (n) => `sip:${"a,".repeat(n)}@h`,
    (n) => `<sip:h>;methods=${"a,".repeat(n)}`,
    (n) => `${" ".repeat(n)}x`,
    (n) => `<sip:h${" ".repeat(n)}x`,
    (n) => `a${" b".repeat(n)}`,
    (n) => `"a"${" ".repeat(n)}x`,
    (n) => `"a${"\r\n".repeat(n)}"`,
    (n) => `<sip:h>;a${" ".repeat(n)}`,
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
    [{ displayName: "The Operator" }, '"The Operator" <sip:bob@h>;tag=1'],
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
    expect(parseNameAddr(expected)).toMatchObject(value);
  });

  test.each<[name: string, value: string | true, quoted: boolean | undefined, written: string]>([
    ["tag", "1", undefined, "tag=1"],
    ["tag", "1", false, "tag=1"],
    ["tag", "1", true, 'tag="1"'],
    ["tag", "a b", false, 'tag="a b"'], // it needs the quotes
    ["tag", "", false, 'tag=""'],
    ["h", "[::1]", true, 'h="[::1]"'],
    ["methods", "INVITE", undefined, 'methods="INVITE"'], // RFC 3840 §9
    ["METHODS", "INVITE", undefined, 'METHODS="INVITE"'],
    ["methods", "INVITE", false, "methods=INVITE"], // as it was read
    ["+sip.rendering", "no", undefined, '+sip.rendering="no"'],
    ["+", "x", undefined, '+="x"'],
    ["method", "INVITE", undefined, "method=INVITE"],
    ["xaudio", "x", undefined, "xaudio=x"],
    ["audiox", "x", undefined, "audiox=x"],
    ["isfocus", true, true, "isfocus"], // a flag stays a flag
    ["+sip.ice", true, undefined, "+sip.ice"],
  ])("writes the quotes of ;%s=%p, quoted: %p", (name, value, quoted, written) => {
    const parameters = [{ name, value, quoted }];
    expect(serializeNameAddr({ displayName: null, uri: "a:b", parameters })).toBe(
      `<a:b>;${written}`,
    );
    const [read] = parseNameAddr(`<a:b>;${written}`).parameters;
    expect(read).toEqual({ name, value, quoted: written.endsWith('"') });
  });

  const FEATURE_TAGS =
    "audio automata class duplex data control mobility description events priority methods schemes " +
    "application video language type isfocus actor text extensions"; // RFC 3840 §9, §10

  test.each(FEATURE_TAGS.split(" "))("a new value of %s is quoted", (name) => {
    const value = { ...valid, parameters: [{ name, value: "x" }] };
    expect(serializeNameAddr(value)).toBe(`Bob <sip:bob@h>;${name}="x"`);
  });

  interface Written {
    readonly from: string;
    readonly text: string;
    readonly written?: string;
  }

  test.each(rows<Written>("name-addr-written"))("$from: $text", ({ text, written = text }) => {
    const values = parseNameAddrList(text, UNLIMITED);
    expect(values.map((value) => serializeNameAddr(value, UNLIMITED)).join(", ")).toBe(written);
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
    ["quotes of null", { parameters: [{ name: "a", value: "b", quoted: null }] }, "parameters"],
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

  const bad = { name: "a;b", value: true } as const;

  test.each<[string, object, (string | number)[]]>([
    ["the first parameter", { parameters: [bad, ...valid.parameters] }, ["parameters", 0]],
    ["a later parameter", { parameters: [...valid.parameters, bad] }, ["parameters", 1]],
    [
      "its quotes",
      { parameters: [{ name: "a", value: "b", quoted: 1 }] },
      ["parameters", 0, "quoted"],
    ],
    ["a part of the URI", { uri: { ...parse("sip:h"), host: "h>;a" } }, ["uri", "host"]],
  ])("says where it is: %s", (_, part, path) => {
    const value = { ...valid, ...part };
    expect(issuesOf(() => serializeNameAddr(value as never))).toMatchObject([{ path }]);
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

  test("a name that is there twice is not blamed for a bad URI, if it is allowed", () => {
    const parameter = { name: "a", value: "1", quoted: false };
    const value = { displayName: null, uri: "urn:a b", parameters: [parameter, parameter] };
    const issues = issuesOf(() => serializeNameAddr(value, { constraints: false }));
    expect(issues).toMatchObject([{ code: "malformed-text", path: ["uri"] }]);
  });

  test("limits and constraints are those of the options", () => {
    const value: NameAddr = { ...valid, uri: parse(`sip:${"a".repeat(260)}`, UNLIMITED) };
    expect(issuesOf(() => serializeNameAddr(value))).toMatchObject([{ code: "uri-too-long" }]);
    expect(serializeNameAddr(value, UNLIMITED)).toHaveLength(276);
    const twice = parseNameAddr("<sip:h;a;a>;b;b", { constraints: false });
    expect(serializeNameAddr(twice, { constraints: false })).toBe("<sip:h;a;a>;b;b");
  });
});
