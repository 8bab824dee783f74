import { decode, type SipUri } from "../index.ts";

/**
 * The characters that JSON.stringify leaves raw, although a terminal obeys them (C1 and bidi controls)
 * or a reader of lines may split at them (U+0085, U+2028). Only decoded text can contain them.
 */
const UNSAFE = /[\x7f-\x9f\u2028\u2029]|\p{Cf}/gu;

/** Returns a URI as one line of JSON; `plain` for the decoded view. */
export function jsonOf(uri: SipUri, plain: boolean): string {
  return plain ? JSON.stringify(decode(uri)).replace(UNSAFE, escapeUnits) : JSON.stringify(uri);
}

function escapeUnits(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
