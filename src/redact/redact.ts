import { unescapeText } from "../escape.ts";
import { expectOptions, failType } from "../expect.ts";
import { finish } from "../guard.ts";
import type { Span } from "../issue.ts";
import { endOf, endOfWhole, findPassword, isHostport, parses } from "./find-password.ts";
import { MASK, redactHeaders, SCHEME } from "./redact-headers.ts";

/**
 * What `redact` masks besides passwords.
 *
 * @example
 * redact("sip:alice@example.com?Subject=x", { headers: true }); // "sip:alice@example.com?Subject=***"
 */
export interface RedactOptions {
  /** Mask users too. Default: `false`. */
  readonly user?: boolean | undefined;
  /** Mask header values too. Default: `false`. */
  readonly headers?: boolean | undefined;
}

/**
 * Returns the text with the password (RFC 3261 §19.1.1) of each `sip:` and `sips:` URI masked. It can
 * be any text, such as a log line; a URI can be invalid, cut off, or percent-encoded as a whole. When
 * in doubt, it masks more.
 *
 * @throws SipUriError if the text is not a string, or the options are invalid.
 * @example
 * redact("INVITE sip:alice:secret@example.com SIP/2.0"); // "INVITE sip:alice:***@example.com SIP/2.0"
 */
export function redact(text: string, options: RedactOptions = {}): string {
  if (typeof text !== "string") failType("The text must be a string.");
  const { user = false, headers = false } = expectOptions(options, ["user", "headers"], OPTIONS);
  return finish(() => redactUserinfo(headers ? redactHeaders(text) : text, user));
}

const OPTIONS = "The options are user and headers.";

function redactUserinfo(text: string, maskUser: boolean): string {
  const schemes = findSchemes(text);
  let redacted = text.slice(0, schemes.at(0)?.start);
  // A text that is one URI and nothing else has no other words to spare.
  const isWhole = schemes.length === 1 && redacted.trim() === "";
  schemes.forEach(({ start, end, isGlued }, i) => {
    const rest = text.slice(end, schemes.at(i + 1)?.start);
    // The scheme may be the end of a user: "sip:x-sip:secret@my_host".
    const uri = isGlued ? rest.replace(/^[^\s<>"@:]+(?=@)/, MASK) : rest;
    const masked = text[end - 1] === ":" ? uri : maskEscaped(uri, maskUser);
    redacted += text.slice(start, end) + maskPlain(masked, isWhole, maskUser);
  });
  return redacted;
}

/** Masks a URI that is percent-encoded as a whole, as in a form's body, and may be cut off. */
function maskEscaped(rest: string, maskUser: boolean): string {
  const masked = maskEscapedPassword(rest);
  if (!maskUser) return masked;
  return masked.replace(/^(?:(?!%3A|%40)[^\s<>"@:&])+(?=%3A\*\*\*|%40)/i, MASK);
}

function maskEscapedPassword(rest: string): string {
  const word = rest.slice(0, endOf(rest, /[\s<>"&]|(?<=@)/g));
  const colon = word.search(/%3A|:/i);
  if (word.charAt(colon) !== "%" || /^[^:]*:.*@/.test(word)) return rest;
  const at = Math.max(word.lastIndexOf("%40"), word.lastIndexOf("@"));
  const isCut = at < colon;
  const plain = unescapeText(word);
  if (isCut && findPassword(plain, endOf(plain))[0] === 0) return rest;
  return rest.slice(0, colon + 3) + MASK + rest.slice(isCut ? endOf(word, /:/g) : at);
}

interface SchemePlace extends Span {
  /** Whether nothing between the previous scheme and this one ends a user or a password. */
  readonly isGlued: boolean;
}

/** Finds where URIs begin: not in a userinfo, nor at "x-sip:" in a text that may be a password. */
function findSchemes(text: string): SchemePlace[] {
  const schemes: SchemePlace[] = [];
  let isInPassword = false;
  let [end, userinfoEnd, wordEnd] = [0, 0, 0];
  for (const { index: start, 0: scheme } of text.matchAll(SCHEME)) {
    const between = text.slice(end, start);
    const isGlued = schemes.length > 0 && !/[\s<>"@]/.test(between);
    isInPassword = isGlued && (isInPassword || (between.includes(":") && !isHostport(between)));
    // In "sip:sip:secret@h", escaped or not, the second is a user.
    const isRepeated = start === end && text.charAt(start - 1) === scheme.at(-1);
    end = start + scheme.length;
    if (!isInPassword && !isRepeated && start >= userinfoEnd) schemes.push({ start, end, isGlued });
    if (start < wordEnd) continue;
    wordEnd = endOf(text, undefined, start);
    const word = text.slice(start, wordEnd);
    if (parses(word)) userinfoEnd = start + word.indexOf("@");
  }
  return schemes;
}

/** Masks the text between one scheme and the next. */
function maskPlain(rest: string, isWhole: boolean, maskUser: boolean): string {
  const [from, to] = findPassword(rest, isWhole ? endOfWhole(rest) : endOf(rest));
  const userEnd = from > 0 ? from - 1 : to;
  const user = maskUser && userEnd > 0 ? MASK : rest.slice(0, userEnd);
  return user + (from > 0 ? `:${MASK}` : "") + rest.slice(to);
}
