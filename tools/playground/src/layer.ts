import type { Issue, Span } from "../../../src/issue.ts";
import { element } from "./dom.ts";
import type { Reading } from "./mode.ts";
import type { Part } from "./parts.ts";

/**
 * Draws the colours and marks of a text into the layer under the textarea. The layer has the
 * same characters in the same type, so its lines break where those of the textarea do.
 */
export function drawLayer(
  layer: HTMLElement,
  { text, parts }: Reading,
  issues: readonly Issue[],
): void {
  // As in the textarea, there is a line after a final line break, and one if the text is empty.
  layer.replaceChildren(...segmentNodes(text, parts, issues), "\u200b");
}

/** Returns a text as pieces with the colours of its parts and the marks of its issues. */
export function segmentNodes(
  text: string,
  parts: readonly Part[],
  issues: readonly Issue[],
): HTMLElement[] {
  return segmentsOf(text.length, parts, issues).map(({ start, end, part, isMarked }) => {
    const piece = element("span", isMarked ? "mark" : "", text.slice(start, end));
    if (start === end) piece.classList.add("between");
    if (part) {
      piece.dataset.kind = part.kind;
      piece.dataset.start = String(part.start);
    }
    return piece;
  });
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
 * Ties the tables of components to the texts of the editors: marks the row of the part that has the
 * caret, and in the layer the part whose row has the pointer.
 */
export function tieTables(panel: HTMLElement): void {
  document.addEventListener("selectionchange", () => markRow(panel));
  panel.addEventListener("pointerover", (event) => {
    const row = (event.target as Element).closest<HTMLElement>("tr");
    const editor = row?.closest<HTMLElement>("[data-editor]")?.dataset.editor;
    for (const piece of panel.querySelectorAll<HTMLElement>("pre.layer span[data-start]")) {
      const isOwn = piece.closest("pre")?.id === `${editor}-layer`;
      piece.classList.toggle("pointed", isOwn && piece.dataset.start === row?.dataset.start);
    }
  });
}

/** Marks the row of the part that has the caret, as long as an editor has the focus. */
export function markRow(panel: HTMLElement): void {
  const focused = document.activeElement;
  const caret = focused instanceof HTMLTextAreaElement ? focused.selectionStart : -1;
  for (const row of panel.querySelectorAll<HTMLElement>("tr[data-start]")) {
    const { start, end } = row.dataset;
    const isOwn = row.closest<HTMLElement>("[data-editor]")?.dataset.editor === focused?.id;
    row.classList.toggle("here", isOwn && Number(start) <= caret && caret <= Number(end));
  }
}
