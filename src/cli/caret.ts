import { type Cell, cells } from "./visible.ts";

/** ASCII: "…" takes two columns on some terminals. */
const ELLIPSIS = "...";

/** With fewer, too little of the text would be shown. */
const LEAST_COLUMNS = 24;

/**
 * Returns a text and, in the next line, a caret under its code unit `start`, with an underline up to
 * `end`. If the text is wider than `columns`, only the part around the caret is shown.
 */
export function caret(text: string, start: number, end: number, columns: number): string {
  const all = cells(text);
  const first = indexAt(all, start, text.length);
  const last = end > start ? indexAt(all, end - 1, text.length) + 1 : first;
  const [from, to] = window(all, first, Math.max(columns, LEAST_COLUMNS));
  const before = from > 0 ? ELLIPSIS : "";
  const after = to < all.length ? ELLIPSIS : "";
  const indent = before.length + width(all.slice(from, first));
  const marked = width(all.slice(first, Math.min(last, to)));
  const shown = all.slice(from, to).map((cell) => cell.shown);
  return `${before}${shown.join("")}${after}\n${" ".repeat(indent)}^${"~".repeat(Math.max(marked - 1, 0))}`;
}

/** Returns the index of the cell that shows a code unit; after the text, the number of cells. */
function indexAt(all: readonly Cell[], unit: number, length: number): number {
  if (unit >= length) return all.length;
  let index = all.length - 1;
  while ((all[index] as Cell).start > unit) index--;
  return index;
}

/** Returns the range of cells that fit. It contains `first`, the first marked cell. */
function window(all: readonly Cell[], first: number, columns: number): readonly [number, number] {
  let room = columns - 1; // for a caret after the text
  if (width(all) <= room) return [0, all.length];
  room -= 2 * ELLIPSIS.length;
  let from = first;
  let to = first;
  const left = (least: number) => {
    for (let cell = all[from - 1]; cell && room - cell.width >= least; cell = all[from - 1]) {
      room -= cell.width;
      from--;
    }
  };
  left(room / 2);
  for (let cell = all[to]; cell && room >= cell.width; cell = all[to]) {
    room -= cell.width;
    to++;
  }
  left(0);
  return [from, to];
}

function width(shown: readonly Cell[]): number {
  return shown.reduce((sum, cell) => sum + cell.width, 0);
}
