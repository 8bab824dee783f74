/**
 * The law of advice, for URIs and for header values: to make the change that the message of a syntax issue
 * asks for, at the marked place, never gives the same issue at the same place again.
 */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Issue, type ParseCode, safeParse } from "../src/index.ts";
import type { SYNTAX } from "../src/messages.ts";
import { safeParseNameAddr, safeParseNameAddrList } from "../src/name-addr/index.ts";
import type { NAME_ADDR } from "../src/name-addr/messages.ts";
import { placesOf, uriStart } from "../src/name-addr/places.ts";
import { quote } from "../src/name-addr/quotes.ts";
import { headersStart } from "../src/spans.ts";
import type { TEL_SYNTAX } from "../src/tel/messages.ts";
import { runs, uri, writtenOf } from "./support/arbitraries.ts";
import { rows } from "./support/cases.ts";

type Edit = (text: string, start: number, end: number) => string;

const replaced =
  (by: string | ((marked: string) => string)): Edit =>
  (text, start, end) =>
    text.slice(0, start) +
    (typeof by === "string" ? by : by(text.slice(start, end))) +
    text.slice(end);
const inserted =
  (what: string): Edit =>
  (text, start) =>
    text.slice(0, start) + what + text.slice(start);

/** What each message asks for. */
const EDITS: Record<keyof (typeof SYNTAX)["says"], Edit> = {
  "text-empty": () => "sip:alice@example.com",
  "scheme-missing": inserted("sip:"),
  "scheme-other": replaced("sip:"),
  "number-without-scheme": (text) => `sip:${text}@example.com`,
  "number-without-host": (text, _, end) => inserted("@example.com")(text, end, end),
  "display-name": (text) => text.replace(/^.*</s, "").replace(/>.*$/s, ""),
  wrapped: (text) =>
    /\]\((.*)\)?$/s.exec(text)?.[1] ?? text.replace(/^["'“”„‘’«»]+|["'“”„‘’«»]+$/g, ""),
  "double-slash": replaced(""),
  "white-space": replaced(""),
  "invisible-character": replaced(""),
  "look-alike": replaced((c) => (/^[\uff01-\uff5e]$/.test(c) ? c.normalize("NFKC") : "-")),
  "at-repeated": replaced("%40"),
  "at-escaped": replaced("@"),
  "user-missing": inserted("alice"),
  "must-be-escaped": replaced((marked) =>
    encodeURIComponent(marked.replace(/\p{Surrogate}/gu, "?"))
      .replace("(", "%28")
      .replace(")", "%29"),
  ),
  "escape-invalid": replaced("%25"),
  "host-missing": inserted("example.com"),
  "host-invalid": (text, start, end) =>
    replaced(text.charAt(start - 1) === "]" ? "" : "a")(text, start, end),
  "host-underscore": replaced("-"),
  "host-not-ascii": replaced("xn--a"),
  "host-last-label": (text, start, end) =>
    /[@.]/.test(text.slice(0, start))
      ? inserted("a")(text, start, end)
      : inserted("@a.b")(text, end, end),
  "ipv4-invalid": replaced("192.0.2.1"),
  "ipv6-invalid": (text, start) => {
    const open = text.indexOf("[", text.slice(0, start).lastIndexOf("@") + 1);
    return replaced("[2001:db8::1]")(text, open, text.indexOf("]", start) + 1 || text.length);
  },
  "ipv6-zone": replaced(""),
  "ipv6-without-brackets": replaced((address) => `[${address}]`),
  "port-invalid": replaced("1"),
  "parameter-separator": (text, start) => {
    if (text.charAt(start) !== ";") return replaced(";")(text, start, start + 1);
    const end = start + 1 + text.slice(start + 1).search(/[;&]|$/);
    const headersAt = headersStart(text.slice(0, start)); // an "@" after it ends no userinfo
    const rest = text.slice(headersAt, start) + text.slice(end);
    return text.slice(0, headersAt) + text.slice(start, end) + rest;
  },
  "name-missing": inserted("name"),
  "value-missing": (text, start) =>
    inserted(start > headersStart(text) && !/=[^&]*$/.test(text.slice(0, start)) ? "=1" : "1")(
      text,
      start,
      start,
    ),
};

type HeaderCode = Exclude<
  keyof ((typeof NAME_ADDR)["says"] & (typeof TEL_SYNTAX)["says"]),
  "name-addr-invalid" // it does not know what was meant
>;

/** What the messages ask for around a URI in a header, and in a tel URI. */
const HEADER_EDITS: Record<HeaderCode, Edit> = {
  "header-name": replaced(""),
  "display-name-invalid": (text, at) => {
    const { start } = headerPlaces(text, at);
    const open = text.indexOf("<", at);
    const end = open < 0 ? text.length : open;
    return replaced((name) => quote(name.trim().replaceAll('"', "")))(text, start, end);
  },
  "quote-unclosed": inserted('"'),
  "uri-missing": inserted("<sip:h>"),
  "brackets-missing": (text, start, end) => {
    if (!/[,;?]/.test(text.charAt(start))) return replaced((uri) => `<${uri}>`)(text, start, end);
    // What the brackets are for ends at white space.
    const from = headerPlaces(text, start).start;
    const to = start + text.slice(start).search(/[\s<>"]|$/);
    return replaced((uri) => `<${uri}>`)(text, from, to);
  },
  "bracket-unclosed": inserted(">"),
  "after-uri": replaced(""),
  "parameter-name-invalid": replaced("x"),
  "value-unquoted": replaced((value) => quote(value.replaceAll('"', ""))),
  "element-missing": replaced(""),
  "second-value": replaced(""),
  wildcard: replaced("<sip:h>"),
  "tel-scheme-missing": inserted("tel:"),
  "tel-number-invalid": (text, at) => {
    const { start, end } = uriIn(text, at);
    const rest = text.slice(start, end).search(/;|$/);
    return replaced("tel:+1")(text, start, start + rest);
  },
  "tel-context-missing": (text, at) => inserted(";phone-context=a")(text, at, at),
  "tel-context-invalid": replaced("a.b"),
  "tel-parameter-invalid": (text, start, end) =>
    (/^(?:.[;>]|;=|.?$)/.test(text.slice(start - 1, start + 1)) ? inserted : replaced)("a")(
      text,
      start,
      end,
    ),
};

/** The places of the value that is marked. */
function headerPlaces(text: string, at: number) {
  const places = placesOf(text, at);
  return places[places.length - 1] as (typeof places)[0];
}

/** The place of the URI that is marked. */
function uriIn(text: string, at: number) {
  const places = headerPlaces(text, at);
  const start = uriStart(places);
  const ends = places.bracket < 0 ? /[,;?<>"]|$/ : /[<>]|$/;
  return { start, end: Math.max(start, at) + text.slice(Math.max(start, at)).search(ends) };
}

/** Makes the change that the message of an issue of a header asks for. */
const headerEdit: Make = (code, text, start, end) => {
  if (Object.hasOwn(HEADER_EDITS, code)) return HEADER_EDITS[code as HeaderCode](text, start, end);
  const edit = EDITS[code as keyof typeof EDITS];
  const places = headerPlaces(text, start);
  if (code === "white-space") return edit(text, start, end);
  if (places.close >= 0 || (places.bracket < 0 && places.semicolons.length > 0)) {
    if (code === "name-missing") return inserted("name")(text, start, end);
    if (code === "value-missing") return inserted("1")(text, start, end);
    return edit(text, start, end);
  }
  const uri = uriIn(text, start);
  const rest = Math.max(uri.end, end);
  return replaced((part) => edit(part, start - uri.start, end - uri.start))(text, uri.start, rest);
};

type Find = (text: string) => Issue | undefined;
type Make = (code: string, text: string, start: number, end: number) => string;

const uriEdit: Make = (code, text, start, end) =>
  EDITS[code as keyof typeof EDITS](text, start, end);

/** Follows the advice of issue after issue. Returns how many there were. */
function follow(text: string, find: Find = syntaxIssue, make: Make = uriEdit): number {
  let now = text;
  for (let steps = 0; ; steps++) {
    const issue = find(now);
    if (issue === undefined || steps === 50) return steps;
    const { code, start, end } = issue as Issue & { start: number; end: number };
    const edited = make(code, now, start, end);
    const next = find(edited);
    const isSame = next?.code === code && next.start === start;
    expect(isSame ? { now, edited, code } : null).toBeNull();
    now = edited;
  }
}

function syntaxIssue(text: string): Issue<ParseCode> | undefined {
  const { issues = [] } = safeParse(text, { limits: false, constraints: false });
  return issues.find(({ kind }) => kind === "syntax");
}

const texts = ["syntax", "user-input", "redact", "torture", "policy", "twilio-to"].flatMap((name) =>
  rows<{ text?: string }>(name).map(({ text }) => text ?? ""),
);

describe("following the advice", () => {
  test("of each row gets further, and of each row of syntax.json to a URI", () => {
    const followed = texts.map((text) => follow(text));
    expect(Math.max(...followed)).toBeLessThan(50);
    expect(followed.filter(Boolean).length).toBeGreaterThan(300);
  });

  const DELIMITERS = [
    ...'@:;?&=%/#[]<>"\\,+ .|_-\u200b\u2013\u2019é😀1a',
    "%40",
    "\r\n",
    "\u0301",
    "e\u0301",
    "😀\u20e3",
  ];

  test("of mutants gets further", () => {
    const mutant = fc
      .tuple(
        writtenOf(uri),
        fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...DELIMITERS)), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([{ text }, edits]) =>
        edits.reduce((mutated, [at, removed, added]) => {
          const from = at % (mutated.length + 1);
          return mutated.slice(0, from) + added + mutated.slice(from + removed);
        }, text),
      );
    fc.assert(
      fc.property(mutant, (text) => void follow(text)),
      runs(20),
    );
  });

  test("of texts made of delimiters gets further", () => {
    const text = fc.string({ unit: fc.constantFrom(...DELIMITERS), maxLength: 12 });
    fc.assert(
      fc.property(
        text,
        fc.constantFrom("", "sip:", "sip:a@", "sip:h;", "sip:h?", "sip:["),
        (rest, start) => {
          follow(start + rest);
        },
      ),
      runs(20),
    );
  });
});

const headerIssue =
  (isList: boolean): Find =>
  (text) => {
    const options = { limits: false } as const;
    const read = isList ? safeParseNameAddrList : safeParseNameAddr;
    const found = read(text, options).issues?.find(({ kind }) => kind === "syntax");
    return found?.code === "name-addr-invalid" ? undefined : found;
  };

describe("following the advice for a header", () => {
  const values = ["name-addr-issues", "name-addr", "name-addr-written", "torture"].flatMap((name) =>
    rows<{ text?: string }>(name).map(({ text }) => text ?? ""),
  );
  const uris = ["syntax", "tel-issues"].flatMap((name) =>
    rows<{ text: string }>(name).flatMap(({ text }) => [`<${text}>;a`, text, `Bob ${text}`]),
  );

  test.each([false, true])("of each row gets to a value (a list: %p)", (isList) => {
    const all = [...values, ...uris];
    const followed = all.map((text) => follow(text, headerIssue(isList), headerEdit));
    expect(all.filter((_, i) => followed[i] === 50)).toEqual([]);
    expect(followed.filter(Boolean).length).toBeGreaterThan(300);
  });

  const PARTS = [
    ...'<>"\\,;=?:@ *%[]/\r\n\t&|\0\u00e9\u00a0\ud83d1a',
    "sip:",
    "tel:",
    "urn:",
    "sip:a@h",
    "<sip:h>",
    "Bob",
    '"Bob"',
    "\r\n ",
    ";a=b",
    ";methods=A,B",
    "To: ",
    "\u{1f600}",
  ];

  test.each([false, true])("of mutants and of texts made of delimiters (a list: %p)", (isList) => {
    const part = fc.constantFrom(...PARTS);
    const mutant = fc
      .tuple(fc.constantFrom(...values), fc.array(fc.tuple(fc.nat(), fc.nat(2), part)))
      .map(([value, edits]) =>
        edits.reduce((text, [at, removed, added]) => {
          const from = at % (text.length + 1);
          return text.slice(0, from) + added + text.slice(from + removed);
        }, value),
      );
    const text = fc.oneof(mutant, fc.string({ unit: part, maxLength: 8 }));
    fc.assert(
      fc.property(text, (value) => void follow(value, headerIssue(isList), headerEdit)),
      runs(20),
    );
  });
});

test("no span cuts a surrogate pair or a combining sequence", () => {
  const unit = fc.constantFrom(
    "😀",
    "e\u0301",
    "\u0301",
    "\ud83d",
    "a",
    "@",
    ":",
    ";",
    "=",
    "\u{e0100}",
  );
  fc.assert(
    fc.property(
      fc.string({ unit, maxLength: 8 }),
      fc.constantFrom("", "sip:", "sip:a@h;"),
      (rest, start) => {
        const text = start + rest;
        for (const issue of safeParse(text).issues ?? []) {
          for (const at of [issue.start, issue.end]) {
            if (at === null || issue.start === issue.end) continue;
            expect(text.slice(at - 1, at + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]/);
            if (at > 0) expect(text.slice(at)).not.toMatch(/^\p{M}/u);
          }
        }
      },
    ),
    runs(10),
  );
});
