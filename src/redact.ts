import { SIP_URI } from "../grammar/sip-uri.peggy";
import { fail, guarded } from "./fail.ts";

/** What `redact` masks besides passwords. */
export interface RedactOptions {
  /** Users too. Default: `false`. */
  readonly user?: boolean;
  /** Header values too. Default: `false`. */
  readonly headers?: boolean;
}

/** `*` may stand in every component, so that a masked URI is still a URI. */
const MASK = "***";

/** A scheme that is no part of a word, or is one behind an escape: "%3Csip:". */
const SCHEME = /(?:(?<![a-z\d])|(?<=%[\da-f]{2}))sips?:/gi;

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
  const { user = false, headers = false } = guarded(() => ({ ...options }));
  const schemes = [...text.matchAll(SCHEME)].map((match) => match.index + match[0].length);
  let redacted = text.slice(0, schemes[0]);
  schemes.forEach((start, i) => {
    // A text that is one URI and nothing else has no words around it to spare.
    const isWhole = schemes.length === 1 && /^\s*sips?:$/i.test(redacted) && !text.includes("\n");
    redacted += redactUri(text.slice(start, schemes[i + 1]), isWhole, user, headers);
  });
  return redacted;
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

/**
 * Where the password begins and ends behind a scheme; [-1, -1] without one. `word` is where a
 * URI that parses would end at the latest.
 */
function findPassword(rest: string, word: number): readonly [from: number, to: number] {
  if (SIP_URI(`sip:${rest.slice(0, word)}`)?.password === null) return NO_PASSWORD;
  const colon = rest.indexOf(":");
  const at = rest.lastIndexOf("@", word - 1);
  if (colon < 0 || (at >= 0 && colon > at)) return NO_PASSWORD;
  if (at >= 0) return [colon + 1, at];
  const line = endOf(rest, /\n/, 0);
  const sign = rest.slice(0, line).indexOf("@", colon);
  const signed = rest.lastIndexOf("@", endOf(rest, /\s/, sign));
  if (colon > word) {
    // A space in the user: "al ice:secret@h". But in "h 12:30 bob@h" the host ended the URI.
    return /^\s+[^\s:]*:\S*@/.test(rest.slice(word, signed + 1))
      ? [colon + 1, signed]
      : NO_PASSWORD;
  }
  if (rest.startsWith("[") || isPort(rest.slice(colon + 1, word))) return NO_PASSWORD;
  return [colon + 1, sign < 0 ? word : signed]; // a space in the password, or it is cut off
}

const NO_PASSWORD = [-1, -1] as const;

function isPort(text: string): boolean {
  return /^\d*(?:$|[;?,&)\]}'])/.test(text);
}

function endOf(text: string, stop: RegExp, from: number): number {
  const length = text.slice(from).search(stop);
  return length < 0 ? text.length : from + length;
}

function redactHeaders(text: string, isWhole: boolean): string {
  const end = isWhole ? text.length : endOf(text, /[\s<>"]/, 0);
  const mark = text.slice(0, end).indexOf("?");
  if (mark < 0) return text;
  const headers = text.slice(mark, end).replace(/=[^&]*/g, `=${MASK}`);
  return text.slice(0, mark) + headers + text.slice(end);
}
