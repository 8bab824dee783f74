import { onlySipUriError } from "../guard.ts";
import type { Issue } from "../issue.ts";
import { CONSTRAINTS, type LimitCode, SYNTAX, WRITING } from "../messages.ts";
import type { PolicyCode } from "../policy/messages.ts";
import { pick } from "../properties.ts";
import type { TwilioCode } from "./messages.ts";

/** From Twilio's error pages: https://www.twilio.com/docs/api/errors/ and the number. */
const NUMBERS: Readonly<Partial<Record<LimitCode | PolicyCode | TwilioCode, number>>> = {
  "uri-too-long": 13243, // Invalid SIP URI
  "headers-too-long": 21227, // Headers portion of SIP URI must be fewer than 1024 chars
  "header-dangerous": 13252, // Invalid header name: not one of the supported ones
  "transport-not-allowed": 32114, // Unsupported parameter value
  "twilio-to-missing": 21201, // No Called number specified
  "twilio-number-invalid": 21211, // Invalid 'To' Phone Number
  "twilio-secure-invalid": 32114, // names this parameter
  "header-name-invalid": 21228, // Invalid SIP Header. Illegal chars in header name
  "twilio-header-dropped": 32113, // Header name is not allowed: omitted
  "twilio-parameter-in-headers": 32113,
  "twilio-tls-not-requested": 32113,
  "twilio-from-missing": 21213, // Caller phone number is required
  "twilio-from-invalid": 21212, // The caller address is not a user name
  "twilio-from-not-number": 21200, // Calls Resource: names this cause
  "twilio-instructions-missing": 21200, // names this cause too
  "twilio-application-sid-invalid": 21218, // Invalid ApplicationSid
  "twilio-username-too-long": 21221, // Must be fewer than 256 chars
  "twilio-username-invalid": 21222, // Illegal chars
  "twilio-password-too-long": 21223, // Must be fewer than 256 chars
  "twilio-password-invalid": 21224, // Illegal chars
  "twilio-password-missing": 21225, // is required when providing SipAuthUsername
};

/**
 * Returns the number of the Twilio error or warning that matches an issue, or `null`. It takes the
 * issues of any entry point. Twilio itself may answer with another number.
 *
 * @throws SipUriError if `code` and `component` can't be read, because the value is `null` or
 * `undefined`, or a getter throws. Any other value that is not an issue gives `null`.
 * @example
 * parseTwilioTo("sip:alice@example.com;secure").issues?.map(twilioErrorCode); // [32114]
 */
export function twilioErrorCode(issue: Pick<Issue, "code" | "component">): number | null {
  const { code: given, component } = onlySipUriError(() => pick(issue, ["code", "component"]));
  // As the name of a property, an object could throw. It is not a code.
  const code = typeof given === "string" ? given : "invalid-type";
  // Illegal chars in header value; elsewhere: URI is formatted incorrectly, invalid characters.
  if (code === "control-character") return component === "headers" ? 21229 : 32110;
  // Invalid URL; of a callback: Calls Resource, which names this cause.
  if (code === "twilio-url-invalid") return component === "url" ? 21205 : 21200;
  // Invalid SIP URI: it is not formatted properly.
  if ([SYNTAX, WRITING, CONSTRAINTS].some(({ says }) => Object.hasOwn(says, code))) return 13243;
  return (Object.hasOwn(NUMBERS, code) && NUMBERS[code as keyof typeof NUMBERS]) || null;
}
