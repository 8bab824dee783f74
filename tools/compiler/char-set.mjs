/**
 * Sets of input symbols. A symbol is a UTF-16 code unit, or END for the end of the input; each exists twice, for
 * a parser that runs without the grammar's option and, ON further, for one with it. With END as a symbol, `!.`
 * is a set like any other, and so is a test of the option.
 */

export const END = 0x10000;
export const ON = END + 1;

/** @typedef {readonly [number, number]} Range the first and the last member */

export class CharSet {
  /** @param {readonly Range[]} ranges in any order, overlapping or not */
  constructor(ranges) {
    /** @type {readonly Range[]} in order, with gaps between them */
    this.ranges = tidy(ranges);
  }

  get isEmpty() {
    return this.ranges.length === 0;
  }

  /** Whether these are all symbols without the option. */
  get isAll() {
    return this.ranges[0]?.[0] === 0 && this.ranges[0][1] === END;
  }

  /** @param {CharSet} other */
  union(other) {
    return new CharSet([...this.ranges, ...other.ranges]);
  }

  /** @param {CharSet} other */
  intersection(other) {
    return this.complement().union(other.complement()).complement();
  }

  /** Returns the set of all other symbols, END included. */
  complement() {
    /** @type {Range[]} */
    const gaps = [];
    let next = 0;
    for (const [first, last] of this.ranges) {
      if (first > next) gaps.push([next, first - 1]);
      next = last + 1;
    }
    if (next < 2 * ON) gaps.push([next, 2 * ON - 1]);
    return new CharSet(gaps);
  }

  /**
   * Returns the members between two symbols, these included.
   * @param {number} from
   * @param {number} to
   */
  between(from, to) {
    return new CharSet(
      this.ranges
        .filter(([first, last]) => last >= from && first <= to)
        .map(([first, last]) => [Math.max(first, from), Math.min(last, to)]),
    );
  }

  /**
   * Returns the members that count without the option, or with it.
   * @param {boolean} option
   */
  given(option) {
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
export const ALL = new CharSet([[0, 2 * ON - 1]]);
export const ANY_CHARACTER = new CharSet([[0, END - 1]]).always();
export const WITH_OPTION = new CharSet([[ON, 2 * ON - 1]]);

/**
 * @param {readonly Range[]} ranges
 * @returns {Range[]}
 */
function tidy(ranges) {
  /** @type {[number, number][]} */
  const result = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const previous = result.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else result.push([first, last]);
  }
  return result;
}
