import type { UserInputChangeCode } from "./changes.ts";
import { type Draft, type Edit, refuse, rewrite } from "./draft.ts";

/** What stands before the structure of a text: how wide its characters are, and what is unseen. */

/** Controls that show what is behind them from right to left: "moc.live" as "evil.com". */
const TURN = /[\u061C\u200F\u202B\u202E\u2067]/;

export function refuseTurns(draft: Draft): Draft {
  const at = draft.text.search(TURN);
  return at < 0 ? draft : refuse(draft, "right-to-left", null, at, at + 1);
}

const FULL_WIDTH = /[\uFF01-\uFF5E]+/g;

/**
 * Full-width forms of ASCII (U+FF01 to U+FF5E, the same as by NFKC), which East Asian keyboards
 * write. A punctuation mark in both widths has two readings, because one of them may be text;
 * a full-width "%" has two of its own: an escape, or a percent sign.
 */
export function convertFullWidth(draft: Draft): Draft {
  const { text } = draft;
  const edits = editsOf(text, FULL_WIDTH, "full-width-converted", toAscii);
  const marks = new Set(edits.map((edit) => edit.text.replace(/[a-z\d]/gi, "")).join(""));
  for (const mark of marks) {
    if (mark === "%" || text.includes(mark)) refuse(draft, "ambiguous");
  }
  return rewrite(draft, edits);
}

function toAscii(run: string): string {
  return run.replace(/./g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
/** Unicode calls these ignorable too, but they show as a blank. */
const FILLER = /[\u115F\u1160\u3164\uFFA0]/;
/** These belong to the word where they stand between two characters that are not ASCII. */
const JOINERS = /^[\p{Join_Control}\p{Variation_Selector}]+$/u;

export function removeInvisible(draft: Draft): Draft {
  const { text } = draft;
  const isAscii = (at: number) => text.charAt(at) <= "\x7f"; // so is the end
  const edits = editsOf(text, INVISIBLE, "invisible-removed", () => "");
  return rewrite(
    draft,
    edits.filter(({ from, to }) => {
      const run = text.slice(from, to);
      const isInWord = JOINERS.test(run) && !isAscii(from - 1) && !isAscii(to);
      return !isInWord && !FILLER.test(run);
    }),
  );
}

/** White space around the whole: a no-break space is white space too. */
export function trim(draft: Draft): Draft {
  const { text } = draft;
  const to = text.length;
  const start = to - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  const code = "white-space-removed";
  const around = [
    { from: 0, to: start, text: "", code },
    { from: end, to, text: "", code },
  ] as const;
  return rewrite(
    draft,
    around.filter((edit) => edit.from < edit.to),
  );
}

function editsOf(
  text: string,
  pattern: RegExp,
  code: UserInputChangeCode,
  written: (run: string) => string,
): Edit[] {
  return Array.from(text.matchAll(pattern), ({ index: from, 0: run }) => ({
    from,
    to: from + run.length,
    text: written(run),
    code,
  }));
}
