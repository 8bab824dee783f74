import type { Span } from "../issue.ts";

/** A text in which escapes may have been decoded. */
export interface Layer {
  readonly text: string;
  /** Returns where a code unit of this text begins in the source. */
  at(i: number): number;
  /** Returns where it ends in the source. What shows nothing may follow. */
  to(i: number): number;
  /** Returns how often the code unit was percent-escaped. */
  percents(i: number): number;
  /** Returns the layer in which it was decoded, if it was percent-escaped or quoted-printable; or 0. */
  since(i: number): number;
}

/** JSON in JSON in a form's body has three layers of escapes, and that again can be in JSON. */
const MOST_LAYERS = 10;

/** Quoted-printable, with its soft line breaks. A header's value can look like it: "?a=3d". */
const QUOTED = /=(?:[2-5][\da-f]|0[ad])|=\r?\n/gi;

/** Percent-escapes come last, because a URI has its own: it must be read before they are decoded. */
const PERCENT = /%ef%bc%[89ab][\da-f]|%[\da-f]{2}/gi;

/**
 * Every other escape that the notations of logs know: colours of terminals, which show nothing, raw and
 * escaped; backslashes; HTML; fullwidth forms.
 */
const ESCAPE =
  /(?:[^\s -\uffff]|\\x1b|\\u001b|\\0?33|\\e|\^\[)\[[\d;]{0,30}[mK]|\\u000000[\da-f]{2}|[\\%]u[\da-f]{4}|\\[ux]\{[\da-f]{1,6}\}|\\x[\da-f]{2}|\\[0-3][0-7]{2}|\\[^a-z\d\s]|\\[nrt]|&#x[\da-f]{1,8};|&#\d{1,8};|&[a-z]{2,6};|[\uff01-\uff5e]/gi;

/** The HTML entities of ASCII punctuation that is in URIs, or around them: each name, and its character. */
const ENTITIES =
  "colon: commat@ amp& lt< gt> quot\" apos' semi; quest? equals= percnt% bsol\\ sol/ num#".split(
    " ",
  );

/** Returns the text as it is, then with more and more of its escapes decoded. */
export function layersOf(text: string): Layer[] {
  let layer: Layer = { text, at: (i) => i, to: (i) => i + 1, percents: () => 0, since: () => 0 };
  const layers = [layer];
  while (layers.length < MOST_LAYERS) {
    const number = layers.length;
    const next =
      decode(layer, ESCAPE, number) ??
      decode(layer, QUOTED, number) ??
      decode(layer, PERCENT, number);
    if (next === undefined) break;
    layers.push(next);
    layer = next;
  }
  return layers;
}

function decode(layer: Layer, escapes: RegExp, number: number): Layer | undefined {
  const { text, at, to, percents, since } = layer;
  let decoded = "";
  let end = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  const percentsOf: number[] = [];
  const sinces: number[] = [];
  const add = (i: number, last = i) => {
    const isEscaped = last > i;
    starts.push(at(i));
    ends.push(to(last));
    percentsOf.push(percents(i) + Number(isEscaped && escapes === PERCENT));
    sinces.push(isEscaped && escapes !== ESCAPE ? number : since(i));
  };
  const keep = (until: number) => {
    for (let i = end; i < until; i++) add(i);
    decoded += text.slice(end, until);
  };
  for (const { index, 0: written } of text.matchAll(escapes)) {
    const plain = decodeEscape(written);
    if (plain === written) continue;
    keep(index);
    if (plain !== "") add(index, index + written.length - 1);
    decoded += plain;
    end = index + written.length;
  }
  if (end === 0) return undefined;
  keep(text.length);
  add(text.length);
  return {
    text: decoded,
    at: (i) => starts[i] as number,
    to: (i) => ends[i] as number,
    percents: (i) => percentsOf[i] as number,
    since: (i) => sinces[i] as number,
  };
}

/** Returns where a part of a layer's text is in the source. */
export function inSource({ at, to }: Layer, start: number, end: number): Span {
  return { start: at(start), end: end > start ? to(end - 1) : at(start) };
}

/** Returns one code unit, or "" for what shows nothing. */
function decodeEscape(written: string): string {
  const first = written.charAt(0);
  const rest = written.slice(1);
  if (/\[[\d;]*[mk]$/i.test(written)) return "";
  if (first === "%" && !/^u/i.test(rest))
    return rest.length > 2 ? decodeURIComponent(written) : hex(rest);
  if (first === "=") return /\n/.test(rest) ? "" : hex(rest);
  if (first === "&") return decodeEntity(rest.slice(0, -1)) ?? written;
  if (/[^\\%]/.test(first)) return String.fromCharCode(first.charCodeAt(0) - 0xfee0);
  if (/^[ux]./i.test(rest)) return hex(rest.replace(/[^0-9a-f]/gi, ""));
  if (/^\d/.test(rest)) return String.fromCharCode(Number.parseInt(rest, 8));
  return "\n\r\t".charAt("nrt".indexOf(rest.toLowerCase())) || rest;
}

function decodeEntity(name: string): string | undefined {
  if (/^#x/i.test(name)) return hex(name.slice(2));
  if (name.startsWith("#")) return String.fromCharCode(Number(name.slice(1)));
  return ENTITIES.find((entity) => entity.slice(0, -1) === name.toLowerCase())?.slice(-1);
}

function hex(digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}
