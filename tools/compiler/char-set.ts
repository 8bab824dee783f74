/**
 * Sets of input symbols. A symbol is a UTF-16 code unit, or END for the end of the input; each exists twice, for
 * a parser that runs without the grammar's option and, ON further, for one with it. With END as a symbol, `!.`
 * is a set like any other, and so is a test of the option.
 */

import type { AstNode } from "./grammar.ts";

export const END = 0x10000;
const ON = END + 1;

type CharacterClass = Pick<AstNode, "parts" | "ignoreCase" | "inverted">;

/** The first and the last member. */
type Range = readonly [number, number];

export class CharSet {
  /** In order, with gaps between them. */
  readonly ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    const tidy: [number, number][] = [];
    for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
      const previous = tidy.at(-1);
      if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
      else tidy.push([first, last]);
    }
    this.ranges = tidy;
  }

  get isEmpty() {
    return this.ranges.length === 0;
  }

  /** Whether these are all symbols without the option. */
  get isAll() {
    return this.ranges[0]?.[0] === 0 && this.ranges[0][1] === END;
  }

  get dependsOnOption() {
    return String(this.given(false).ranges) !== String(this.given(true).ranges);
  }

  union(other: CharSet) {
    return new CharSet([...this.ranges, ...other.ranges]);
  }

  intersection(other: CharSet) {
    return this.complement().union(other.complement()).complement();
  }

  /** Returns the set of all other symbols, END included. */
  complement() {
    const ends = [-1, ...this.ranges.flat(), 2 * ON];
    const gaps = ends.flatMap((end, i): Range[] => (i % 2 ? [] : [[end + 1, ends[i + 1] - 1]]));
    return new CharSet(gaps.filter(([first, last]) => first <= last));
  }

  /** Returns the members between two symbols, these included. */
  between(from: number, to: number) {
    const cut = this.ranges.map(([a, b]): Range => [Math.max(a, from), Math.min(b, to)]);
    return new CharSet(cut.filter(([first, last]) => first <= last));
  }

  /** Returns the members that count without the option, or with it. */
  given(option: boolean) {
    const from = option ? ON : 0;
    const { ranges } = this.between(from, from + END);
    return new CharSet(ranges.map(([first, last]) => [first - from, last - from]));
  }

  /** Returns the set whose members count with and without the option. */
  always() {
    return this.union(new CharSet(this.ranges.map(([first, last]) => [first + ON, last + ON])));
  }
}

export const EMPTY = new CharSet([]);
export const ALL = EMPTY.complement();
export const ANY_CHARACTER = new CharSet([[0, END - 1]]).always();
export const DIGITS = new CharSet([[48, 57]]).always();
export const AT_THE_END = new CharSet([[END, END]]).always();
export const WITH_OPTION = new CharSet([[ON, 2 * ON - 1]]);

/** Returns the characters that a class matches; only the case of ASCII letters can be ignored. */
export function classSet({ parts, ignoreCase, inverted }: CharacterClass) {
  const ranges = parts.map(([a, b = a]): Range => [a.charCodeAt(0), b.charCodeAt(0)]);
  const set = ignoreCase ? withBothCases(new CharSet(ranges)) : new CharSet(ranges);
  return (inverted ? set.complement().between(0, END - 1) : set).always();
}

/** Returns the characters that a literal of one character matches: those with the same lower case. */
export function literalSet(character: string, ignoreCase: boolean) {
  // The Kelvin sign is the only character beyond ASCII whose lower case is an ASCII letter.
  const parts = ignoreCase && /k/i.test(character) ? [character, "\u212a"] : [character];
  return classSet({ parts, ignoreCase, inverted: false });
}

function withBothCases(set: CharSet) {
  const letters = [set.between(65, 90), set.between(97, 122)].flatMap(({ ranges }) => ranges);
  return set.union(new CharSet(letters.map(([first, last]) => [first ^ 32, last ^ 32])));
}
