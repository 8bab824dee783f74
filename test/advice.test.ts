/**
 * The law of advice: to make the change that the message of a syntax issue asks for, at the marked place,
 * never gives the same issue at the same place again.
 */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Issue, type ParseCode, safeParse } from "../src/index.ts";
import type { SYNTAX } from "../src/messages.ts";
import { headersStart } from "../src/spans.ts";
import { RUNS, uri, writtenOf } from "./support/arbitraries.ts";
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
    const open = text.lastIndexOf("[", start - 1);
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

/** Follows the advice of issue after issue. Returns how many there were. */
function follow(text: string): number {
  let now = text;
  for (let steps = 0; ; steps++) {
    const issue = syntaxIssue(now);
    if (issue === undefined || steps === 50) return steps;
    const { code, start, end } = issue as Issue & { start: number; end: number };
    const edited = EDITS[code as keyof typeof EDITS](now, start, end);
    const next = syntaxIssue(edited);
    const isSame = next?.code === code && next.start === start;
    expect({ isSame, now, edited, code }).toMatchObject({ isSame: false });
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
    const followed = texts.map(follow);
    expect(Math.max(...followed)).toBeLessThan(50);
    expect(followed.filter(Boolean).length).toBeGreaterThan(300);
  });

  const DELIMITERS = [
    ...'@:;?&=%/#[]<>"\\,+ .|_-\u200b\u2013\u2019é😀1a',
    "%40",
    "\r\n",
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
      { numRuns: 20 * RUNS.numRuns },
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
      { numRuns: 20 * RUNS.numRuns },
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
    { numRuns: 10 * RUNS.numRuns },
  );
});
