import { trim } from "./clean-text.ts";
import { type Draft, note, replace, rewrite } from "./draft.ts";
import { hostStart } from "./mend-hostport.ts";

/**
 * Takes off what the text around an address leaves at it: a "," or ";" behind it, and quotes or
 * parentheses around the whole. Each pair can be taken off once, so this ends.
 */
export function stripPunctuation(draft: Draft): Draft {
  const bare = trim(stripQuotes(stripEnd(draft)));
  return bare.text === draft.text ? bare : stripPunctuation(bare);
}

/** Behind a "?" the "," may be a header's. */
function stripEnd(draft: Draft): Draft {
  const { text } = draft;
  let end = text.length;
  while (/[,;\s]/.test(text.charAt(end - 1))) end--;
  if (end === text.length) return draft;
  const last = text.charAt(end - 1);
  const isClosed = last === ">" || QUOTES.includes(text.charAt(0) + last);
  const isInHeaders = text.includes("?", hostStart(text)) && !isClosed;
  return isInHeaders ? draft : replace(draft, end, text.length, "", "punctuation-removed");
}

/** How languages quote, each with its closing mark. */
const QUOTES = [`""`, `''`, "()", "„“", "„”", "“”", "‘’", "‚‘", "‚’", "«»", "»«", "‹›", "›‹"];

function stripQuotes(draft: Draft): Draft {
  const { text } = draft;
  const last = text.length - 1;
  const inner = text.slice(1, last);
  if (inner === "" || !QUOTES.includes(text.charAt(0) + text.charAt(last))) return draft;
  if (inner.includes(text.charAt(0)) || inner.includes(text.charAt(last))) return draft;
  return rewrite(note(draft, 0, text.length, "quotes-removed"), [
    { from: 0, to: 1, text: "", code: null },
    { from: last, to: last + 1, text: "", code: null },
  ]);
}
