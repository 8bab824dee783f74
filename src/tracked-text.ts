import type { Issue, Span } from "./issue.ts";
import { wholeCharacters } from "./spans.ts";

/**
 * A text on its way to a URI, with the origin of each of its code units. `from` and `to` are offsets
 * into its `text`; `start` and `end` are offsets into the original text.
 */
export interface TrackedText<Code extends string> {
  readonly original: string;
  readonly text: string;
  /** For each code unit of `text`, the place in the original text that it comes from. */
  readonly origins: readonly Span[];
  readonly changes: readonly Change<Code>[];
}

/** What was changed, and where it was in the original text. */
interface Change<Code extends string> extends Span {
  readonly code: Code;
}

/** A replacement of a part of the text. */
export interface Edit<Code extends string> {
  readonly from: number;
  readonly to: number;
  /** What replaces the part; `""` removes it. */
  readonly text: string;
  /** With `null`, the edit is not recorded as a change. */
  readonly code: Code | null;
}

/** Returns the original text, tracked: each code unit is its own origin. */
export function track(text: string): TrackedText<never> {
  const origins: Span[] = [];
  for (let start = 0; start < text.length; start++) origins.push({ start, end: start + 1 });
  return { original: text, text, origins, changes: [] };
}

/** Returns the origin of a part of the text, as a place to show: it cuts no character. */
export function originOf(
  { original, origins }: TrackedText<string>,
  from: number,
  to: number,
): Span {
  const start = (from < origins.length ? origins[from]?.start : origins.at(-1)?.end) ?? 0;
  return wholeCharacters(original, start, (from < to ? origins[to - 1]?.end : undefined) ?? start);
}

/** Returns issues of the text with their places in the original text. */
export function atOrigin<Code extends string>(
  tracked: TrackedText<string>,
  issues: readonly Issue<Code>[],
): Issue<Code>[] {
  return issues.map((found) => ({
    ...found,
    ...originOf(tracked, found.start ?? 0, found.end ?? 0),
  }));
}

/** Returns the changes, in order of position, each with its message. */
export function changesOf<Code extends string>(
  { changes }: TrackedText<Code>,
  says: Readonly<Record<Code, string>>,
): { code: Code; message: string; start: number; end: number }[] {
  const inWords = changes.map(({ code, ...place }) => ({ code, message: says[code], ...place }));
  return inWords.sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Applies edits, which must be in order and must not overlap. Those that change nothing are ignored; if
 * no others remain, the same value is returned.
 */
export function rewrite<Code extends string>(
  tracked: TrackedText<Code>,
  edits: readonly Edit<Code>[],
): TrackedText<Code> {
  const effective = edits.filter(({ from, to, text }) => text !== tracked.text.slice(from, to));
  if (effective.length === 0) return tracked;
  const origins: Span[] = [];
  const changes = [...tracked.changes];
  let written = "";
  let at = 0;
  const copyUntil = (to: number): void => {
    written += tracked.text.slice(at, to);
    for (; at < to; at++) origins.push(tracked.origins[at] as Span);
  };
  for (const { from, to, text, code } of effective) {
    copyUntil(from);
    const origin = originOf(tracked, from, to);
    for (let i = 0; i < text.length; i++) origins.push(origin);
    written += text;
    at = to;
    if (code !== null) changes.push({ code, ...origin });
  }
  copyUntil(tracked.text.length);
  return { ...tracked, text: written, origins, changes };
}

/** Applies one edit. */
export function replace<Code extends string>(
  tracked: TrackedText<Code>,
  from: number,
  to: number,
  text: string,
  code: Code,
): TrackedText<Code> {
  return rewrite(tracked, [{ from, to, text, code }]);
}

/** Replaces each match of a pattern between two offsets; `replacement` gets the match and its offset. */
export function replaceAll<Code extends string>(
  tracked: TrackedText<Code>,
  pattern: RegExp,
  code: Code,
  replacement: (match: string, from: number) => string,
  start = 0,
  end = tracked.text.length,
): TrackedText<Code> {
  const matches = tracked.text.slice(start, end).matchAll(pattern);
  const edits = Array.from(matches, ({ index, 0: match }) => {
    const from = start + index;
    return { from, to: from + match.length, text: replacement(match, from), code };
  });
  return rewrite(tracked, edits);
}

/** Records a change whose edits have no code. */
export function record<Code extends string>(
  tracked: TrackedText<Code>,
  from: number,
  to: number,
  code: Code,
): TrackedText<Code> {
  return { ...tracked, changes: [...tracked.changes, { code, ...originOf(tracked, from, to) }] };
}

/** Removes a pair of marks, which is one change: it covers what is between them. */
export function unwrap<Code extends string>(
  tracked: TrackedText<Code>,
  open: number,
  close: number,
  code: Code,
): TrackedText<Code> {
  return rewrite(record(tracked, open, close + 1, code), [
    { from: open, to: open + 1, text: "", code: null },
    { from: close, to: close + 1, text: "", code: null },
  ]);
}
