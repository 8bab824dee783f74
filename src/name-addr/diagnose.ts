import { wholeCharacters } from "../spans.ts";
import { afterUri, listOfTags } from "./after-uri.ts";
import { type Found, found, invalid, type Reading, whiteSpace } from "./finding.ts";
import { afterSpace, beforeRun, closingQuote, type Places, placesOf, uriStart } from "./places.ts";
import { IS_SIP, SCHEME, uriIssue } from "./uri-issue.ts";

/** A header's name, but not the scheme of a URI that begins with white space. */
const HEADER_NAME =
  /^(?!(?:sips?|tel|https?|mailto|urn):)[a-z][a-z-]*[ \t]*:(?:[ \t]+(?=\S)|(?=[<"*]))/i;
const NO_DISPLAY_NAME = /[^\w\-.!%*+`'~ \t\r\n]/;

/**
 * Returns the one syntax issue of a text that is not a value, or not a list of values, where a person
 * would put the caret. A mistake in a URI is the URI's own.
 */
export function diagnose(reading: Reading): Found {
  const { text } = reading;
  const issue = find(reading);
  const end = Math.min(Number(issue.end), text.length);
  return { ...issue, ...wholeCharacters(text, Number(issue.start), end) };
}

/** The grammar has read the text up to the offset, so what is before it is known. */
function find(reading: Reading): Found {
  const { text, offset } = reading;
  const places = placesOf(text, offset);
  const here = places.at(-1) as Places;
  const { begin, start, bracket, close, quote, semicolons } = here;
  const name = headerNames(text);
  if (name > 0 && offset <= name) return found("header-name", null, 0, name);
  if (quote >= 0) return inQuotes(reading, here);
  if (bracket >= 0 && close < 0) return inBrackets(reading, here);
  const space = badSpace(text, offset, bracket >= 0 || semicolons.length > 0);
  if (space !== null) return space;
  if (bracket >= 0) return afterUri(reading, here, close + 1);
  if (text === "") return found("text-empty", null, 0);
  if (offset <= start && (begin === 0 ? start > 0 : offset < start))
    return whiteSpace(begin, start);
  const next = text.charAt(start);
  if (next === "" || next === ",") {
    if (next === "") return found("element-missing", null, text.lastIndexOf(","));
    const commas = text.slice(start).split(/[^\s,]/, 1)[0] as string;
    return found("element-missing", null, start, start + commas.trimEnd().length);
  }
  if (/^\*\s*(?:[,;]|$)/.test(text.slice(start, start + 9))) return found("wildcard", null, start);
  if (next === '"') return afterQuotedName(reading, start);
  return wordsBeforeBracket(reading, start) ?? withoutBrackets(reading, places);
}

/** Returns where the names of headers at the beginning end. */
function headerNames(text: string): number {
  let end = 0;
  for (let more = -1; more !== 0; end += more) {
    more = HEADER_NAME.exec(text.slice(end))?.[0].length ?? 0;
  }
  return end;
}

/**
 * Returns white space that is not LWS (RFC 3261 §25.1), or `null`: a line end after which no line goes on, or, after the
 * URI, a character such as a no-break space.
 */
function badSpace(text: string, offset: number, isAfterUri: boolean): Found | null {
  const start = text.slice(0, offset).trimEnd().length;
  const end = afterSpace(text, offset);
  const space = text.slice(start, end);
  const isLws = /^(?:[ \t]*\r\n)?[ \t]+$/.test(space);
  const isBad = space !== "" && !isLws && (isAfterUri || /[\r\n]/.test(space));
  return isBad ? whiteSpace(start, end) : null;
}

/** A "<" with the scheme of a URI, and the white space before it. */
const OPENING = /[ \t]?<(?=[a-z][a-z0-9+.-]*:)/i;

function inQuotes(reading: Reading, { quote, semicolons }: Places): Found {
  const { text, offset } = reading;
  const isName = semicolons.length === 0;
  if (closingQuote(text, quote) < 0) {
    const uri = isName ? text.slice(quote).search(OPENING) : -1;
    const end = uri < 0 ? text.trimEnd().length : quote + uri;
    return found("quote-unclosed", isName ? "displayName" : "parameters", end);
  }
  const lines = beforeRun(text, offset, "\r\n"); // a line that is not folded
  const end = offset + text.slice(offset).search(/[^\r\n]/);
  if (lines < end) return whiteSpace(lines, end);
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(offset - 1)); // of a surrogate pair
  return invalid({ ...reading, offset: isHalf ? offset - 1 : offset });
}

function inBrackets(reading: Reading, here: Places): Found {
  const { text } = reading;
  const from = uriStart(here);
  const stop = from + text.slice(from).search(/[<>]|$/);
  const part = text.slice(from, stop);
  if (text.charAt(stop) === ">") return uriIssue(part, from, reading) ?? invalid(reading);
  const uri = part.slice(0, beforeRun(part, part.length, " \t\r\n,;"));
  if (uri === "" && stop < text.length) return invalid(reading);
  return uriIssue(uri, from, reading) ?? found("bracket-unclosed", null, from + uri.length);
}

/** A display name in quotes, and then no "<". */
function afterQuotedName(reading: Reading, start: number): Found {
  const { text } = reading;
  const end = closingQuote(text, start) + 1;
  const next = afterSpace(text, end);
  const opening = text.slice(start, end).search(OPENING);
  if (opening > 0) return found("quote-unclosed", "displayName", start + opening);
  if (/[,;]|^$/.test(text.charAt(next))) return found("uri-missing", "uri", next);
  const uri = text.slice(next).split(/[\s<>"]/, 1)[0] as string;
  if (SCHEME.test(uri) || uri.includes("@"))
    return found("brackets-missing", "uri", next, next + uri.length);
  return found("display-name-invalid", "displayName", next);
}

/** A display name that is not tokens. With a comma in it, what is before the comma is not a URI. */
function wordsBeforeBracket({ text }: Reading, start: number): Found | null {
  const bracket = text.indexOf("<", start);
  if (bracket < 0) return null;
  const words = text.slice(start, bracket);
  const isUri = words.includes(";") && (SCHEME.test(words) || words.trimEnd().endsWith("="));
  const first = words.split(",", 1)[0] as string;
  if (isUri || (first !== words && /[@:]/.test(first))) return null;
  const bad = words.search(NO_DISPLAY_NAME);
  return bad < 0 ? null : found("display-name-invalid", "displayName", start + bad);
}

/** A bare URI, or words without one. */
function withoutBrackets(reading: Reading, places: readonly Places[]): Found {
  const { text, offset } = reading;
  const here = places.at(-1) as Places;
  const { start } = here;
  const stop = start + text.slice(start).search(/[,;?<>"]|$/);
  const uri = text.slice(start, stop).trimEnd();
  const end = start + uri.length;
  const next = text.charAt(stop);
  const rest = text.slice(stop);
  const second = /\s(?:[a-z][a-z0-9+.-]*:|[^\s@]*@)/i.exec(uri);
  if (second && !/[@:]/.test(uri.slice(0, second.index))) {
    const from = start + second.index + 1;
    return found("brackets-missing", "uri", from, from + text.slice(from, end).search(/\s|$/));
  }
  const isSip = IS_SIP.test(uri);
  if (SCHEME.test(uri)) {
    const isUser = isSip && !uri.includes("@") && /^[,;?][^\s<>"]*@/.test(rest);
    const own = isUser ? null : uriIssue(uri, start, reading);
    const isContext = own?.code === "tel-context-missing" && /^;phone-context=/i.test(rest);
    if (own !== null && !isContext) return own;
    const isPart = isUser || isContext || next === "?" || (!isSip && /^,\S/.test(rest));
    if (isPart) return found("brackets-missing", "uri", stop);
    if (next === ">") return found("brackets-missing", "uri", start, end);
    if (SCHEME.exec(uri)?.[0] === uri) return found("uri-missing", "uri", end);
    return afterUri(reading, here, end);
  }
  const before = places.at(-2);
  const list = before && listOfTags(text, before);
  if (list) return list;
  // "sip:a,b@h"
  if (before && before.bracket < 0 && uri.includes("@") && before.semicolons.length === 0) {
    const both = text.slice(before.start, end);
    const isOne =
      IS_SIP.test(both) && !/\s/.test(both) && !text.slice(before.start, before.end).includes("@");
    if (isOne) return found("brackets-missing", "uri", before.end);
  }
  if (!/[@.:\d]/.test(uri)) {
    return next === ">" ? invalid(reading) : found("uri-missing", "uri", end);
  }
  return uriIssue(uri, start, reading) ?? invalid({ ...reading, offset });
}
