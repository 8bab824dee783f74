import { endOfWhole } from "./guess-password.ts";
import type { Layer } from "./layers.ts";

/** A scheme with its colon, and how far its URI can go. All places are in the text of a layer. */
export interface Scheme {
  readonly start: number;
  readonly end: number;
  /** The character before it: its counterpart ends the URI. */
  readonly opener: string;
  /** Where the next scheme begins, or the text ends. */
  readonly next: number;
  /** Where the URI ends at the latest, apart from white space in a broken one. */
  readonly limit: number;
  /** The last "@" before the limit, or -1. */
  readonly lastAt: number;
  /** Whether its URI has the text to itself, so that white space may be in it. */
  readonly isWhole: boolean;
}

/** Finds the schemes in a layer, whatever is before them: a colour can end in a letter. */
export function findSchemes(layer: Layer): Scheme[] {
  const { text, at } = layer;
  const width = (i: number) => at(i + 1) - at(i);
  const places: { start: number; end: number }[] = [];
  for (const { index: start, 0: scheme } of text.matchAll(/sips?:/gi)) {
    const end = start + scheme.length;
    const before = places.at(-1)?.end;
    if (before === start) {
      // In "sip:sip:secret@h", the second is a user; not so if only one of them is escaped.
      if (width(before - 1) === width(end - 1)) continue;
      places.pop();
    }
    places.push({ start, end });
  }
  const schemes: Scheme[] = [];
  let after: Scheme | undefined;
  for (const { start, end } of places.reverse()) {
    const opener = start > 0 ? text.charAt(start - 1) : "";
    const next = after?.start ?? text.length;
    const region = text.slice(end, next);
    const stop = region.search(opener === "'" ? /[\s<>"]|'(?![^\s,}\]):;&])/ : /[\s<>"]/);
    let limit = stop < 0 ? undefined : end + stop;
    limit ??= after === undefined ? text.length : after.opener === "," ? next - 1 : after.limit;
    const isWhole = places.length === 1 && text.slice(0, start).trim() === "";
    if (isWhole) limit = end + endOfWhole(region);
    limit = endOfField(layer, end, Math.min(limit, next)) ?? limit;
    const own = text.slice(end, Math.min(limit, next)).lastIndexOf("@");
    const later = after !== undefined && limit > next ? after.lastAt : -1;
    const lastAt = later >= 0 ? later : own < 0 ? -1 : end + own;
    after = { start, end, opener, next, limit, lastAt, isWhole };
    schemes.push(after);
  }
  return schemes.reverse();
}

/**
 * Where a raw "&" ends a field of a form: nothing is raw there that a form would escape. If a ":" or an
 * "@" is raw too, the "&" may be in a user.
 */
function endOfField({ text, source, at }: Layer, from: number, to: number): number | undefined {
  let first: number | undefined;
  if (source.charAt(at(from - 1)) !== "%") return undefined;
  for (const { index, 0: separator } of text.slice(from, to).matchAll(/[:@&]/g)) {
    const i = from + index;
    if (at(i + 1) - at(i) > 1) continue;
    if (separator !== "&") return undefined;
    first ??= i;
  }
  return first;
}
