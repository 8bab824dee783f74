import { failure, type ParseResult, safely } from "../result.ts";
import { twilioIssue } from "./messages.ts";
import type { TwilioTo } from "./types.ts";
import { checkUri } from "./uri.ts";

/**
 * Reads a To and tells its type: a SIP URI, checked by `twilioPolicy` and for the spelling of
 * `secure`; a number in E.164; or `client:name`. Offsets of issues are UTF-16 code units into
 * the text. It never throws.
 *
 * @example
 * parseTwilioTo("+14155550100").value; // { type: "number", number: "+14155550100" }
 */
export function parseTwilioTo(to: unknown): ParseResult<TwilioTo> {
  return safely(to, undefined, readTo);
}

export function readTo(text: string): ParseResult<TwilioTo> {
  const place = { start: 0, end: text.length };
  switch (typeOf(text)) {
    case "client": {
      const name = text.slice(CLIENT.length);
      return isName(name)
        ? { success: true, value: { type: "client", name } }
        : failure([twilioIssue("twilio-client-invalid", "to", { ...place, start: CLIENT.length })]);
    }
    case "number":
      return isE164(text)
        ? { success: true, value: { type: "number", number: text } }
        : failure([twilioIssue("twilio-number-invalid", "to", place)]);
    default: {
      if (text === "") return failure([twilioIssue("twilio-to-missing", "to", place)]);
      const result = checkUri(text);
      return result.success
        ? { success: true, value: { type: "sip", uri: result.value } }
        : failure(result.issues);
    }
  }
}

const CLIENT = "client:";

/** What a text is meant to be, valid or not: an address has an "@" or a ":" in it. */
export function typeOf(text: string): TwilioTo["type"] {
  if (text.startsWith(CLIENT)) return "client";
  return /^[+(\d]/.test(text) && !/[@:]/.test(text) ? "number" : "sip";
}

/** A country code, which does not begin with 0, and the rest: 15 digits at most (ITU-T E.164). */
export function isE164(text: string): boolean {
  return /^\+[1-9]\d{1,14}$/.test(text);
}

/** Whether a text is `client:name`. */
export function isClient(text: string): boolean {
  return text.startsWith(CLIENT) && isName(text.slice(CLIENT.length));
}

/** Well-formed UTF-16 without white space and control characters. */
function isName(text: string): boolean {
  return /^[^\s\p{Cc}\p{Cs}]+$/u.test(text);
}
