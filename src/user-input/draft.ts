import type { Component } from "../component.ts";
import { SipUriError } from "../error.ts";
import { issue } from "../issue.ts";
import type { Span } from "../locate.ts";
import { USER_INPUT_CHANGES, type UserInputChange, type UserInputChangeCode } from "./changes.ts";
import { USER_INPUT_MESSAGES, type UserInputCode } from "./messages.ts";

/** A text on its way to a URI, which knows where each of its code units came from. */
export interface Draft {
  readonly text: string;
  /** For each code unit of `text`, where what it stands for began in the text that came in. */
  readonly starts: readonly number[];
  /** And where that ended, exclusive. */
  readonly ends: readonly number[];
  readonly changes: readonly UserInputChange[];
}

/** One replacement of `from` to `to` in the text of a draft; without a code it is not told. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly code: UserInputChangeCode | null;
}

export function draftOf(text: string): Draft {
  const starts = Array.from({ length: text.length }, (_, i) => i);
  return { text, starts, ends: starts.map((start) => start + 1), changes: [] };
}

/** Where a part of a draft came from. */
export function placeOf({ starts, ends }: Draft, from: number, to: number): Span {
  const start = starts[from] ?? ends.at(-1) ?? 0;
  return { start, end: from < to ? (ends[to - 1] ?? start) : start };
}

/** Makes edits, which must be in order and apart, in one pass. */
export function rewrite(draft: Draft, edits: readonly Edit[]): Draft {
  if (edits.length === 0) return draft;
  const starts: number[] = [];
  const ends: number[] = [];
  const changes = [...draft.changes];
  let text = "";
  let at = 0;
  const keepUntil = (to: number): void => {
    text += draft.text.slice(at, to);
    for (; at < to; at++) {
      starts.push(draft.starts[at] as number);
      ends.push(draft.ends[at] as number);
    }
  };
  for (const edit of edits) {
    keepUntil(edit.from);
    const { start, end } = placeOf(draft, edit.from, edit.to);
    for (let i = 0; i < edit.text.length; i++) {
      starts.push(start);
      ends.push(end);
    }
    text += edit.text;
    at = edit.to;
    if (edit.code !== null) changes.push(changeOf(edit.code, { start, end }));
  }
  keepUntil(draft.text.length);
  return { text, starts, ends, changes };
}

/** Replaces one part. */
export function replace(
  draft: Draft,
  from: number,
  to: number,
  text: string,
  code: UserInputChangeCode | null,
): Draft {
  return rewrite(draft, [{ from, to, text, code }]);
}

/** Tells a change that is no edit of its own. */
export function note(draft: Draft, from: number, to: number, code: UserInputChangeCode): Draft {
  return { ...draft, changes: [...draft.changes, changeOf(code, placeOf(draft, from, to))] };
}

function changeOf(code: UserInputChangeCode, { start, end }: Span): UserInputChange {
  return { code, message: USER_INPUT_CHANGES[code], start, end };
}

/** Refuses a draft, at the place where the text that came in says it. */
export function refuse(
  draft: Draft,
  code: UserInputCode,
  component: Component | null = null,
  from = 0,
  to = draft.text.length,
): never {
  const { start, end } = placeOf(draft, from, to);
  throw new SipUriError([issue("syntax", code, USER_INPUT_MESSAGES[code], component, start, end)]);
}
