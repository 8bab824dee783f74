import { escapeText } from "../escape.ts";
import { editsOf, rewrite } from "../tracked-text.ts";
import { isPhoneNumber, looksLikePhoneNumber, withoutSeparators } from "./phone-number.ts";
import { schemeEnd } from "./scheme.ts";
import { refuseText, type TypedText, type TypedTextEdit } from "./typed-text.ts";

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
  const isSpaced = /[\s/\u2010-\u2015\u2212]/.test(user) && looksLikePhoneNumber(user);
  const isUnclear = isSpaced ? !isPhoneNumber(user) : /[;?/\\]/.test(user);
  if (isScheme || isUnclear) refuseText(tracked, "ambiguous", "user", from, from + user.length);
  const edits = isSpaced ? [numberEdit(user, from)] : escapes(user, from);
  const userEnd = from + user.length;
  if (user.length < typed.length) {
    const to = from + typed.length;
    edits.push({ from: userEnd, to, text: "", code: "white-space-removed" });
  }
  const dot = user.indexOf(".");
  const hasHostName = dot >= 0 && /[A-Za-z]/.test(user);
  for (const edit of edits) {
    const raw = text.slice(edit.from, edit.to);
    if (RIGHT_TO_LEFT.test(raw)) {
      refuseText(tracked, "right-to-left", "user", edit.from, edit.to);
    }
    // After a host name, "good.example", a Katakana or CJK letter may look like a "/".
    const looksLikeMark = hasHostName && from + dot < edit.from && !LATIN.test(raw);
    if (looksLikeMark) refuseText(tracked, "ambiguous", "user", from, at);
  }
  return rewrite(tracked, edits);
}

/**
 * What is escaped: spaces, ASCII marks that do not look like structure, and words in other scripts.
 * What is shown as a blank is not, nor other punctuation: much of it looks like "@" or "/".
 */
const TO_ESCAPE =
  /(?:[#^`{|}]|%(?![\da-fA-F][\da-fA-F])|\p{Zs}|(?![\0-\x7F\u115F\u1160\u2800\u3164\uFFA0\uFFFC\uFFFD])[\p{L}\p{M}\p{N}\p{So}\u200C\u200D])+/gu;

/** Scripts that move the "@" and the digits after them when displayed (Unicode UAX #9). */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Letters that can't be mistaken for a mark, with their accents. */
const LATIN = /^(?:(?=[\p{Lu}\p{Ll}])\p{Script=Latin}|\p{M})+$/u;

/** Removes separators: "+1 415 555 0100" is a number, not a user with spaces in it. */
function numberEdit(user: string, from: number): TypedTextEdit {
  const to = from + user.length;
  return { from, to, text: withoutSeparators(user), code: "separators-removed" };
}

/** Returns an edit for each run of characters to escape. */
function escapes(user: string, from: number): TypedTextEdit[] {
  // If the user has escapes, a "%" that does not begin one is a mistake.
  if (/%[\da-f]{2}/i.test(user) && /%(?![\da-f]{2})/i.test(user)) return [];
  const escapeRun = (run: string) => escapeText(run.replace(/\p{Zs}/gu, " "), "user");
  return editsOf(user, TO_ESCAPE, "user-escaped", escapeRun, from);
}
