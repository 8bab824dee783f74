import type { Span } from "../issue.ts";
import { type Edit, record, rewrite, type TrackedText } from "../tracked-text.ts";
import type { RepairCode } from "./messages.ts";

/**
 * Removes the white space around a text, one pair of angle brackets around the rest, and the white space
 * just inside them.
 */
export function unwrap(tracked: TrackedText<RepairCode>): TrackedText<RepairCode> {
  const { text } = tracked;
  const outer = trim(text, 0, text.length);
  const [open, close] = [outer.start, outer.end - 1];
  const isWrapped = text.charAt(open) === "<" && text.charAt(close) === ">";
  if (!isWrapped) return rewrite(tracked, around(outer, 0, text.length));
  const recorded = record(tracked, open, outer.end, "angle-brackets-removed");
  return rewrite(recorded, [
    whiteSpace(0, open),
    { from: open, to: open + 1, text: "", code: null },
    ...around(trim(text, open + 1, close), open + 1, close),
    { from: close, to: outer.end, text: "", code: null },
    whiteSpace(outer.end, text.length),
  ]);
}

/** Returns where a part of the text is without the white space around it. */
function trim(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (isWhiteSpace(text.charAt(start))) start++;
  while (start < end && isWhiteSpace(text.charAt(end - 1))) end--;
  return { start, end };
}

function isWhiteSpace(character: string): boolean {
  return /[ \t\r\n]/.test(character);
}

function around({ start, end }: Span, from: number, to: number): Edit<RepairCode>[] {
  return [whiteSpace(from, start), whiteSpace(end, to)];
}

function whiteSpace(from: number, to: number): Edit<RepairCode> {
  return { from, to, text: "", code: "white-space-removed" };
}
