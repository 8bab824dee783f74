/** Where the parts of a header's values are in its text, in UTF-16 code units. */
import type { Span } from "../issue.ts";

/** The places of one value. A part that the text does not have is at -1. */
export interface Places {
  /** After the comma before it. */
  readonly begin: number;
  /** After the white space there. */
  readonly start: number;
  /** The "<". */
  readonly bracket: number;
  /** The ">" after it. */
  readonly close: number;
  /** The quote that is not closed. */
  readonly quote: number;
  /** The ";" of each parameter. */
  readonly semicolons: readonly number[];
  /** The comma after it, or where the text ends. */
  readonly end: number;
}

/** Outside quotes, no valid text has a backslash. */
const MARKS = /\\.|["<>;,]/gs;

/**
 * Returns the places of the values in a text, up to `end`. The text is valid up to there: commas,
 * semicolons and brackets count unless they are in quotes or in angle brackets; only ">" counts there.
 */
export function placesOf(text: string, end = text.length): Places[] {
  const all: Places[] = [];
  let now = valueAt(text, 0);
  for (const { 0: mark, index } of text.slice(0, end).matchAll(MARKS)) {
    const isInBrackets = now.bracket >= 0 && now.close < 0;
    if (isInBrackets) {
      if (mark === ">") now.close = index;
    } else if (mark === '"') now.quote = now.quote < 0 ? index : -1;
    else if (now.quote >= 0) continue;
    else if (mark === "<" && now.bracket < 0) now.bracket = index;
    else if (mark === ";") now.semicolons.push(index);
    else if (mark === ",") {
      all.push({ ...now, end: index });
      now = valueAt(text, index + 1);
    }
  }
  return [...all, { ...now, end }];
}

function valueAt(text: string, begin: number) {
  const start = afterSpace(text, begin);
  return { begin, start, bracket: -1, close: -1, quote: -1, semicolons: [] as number[] };
}

/** Returns where the white space that begins at `at` ends. */
export function afterSpace(text: string, at: number): number {
  const space = /\s*/y;
  space.lastIndex = at;
  return at + (space.exec(text)?.[0].length ?? 0);
}

/** Returns where the run of some characters that ends at `at` begins. */
export function beforeRun(text: string, at: number, characters: string): number {
  let begin = at;
  while (begin > 0 && characters.includes(text.charAt(begin - 1))) begin--;
  return begin;
}

/** Returns where the URI of a value begins. */
export function uriStart({ bracket, start }: Places): number {
  return bracket < 0 ? start : bracket + 1;
}

/** Returns the span of a parameter, by its index. */
export function parameterSpan(text: string, { semicolons, end }: Places, index: number): Span {
  const start = afterSpace(text, (semicolons[index] as number) + 1);
  const next = semicolons.at(index + 1) ?? end;
  return { start, end: start + text.slice(start, next).trimEnd().length };
}

/** Returns the index of the quote that ends the quoted-string at `open`, or -1. */
export function closingQuote(text: string, open: number): number {
  for (const { 0: mark, index } of text.slice(open + 1).matchAll(/\\.|"/gs)) {
    if (mark === '"') return open + 1 + index;
  }
  return -1;
}
