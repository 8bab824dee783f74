import { escapeText } from "../escape.ts";
import type { Span } from "../locate.ts";
import { type Draft, type Edit, refuse, rewrite } from "./draft.ts";
import { schemeEnd } from "./mend-scheme.ts";
import { isNumber, looksLikeNumber, withoutSeparators } from "./typed-number.ts";

/**
 * Escapes what can't stand raw in the user (RFC 3261 §19.1.2), and drops white space behind
 * it. What could be another host than the one behind the "@" to a person who reads it is
 * refused: good.example in "good.example;x=@h", "good.example/@h" and "sip:good.example#@h".
 * A password is never changed.
 */
export function mendUserinfo(draft: Draft): Draft {
  const { text } = draft;
  const from = schemeEnd(text);
  const at = text.indexOf("@");
  if (at < 0) return draft;
  const userinfo = text.slice(from, at);
  const [typed] = userinfo.split(":", 1) as [string];
  const user = typed.trimEnd();
  const isScheme = /^sips?\s*:/i.test(userinfo); // "sip: //sip:bob@h"
  const isSpaced = /[\s/\u2010-\u2015\u2212]/.test(user) && looksLikeNumber(user);
  const isUnclear = isSpaced ? !isNumber(user) : /[;?/\\]/.test(user);
  if (isScheme || isUnclear) refuse(draft, "ambiguous", "user", from, from + user.length);
  const edits = isSpaced ? [numberEdit(user, from)] : escapes(user, from);
  const blank = from + user.length;
  if (user.length < typed.length) {
    edits.push({ from: blank, to: from + typed.length, text: "", code: "white-space-removed" });
  }
  const dot = user.indexOf(".");
  const hasName = dot >= 0 && /[A-Za-z]/.test(user);
  for (const edit of edits) {
    const raw = text.slice(edit.from, edit.to);
    if (RIGHT_TO_LEFT.test(raw)) refuse(draft, "right-to-left", "user", edit.from, edit.to);
    // A Katakana or a CJK letter may look like a "/" behind a host name: "good.example".
    const isMark = hasName && from + dot < edit.from && !LATIN.test(raw);
    if (isMark) refuse(draft, "ambiguous", "user", from, at);
  }
  return rewrite(draft, edits);
}

/**
 * What is escaped: spaces, ASCII marks that do not look like structure, and words in other
 * scripts. Not what shows as a blank, nor other punctuation: much of that looks like "@" or "/".
 */
const TO_ESCAPE =
  /[#^`{|}]|%(?![\da-fA-F][\da-fA-F])|\p{Zs}|(?![\0-\x7F\u115F\u1160\u2800\u3164\uFFA0\uFFFC\uFFFD])[\p{L}\p{M}\p{N}\p{So}\u200C\u200D]/gu;

/** Scripts in which an "@" and the digits behind it are shown elsewhere (Unicode UAX #9). */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Letters that no one takes for a mark, with what is put on them. */
const LATIN = /^(?:(?=[\p{Lu}\p{Ll}])\p{Script=Latin}|\p{M})+$/u;

/** "+1 415 555 0100" is one number, and no user with spaces in it. */
function numberEdit(user: string, from: number): Edit {
  const to = from + user.length;
  return { from, to, text: withoutSeparators(user), code: "separators-removed" };
}

/** One edit for each run of characters to be escaped. */
function escapes(user: string, from: number): Edit[] {
  // Where some are escapes already, a "%" that is none is a slip.
  if (/%[\da-f]{2}/i.test(user) && /%(?![\da-f]{2})/i.test(user)) return [];
  const runs: Span[] = [];
  for (const { index: start, 0: raw } of user.matchAll(TO_ESCAPE)) {
    const end = start + raw.length;
    const last = runs.at(-1);
    if (last?.end === start) runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => ({
    from: from + start,
    to: from + end,
    text: escapeText(user.slice(start, end).replace(/\p{Zs}/gu, " "), "user"),
    code: "user-escaped",
  }));
}
