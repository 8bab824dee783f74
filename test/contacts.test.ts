import { describe, expect, test } from "@jest/globals";
import { parse } from "../src/index.ts";
import {
  type ContactInfo,
  contactInfo,
  findContact,
  type NameAddr,
  parseContacts,
  parseNameAddr,
  parseNameAddrList,
  safeParseContacts,
} from "../src/name-addr/index.ts";
import { CONTACTS, type ParseContactsCode } from "../src/name-addr/messages.ts";
import { rows, withoutRow } from "./support/cases.ts";
import { expectLinear } from "./support/count-reads.ts";
import { marked, places } from "./support/drawn-issues.ts";
import { issuesOf } from "./support/issues-of.ts";

interface Row {
  readonly from: string;
  readonly text: string;
  /** What is not `null`. */
  readonly info?: Partial<ContactInfo>;
  /** The one issue of a list, drawn below the text. */
  readonly issue?: string;
}

const table = rows<Row>("name-addr-contacts").map((row) => ({
  ...row,
  title: JSON.stringify(row.text),
}));

const ABSENT: ContactInfo = {
  q: null,
  expires: null,
  instance: null,
  regId: null,
  pubGruu: null,
  tempGruu: null,
  methods: null,
};

describe("contactInfo", () => {
  test.each(table.filter(({ info }) => info !== undefined))("$from: $title", ({ text, info }) => {
    expect(contactInfo(parseNameAddr(text))).toEqual({ ...ABSENT, ...info });
    expect(safeParseContacts(text, { constraints: false }).value).toEqual([parseNameAddr(text)]);
  });

  test("of a parameter that is there twice, the first counts", () => {
    const address = parseNameAddr("<sip:h>;q=0.1;q=0.2;Expires=1;expires=2", {
      constraints: false,
    });
    expect(contactInfo(address)).toEqual({ ...ABSENT, q: 0.1, expires: 1 });
  });

  test("a value that was not parsed needs no quoted", () => {
    const parameters = [{ name: "methods", value: "INVITE" }];
    expect(contactInfo({ displayName: null, uri: parse("sip:h"), parameters }).methods).toEqual([
      "INVITE",
    ]);
  });

  test.each([null, undefined, "<sip:h>", "*", {}, []])("refuses %p", (value) => {
    expect(issuesOf(() => contactInfo(value as never))).toMatchObject([{ code: "invalid-type" }]);
    expect(issuesOf(() => findContact([], value as never))).toMatchObject([
      { code: "invalid-type" },
    ]);
  });
});

describe("parseContacts", () => {
  test.each(["*", "  *", "*  ", "* \t\r\n ", "*\r\n ", "\t*\t", "\r\n *", " \r\n * \r\n "])(
    "%j is a wildcard",
    (text) => {
      expect(parseContacts(text)).toBe("*");
      expect(safeParseContacts(text)).toEqual({ success: true, value: "*" });
    },
  );

  test.each(["", "**", "*, <sip:h>", "*;expires=0", "\r\n*", "*\n", '"*"'])(
    "%j is neither a wildcard nor a list",
    (text) => {
      expect(safeParseContacts(text).issues).toMatchObject([{ kind: "syntax" }]);
      expect(issuesOf(() => parseContacts(text))).toEqual(safeParseContacts(text).issues);
    },
  );

  const issueRows = table.filter(({ issue }) => issue !== undefined);

  test.each(issueRows)("$from: $title", ({ text, issue = "" }) => {
    const { issues = [] } = safeParseContacts(text);
    expect(places(issues)).toEqual([marked(issue)]);
    expect(issues).toMatchObject([{ kind: "constraint", component: "parameters" }]);
    expect(issuesOf(() => parseContacts(text))).toEqual(issues);
    // Only a Contact has these parameters.
    expect(parseContacts(text, { constraints: false })).toEqual(parseNameAddrList(text));
  });

  test("each code has a row, and the type has all", () => {
    const covered = issueRows.map(({ issue = "" }) => marked(issue).code);
    const codes = Object.keys(CONTACTS.says) satisfies readonly string[];
    expect(withoutRow(codes, covered, "name-addr-contacts.json")).toEqual([]);
    const all: readonly ParseContactsCode[] = ["q-invalid", "reg-id-invalid", "wildcard"];
    expect(all).toHaveLength(3);
  });

  test("all constraints are reported together, in order of position", () => {
    const text = "<sip:h;ttl=999>;q=5, Bob <sip:h>;reg-id=0;q=1.5;q=1";
    expect(places(safeParseContacts(text).issues)).toEqual([
      { code: "ttl-invalid", start: 7, end: 14 },
      { code: "q-invalid", start: 16, end: 19 },
      { code: "reg-id-invalid", start: 33, end: 41 },
      { code: "q-invalid", start: 42, end: 47 },
      { code: "parameter-duplicate", start: 48, end: 51 },
    ]);
  });

  test.each([undefined, null, 5, {}, ["*"], new String("*")])("%p is not a text", (value) => {
    expect(safeParseContacts(value).issues).toMatchObject([{ code: "invalid-type" }]);
  });

  test.each<[string, (n: number) => string]>([
    ["stars", (n) => "*".repeat(n)],
    ["space", (n) => `${" ".repeat(n)}*${" ".repeat(n)}x`],
    ["issues", (n) => `${"<sip:h>;q=5,".repeat(n)}<sip:h>`],
  ])("time is linear: %s", (_, text) => {
    expectLinear((n) => safeParseContacts(text(n), { limits: false }));
  });
});

const INSTANCE = '+sip.instance="<urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6>"';

describe("findContact", () => {
  test.each<[why: string, mine: string, list: string, index: number | null]>([
    ["an equal URI", "<sip:a@h>", "<sip:b@h>, <sip:%61@H;x>;expires=60, <sip:a@h>", 1],
    ["RFC 3261 §19.1.4", "<sip:a@h;transport=tcp>", "<sip:a@h>", null],
    ["another scheme", "<sip:a@h>", "<sips:a@h>, <tel:+1>, <mailto:a@h>", null],
    ["an equal tel URI", "<tel:+1-201>", "<tel:+1>, <tel:+1201>", 1],
    ["a tel URI, and no other", "<tel:+1>", "<sip:+1@h>, <mailto:a@h>", null],
    ["the same text", "<mailto:a@h>", "<mailto:A@h>, <mailto:a@h>", 1],
    ["a text, and no other", "<mailto:a@h>", "<sip:a@h>, <tel:+1>", null],
    [
      "RFC 5626 §4.2",
      `<sip:a@h>;reg-id=1;${INSTANCE}`,
      `<sip:a@h>, <sip:b@i>;${INSTANCE};reg-id=1`,
      1,
    ],
    ["another flow", `<sip:a@h>;reg-id=2;${INSTANCE}`, `<sip:a@h>;${INSTANCE};reg-id=1`, null],
    [
      "a registrar without RFC 5626",
      `<sip:a@h>;reg-id=1;${INSTANCE}`,
      `<sip:b@h>, <sip:a@h>;${INSTANCE}`,
      1,
    ],
    ["an instance alone", `<sip:a@h>;${INSTANCE}`, `<sip:b@h>;${INSTANCE}, <sip:a@h>;reg-id=1`, 1],
    [
      "a UUID in capitals",
      `<sip:a@h>;reg-id=1;${INSTANCE}`,
      `<sip:b@h>;reg-id=01;${INSTANCE.toUpperCase()}`,
      0,
    ],
    [
      "RFC 2141 §5",
      '<sip:a@h>;reg-id=1;+sip.instance="<urn:Gsma:imei:%aF>"',
      '<sip:a@h>;reg-id=1;+sip.instance="<URN:gsma:IMEI:%af>", <sip:b@h>;reg-id=1;+sip.instance="<URN:gsma:imei:%Af>"',
      1,
    ],
    [
      "RFC 2141 §5: the case of an escape with a digit",
      '<sip:a@h>;reg-id=1;+sip.instance="<urn:a:%2F>"',
      '<sip:b@h>;reg-id=1;+sip.instance="<urn:a:%2f>"',
      0,
    ],
    [
      "not a URN: the case counts",
      '<sip:a@h>;reg-id=1;+sip.instance="<x:urn:uuid:A>"',
      '<sip:b@h>;reg-id=1;+sip.instance="<x:urn:uuid:a>", <sip:b@h>;reg-id=1;+sip.instance="<x:URN:uuid:A>"',
      null,
    ],
    ["a flow, but mine has none", "<sip:a@h>", `<sip:a@h>;${INSTANCE};reg-id=1`, 0],
    ["nothing", "<sip:a@h>", "<sip:b@h>", null],
  ])("%s: %s", (_, mine, text, index) => {
    const list = parseContacts(text);
    expect(findContact(list, parseNameAddr(mine))).toBe(
      index === null ? undefined : (list as NameAddr[])[index],
    );
  });

  test("a wildcard and an empty list have no Contact", () => {
    expect(findContact(parseContacts("*"), parseNameAddr("<sip:h>"))).toBeUndefined();
    expect(findContact([], parseNameAddr("<sip:h>"))).toBeUndefined();
  });

  test.each([null, "<sip:h>", {}, [null], ["<sip:h>"], new Array(1)])(
    "refuses the list %p",
    (list) => {
      expect(issuesOf(() => findContact(list as never, parseNameAddr("<sip:h>")))).toMatchObject([
        { code: "invalid-type" },
      ]);
    },
  );
});
