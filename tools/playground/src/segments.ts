import type { Issue } from "../../../src/index.ts";
import type { Span } from "../../../src/locate.ts";
import type { Part } from "./parts.ts";

/** A piece of the text that belongs to one part at most, and is marked as a whole or not. */
export interface Segment extends Span {
  readonly part: Part | null;
  /** Whether an issue stands here. An empty segment is an issue between two characters. */
  readonly isMarked: boolean;
}

/** Cuts the text where a part or an issue begins or ends. */
export function segmentsOf(
  length: number,
  parts: readonly Part[],
  issues: readonly Issue[],
): Segment[] {
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
