import { escapeText } from "../escape.ts";
import { spanOf } from "../spans.ts";
import { replace, replaceAll } from "../tracked-text.ts";
import {
  dialPrefix,
  isPhoneNumber,
  looksLikePhoneNumber,
  notOfNumber,
  withoutSeparators,
  withPlainSeparators,
} from "./phone-number.ts";
import { schemeEnd } from "./scheme.ts";
import { refuseText, type TypedText } from "./typed-text.ts";

/**
 * Escapes what the user can't contain raw (RFC 3261 §19.1.2), and removes the white space after it.
 * Refuses what a reader could mistake for the host, which comes after the "@": good.example in
 * "good.example;x=@h", "good.example/@h" and "sip:good.example#@h". Never changes a password.
 */
export function fixUserinfo(tracked: TypedText): TypedText {
  const { text } = tracked;
  const from = schemeEnd(text);
  const at = text.indexOf("@");
  if (at < 0) return tracked;
  const userinfo = text.slice(from, at);
  const [typed] = userinfo.split(":", 1) as [string];
  const user = typed.trimEnd();
  const isScheme = /^sips?\s*:/i.test(userinfo); // "sip: //sip:bob@h"
  // "-" alone is no reason to change a number: it is allowed in a user.
  const hasSeparators = /[\s/]/.test(user) || withPlainSeparators(user) !== user;
  const isSpaced = hasSeparators && looksLikePhoneNumber(user);
  const isUnclear = isSpaced ? !isPhoneNumber(user) : /[;?/\\]/.test(user);
  if (isScheme || isUnclear) refuseText(tracked, "ambiguous", "user", from, from + user.length);
  const end = from + user.length;
  if (/\p{Zs}/u.test(user) && !isSpaced) {
    // A number and a text, "1001 ext 5", or a code and a number, "*31# +1 415".
    const mixed = dialPrefix(user) === "" ? notOfNumber(user) : spanOf(0, user.length);
    if (mixed) refuseText(tracked, "ambiguous", "user", from + mixed.start, from + mixed.end);
  }
  const trimmed = replace(tracked, end, from + typed.length, "", "white-space-removed");
  if (isSpaced) return replace(trimmed, from, end, withoutSeparators(user), "separators-removed");
  const dot = /[A-Za-z]/.test(user) ? user.indexOf(".") : -1;
  const escapeRun = (run: string, start: number): string => {
    if (RIGHT_TO_LEFT.test(run)) {
      refuseText(tracked, "right-to-left", "user", start, start + run.length);
    }
    // After a host name, "good.example", a Katakana or CJK letter may look like a "/".
    const looksLikeMark = dot >= 0 && from + dot < start && !LATIN.test(run);
    if (looksLikeMark) refuseText(tracked, "ambiguous", "user", from, at);
    return escapeText(run.replace(/\p{Zs}/gu, " "), "user");
  };
  // If the user has escapes, a "%" that does not begin one is a mistake.
  const isMistaken = /%[\da-f]{2}/i.test(user) && /%(?![\da-f]{2})/i.test(user);
  const escaped = isMistaken
    ? trimmed
    : replaceAll(trimmed, TO_ESCAPE, "user-escaped", escapeRun, from, end);
  if (dot >= 0 && user !== typed) refuseText(tracked, "ambiguous", "user", from, at);
  return escaped;
}

/**
 * What is escaped: spaces, ASCII marks that do not look like structure, and words in other scripts.
 * What is shown as a blank is not, nor other punctuation: much of it looks like "@" or "/". Nor are
 * numbers in other forms, such as "²" and "①": nobody could dial them.
 */
const TO_ESCAPE =
  /(?:[#^`{|}]|%(?![\da-fA-F][\da-fA-F])|\p{Zs}|(?![\0-\x7F\u115F\u1160\u2800\u3164\uFFA0\uFFFC\uFFFD])[\p{L}\p{M}\p{So}\u200C\u200D])+/gu;

/** Scripts that move the "@" and the digits after them when displayed (Unicode UAX #9). */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Letters that can't be mistaken for a mark, with their accents. */
const LATIN = /^(?:(?=[\p{Lu}\p{Ll}])\p{Script=Latin}|\p{M})+$/u;
