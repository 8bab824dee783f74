import type { Issue, Span } from "../../../src/issue.ts";
import { element } from "./dom.ts";
import type { Part } from "./parts.ts";
import type { Reading } from "./reading.ts";

/**
 * Draws the colours and marks of a text into the layer under the textarea. The layer has the
 * same characters in the same type, so its lines break where those of the textarea do.
 */
export function drawLayer(layer: HTMLElement, { text, parts, issues }: Reading): void {
  const pieces = segmentsOf(text.length, parts, issues).map(({ start, end, part, isMarked }) => {
    const piece = element("span", isMarked ? "mark" : "", text.slice(start, end));
    if (start === end) piece.classList.add("between");
    if (part) {
      piece.dataset.kind = part.kind;
      piece.dataset.start = String(part.start);
    }
    return piece;
  });
  // As in the textarea, there is a line after a final line break, and one if the text is empty.
  layer.replaceChildren(...pieces, "\u200b");
}

/** A piece of the text that belongs to at most one part and is marked as a whole or not at all. */
interface Segment extends Span {
  readonly part: Part | null;
  /** Whether an issue is here. An empty segment is an issue between two characters. */
  readonly isMarked: boolean;
}

/** Cuts the text wherever a part or an issue begins or ends. */
function segmentsOf(length: number, parts: readonly Part[], issues: readonly Issue[]): Segment[] {
  const marks = issues.map(({ start, end }) => ({ start: start ?? 0, end: end ?? 0 }));
  const edges = [...parts, ...marks].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...edges, length])].sort((a, b) => a - b);
  return cuts.flatMap((start, i) => {
    const end = cuts[i + 1] ?? start;
    const isMark = marks.some((mark) => mark.start === start && mark.end === start);
    const empty = isMark ? [{ start, end: start, part: null, isMarked: true }] : [];
    if (end === start) return empty;
    const part = parts.find((some) => some.start <= start && end <= some.end) ?? null;
    const isMarked = marks.some((mark) => mark.start <= start && end <= mark.end);
    return [...empty, { start, end, part, isMarked }];
  });
}

/**
 * Ties the table of components to the text: marks the row of the part that has the caret, and in
 * the layer the part whose row has the pointer.
 */
export function tieTableToText(
  table: HTMLElement,
  layer: HTMLElement,
  input: HTMLTextAreaElement,
): void {
  document.addEventListener("selectionchange", () => markRow(table, input));
  table.addEventListener("pointerover", (event) => {
    const row = (event.target as Element).closest<HTMLElement>("tr");
    markPart(layer, row?.dataset.start ?? null);
  });
  table.addEventListener("pointerleave", () => markPart(layer, null));
}

/** Marks the row of the part that has the caret, as long as the textarea has the focus. */
export function markRow(table: HTMLElement, input: HTMLTextAreaElement): void {
  const caret = document.activeElement === input ? input.selectionStart : -1;
  for (const row of table.querySelectorAll<HTMLElement>("tr[data-start]")) {
    const { start, end } = row.dataset;
    row.classList.toggle("here", Number(start) <= caret && caret <= Number(end));
  }
}

function markPart(layer: HTMLElement, start: string | null): void {
  for (const piece of layer.querySelectorAll<HTMLElement>("span[data-start]")) {
    piece.classList.toggle("pointed", piece.dataset.start === start);
  }
}
