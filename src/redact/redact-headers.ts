import { endOf, endOfWhole } from "./find-password.ts";

/** `*` is allowed in every component, so that a masked URI is still a URI. */
export const MASK = "***";

/** A scheme that is not part of a word, or that follows an escape: "%3Csip:", "\\u003csip%3A". */
export const SCHEME =
  /(?:(?<![a-z\d])|(?<=[%=][\da-f]{2}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\[a-z]))sips?(?::|%3A)/gi;

/** Masks the header values of each URI in a text, even if it is percent-encoded as a whole. */
export function redactHeaders(text: string): string {
  const first = text.search(/\S/);
  let redacted = "";
  let end = 0;
  for (const { index: start, 0: scheme } of text.matchAll(SCHEME)) {
    if (start < end) continue; // in the URI before it
    const isEscaped = !scheme.endsWith(":");
    const wordEnd = endOf(text, isEscaped ? /[\s<>"&]/g : undefined, start);
    // A user can contain a "?".
    const host = text.slice(start, wordEnd).search(isEscaped ? /@|%40/ : "@");
    // In a text that is one URI and nothing else, white space may be in a header.
    const isWhole = !isEscaped && start === first && !text.slice(wordEnd).match(SCHEME);
    const from = start + scheme.length;
    const uriEnd = isWhole ? from + endOfWhole(text.slice(from)) : wordEnd;
    redacted += text.slice(end, start);
    redacted += maskValues(text.slice(start, uriEnd), Math.max(0, host), isEscaped);
    end = uriEnd;
  }
  return redacted + text.slice(end);
}

function maskValues(uri: string, host: number, isEscaped: boolean): string {
  const [headers, value] = isEscaped
    ? [/(?:\?|%3F).*/is, /(=|%3D)(?:(?!%26).)*/gis]
    : [/\?.*/s, /(=)[^&]*/g];
  const mask = (part: string) => part.replace(value, `$1${MASK}`);
  return uri.slice(0, host) + uri.slice(host).replace(headers, mask);
}
