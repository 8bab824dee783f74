/**
 * Character classes that no single comparison can test share tables, with one bit for each class. The
 * code of a start rule doesn't use the tables of later ones, so a bundle without those drops them.
 */

import type { CharSet } from "./char-set.ts";

/** The number of classes in a table. */
const BITS = 16;

export class CharacterTables {
  #tables: string[][] = [];
  #places: Map<string, { table: string; bit: number }> = new Map();
  /** How many of the tables are closed. */
  #closed = 0;

  /** Closes the existing tables to new classes, so that the code emitted so far stays as it is. */
  close() {
    this.#closed = this.#tables.length;
  }

  /** Returns the table and the bit of a class. */
  find({ ranges }: CharSet) {
    const characters = String.fromCharCode(...ranges.flat());
    const known = this.#places.get(characters);
    if (known) return known;
    const last = this.#tables.length - 1;
    if (last < this.#closed || this.#tables[last].length === BITS) this.#tables.push([]);
    const index = this.#tables.length - 1;
    const place = { table: tableName(index), bit: 1 << this.#tables[index].length };
    this.#tables[index].push(characters);
    this.#places.set(characters, place);
    return place;
  }

  /** Returns the code of the tables. */
  declarations() {
    if (this.#tables.length === 0) return "";
    const tables = this.#tables.map(
      (classes, index) =>
        `const ${tableName(index)} = /* @__PURE__ */ $classes(${JSON.stringify(classes)});`,
    );
    return [CLASSES, ...tables].join("\n");
  }
}

function tableName(index: number) {
  return index === 0 ? "$class" : `$class${index + 1}`;
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
