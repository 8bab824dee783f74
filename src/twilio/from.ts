import { type Issue, issue } from "../issue.ts";
import { spanOf } from "../spans.ts";
import { type CallCode, TWILIO, wrongType } from "./messages.ts";
import { isClient, isE164 } from "./to.ts";
import type { TwilioFrom, TwilioTo } from "./types.ts";

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

/** Returns what is wrong with a From, if To has this type: only a number can call a number. */
export function fromIssues(from: unknown, toType?: TwilioTo["type"]): Issue<CallCode>[] {
  if (from === undefined || from === null) return [issue(TWILIO, "twilio-from-missing", "from")];
  if (typeof from !== "string") return [wrongType("from")];
  if (from === "") return [issue(TWILIO, "twilio-from-missing", "from", spanOf(0, 0))];
  if (toType === "number") {
    if (isE164(from)) return [];
    return [issue(TWILIO, "twilio-from-not-number", "from", spanOf(0, from.length))];
  }
  const found = NOT_IN_FROM.exec(from);
  if (found === null || (toType === "client" && isClient(from))) return [];
  return [issue(TWILIO, "twilio-from-invalid", "from", spanOf(found.index, found[0].length))];
}
