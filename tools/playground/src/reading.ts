import { type SipUri, safeParse } from "../../../src/index.ts";
import type { Issue } from "../../../src/issue.ts";
import type { Reading } from "./mode.ts";
import { type Part, partsOf } from "./parts.ts";

/** A text that should be a SIP URI. */
export interface UriReading extends Reading {
  /** The URI in the text, even if it is too long or forbidden; `null` if there is no URI. */
  readonly uri: SipUri | null;
}

/** The parts of a longer text are not determined, so that typing stays responsive. */
const LONGEST = 4000;

/** Finds the parts of a URI; if the text is not a URI, those before its issue. */
export function readUri(text: string, issues: readonly Issue[] = []): UriReading {
  const uri = syntaxOf(text) ?? null;
  if (text.length > LONGEST) return { text, parts: [], uri };
  const parts = uri ? partsOf(uri, text) : partsBefore(text, issues[0]?.start ?? 0);
  return { text, parts, uri };
}

/** Only the ABNF is checked, with `_` in a host. */
function syntaxOf(text: string): SipUri | undefined {
  return safeParse(text, { limits: false, constraints: false, underscores: true }).value;
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
