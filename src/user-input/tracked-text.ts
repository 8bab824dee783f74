import { throwIssues } from "../error.ts";
import { type Component, issue, type Span } from "../issue.ts";
import {
  USER_INPUT,
  USER_INPUT_CHANGES,
  type UserInputChange,
  type UserInputChangeCode,
  type UserInputCode,
} from "./messages.ts";

/**
 * A text on its way to a URI, with the origin of each of its code units. `from` and `to` are offsets
 * into its `text`; `start` and `end` are offsets into the original text.
 */
export interface TrackedText {
  readonly text: string;
  /** For each code unit of `text`, the place in the original text that it comes from. */
  readonly origins: readonly Span[];
  readonly changes: readonly UserInputChange[];
}

/** A replacement of a part of the text. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  /** What replaces the part; `""` removes it. */
  readonly text: string;
  /** With `null`, the edit is not recorded as a change. */
  readonly code: UserInputChangeCode | null;
}

/** Begins with the original text, in which each code unit is its own origin. */
export function track(text: string): TrackedText {
  const origins: Span[] = [];
  for (let start = 0; start < text.length; start++) origins.push({ start, end: start + 1 });
  return { text, origins, changes: [] };
}

/** Returns the origin of a part of the text. */
export function originOf({ origins }: TrackedText, from: number, to: number): Span {
  const start = (from < origins.length ? origins[from]?.start : origins.at(-1)?.end) ?? 0;
  return { start, end: (from < to ? origins[to - 1]?.end : undefined) ?? start };
}

/**
 * Applies edits, which must be in order and must not overlap. Those that change nothing are ignored; if
 * no others remain, the same value is returned.
 */
export function rewrite(tracked: TrackedText, edits: readonly Edit[]): TrackedText {
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
    if (code !== null) changes.push(changeOf(code, origin));
  }
  copyUntil(tracked.text.length);
  return { text: written, origins, changes };
}

/** Applies one edit. */
export function replace(
  tracked: TrackedText,
  from: number,
  to: number,
  text: string,
  code: UserInputChangeCode,
): TrackedText {
  return rewrite(tracked, [{ from, to, text, code }]);
}

/** Replaces each match of a pattern between two offsets; `replacement` is given its offset. */
export function replaceAll(
  tracked: TrackedText,
  pattern: RegExp,
  code: UserInputChangeCode,
  replacement: (match: string, from: number) => string,
  start = 0,
  end = tracked.text.length,
): TrackedText {
  const matches = tracked.text.slice(start, end).matchAll(pattern);
  const edits = Array.from(matches, ({ index, 0: match }) => {
    const from = start + index;
    return { from, to: from + match.length, text: replacement(match, from), code };
  });
  return rewrite(tracked, edits);
}

/** Records a change that is made by edits without a code. */
export function record(
  tracked: TrackedText,
  from: number,
  to: number,
  code: UserInputChangeCode,
): TrackedText {
  const change = changeOf(code, originOf(tracked, from, to));
  return { ...tracked, changes: [...tracked.changes, change] };
}

function changeOf(code: UserInputChangeCode, origin: Span): UserInputChange {
  return { code, message: USER_INPUT_CHANGES[code], ...origin };
}

/** Throws an issue, placed at the origin of a part of the text. */
export function refuseText(
  tracked: TrackedText,
  code: UserInputCode,
  component: Component | null = null,
  from = 0,
  to = tracked.text.length,
): never {
  throwIssues([issue(USER_INPUT, code, component, originOf(tracked, from, to))]);
}
