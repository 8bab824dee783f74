import { element } from "./dom.ts";
import type { Reading } from "./reading.ts";
import { segmentsOf } from "./segments.ts";

/**
 * Draws the colours and the marks of a text into the layer that lies under the textarea. The
 * layer holds the same characters in the same type, so its lines break where the textarea's do.
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
  // Behind a last line end another line begins, as in the textarea; and no text has a line too.
  layer.replaceChildren(...pieces, "\u200b");
}
