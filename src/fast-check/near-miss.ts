import * as fc from "fast-check";
import type { Component, Issue, Span } from "../issue.ts";
import type { UriCode } from "../messages.ts";
import { readOptions, type Settings } from "../options.ts";
import { examine, parseOrUndefined } from "../parse.ts";
import { spansOf } from "../spans.ts";
import type { Options, SipUri } from "../types.ts";
import { anyOf, character } from "./pieces.ts";
import { Shrinking, smallerTexts } from "./shrink.ts";
import { sipUriText } from "./sip-uri.ts";

/** A text that is one change away from a URI, and the first issue that `safeParse` returns for it. */
export interface NearMiss {
  /** It can contain a lone surrogate, so not every text has a UTF-8 form. */
  readonly text: string;
  /** Its place is where `safeParse` marks the mistake, which is not always where the change was. */
  readonly issue: Issue<UriCode, Component>;
}

/**
 * A change to the valid text `before + replaced + after`. Each part shrinks on its own, so that the
 * change stays the same while the text around it becomes smaller.
 */
interface Change {
  readonly before: string;
  readonly replaced: string;
  readonly written: string;
  readonly after: string;
}

/** What a change writes: nothing, a delimiter, or what people write by mistake. */
const PIECES = [
  ...'| |@|:|;|?|=|&|%|#|/|//|[|]|.|,|<|"|_|a|1'.split("|"),
  ..."%40 tel: http: mailto: www. 12345 1.2.3 256.0.0.1 ::1 [::1%eth0] +1415 :5060 :65536".split(
    " ",
  ),
  "Bob <",
  ..."&lr ,lr ;lr;lr ;ttl=256 ;maddr=- ;method=[ ;transport=udp ?transport=tcp;lr".split(" "),
  "\u00fc",
  "\u00a0",
  "\u200b",
  "\uff0d",
  "\ud800",
];

/** Long enough to break a limit, if there is one. */
function tooLong({ maxUri, maxHeaders }: Settings): string[] {
  return [maxUri, maxHeaders].filter(Number.isFinite).map((limit) => "a".repeat(limit));
}

/** The parts of a text that a change can replace as a whole; those without a length are between two. */
function partsOf(uri: SipUri, text: string): readonly Span[] {
  const { scheme, user, password, host, port, parameters, headersAt } = spansOf(uri, text);
  const userEnd = (password ?? user)?.end ?? scheme.end;
  const hostportEnd = (port ?? host).end;
  return [
    { start: 0, end: 0 },
    { start: 0, end: scheme.end + 1 },
    { start: scheme.end + 1, end: scheme.end + 1 },
    ...(user === null ? [] : [{ start: user.start, end: userEnd }]),
    { start: userEnd, end: host.start }, // the "@", or the ":" after the scheme
    host,
    { start: hostportEnd, end: hostportEnd },
    ...parameters.slice(0, 1),
    { start: headersAt, end: headersAt },
    { start: text.length, end: text.length },
  ];
}

/**
 * Returns an arbitrary of texts that are not SIP URIs but one change away: a character or a part of a
 * valid text is left out, put in or replaced, so that the text is not in the ABNF, breaks a constraint
 * or exceeds a limit. `safeParse` with the same options refuses each of them. They shrink to a short text
 * with the same mistake.
 *
 * @throws SipUriError if the options are invalid.
 * @example
 * fc.assert(fc.property(nearMiss(), ({ text, issue }) => !isSipUri(text) && issue.message !== ""));
 */
export function nearMiss(options?: Options): fc.Arbitrary<NearMiss> {
  const settings = readOptions(options);
  const piece = anyOf(
    { weight: 3, arbitrary: fc.constantFrom(...PIECES, ...tooLong(settings)) },
    { weight: 1, arbitrary: fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: character },
  );
  const drawn = fc
    .tuple(sipUriText(options), fc.boolean(), fc.nat(), fc.boolean(), piece)
    .map(([valid, isOfPart, at, isInserted, written]) => {
      const parts = isOfPart ? partsOf(parseOrUndefined(valid, settings) as SipUri, valid) : [];
      const character = { start: at % valid.length, end: (at % valid.length) + 1 };
      const part = parts[at % parts.length] ?? character;
      const { start, end } = isInserted ? { start: part.start, end: part.start } : part;
      const [before, replaced, after] = [
        valid.slice(0, start),
        valid.slice(start, end),
        valid.slice(end),
      ];
      return { before, replaced, written, after };
    });
  return new Shrinking<Change>(drawn, (change) => smallerChanges(change, settings))
    .map(({ before, written, after }) => {
      const text = before + written + after;
      return { text, result: examine(text, settings) };
    })
    .filter(({ result }) => !result.success)
    .map(({ text, result }) => ({ text, issue: result.issues?.[0] as NearMiss["issue"] }));
}

/** What each change shrinks to if all of them fail: a host is left out. */
const SIMPLEST: Change = { before: "sip:", replaced: "a", written: "", after: "" };

/** Returns the simplest change, then this one in smaller texts that are valid too, and with less written. */
function* smallerChanges(change: Change, settings: Settings): IterableIterator<Change> {
  if (change !== SIMPLEST) yield SIMPLEST;
  for (const part of ["before", "after", "written"] as const) {
    for (const text of smallerTexts(change[part])) {
      const smaller = { ...change, [part]: text };
      const { before, replaced, after } = smaller;
      if (parseOrUndefined(before + replaced + after, settings) !== undefined) yield smaller;
    }
  }
}
