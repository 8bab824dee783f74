import { SIP_URI } from "../grammar/sip-uri.peggy";
import { allowed, constraintIssues } from "./constraints.ts";
import { diagnose } from "./diagnose.ts";
import { SipUriError } from "./error.ts";
import { limitIssues, withinLimits } from "./limits.ts";
import { DEFAULTS, type Settings, settingsOf } from "./options.ts";
import { failure, notText, orThrow, type ParseResult, safely } from "./result.ts";
import type { Options, SipUri, SipUriString } from "./types.ts";

/** The URI that a text is, or `undefined`: text -> limits -> grammar -> constraints. */
export function read(text: string, settings: Settings): SipUri | undefined {
  if (!withinLimits(text, settings)) return undefined;
  const uri = SIP_URI(text);
  return uri !== undefined && allowed(uri, settings.constraints) ? uri : undefined;
}

/** The same with the issues of a text that is none. */
export function examine(text: string, settings: Settings): ParseResult<SipUri> {
  if (!withinLimits(text, settings)) return failure(limitIssues(text, settings));
  const value = SIP_URI(text);
  if (value === undefined) return failure([diagnose(text)]);
  if (allowed(value, settings.constraints)) return { success: true, value };
  return failure(constraintIssues(value, settings.constraints, text));
}

/**
 * Parses a SIP or SIPS URI (RFC 3261 §19.1.1, §25.1, hosts per RFC 5954). Lengths and offsets
 * are UTF-16 code units.
 *
 * @throws SipUriError with the issues and without the input, if the text is not a URI, is too
 * long, or breaks a constraint.
 * @example
 * parse("sip:alice@example.com;transport=tls").host; // "example.com"
 */
export function parse(text: string, options?: Options): SipUri {
  const settings = settingsOf(options);
  if (typeof text !== "string") throw new SipUriError([notText()]);
  return read(text, settings) ?? orThrow(examine(text, settings));
}

/**
 * Like `parse`, for any value: a failure is returned as data, and nothing is ever thrown.
 *
 * @example
 * const result = safeParse("sip:h:5060x");
 * if (!result.success) result.issues[0]; // { code: "port-invalid", start: 10, … }
 */
export function safeParse(value: unknown, options?: Options): ParseResult {
  return safely(value, options, examine);
}

/**
 * Whether a value is a SIP or SIPS URI within the default limits. It takes only one argument,
 * so that `array.filter(isSipUri)` and validators that pass a second one work.
 *
 * @example
 * ["sip:alice@example.com", "alice"].filter(isSipUri); // ["sip:alice@example.com"]
 */
export function isSipUri<T>(value: T): value is T & SipUriString {
  return typeof value === "string" && read(value, DEFAULTS) !== undefined;
}
