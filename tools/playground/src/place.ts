import type { Issue } from "../../../src/index.ts";

/** Where an issue stands, for a reader who counts from 1. */
export function placeOf({ start, end }: Issue, length: number): string {
  const first = (start ?? 0) + 1;
  const last = end ?? 0;
  if (first > length) return "the end";
  return last > first ? `characters ${first} to ${last}` : `character ${first}`;
}
