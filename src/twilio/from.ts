import type { Issue } from "../issue.ts";
import { notText, twilioIssue } from "./messages.ts";
import { isClient, isE164 } from "./to.ts";
import type { TwilioFrom, TwilioTo } from "./types.ts";

const OUTSIDE = /[^A-Za-z\d+\-_.]/u;

/**
 * Whether a value may be the From of a call to a SIP URI. Twilio makes it the user of the
 * From header and adds its own host, so it has only ASCII letters, digits and `+ - _ .`, and is
 * not empty. A number in E.164 is allowed; a SIP URI and `client:name` are not. It takes one
 * argument, so that `filter` and validators can call it.
 *
 * @example
 * isTwilioFrom("+14155550100"); // true
 * isTwilioFrom("sip:alice@example.com"); // false
 */
export function isTwilioFrom<T>(value: T): value is T & TwilioFrom {
  return typeof value === "string" && value !== "" && !OUTSIDE.test(value);
}

/** What is wrong with a From where To is of this type. Who calls a number must be a number. */
export function fromIssues(from: unknown, type: TwilioTo["type"]): Issue[] {
  if (from === undefined || from === null) return [twilioIssue("twilio-from-missing", "from")];
  if (typeof from !== "string") return [notText("from")];
  if (from === "") return [twilioIssue("twilio-from-missing", "from", { start: 0, end: 0 })];
  if (type === "number") {
    if (isE164(from)) return [];
    return [twilioIssue("twilio-from-not-number", "from", { start: 0, end: from.length })];
  }
  const found = OUTSIDE.exec(from);
  if (found === null || (type === "client" && isClient(from))) return [];
  const end = found.index + found[0].length;
  return [twilioIssue("twilio-from-invalid", "from", { start: found.index, end })];
}
