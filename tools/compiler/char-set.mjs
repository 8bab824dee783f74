/**
 * Sets of input symbols. A symbol is a UTF-16 code unit, or END for the end of the input. With END
 * as a symbol, `!.` is a set like any other.
 */

export const END = 0x10000;

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

  get isAll() {
    return this.complement().isEmpty;
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
    if (next <= END) gaps.push([next, END]);
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
}

export const EMPTY = new CharSet([]);
export const ALL = new CharSet([[0, END]]);
export const ANY_CHARACTER = new CharSet([[0, END - 1]]);

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
