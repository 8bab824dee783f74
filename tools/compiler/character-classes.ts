/** Converts character classes and literals of a grammar to sets of characters. */

import type { Range } from "./char-set.ts";
import { CharSet, END } from "./char-set.ts";
import type { AstNode } from "./grammar.ts";

/** Returns the characters that a class matches. */
export function classSet({ parts, ignoreCase, inverted }: AstNode) {
  const ranges: Range[] = parts.map((part) => [
    part[0].charCodeAt(0),
    (Array.isArray(part) ? part[1] : part).charCodeAt(0),
  ]);
  const set = new CharSet(ignoreCase ? [...ranges, ...otherCases(ranges)] : ranges);
  return (inverted ? set.complement().between(0, END - 1) : set).always();
}

/**
 * Returns what a case-insensitive class matches beyond the characters that it lists. An ASCII letter
 * matches only its other case; for everything else a regular expression decides, as in Peggy's output.
 */
function otherCases(ranges: Range[]): Range[] {
  if (ranges.every(([, last]) => last < 128)) {
    return ["AZ", "az"].flatMap((letters) => {
      const [from, to] = [letters.charCodeAt(0), letters.charCodeAt(1)];
      const named = new CharSet(ranges).between(from, to).ranges;
      return named.map(([first, last]) => [first ^ 32, last ^ 32] as Range);
    });
  }
  const source = ranges
    .map(([first, last]) => `${unicodeEscape(first)}-${unicodeEscape(last)}`)
    .join("");
  const known = FOUND.get(source);
  if (known) return known;
  const pattern = new RegExp(`[${source}]`, "i");
  const found = Array.from({ length: END }, (_, code) => code)
    .filter((code) => pattern.test(String.fromCharCode(code)))
    .map((code) => [code, code] as Range);
  FOUND.set(source, found);
  return found;
}

const FOUND: Map<string, Range[]> = new Map();

/**
 * Returns the characters that a literal of one character matches: those with the same lower case.
 */
export function literalSet(character: string, ignoreCase: boolean) {
  const code = character.charCodeAt(0);
  if (!ignoreCase) return new CharSet([[code, code]]).always();
  const cases = CASES.get(character) ?? [];
  return new CharSet(cases.map((other) => [other, other])).always();
}

const CASES: Map<string, number[]> = new Map();
for (let code = 0; code < END; code++) {
  const lower = String.fromCharCode(code).toLowerCase();
  CASES.set(lower, [...(CASES.get(lower) ?? []), code]);
}

function unicodeEscape(code: number) {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
