import { constraintIssues, type Notes } from "../constraints.ts";
import { throwIssues } from "../error.ts";
import { byPosition, type Component, type Issue, issue, type Span } from "../issue.ts";
import { foldCase, nameKey } from "../names.ts";
import type { Settings } from "../options.ts";
import { examine } from "../parse.ts";
import { policyIssues } from "../policy/check.ts";
import { type Rules, readPolicy } from "../policy/rules.ts";
import type { SipUriPolicy } from "../policy/types.ts";
import { failure, notText, type ParseResult, succeed, toResult } from "../result.ts";
import { spanOf, spansOf, wholeCharacters } from "../spans.ts";
import type { SipUri } from "../types.ts";
import { TWILIO, type TwilioToCode } from "./messages.ts";
import { expectText } from "./options.ts";
import type { TwilioFrom, TwilioTo } from "./types.ts";

/**
 * Twilio's rules for a SIP URI that it calls, as a policy for `check` and the guards of
 * `sip-uri/forms`. It allows the transports udp, tcp and tls and the headers that Twilio passes on, and
 * refuses what every policy refuses by default, such as a password (it belongs in `sipAuthPassword`), dangerous headers and control
 * characters. A policy can't check how `secure` is spelled; `parseTwilioTo` does. The rules are those
 * of https://www.twilio.com/docs/voice/api/sip-making-calls.
 *
 * @example
 * const isOurs = sipUriGuard({ ...twilioPolicy, hosts: ["example.com"] });
 */
export const twilioPolicy: SipUriPolicy = /* @__PURE__ */ Object.freeze({
  transports: /* @__PURE__ */ Object.freeze(["udp", "tcp", "tls"]),
  // Twilio passes the last two on, so they are named.
  headers: /* @__PURE__ */ Object.freeze(["*", "Remote-Party-ID", "P-Preferred-Identity"]),
});

export const RULES: Rules = /* @__PURE__ */ readPolicy(twilioPolicy);

/**
 * Reads a To and returns its type: a SIP URI, checked by `twilioPolicy` and for the spelling of
 * `secure`; a number in E.164; or `client:name`. Offsets of issues are UTF-16 code units into the
 * text. It takes any value and never throws.
 *
 * @example
 * parseTwilioTo("+14155550100").value; // { type: "number", number: "+14155550100" }
 */
export function parseTwilioTo(to: unknown): ParseResult<TwilioTo, TwilioToCode, Component | "to"> {
  return toResult(() => (typeof to === "string" ? readTo(to) : failure([notText()])));
}

const CLIENT = "client:";

export function readTo(text: string): ParseResult<TwilioTo, TwilioToCode, Component | "to"> {
  const refused = (code: keyof (typeof TWILIO)["says"] & TwilioToCode, start = 0) =>
    failure([issue(TWILIO, code, "to", wholeCharacters(text, start, text.length))]);
  switch (typeOf(text)) {
    case "client":
      if (!isClient(text)) return refused("twilio-client-invalid", CLIENT.length);
      return succeed({ type: "client", name: text.slice(CLIENT.length) });
    case "number":
      if (!isE164(text)) return refused("twilio-number-invalid");
      return succeed({ type: "number", number: text });
    default: {
      if (text === "") return refused("twilio-to-missing");
      const result = examine(text, RULES.settings, sipIssues);
      if (result.success) return succeed({ type: "sip", uri: result.value });
      // The type has fewer codes than that of `examine`. A test shows that only these occur.
      return failure(result.issues as readonly Issue<TwilioToCode>[]);
    }
  }
}

/** Returns what a text is meant to be, valid or not: an address contains an "@" or a ":". */
export function typeOf(text: string): TwilioTo["type"] {
  if (text.startsWith(CLIENT)) return "client";
  return /^[+(\d]/.test(text) && !/[@:]/.test(text) ? "number" : "sip";
}

/** Whether a text is a number in ITU-T E.164: "+" and at most 15 digits, the first of them not 0. */
export function isE164(text: string): boolean {
  return /^\+[1-9]\d{1,14}$/.test(text);
}

/** Whether a text is `client:name`; a name is well-formed UTF-16 without white space and controls. */
export function isClient(text: string): boolean {
  return /^client:[^\s\p{Cc}\p{Cs}]+$/u.test(text);
}

/**
 * Returns the issues of a SIP URI as a To, in order of position: broken constraints, what
 * `twilioPolicy` refuses, and what no policy can express.
 */
function sipIssues(uri: SipUri, settings: Settings, text: string, notes: Notes) {
  return [
    ...constraintIssues(uri, settings, text, notes),
    ...policyIssues(RULES, uri, text),
    ...secureIssues(uri, text),
  ].sort(byPosition);
}

/** Twilio reads only `secure`, unescaped in any case, as `true` or `false` (its warning 32114). */
function secureIssues(uri: SipUri, text: string): Issue<"twilio-secure-invalid">[] {
  return uri.parameters.flatMap(({ name, value }, i) => {
    const isClear = foldCase(name) === "secure" && (value === "true" || value === "false");
    if (nameKey(name) !== "secure" || isClear) return [];
    return issue(TWILIO, "twilio-secure-invalid", "parameters", spansOf(uri, text).parameters[i]);
  });
}

const NOT_IN_FROM = /[^A-Za-z\d+\-_.]/u;

/**
 * Whether a value can be the From of a call to a SIP URI: one or more ASCII letters, digits and
 * `+ - _ .`. Twilio makes it the user of the From header and adds its own host. A number in E.164 is
 * allowed; a SIP URI and `client:name` are not. It takes one argument only, so you can pass it to
 * `filter` and to validators that call it with more.
 *
 * @example
 * isTwilioFrom("+14155550100"); // true
 * isTwilioFrom("sip:alice@example.com"); // false
 */
export function isTwilioFrom<T>(value: T): value is T & TwilioFrom {
  return typeof value === "string" && value !== "" && !NOT_IN_FROM.test(value);
}

/** Expects a From, if To has this type: only a number can call a number. */
export function expectFrom(from: unknown, toType: TwilioTo["type"]): string {
  const refuse = (code: keyof (typeof TWILIO)["says"], span?: Span) =>
    throwIssues([issue(TWILIO, code, "from", span)]);
  if (from === undefined || from === null) return refuse("twilio-from-missing");
  const text = expectText(from, "from");
  if (text === "") return refuse("twilio-from-missing", spanOf(0, 0));
  if (toType === "number" && !isE164(text)) {
    return refuse("twilio-from-not-number", spanOf(0, text.length));
  }
  const found = NOT_IN_FROM.exec(text);
  if (found === null || (toType === "client" && isClient(text))) return text;
  const { index } = found;
  return refuse("twilio-from-invalid", wholeCharacters(text, index, index + found[0].length));
}
