import { expectOptions, failOptions, failType } from "../expect.ts";
import { finish } from "../guard.ts";
import { maskSecrets } from "./mask.ts";

/**
 * What `redact` masks besides passwords.
 *
 * @example
 * redact("sip:alice@example.com?Subject=x", { headers: true }); // "sip:alice@example.com?Subject=***"
 */
export interface RedactOptions {
  /** Mask users and the numbers of tel URIs too. Default: `false`. */
  readonly user?: boolean | undefined;
  /** Mask header values too. Default: `false`. */
  readonly headers?: boolean | undefined;
}

/**
 * Returns the text with the password (RFC 3261 §19.1.1) of each `sip:` and `sips:` URI masked, and of each
 * field `SipAuthPassword`. It can be any text, such as a log line or a form's body. A URI can be invalid, cut
 * off, or escaped as in forms, JSON or HTML. When in doubt, more is masked.
 *
 * @throws SipUriError if the text is not a string, or the options are invalid.
 * @example
 * redact("INVITE sip:alice:secret@example.com SIP/2.0"); // "INVITE sip:alice:***@example.com SIP/2.0"
 */
export function redact(text: string, options: RedactOptions = {}): string {
  if (typeof text !== "string") failType("The text must be a string.");
  const { user = false, headers = false } = expectOptions(options, ["user", "headers"], OPTIONS);
  if (typeof user !== "boolean") failOptions("The option user must be true or false.", ["user"]);
  if (typeof headers !== "boolean") {
    failOptions("The option headers must be true or false.", ["headers"]);
  }
  const isMasked = { password: true, user, header: headers };
  return finish(() => maskSecrets(text, isMasked));
}

const OPTIONS = "The options are user and headers.";
