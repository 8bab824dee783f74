import { check } from "../../../src/forms/index.ts";
import { type Issue, type SipUri, safeParse } from "../../../src/index.ts";
import { type Part, partsOf } from "./parts.ts";

/** All that the page shows of a text. */
export interface Reading {
  readonly text: string;
  readonly issues: readonly Issue[];
  /** What could be told apart: of a text that is no URI only what stands before its issue. */
  readonly parts: readonly Part[];
  /** Whether the text is a URI, be it too long or forbidden. */
  readonly isUri: boolean;
}

/** Of a longer text no parts are looked for: typing must stay quick. */
const LONGEST = 4000;

/** The text must be in the ABNF; nothing else is asked. */
const LENIENT = { limits: false, constraints: false } as const;

/** Reads a text, and applies the default policy for forms if asked to. */
export function read(text: string, applyPolicy: boolean): Reading {
  const { issues = [] } = applyPolicy ? check(text) : safeParse(text);
  const uri = syntaxOf(text);
  if (text.length > LONGEST) return { text, issues, parts: [], isUri: uri !== undefined };
  const parts = uri ? partsOf(uri, text) : partsBefore(text, issues[0]?.start ?? 0);
  return { text, issues, parts, isUri: uri !== undefined };
}

function syntaxOf(text: string): SipUri | undefined {
  return safeParse(text, LENIENT).value;
}

/**
 * The parts of a text that is no URI, up to its issue: those of the longest beginning that is a
 * URI. Before an "@" there stands a user, which makes a URI with any host behind it.
 */
function partsBefore(text: string, issueStart: number): Part[] {
  const at = text.indexOf("@");
  for (let end = issueStart; end > 0; end--) {
    const isUserinfo = end <= at;
    const beginning = text.slice(0, end) + (isUserinfo ? "@h" : "");
    const uri = syntaxOf(beginning);
    if (uri) return partsOf(uri, beginning).filter((part) => part.end <= end);
  }
  return [];
}
