import { check } from "../../../src/forms/index.ts";
import { type Issue, type SipUri, safeParse } from "../../../src/index.ts";
import { type Part, partsOf } from "./parts.ts";

/** Everything that the page shows about a text. */
export interface Reading {
  readonly text: string;
  readonly issues: readonly Issue[];
  /** The parts of the URI; if the text is not a URI, only those before its issue. */
  readonly parts: readonly Part[];
  /** Whether the text is a URI, even if it is too long or forbidden. */
  readonly isUri: boolean;
}

/** The parts of a longer text are not determined, so that typing stays responsive. */
const LONGEST = 4000;

/** Only the ABNF is checked. */
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
 * Returns the parts before the issue of a text that is not a URI: those of the longest prefix that is
 * a URI. A prefix that ends before an "@" ends in the userinfo, and a host is appended to make it a URI.
 */
function partsBefore(text: string, issueStart: number): Part[] {
  const at = text.indexOf("@");
  for (let end = issueStart; end > 0; end--) {
    const isUserinfo = end <= at;
    const prefix = text.slice(0, end) + (isUserinfo ? "@h" : "");
    const uri = syntaxOf(prefix);
    if (uri) return partsOf(uri, prefix).filter((part) => part.end <= end);
  }
  return [];
}
