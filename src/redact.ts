import { fail, guarded } from "./fail.ts";
import { endOf, findPassword, isHostport } from "./find-password.ts";

/** What `redact` masks besides passwords. */
export interface RedactOptions {
  /** Users too. Default: `false`. */
  readonly user?: boolean;
  /** Header values too. Default: `false`. */
  readonly headers?: boolean;
}

/** `*` may stand in every component, so that a masked URI is still a URI. */
const MASK = "***";

/**
 * Masks the password of each `sip:` and `sips:` in any text, a log line for instance, also of
 * one that does not parse or is cut off: in doubt it masks too much.
 *
 * @throws SipUriError if the text is no string.
 * @example
 * redact("INVITE sip:alice:secret@example.com SIP/2.0"); // "INVITE sip:alice:***@example.com SIP/2.0"
 */
export function redact(text: string, options: RedactOptions = {}): string {
  if (typeof text !== "string") fail("invalid-type", "The text must be a string.");
  const { user = false, headers = false, ...unknown } = guarded(() => ({ ...options }));
  if (Object.keys(unknown).length > 0) {
    fail("invalid-options", "The options are { user, headers }.");
  }
  return guarded(() => mask(text, user, headers)); // it may be longer than a string can be
}

function mask(text: string, maskUser: boolean, maskHeaders: boolean): string {
  const schemes = findSchemes(text);
  let redacted = text.slice(0, schemes[0]?.start);
  // A text that is one URI and nothing else has no words around it to spare.
  const isWhole = schemes.length === 1 && redacted.trim() === "";
  schemes.forEach(({ start, end }, i) => {
    const scheme = text.slice(start, end);
    const rest = text.slice(end, schemes[i + 1]?.start);
    const before = text.slice(schemes[i - 1]?.end ?? start, start);
    const isGlued = i > 0 && /^[^\s<>"@]*$/.test(before);
    redacted += scheme + redactUri(unnested(rest, scheme, isGlued), isWhole, maskUser, maskHeaders);
  });
  return redacted;
}

/** A scheme that is no part of a word, or stands behind an escape: "%3Csip:", "\\u003csip%3A". */
const SCHEME =
  /(?:(?<![a-z\d])|(?<=[%=][\da-f]{2}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\[a-z]))sips?(?::|%3A)/gi;

/** Masks what only a scheme in a user or in an escaped URI makes a password: "sip:sip:secret@h". */
function unnested(rest: string, scheme: string, isGlued: boolean): string {
  if (isGlued && /^[^\s<>"@:]*@/.test(rest)) return rest.replace(/^[^@]*/, MASK);
  if (scheme.endsWith(":") || /^[^\s<>":]*:[^\s<>"]*@/.test(rest)) return rest;
  return maskEscaped(rest);
}

/** Masks the password of a URI that is escaped itself, in a header for instance. */
function maskEscaped(rest: string): string {
  const word = rest.slice(0, endOf(rest, /[\s<>"@]/, 0));
  const colon = word.search(/%3A/i);
  const at = word.lastIndexOf("%40");
  if (at < colon || colon < 0 || word.slice(0, colon).includes(":")) return rest;
  return `${rest.slice(0, colon)}%3A${MASK}${rest.slice(at)}`;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where URIs begin. "x-sip:" in what may be a password begins none. */
function findSchemes(text: string): Span[] {
  const schemes: Span[] = [];
  let isInPassword = false;
  let end = 0;
  for (const { index: start, 0: scheme } of text.matchAll(SCHEME)) {
    const between = text.slice(end, start);
    isInPassword = isInPassword
      ? /^[^\s<>"@]*$/.test(between)
      : schemes.length > 0 && opens(between);
    end = start + scheme.length;
    if (!isInPassword) schemes.push({ start, end });
  }
  return schemes;
}

/** Whether a password has begun behind a scheme and not ended. */
function opens(read: string): boolean {
  return read.includes(":") && !/[\s<>"@]/.test(read) && !isHostport(read);
}

/** Masks what stands between one scheme and the next. */
function redactUri(
  rest: string,
  isWhole: boolean,
  maskUser: boolean,
  maskHeaders: boolean,
): string {
  const word = isWhole ? rest.length : endOf(rest, /[\s<>"]/, 0);
  const [from, to] = findPassword(rest, word);
  const at = to > from ? to : rest.lastIndexOf("@", word - 1);
  const user = at < 0 ? 0 : from < 0 ? at : from - 1;
  const masked = (maskUser && user > 0 ? MASK : rest.slice(0, user)) + (from < 0 ? "" : `:${MASK}`);
  const behind = rest.slice(from < 0 ? user : to);
  return masked + (maskHeaders ? redactHeaders(behind, isWhole) : behind);
}

function redactHeaders(text: string, isWhole: boolean): string {
  const end = isWhole ? text.length : endOf(text, /[\s<>"]/, 0);
  const mark = text.slice(0, end).indexOf("?");
  if (mark < 0) return text;
  const headers = text.slice(mark, end).replace(/=[^&]*/g, `=${MASK}`);
  return text.slice(0, mark) + headers + text.slice(end);
}
