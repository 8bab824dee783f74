import { type Cell, cells } from "./visible.ts";

/** ASCII: "…" takes two columns on some terminals. */
const ELLIPSIS = "...";

/** With fewer there is nothing to see. */
const LEAST_COLUMNS = 24;

/**
 * A text, and in the next line a caret under its code unit `start`, underlined up to `end`. Only the
 * part around the caret is shown of a text that is wider than `columns`.
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

/** The index of the cell that shows a code unit; after the text the number of cells. */
function indexAt(all: readonly Cell[], unit: number, length: number): number {
  if (unit >= length) return all.length;
  let index = all.length - 1;
  while ((all[index] as Cell).start > unit) index--;
  return index;
}

/** The range of cells that fit, among them the `first` that is marked. */
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

function width(some: readonly Cell[]): number {
  return some.reduce((sum, cell) => sum + cell.width, 0);
}
