import { SIP_URI } from "../grammar/sip-uri.peggy";
import { diagnose } from "./diagnose.ts";
import { throwIssues } from "./error.ts";
import { type Issue, issue, type Span } from "./issue.ts";
import { SYNTAX } from "./messages.ts";
import type { SipUri } from "./types.ts";

/** The static text with a probe for each substitution, parsed. */
export interface Template {
  readonly text: string;
  readonly uri: SipUri;
  /** The places of the probes in the text. */
  readonly slots: readonly Span[];
}

const LETTER = "a";
const DIGIT = "1";
const ADDRESS = "::";

/**
 * Finds the place of each substitution in the URI. Its probe is a letter, or an address if it is
 * alone in brackets. Where no letter is allowed (in a port, an IPv4 address), a digit is tried, the
 * last probe first: a digit does no harm after the place that needs one.
 *
 * @throws SipUriError for a mistake in the static text.
 */
export function findSlots(strings: readonly string[], underscores: boolean): Template {
  refuseSplitEscape(strings);
  const probes: string[] = strings
    .slice(1)
    .map((after, i) =>
      (strings[i] as string).endsWith("[") && after.startsWith("]") ? ADDRESS : LETTER,
    );
  let mistake: Issue | undefined;
  for (;;) {
    const { text, slots } = filledWith(probes, strings);
    const uri = SIP_URI(text, underscores);
    if (typeof uri !== "number") return { text, uri, slots };
    const found = diagnose(text, uri);
    // With a digit, parsing gets further only if the letter was in the way.
    if (mistake === undefined || Number(found.start) > Number(mistake.start)) mistake = found;
    const letter = probes.lastIndexOf(LETTER);
    if (letter < 0) throwIssues([placed(mistake, slots)]);
    probes[letter] = DIGIT;
  }
}

/** A substitution must not become part of an escape: "%4${x}". */
function refuseSplitEscape(strings: readonly string[]): void {
  const split = strings.slice(0, -1).findIndex((part) => /%[\da-f]?$/i.test(part));
  if (split < 0) return;
  const start = strings.slice(0, split + 1).join(LETTER).length;
  throwIssues([issue(SYNTAX, "escape-invalid", null, { start, end: start + 1 })]);
}

function filledWith(
  probes: readonly string[],
  strings: readonly string[],
): { readonly text: string; readonly slots: readonly Span[] } {
  let text = strings[0] as string;
  const slots = probes.map((probe, i) => {
    const start = text.length;
    const end = start + probe.length;
    text += probe + strings[i + 1];
    return { start, end };
  });
  return { text, slots };
}

/** Returns the issue with each substitution counted as one code unit. */
function placed(found: Issue, slots: readonly Span[]): Issue {
  const place = (at: number | null): number =>
    slots.reduce(
      (less, slot) => (slot.end <= (at ?? 0) ? less - (slot.end - slot.start - 1) : less),
      at ?? 0,
    );
  return { ...found, start: place(found.start), end: place(found.end) };
}
