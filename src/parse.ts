import { SIP_URI } from "../grammar/sip-uri.peggy";
import { brokenConstraints, constraintIssues, type Notes, newNotes } from "./constraints.ts";
import { diagnose } from "./diagnose.ts";
import type { Issue } from "./issue.ts";
import type { ConstraintCode, UriCode } from "./messages.ts";
import { DEFAULTS, isWithinLimits, limitIssues, type Settings } from "./options.ts";
import { failure, type ParseResult, readOrThrow, safeRead } from "./result.ts";
import { headersStart } from "./spans.ts";
import type { Options, SipUri, SipUriString } from "./types.ts";

/** Parses a text, or returns `undefined`: text -> limits -> grammar -> constraints. */
export function parseOrUndefined(text: string, settings: Settings): SipUri | undefined {
  if (!isWithinLimits(text, settings)) return undefined;
  const notes = newNotes();
  const uri = SIP_URI(text, settings.underscores, notes);
  if (typeof uri === "number") return undefined;
  const { scheme, port, parameters } = uri;
  const broken = brokenConstraints(scheme, port, parameters, settings, notes);
  return broken.length === 0 ? uri : undefined;
}

/**
 * Like `parseOrUndefined`, but with the issues of a text that is refused. `judge` returns those of a
 * URI: the constraints that it breaks, and what a policy refuses.
 */
export function examine<Code extends string = ConstraintCode>(
  text: string,
  settings: Settings,
  judge: Judge<Code | ConstraintCode> = constraintIssues,
): ParseResult<SipUri, UriCode | Code> {
  if (!isWithinLimits(text, settings))
    return failure(limitIssues(headersStart(text), text.length, settings, text));
  const notes = newNotes();
  const value = SIP_URI(text, settings.underscores, notes);
  if (typeof value === "number") return failure([diagnose(text, value)]);
  const issues = judge(value, settings, text, notes);
  return issues.length === 0 ? { success: true, value } : failure<UriCode | Code>(issues);
}

type Judge<Code extends string> = (
  uri: SipUri,
  settings: Settings,
  text: string,
  notes: Notes,
) => readonly Issue<Code>[];

/**
 * Parses a SIP or SIPS URI (RFC 3261 §19.1.1, §25.1, hosts as in RFC 5954). Lengths and offsets
 * are UTF-16 code units.
 *
 * @throws SipUriError if the text is not a URI, is too long, or breaks a constraint, or the options
 * are invalid. It contains the issues, but not the input.
 * @example
 * parse("sip:alice@example.com;transport=tls").host; // "example.com"
 */
export function parse(text: string, options?: Options): SipUri {
  return readOrThrow(text, options, examine);
}

/**
 * Like `parse`, but it takes any value, returns a failure as data, and never throws.
 *
 * @example
 * const result = safeParse("sip:h:5060x");
 * if (!result.success) result.issues[0]; // { code: "port-invalid", start: 10, … }
 */
export function safeParse(value: unknown, options?: Options): ParseResult {
  return safeRead(value, options, examine);
}

/**
 * Whether a value is a SIP or SIPS URI (RFC 3261 §19.1.1) within the default limits. It takes one
 * argument only, so you can pass it to `filter` and to validators that call it with more.
 *
 * @example
 * ["sip:alice@example.com", "alice"].filter(isSipUri); // ["sip:alice@example.com"]
 */
export function isSipUri<T>(value: T): value is T & SipUriString {
  return typeof value === "string" && parseOrUndefined(value, DEFAULTS) !== undefined;
}
