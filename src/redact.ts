import { unescapeText } from "./escape.ts";
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
  schemes.forEach(({ start, end, isGlued }, i) => {
    const scheme = text.slice(start, end);
    const rest = text.slice(end, schemes[i + 1]?.start);
    const isEscaped = !scheme.endsWith(":");
    // The scheme before it may have been a user: "sip:sip:secret@h", also cut off.
    const isUser = start === schemes[i - 1]?.end && !isEscaped;
    const isPassword = isUser || (isGlued && /^[^\s<>"@:]*@/.test(rest));
    const uri = isPassword ? rest.replace(/^[^\s<>"@:]+(?![^\s<>"@])/, MASK) : rest;
    const masked = isEscaped ? maskEscaped(uri) : uri;
    redacted += scheme + redactUri(masked, isWhole, maskUser, maskHeaders);
  });
  return redacted;
}

/** A scheme that is no part of a word, or stands behind an escape: "%3Csip:", "\\u003csip%3A". */
const SCHEME =
  /(?:(?<![a-z\d])|(?<=[%=][\da-f]{2}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\[a-z]))sips?(?::|%3A)/gi;

/** Masks the password of a URI that is escaped itself, in a header for instance, also cut off. */
function maskEscaped(rest: string): string {
  const word = rest.slice(0, endOf(rest, /[\s<>"]|(?<=@)/));
  const colon = word.search(/%3A|:/i);
  if (word[colon] !== "%" || /^[^:]*:.*@/.test(word)) return rest;
  const at = Math.max(word.lastIndexOf("%40"), word.lastIndexOf("@"));
  const isCut = at < colon;
  const plain = unescapeText(word);
  if (isCut && findPassword(plain, endOf(plain))[0] === 0) return rest;
  return rest.slice(0, colon + 3) + MASK + rest.slice(isCut ? endOf(word, /:/) : at);
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** Whether nothing that ends a user or a password stands between it and the one before. */
  readonly isGlued: boolean;
}

/** Where URIs begin. "x-sip:" in what may be a password begins none. */
function findSchemes(text: string): Span[] {
  const schemes: Span[] = [];
  let isInPassword = false;
  let end = 0;
  for (const { index: start, 0: scheme } of text.matchAll(SCHEME)) {
    const between = text.slice(end, start);
    const isGlued = schemes.length > 0 && /^[^\s<>"@]*$/.test(between);
    isInPassword = isGlued && (isInPassword || (between.includes(":") && !isHostport(between)));
    end = start + scheme.length;
    if (!isInPassword) schemes.push({ start, end, isGlued });
  }
  return schemes;
}

/** Masks what stands between one scheme and the next. */
function redactUri(
  rest: string,
  isWhole: boolean,
  maskUser: boolean,
  maskHeaders: boolean,
): string {
  const word = isWhole ? rest.length : endOf(rest);
  const [from, to] = findPassword(rest, word);
  const user = from > 0 ? from - 1 : to;
  const masked = (maskUser && user > 0 ? MASK : rest.slice(0, user)) + (from > 0 ? `:${MASK}` : "");
  const behind = rest.slice(to);
  return masked + (maskHeaders ? redactHeaders(behind, isWhole) : behind);
}

function redactHeaders(text: string, isWhole: boolean): string {
  const end = isWhole ? text.length : endOf(text);
  const headers = (part: string) => part.replace(/=[^&]*/g, `=${MASK}`);
  return text.slice(0, end).replace(/\?.*/s, headers) + text.slice(end);
}
