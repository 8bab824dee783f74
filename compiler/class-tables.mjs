/** Character classes that a comparison can't tell share tables: a bit for each class. */

/** @typedef {import("./char-set.mjs").CharSet} CharSet */

/** Classes in a table. */
const BITS = 16;

export class ClassTables {
  /** @type {CharSet[][]} */
  #tables = [];
  #isOpen = false;

  /** No class is added any more to the tables there are, so that code before stays as it is. */
  close() {
    this.#isOpen = false;
  }

  /**
   * The bit of a class.
   * @param {CharSet} set of ASCII characters
   */
  find(set) {
    const text = characters(set);
    const found = this.#position(text);
    if (found) return found;
    if (!this.#isOpen || this.#tables.at(-1)?.length === BITS) this.#tables.push([]);
    this.#isOpen = true;
    this.#tables.at(-1)?.push(set);
    return this.#position(text);
  }

  /** @param {string} text */
  #position(text) {
    for (const [index, sets] of this.#tables.entries()) {
      const bit = sets.findIndex((set) => characters(set) === text);
      if (bit >= 0) return { table: tableName(index), bit: 1 << bit };
    }
    return null;
  }

  /**
   * The code of the tables.
   * @param {boolean} typescript
   */
  declarations(typescript) {
    if (this.#tables.length === 0) return "";
    const tables = this.#tables.map((sets, index) => {
      const texts = JSON.stringify(sets.map(characters));
      return `const ${tableName(index)} = /* @__PURE__ */ $classes(${texts});`;
    });
    return [classesFunction(typescript), ...tables].join("\n");
  }
}

/** @param {CharSet} set */
function characters({ ranges }) {
  return String.fromCharCode(...ranges.flat());
}

/** @param {number} index */
function tableName(index) {
  return index === 0 ? "$class" : `$class${index + 1}`;
}

/** @param {boolean} typescript */
function classesFunction(typescript) {
  return `function $classes(sets${typescript ? ": string[]" : ""}) {
  const bits = new Uint16Array(128);
  for (let i = 0; i < sets.length; i++) {
    for (let k = 0; k < sets[i].length; k += 2) {
      for (let c = sets[i].charCodeAt(k); c <= sets[i].charCodeAt(k + 1); c++) bits[c] |= 1 << i;
    }
  }
  return bits;
}`;
}
