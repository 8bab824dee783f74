/**
 * The tables of the generated module. Character classes that no single comparison can test share tables, with one bit
 * for each class. The code of a start rule doesn't use those of later ones, so a bundle without these drops them.
 */

import type { CharSet } from "./char-set.ts";
import { ORIGIN } from "./table.ts";

/** The number of classes in a table. */
const BITS = 16;

export class Tables {
  /** Those of the first table, those of the second one and so on. */
  readonly #classes: string[] = [];
  readonly #states: string[] = [];

  /** Closes the existing tables to new classes, so that the code emitted so far stays as it is. */
  close() {
    this.#classes.length = BITS * Math.ceil(this.#classes.length / BITS);
  }

  /** Returns the table and the bit of a class of ASCII characters. */
  find({ ranges }: CharSet) {
    const index = indexIn(this.#classes, String.fromCharCode(...ranges.flat()));
    return { table: numbered("$class", Math.floor(index / BITS)), bit: 1 << (index % BITS) };
  }

  /** Returns the name of a table of states. */
  states(rows: string) {
    return numbered("$next", indexIn(this.#states, rows));
  }

  /** Returns the code of the tables. */
  declarations() {
    this.close();
    const declare = (name: string, make: string, rows: string[]) =>
      rows.map((row, i) => `const ${numbered(name, i)} = /* @__PURE__ */ ${make}(${row});`);
    const classes = Array.from({ length: this.#classes.length / BITS }, (_, i) =>
      JSON.stringify(this.#classes.slice(BITS * i, BITS * (i + 1)).filter(Boolean)),
    );
    return [
      ...(classes.length > 0 ? [CLASSES, ...declare("$class", "$classes", classes)] : []),
      ...(this.#states.length > 0 ? [STATES, ...declare("$next", "$states", this.#states)] : []),
    ].join("\n");
  }
}

/** Returns the index of an item in a list, to which it is added if it is new. */
export function indexIn<T>(list: T[], item: T) {
  const index = list.indexOf(item);
  return index < 0 ? list.push(item) - 1 : index;
}

/** Returns a name, with a number from the second thing of that name on. */
export function numbered(name: string, index: number) {
  return index === 0 ? name : `${name}${index + 1}`;
}

const CLASSES = `function $classes(sets) {
  const bits = new Uint16Array(128);
  for (let i = 0; i < sets.length; i++) {
    for (let k = 0; k < sets[i].length; k += 2) {
      for (let c = sets[i].charCodeAt(k); c <= sets[i].charCodeAt(k + 1); c++) bits[c] |= 1 << i;
    }
  }
  return bits;
}`;

const STATES = `function $states(rows) {
  const next = new Int16Array(rows.length << 7);
  for (let i = 0; i < rows.length; i++) {
    for (let k = 0; k < rows[i].length; k += 3) {
      for (let c = rows[i].charCodeAt(k); c <= rows[i].charCodeAt(k + 1); c++) {
        next[(i << 7) + c] = (rows[i].charCodeAt(k + 2) - ${ORIGIN}) << 7;
      }
    }
  }
  return next;
}`;
