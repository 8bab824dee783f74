import { endOf } from "./find-password.ts";

/** `*` may stand in every component, so that a masked URI is still a URI. */
export const MASK = "***";

/** A scheme that is no part of a word, or stands behind an escape: "%3Csip:", "\\u003csip%3A". */
export const SCHEME =
  /(?:(?<![a-z\d])|(?<=[%=][\da-f]{2}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\[a-z]))sips?(?::|%3A)/gi;

/** Masks the header values of each URI in a text, also of one that is escaped itself. */
export function redactHeaders(text: string): string {
  const schemes = [...text.matchAll(SCHEME)];
  const last = schemes.at(-1)?.index ?? 0;
  let redacted = "";
  let end = 0;
  for (const { index: start, 0: scheme } of schemes) {
    if (start < end) continue; // in the URI before it
    const isEscaped = !scheme.endsWith(":");
    const wordEnd = endOf(text, isEscaped ? /[\s<>"&]/ : undefined, start);
    const word = text.slice(start, wordEnd);
    // A user may have a "?".
    const host = start + Math.max(0, word.search(isEscaped ? /@|%40/ : "@"));
    const isWhole = last < wordEnd && text.slice(0, start).trim() === "";
    redacted += text.slice(end, host);
    end = isWhole ? text.trimEnd().length : wordEnd;
    redacted += maskValues(text.slice(host, end), isEscaped);
  }
  return redacted + text.slice(end);
}

function maskValues(uri: string, isEscaped: boolean): string {
  const [headers, value] = isEscaped
    ? [/(?:\?|%3F).*/is, /(=|%3D)(?:(?!%26).)*/gis]
    : [/\?.*/s, /(=)[^&]*/g];
  return uri.replace(headers, (part) => part.replace(value, `$1${MASK}`));
}
