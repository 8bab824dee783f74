import { SIP_URI } from "../../grammar/sip-uri.peggy";
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

/** What ends a URI in its text: also a colour, and the quote or the bar that it follows. */
function stopsAfter(opener: string): RegExp {
  if (opener === "'") return /[\s<>"]|[^\s -\uffff]\[|'(?![^\s,}\]):;&])/;
  return opener === "|" ? /[\s<>"|]|[^\s -\uffff]\[/ : /[\s<>"]|[^\s -\uffff]\[/;
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
    let opener = start > 0 ? text.charAt(start - 1) : "";
    // A form's field, in which all is escaped once more: no "&" in it is the form's.
    if (opener === "=" && layer.percents(start - 1) < layer.percents(end - 1)) opener = "";
    const next = after?.start ?? text.length;
    const region = text.slice(end, next);
    const stop = region.search(stopsAfter(opener));
    let limit = stop < 0 ? undefined : end + stop;
    limit ??= after === undefined ? text.length : after.opener === "," ? next - 1 : after.limit;
    const isWhole = places.length === 1 && text.slice(0, start).trim() === "";
    if (isWhole) limit = end + endOfWhole(region);
    limit = endOfField(layer, end - 1, Math.min(limit, next)) ?? limit;
    const own = text.slice(end, Math.min(limit, next)).lastIndexOf("@");
    const later = after !== undefined && limit > next ? after.lastAt : -1;
    const lastAt = later >= 0 ? later : own < 0 ? -1 : end + own;
    after = { start, end, opener, next, limit, lastAt, isWhole };
    schemes.push(after);
  }
  return schemes.reverse();
}

/**
 * Where a "&" ends a field of a form: it is less escaped than the scheme's colon, or a separator that is
 * between them. If a ":" or an "@" is not more escaped than the "&", that may be in a user.
 */
function endOfField({ text, percents }: Layer, colon: number, to: number): number | undefined {
  let depth = percents(colon);
  let end: number | undefined;
  for (const { index, 0: separator } of text.slice(colon + 1, to).matchAll(/[:@;?&]/g)) {
    const own = percents(colon + 1 + index);
    if (separator === "&") {
      if (end === undefined && own < depth) end = colon + 1 + index;
    } else if (end === undefined) depth = Math.max(depth, own);
    else if (/[:@]/.test(separator) && own <= percents(end)) return undefined;
    if (end === undefined && /[:@]/.test(separator) && own < depth) return undefined;
  }
  return end;
}

export function parses(text: string): boolean {
  return typeof SIP_URI(text) !== "number";
}

/** Returns where `stop`, which is global, first matches from `from` on, or where the text ends. */
export function endOf(text: string, stop: RegExp, from = 0): number {
  stop.lastIndex = from;
  return stop.exec(text)?.index ?? text.length;
}

/**
 * Returns where a URI ends that has the whole text to itself: white space belongs to it unless its
 * first line parses. `rest` is the text after its scheme.
 */
export function endOfWhole(rest: string): number {
  const line = endOf(rest, /[\r\n]/g);
  return parses(`sip:${rest.slice(0, line)}`) ? line : rest.trimEnd().length;
}
