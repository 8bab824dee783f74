/** Tests of the current symbol, which generated code has in its variable `c`. */

import { END } from "./char-set.mjs";

/** @typedef {import("./char-set.mjs").CharSet} CharSet */

/** Sets that a comparison or two can't tell share a table: a bit for each set. */
const BITS = 32;

/** The most comparisons that are preferred to looking the symbol up. */
const FEW_COMPARISONS = 2;

export class Conditions {
  /** @type {string[]} for each bit, its ranges as a string of first and last characters */
  #bits = [];

  /**
   * @param {CharSet} set
   * @returns {string} a condition that holds if `c` is in the set
   */
  inside(set) {
    const outside = set.complement();
    if (cost(set) <= FEW_COMPARISONS && cost(set) <= cost(outside)) return anyOf(set);
    if (cost(outside) <= FEW_COMPARISONS) return noneOf(outside);
    const ascii = set.between(0, 127);
    if (cost(ascii) <= FEW_COMPARISONS) return anyOf(set);
    const bit = this.#lookup(ascii);
    const rest = set.between(128, END);
    if (rest.isEmpty) return `c < 128 && ${bit}`;
    if (rest.complement().between(128, END).isEmpty) return `c > 127 || ${bit}`;
    return `(c < 128 ? ${bit} : ${anyOf(rest)})`;
  }

  /**
   * @param {CharSet} set
   * @returns {string} a condition that holds if `c` is not in the set
   */
  outside(set) {
    const outside = set.complement();
    if (cost(outside) <= FEW_COMPARISONS && cost(outside) <= cost(set)) return anyOf(outside);
    if (cost(set) <= FEW_COMPARISONS) return noneOf(set);
    return `!(${this.inside(set)})`;
  }

  /** @param {CharSet} set of ASCII characters */
  #lookup(set) {
    const ranges = set.ranges
      .flat()
      .map((code) => String.fromCharCode(code))
      .join("");
    if (!this.#bits.includes(ranges)) this.#bits.push(ranges);
    const index = this.#bits.indexOf(ranges);
    return `${tableName(Math.floor(index / BITS))}[c] & ${1 << (index % BITS)}`;
  }

  /**
   * The tables, as code for the top of the module.
   * @param {boolean} typescript
   */
  tables(typescript) {
    const count = Math.ceil(this.#bits.length / BITS);
    const tables = Array.from({ length: count }, (_, i) => {
      const sets = this.#bits.slice(i * BITS, (i + 1) * BITS);
      return `const ${tableName(i)} = /* @__PURE__ */ $classes(${JSON.stringify(sets)});`;
    });
    return count === 0
      ? ""
      : [classesFunction(this.#bits.length, typescript), ...tables].join("\n");
  }
}

/** @param {number} index */
function tableName(index) {
  return index === 0 ? "$class" : `$class${index}`;
}

/**
 * @param {number} sets
 * @param {boolean} typescript
 */
function classesFunction(sets, typescript) {
  const array = sets <= 8 ? "Uint8Array" : sets <= 16 ? "Uint16Array" : "Int32Array";
  return `function $classes(sets${typescript ? ": string[]" : ""}) {
  const bits = new ${array}(128);
  for (let i = 0; i < sets.length; i++) {
    for (let k = 0; k < sets[i].length; k += 2) {
      for (let c = sets[i].charCodeAt(k); c <= sets[i].charCodeAt(k + 1); c++) bits[c] |= 1 << i;
    }
  }
  return bits;
}`;
}

/**
 * The number of comparisons that tell whether a symbol is in a set.
 * @param {CharSet} set
 */
function cost(set) {
  const count = (/** @type {import("./char-set.mjs").Range} */ [first, last]) =>
    first === last || first === 0 || last === END ? 1 : 2;
  return set.ranges.reduce((sum, range) => sum + count(range), 0);
}

/** @param {CharSet} set */
function anyOf({ ranges }) {
  if (ranges.length === 0) return "false";
  const tests = ranges.map(([first, last]) => {
    if (first === 0 && last === END) return "true";
    if (first === last) return `c === ${first}`;
    if (first === 0) return `c <= ${last}`;
    if (last === END) return `c >= ${first}`;
    return `c >= ${first} && c <= ${last}`;
  });
  return tests.join(" || ");
}

/** @param {CharSet} set */
function noneOf({ ranges }) {
  if (ranges.length === 0) return "true";
  const tests = ranges.map(([first, last]) => {
    if (first === 0 && last === END) return "false";
    if (first === last) return `c !== ${first}`;
    if (first === 0) return `c > ${last}`;
    if (last === END) return `c < ${first}`;
    return ranges.length === 1 ? `c < ${first} || c > ${last}` : `(c < ${first} || c > ${last})`;
  });
  return tests.join(" && ");
}
