import { constraintIssues } from "../constraints.ts";
import { byPosition, type Issue, issue } from "../issue.ts";
import { foldCase, nameKey } from "../names.ts";
import type { Settings } from "../options.ts";
import { examine } from "../parse.ts";
import { policyIssues } from "../policy/issues.ts";
import { type Rules, readPolicy } from "../policy/rules.ts";
import type { SipUriPolicy } from "../policy/types.ts";
import { failure, notText, type ParseResult, succeed, toResult } from "../result.ts";
import { spansOf } from "../spans.ts";
import type { SipUri } from "../types.ts";
import { type CallWarningCode, TWILIO, TWILIO_WARNINGS, type TwilioToCode } from "./messages.ts";
import type { TwilioTo } from "./types.ts";

/**
 * Twilio's rules for a SIP URI that it calls, as a policy for `check` and the guards of
 * `sip-uri/forms`. It allows the transports udp, tcp and tls, and refuses what every policy refuses by
 * default, such as a password (it belongs in `sipAuthPassword`), dangerous headers and control
 * characters. A policy can't check how `secure` is spelled; `parseTwilioTo` does. The rules are those
 * of https://www.twilio.com/docs/voice/api/sip-making-calls.
 *
 * @example
 * const isOurs = sipUriGuard({ ...twilioPolicy, hosts: ["example.com"] });
 */
export const twilioPolicy: SipUriPolicy = /* @__PURE__ */ Object.freeze({
  transports: /* @__PURE__ */ Object.freeze(["udp", "tcp", "tls"]),
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
export function parseTwilioTo(to: unknown): ParseResult<TwilioTo, TwilioToCode> {
  return toResult(() => (typeof to === "string" ? readTo(to) : failure([notText()])));
}

const CLIENT = "client:";

export function readTo(text: string): ParseResult<TwilioTo, TwilioToCode> {
  const refused = (code: keyof (typeof TWILIO)["says"] & TwilioToCode, start = 0) =>
    failure([issue(TWILIO, code, "to", { start, end: text.length })]);
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
export function sipIssues(uri: SipUri, settings: Settings, text: string) {
  return [
    ...constraintIssues(uri, settings, text),
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

/** Returns a warning for each part of a SIP URI that Twilio drops or leaves unencrypted. */
export function sipWarnings(uri: SipUri, text: string): Issue<CallWarningCode>[] {
  const { scheme, parameters, headers } = uri;
  const spans = spansOf(uri, text);
  const warnings: Issue<CallWarningCode>[] = [];
  const find = (key: string) => parameters.find(({ name }) => nameKey(name) === key);
  const transport = find("transport");
  // A sips URI uses TLS whatever transport it names (RFC 3261 §26.2.2).
  const isTls = scheme === "sips" || foldCase(String(transport?.value)) === "tls";
  if (isTls && find("secure")?.value !== "true") {
    const [component, span] = transport
      ? (["parameters", spans.parameters[parameters.indexOf(transport)]] as const)
      : (["scheme", spans.scheme] as const);
    warnings.push(issue(TWILIO_WARNINGS, "twilio-media-unencrypted", component, span));
  }
  headers.forEach(({ name }, i) => {
    if (isPassedOn(nameKey(name))) return;
    warnings.push(issue(TWILIO_WARNINGS, "twilio-header-dropped", "headers", spans.headers[i]));
  });
  return warnings;
}

/** The headers without "X-" that Twilio passes on (its error pages 13252 and 32113). */
const PASSED_ON = ["user-to-user", "remote-party-id", "p-preferred-identity", "p-called-party-id"];

function isPassedOn(name: string): boolean {
  return (name.startsWith("x-") && !name.startsWith("x-twilio")) || PASSED_ON.includes(name);
}
