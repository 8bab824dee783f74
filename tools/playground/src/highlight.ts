/**
 * Ties the table of components to the text: the row of the part where the caret stands is
 * marked, and so is the part in the text whose row is pointed at.
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

/** Marks the row of the part in which the caret stands, while the text has the focus. */
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
