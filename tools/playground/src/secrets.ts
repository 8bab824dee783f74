import { safeParse } from "../../../src/index.ts";
import { redact } from "../../../src/redact/index.ts";
import { maskPassword } from "../../../src/redact/mask.ts";
import { spansOf } from "../../../src/spans.ts";

/**
 * Returns a text that should be one URI without the password in it and the colon before that. If it is
 * not clear what the password is, as in a text that is not a URI, more is left out.
 */
export function withoutPassword(text: string): string {
  return TEL.test(text) ? text : withoutMasked(withoutComponent(text));
}

/** A tel URI, also one that a person typed: it has no password, though it looks like a user with one. */
const TEL = /^\s*tel:\s*[+(\d*#][^@%]*$/i;

function withoutComponent(text: string): string {
  const { value } = safeParse(text, { limits: false, constraints: false });
  const place = value && spansOf(value, text).password;
  return place ? text.slice(0, place.start - 1) + text.slice(place.end) : text;
}

/**
 * Returns a text without what `maskPassword` masks. Each "*" is replaced first, so that every "*" in the
 * masked text is a mask.
 */
function withoutMasked(text: string): string {
  const masked = maskPassword(text.replaceAll("*", "+"));
  return masked.replace(/:?\*+|[^*:]+|:/g, (run, at: number) =>
    run.includes("*") ? "" : text.slice(at, at + run.length),
  );
}

/** Credentials that are not in a SIP URI, but may well be in a log: a URL's, a header's, a field's. */
const OTHERS = [
  /(?<!\b(?:sips?|mailto))(:)[^\s:@<>"]+(?=@)/gi,
  /(\b(?:pass\w*|pwd|secret|token|api.?key|(?:proxy-)?authorization)\b["']?\s*[:=]\s*)\S.*/gi,
];

/** Returns any text with its passwords masked. */
export function withMasks(text: string): string {
  return OTHERS.reduce((masked, other) => masked.replace(other, "$1***"), redact(text));
}

/**
 * Whether a text that is being typed may end with the beginning of a password: "sip:alice:12" has a
 * port until "34@example.com" follows.
 */
export function mayBecomePassword(text: string): boolean {
  return /^[^@]*:\d+$/.test(text);
}
