import { SIP_URI } from "../../grammar/sip-uri.peggy";
import { diagnose } from "../diagnose.ts";
import { type Settings, UNLIMITED } from "../options.ts";
import { issuesOf } from "../result.ts";
import { examineTel } from "../tel/parse.ts";
import { type Found, found, type Reading } from "./finding.ts";

export const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
export const IS_SIP = /^sips?:/i;
export const IS_TEL = /^tel:/i;

/** Returns the issue of a URI whose text begins at `from`, or `null` if it has none. */
export function uriIssue(uri: string, from: number, { settings }: Reading): Found | null {
  const own = ownIssue(uri, settings);
  if (own === null) return null;
  return { ...own, start: Number(own.start) + from, end: Number(own.end) + from };
}

function ownIssue(uri: string, { underscores, constraints }: Settings): Found | null {
  if (IS_TEL.test(uri) && constraints) {
    const [own = null] = issuesOf(examineTel(uri, UNLIMITED));
    return own as Found | null;
  }
  if (SCHEME.test(uri) && !IS_SIP.test(uri)) return otherIssue(uri);
  const failure = SIP_URI(uri, underscores);
  return typeof failure === "number" ? (diagnose(uri, failure) as Found) : null;
}

/** What is not uric (RFC 3261 §25.1). */
const NO_URIC = /\s+|%(?![\da-f]{2})|[^\w;/?:@&=+$,\-.!~*'()%]/iu;

function otherIssue(uri: string): Found | null {
  const { 0: text, index } = NO_URIC.exec(uri) ?? { 0: "", index: -1 };
  if (index < 0) return null;
  const code = text === "%" ? "escape-invalid" : text.trim() ? "must-be-escaped" : "white-space";
  return found(code, "uri", index, index + text.length);
}
