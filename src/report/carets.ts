import { type Cell, cells } from "./visible.ts";

/** ASCII: "…" takes two columns on some terminals. */
const ELLIPSIS = "...";

/** With fewer, too little of the text would be shown. */
const LEAST_COLUMNS = 24;

/** Draws a line of a text, and a line below it that marks the code units from `start` to `end`. */
export type DrawCaret = (
  start: number,
  end: number,
  columns: number,
) => readonly [line: string, marks: string];

/**
 * Prepares a text to be drawn: a caret under the first marked code unit, "~" under the others. Only
 * the part around the caret is shown of a text that is wider than `columns`. Preparing takes time in
 * proportion to the text, drawing only in proportion to the columns.
 */
export function caretsUnder(text: string): DrawCaret {
  const all = cells(text);
  const columnOf = [0]; // where each cell begins
  for (const { width } of all) columnOf.push((columnOf.at(-1) as number) + width);
  const widthOf = (from: number, to: number) =>
    (columnOf[to] as number) - (columnOf[from] as number);
  return (start, end, columns) => {
    const first = indexAt(all, start);
    const last = end > start ? Math.min(indexAt(all, end - 1) + 1, all.length) : first;
    const room = Math.max(columns, LEAST_COLUMNS) - 1; // a caret may be after the text
    const isShort = widthOf(0, all.length) <= room;
    const [from, to] = isShort ? [0, all.length] : window(all, first, room);
    const before = from > 0 ? ELLIPSIS : "";
    const after = to < all.length ? ELLIPSIS : "";
    const shown = all.slice(from, to).map((cell) => cell.shown);
    const indent = before.length + widthOf(from, first);
    const marked = widthOf(first, Math.max(first, Math.min(last, to)));
    return [
      `${before}${shown.join("")}${after}`,
      `${" ".repeat(indent)}^${"~".repeat(Math.max(marked - 1, 0))}`,
    ];
  };
}

/** Returns the index of the cell that shows a code unit; after the text, the number of cells. */
function indexAt(all: readonly Cell[], unit: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start, length } = all[middle] as Cell;
    if (start + length <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The range of cells that fit with an ellipsis at both ends, among them the `first` that is marked. */
function window(all: readonly Cell[], first: number, columns: number): readonly [number, number] {
  let room = columns - 2 * ELLIPSIS.length;
  let from = first;
  let to = first;
  const widthAt = (i: number) => (all[i] as Cell).width;
  const left = (least: number) => {
    for (; from > 0 && room - widthAt(from - 1) >= least; from--) room -= widthAt(from - 1);
  };
  left(room / 2);
  for (; to < all.length && room >= widthAt(to); to++) room -= widthAt(to);
  left(0);
  return [from, to];
}
