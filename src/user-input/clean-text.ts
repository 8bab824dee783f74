/**
 * The first steps, before a text is read as an address. They handle full-width, invisible and
 * right-to-left characters, and the white space and punctuation around the whole text.
 */
import { unescapeText } from "../escape.ts";
import { headersStart } from "../spans.ts";
import { record, replace, replaceAll, rewrite, unwrap } from "../tracked-text.ts";
import { isDottedQuad, withPlainSeparators } from "./phone-number.ts";
import { numberStart } from "./scheme.ts";
import { refuseText, type TypedText } from "./typed-text.ts";

/** Decodes a text that was escaped as a whole, as in a query string: "sip%3Abob%40example.com". */
export function decodeWhole(tracked: TypedText): TypedText {
  const { text } = tracked;
  if (!/^\s*(?:sips?|tel)%3A[^\s:@;?]*\s*$/i.test(text)) return tracked;
  const from = text.length - text.trimStart().length;
  const recorded = record(tracked, from, text.trimEnd().length, "escapes-decoded");
  const edits = Array.from(text.matchAll(/(?:%[\da-f]{2})+/gi), ({ index, 0: escapes }) => {
    const to = index + escapes.length;
    return { from: index, to, text: unescapeText(escapes), code: null };
  });
  return rewrite(recorded, edits);
}

/** Controls that show the text after them from right to left: "moc.live" as "evil.com". */
const RIGHT_TO_LEFT_CONTROL = /[\u061C\u200F\u202B\u202E\u2067]/;

export function refuseRightToLeft(tracked: TypedText): TypedText {
  const at = tracked.text.search(RIGHT_TO_LEFT_CONTROL);
  return at < 0 ? tracked : refuseText(tracked, "right-to-left", null, at, at + 1);
}

/**
 * Converts the full-width forms of ASCII (U+FF01 to U+FF5E), which East Asian keyboards write, as NFKC
 * does. A punctuation mark that occurs in both widths is ambiguous, because one of them may be plain
 * text. A full-width "%" is always ambiguous: it may be an escape or a percent sign.
 */
export function convertFullWidth(tracked: TypedText): TypedText {
  let ambiguous: ReadonlySet<string> | undefined;
  return replaceAll(tracked, /[\uFF01-\uFF5E]+/g, "full-width-converted", (run) => {
    const ascii = run.replace(/./g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
    ambiguous ??= new Set(`${tracked.text.replace(/[a-z\d]/gi, "")}%`);
    for (const character of ascii) {
      if (ambiguous.has(character)) refuseText(tracked, "ambiguous");
    }
    return ascii;
  });
}

/**
 * Converts the digits of other scripts in a user or a number. In a host they stay as they are, because
 * they would make another one.
 */
export function convertDigits(tracked: TypedText): TypedText {
  const { text } = tracked;
  const start = numberStart(text);
  const at = text.indexOf("@");
  const end = at < 0 ? text.length : start + text.slice(start, at).search(/:|$/);
  const typed = text.slice(start, end);
  const converted = withPlainSeparators(typed).replace(/\p{Nd}/gu, asciiDigit);
  const isNumber = /^[\d +(),/.;*#~-]*$/.test(converted) && !isDottedQuad(converted);
  // "sip:" can have a host after it.
  const isWord = start === 0 && !/[.:[]/.test(typed);
  if (at < 0 && !isNumber && !isWord) return tracked;
  const convert = (run: string) => run.replace(/\p{Nd}/gu, asciiDigit);
  return replaceAll(tracked, /\p{Nd}+/gu, "digits-converted", convert, start, end);
}

/** The ten digits of a script follow each other, and so may those of several. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) as number;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
/** Unicode calls these ignorable too, but they are shown as a blank. */
const FILLER = /[\u115F\u1160\u3164\uFFA0]/;
/** These belong to a word if they are between two characters that are not ASCII. */
const JOINERS = /^[\p{Join_Control}\p{Variation_Selector}]+$/u;

export function removeInvisible(tracked: TypedText): TypedText {
  const { text } = tracked;
  const isAscii = (at: number) => text.charAt(at) <= "\x7f"; // or the end of the text
  return replaceAll(tracked, INVISIBLE, "invisible-removed", (run, from) => {
    const isInWord = JOINERS.test(run) && !isAscii(from - 1) && !isAscii(from + run.length);
    return isInWord || FILLER.test(run) ? run : "";
  });
}

/** Removes the white space around the text. A no-break space is white space too. */
export function trim(tracked: TypedText): TypedText {
  const { text } = tracked;
  const code = "white-space-removed";
  const ended = replace(tracked, text.trimEnd().length, text.length, "", code);
  return replace(ended, 0, ended.text.length - ended.text.trimStart().length, "", code);
}

/**
 * Removes what surrounding text leaves at an address: a "," or ";" after it, and quotes or
 * parentheses around it. No pair of marks is removed twice, so there are few passes.
 */
export function stripPunctuation(tracked: TypedText): TypedText {
  const stripped = trim(stripQuotes(stripEnd(tracked)));
  return stripped.text === tracked.text ? stripped : stripPunctuation(stripped);
}

/** Removes the apostrophe with which a spreadsheet marks a number as text. */
export function removeApostrophe(tracked: TypedText): TypedText {
  const isBeforeNumber = /^['\u2018\u2019][+(\d][^'\u2018\u2019]*$/.test(tracked.text);
  return isBeforeNumber ? replace(tracked, 0, 1, "", "apostrophe-removed") : tracked;
}

/** After a "?" the "," may belong to a header. */
function stripEnd(tracked: TypedText): TypedText {
  const { text } = tracked;
  const to = text.length;
  let from = to;
  while (/[,;\s]/.test(text.charAt(from - 1))) from--;
  const last = text.charAt(from - 1);
  const isClosed = last === ">" || QUOTES.includes(text.charAt(0) + last);
  if (headersStart(text) < to && !isClosed) return tracked;
  return replace(tracked, from, to, "", "punctuation-removed");
}

/** The quotation marks of several languages, each with its closing mark. */
const QUOTES = [`""`, `''`, "()", "„“", "„”", "“”", "‘’", "‚‘", "‚’", "«»", "»«", "‹›", "›‹"];

function stripQuotes(tracked: TypedText): TypedText {
  const { text } = tracked;
  const last = text.length - 1;
  const inner = text.slice(1, last);
  if (inner === "" || !QUOTES.includes(text.charAt(0) + text.charAt(last))) return tracked;
  if (inner.includes(text.charAt(0)) || inner.includes(text.charAt(last))) return tracked;
  return unwrap(tracked, 0, last, "quotes-removed");
}

/**
 * Refuses two addresses, "bob@example.com, al@example.com": neither can represent both. Between
 * their "@" there is a "," or ";" without a "=" after it, which would make it part of a parameter.
 */
export function refuseList(tracked: TypedText): TypedText {
  const [body] = tracked.text.split("?", 1) as [string];
  const between = body.split("@").slice(1, -1);
  const isList = between.some((part) => /[,;][^,;=]*$/.test(part)) || /[,;]\s*<?sips?:/i.test(body);
  return isList ? refuseText(tracked, "ambiguous") : tracked;
}
