import { describe, expect, test } from "@jest/globals";
import { SipUriError } from "../src/index.ts";
import { type RedactOptions, redact } from "../src/redact/index.ts";
import { rows } from "./support/cases.ts";
import { expectLinear } from "./support/count-reads.ts";
import { issuesOf } from "./support/issues-of.ts";

interface Row {
  readonly text: string;
  readonly options?: RedactOptions;
  /** The text itself by default. */
  readonly redacted?: string;
}

const table = rows<Row>("redact").map((row) => ({
  ...row,
  title: JSON.stringify([row.text, row.options]),
}));

describe("redact", () => {
  test.each(table)("$title", ({ text, options, redacted = text }) => {
    expect(redact(text, options)).toBe(redacted);
    expect(redact(redacted, options)).toBe(redacted);
  });

  test.each([undefined, null, 5, {}, ["sip:a:b@h"], new String("sip:a:b@h")])(
    "refuses %p, which is not a text",
    (value) => {
      expect(issuesOf(() => redact(value as never))).toMatchObject([
        { kind: "type", code: "invalid-type", message: "The text must be a string." },
      ]);
    },
  );

  test("refuses an unknown option, even if there is nothing to mask", () => {
    expect(issuesOf(() => redact("", { users: true } as never))).toMatchObject([
      {
        kind: "options",
        code: "invalid-options",
        message: "The options are user and headers.",
        path: ["users"],
      },
    ]);
  });

  test.each([
    [null, null],
    ["user", null],
    [{ user: 1 }, ["user"]],
    [{ headers: "yes" }, ["headers"]],
    [{ user: null }, ["user"]],
  ])("refuses the options %j", (options, path) => {
    expect(issuesOf(() => redact("", options as never))).toMatchObject([{ kind: "options", path }]);
  });

  test("options that throw are a SipUriError", () => {
    const options = {
      get user(): boolean {
        throw new TypeError("hostile");
      },
    };
    expect(() => redact("sip:a:b@h", options)).toThrow(SipUriError);
  });
});

describe("one wrong character does not reveal the password", () => {
  const secret = "Zx7-Geheim9";
  const uri = `sip:alice:${secret}@example.com:5060;x=1?a=b`;
  const from = uri.indexOf(secret);
  const to = from + secret.length;
  const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
  // Line ends, and characters that delimit a URI in other text, end a URI in the user.
  const mayEnd = (c: string, place: string) => (place === "{}" ? c === "\n" : /[\n\r"<>]/.test(c));

  test.each(["{}", "12:30:01 INVITE {} SIP/2.0", "From: A <{}>;tag=1:2", "{} sip:bob:x@h"])(
    "in %s",
    (place) => {
      const shown: string[] = [];
      for (let at = "sip:".length; at <= uri.length; at++) {
        if (at > from && at < to) continue;
        for (const c of ascii) {
          if (at <= from && mayEnd(c, place)) continue;
          const text = place.replace("{}", () => uri.slice(0, at) + c + uri.slice(at));
          if (redact(text).includes(secret)) shown.push(text);
        }
      }
      expect(shown).toEqual([]);
    },
  );
});

describe("takes linear time", () => {
  const bits = [
    "sip:h;",
    "sip:a-",
    "sip:?",
    "sip:h?a=b|",
    "sip\\u003a?",
    "sip:a@h&#58;",
    "=3Asip:",
    "tel:1",
    "SipAuthPassword=",
    'SipAuthPassword="',
    "\x1b[1m",
    "\\",
    "%25",
    "&amp;",
    "'sip:",
    "sip:a,",
    "sip:",
    "sip:a:b@",
    "sip:a:",
    "sip:a ",
    ":",
    "@",
    "sip:@",
    " ",
    "\n",
    "<sip:",
    "?a=&",
    "%3A",
    "%3A:",
    "sip%3Aa%3A",
  ];

  test.each(bits)("of %j", (bit) => {
    const options = { user: true, headers: true };
    expectLinear((n) => redact(`sip:a${bit.repeat(n)}`, options));
  });
});
