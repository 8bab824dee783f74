/**
 * Character classes that no single comparison can test share tables, with one bit for each class. The
 * code of a start rule doesn't use the tables of later ones, so a bundle without those drops them.
 */

import type { CharSet } from "./char-set.ts";
import type { State } from "./table.ts";

/** The number of classes in a table. */
const BITS = 16;

export class CharacterTables {
  #tables: string[][] = [];
  readonly #automata: string[] = [];
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

  /**
   * Returns the table of an automaton, which has a row for each state, and the offsets in it: of the start, which is
   * the first state after those whose failures count for the character before, of the next one, and of the first
   * state with which a match can end.
   */
  findStates(states: readonly State[]) {
    const sorted = [...states].sort((a, b) => rankOf(a) - rankOf(b));
    const rows = sorted.map(({ moves }) =>
      moves.flatMap(({ set, to }) => {
        const row = 1 + sorted.indexOf(states[to]);
        const off = set.given(false);
        const added = set.given(true).intersection(off.complement());
        return [...rangesTo(off, ORIGIN + row), ...rangesTo(added, ORIGIN - row)];
      }),
    );
    const source = JSON.stringify(["", ...rows.map((ranges) => ranges.join(""))]);
    const index = this.#automata.indexOf(source);
    const at = index >= 0 ? index : this.#automata.push(source) - 1;
    const start = 128 * (1 + sorted.indexOf(states[0]));
    const accepting = 128 * (1 + sorted.findIndex(({ accepts }) => accepts));
    return { table: automatonName(at), start, inner: start + 128, accepting };
  }

  /** Returns the code of the tables. */
  declarations() {
    const tables = this.#tables.map(
      (classes, index) =>
        `const ${tableName(index)} = /* @__PURE__ */ $classes(${JSON.stringify(classes)});`,
    );
    const automata = this.#automata.map(
      (rows, index) => `const ${automatonName(index)} = /* @__PURE__ */ $states(${rows});`,
    );
    return [
      tables.length > 0 ? CLASSES : "",
      ...tables,
      automata.length > 0 ? STATES : "",
      ...automata,
    ]
      .filter(Boolean)
      .join("\n");
  }
}

function tableName(index: number) {
  return index === 0 ? "$class" : `$class${index + 1}`;
}

function automatonName(index: number) {
  return index === 0 ? "$next" : `$next${index + 1}`;
}

/** The order of the states in a table. */
function rankOf({ accepts, isAhead, isStart }: State) {
  return isAhead ? 0 : isStart ? 1 : accepts ? 3 : 2;
}

/** The character for row 0, to which nothing leads. Those before it are for moves with the option only. */
const ORIGIN = 80;

function rangesTo(set: CharSet, row: number) {
  return set.ranges.map((range) => String.fromCharCode(...range, row));
}

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

const CLASSES = `function $classes(sets) {
  const bits = new Uint16Array(128);
  for (let i = 0; i < sets.length; i++) {
    for (let k = 0; k < sets[i].length; k += 2) {
      for (let c = sets[i].charCodeAt(k); c <= sets[i].charCodeAt(k + 1); c++) bits[c] |= 1 << i;
    }
  }
  return bits;
}`;
