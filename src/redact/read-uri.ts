import { SIP_URI } from "../../grammar/sip-uri.peggy";
import type { SipUri } from "../types.ts";
import { type Layer, layersOf } from "./layers.ts";
import type { Scheme } from "./schemes.ts";

/** A URI that parses, and where it is in the text of its layer. */
export interface Read {
  readonly uri: SipUri;
  /** Where the host begins. */
  readonly host: number;
  readonly end: number;
  /** Whether nothing after it can belong to it. */
  readonly isClosed: boolean;
}

/** Reads the longest URI that begins at a scheme. `spend` says whether a longer text may be read. */
export function readUri(
  text: string,
  scheme: Scheme,
  spend: (length: number) => boolean,
): Read | undefined {
  const { start, limit, next } = scheme;
  const first = Math.min(limit, next);
  let found = longestPrefix(text.slice(start, first));
  // What could be a user, a password or a header goes on after the next scheme.
  const goesOn =
    first < limit &&
    (found.reached === first - start ||
      (found.uri?.user == null && /^[\w\-.!~*'()%&=+$,;?/:]*$/.test(text.slice(start, first))));
  if (goesOn) {
    if (!spend(limit - start)) return undefined;
    found = longestPrefix(text.slice(start, limit));
  }
  const { uri } = found;
  if (uri === undefined) return undefined;
  const end = start + found.length;
  if (ENTITY.test(text.slice(start, end + 2))) return undefined;
  let host = scheme.end;
  if (uri.user !== null) host += uri.user.length + 1;
  if (uri.password !== null) host += uri.password.length + 1;
  return { uri, host, end, isClosed: isClosed(text, scheme, uri, end) };
}

interface Prefix {
  /** The longest URI that the text begins with. */
  readonly uri: SipUri | undefined;
  readonly length: number;
  /** Where the grammar stopped. */
  readonly reached: number;
}

function longestPrefix(text: string): Prefix {
  let length = text.length;
  let uri = SIP_URI(text);
  if (typeof uri === "number") length = ~uri;
  const reached = length;
  // An incomplete component may be before the place where the grammar stopped.
  for (let tries = 0; typeof uri === "number" && tries < 4 && length > 4; tries++) {
    const part = text.slice(0, length);
    uri = SIP_URI(part);
    if (typeof uri === "number") length = part.search(/[:;?&=.%-][^:;?&=.%-]*$/);
  }
  return { uri: typeof uri === "number" ? undefined : uri, length, reached };
}

/** A URI can contain "&gt;", but in a text of HTML it ends there. */
const ENTITY = /&(?:#|(?:colon|commat|amp|lt|gt|quot|apos|semi|quest|equals|percnt);)/i;

/** What a deeper layer will decode. */
const ESCAPED = /%[\da-f]{2}|\\|&[#a-z]|=[2-5][\da-f]/i;

/** A character that is wrong in a host, and after it the rest of the host and headers: "a]b?c=d". */
const HEADERS = /^[^\s<>"][\w.:-]*(;[^\s<>"?]*)?\?\S+=/;

/** How many characters after a URI say whether it ends there. */
const NEAR = 300;

/** Returns the counterpart of the character before a URI: a bracket's, or itself. */
export function closerOf(opener: string): string {
  return ">)]}&".charAt("<([{=".indexOf(opener || " ")) || opener;
}

/**
 * Whether a URI that parses ends where the grammar stopped. A host can be the beginning of a user, so more is
 * asked of what follows it.
 */
function isClosed(text: string, scheme: Scheme, uri: SipUri, end: number): boolean {
  const { opener, limit, lastAt } = scheme;
  const plain = plainAt(text, end);
  const next = plain.text.charAt(0);
  const isEscaped = plain.at(1) > 1;
  // An escaped separator is for a deeper layer to read, and so is a line that quoted-printable broke.
  if (isEscaped && !/[ \t\r\n<>"]/.test(next)) return false;
  if (isSoftBreak(text, limit) || isSoftBreak(text, end) || Number(uri.port) > 65535) return false;
  const isOwn = isEscaped && /[%=]/.test(text.charAt(end)); // "%22" and "=22" can be in the URI, as they are
  const isLast = lastAt < end; // no "@" follows
  if (isOwn && !isLast) return false;
  // The end of a parameter's value is the name of the form's next field.
  if (`${opener}${next}` === "==" && /&[\w.-]+$/.test(text.slice(scheme.end, end)))
    return uri.user !== null || isLast;
  // Only a few characters after the next scheme, because that one will be read too, unless it is in this URI.
  const near = end > scheme.next ? limit : Math.max(end + NEAR, scheme.next);
  const rest = text.slice(end, Math.min(limit, near));
  if (isLast && HEADERS.test(isOwn ? rest : (layersOf(rest).at(-1) as Layer).text)) return false;
  const closer = closerOf(opener);
  const isCloser = next === closer && /^["'>)\]}|`,&](?![?;:@])/.test(rest);
  if (uri.user !== null) {
    if (end === limit || isCloser || /[\s<>",]/.test(next)) return true;
    if (next === ";" && uri.headers.length > 0) return isLast;
    return isLast && !/^[:@%;=&\w\-.!~*+$/\\]|\?/.test(rest) && !ESCAPED.test(rest);
  }
  if (isEscaped && (!isLast || /^%[^:]*:/.test(rest))) return false;
  const after = text.slice(end, Math.min(near, Math.max(limit, scheme.next)));
  if (isCloser && !/[,&]/.test(next) && !/^.\.?[\w-]/.test(after)) {
    return isLast || /["'>|`]/.test(next);
  }
  // A time of day is not a password.
  if (/^[,;|][\d\-T ]{0,12}\d\d?:\d\d(?!\d)/.test(after)) return true;
  if (end === limit || /[\s<>"]/.test(next)) return !mayBeUserinfo(after, scheme.isWhole);
  if (!isLast || /["'<]/.test(opener)) return false;
  if (opener === "=" && /^&[\w.-]+=/.test(after)) return true;
  if (ESCAPED.test(rest)) return false;
  if (uri.port !== null && /^[,&)'][\w%]/.test(after)) {
    return isCloser || /^,[\d.:-]*(?:\s|$)/.test(after);
  }
  return /[,;&)\]}'|]/.test(next) && !/^[^\s<>"]*:/.test(rest);
}

/** Whether a host is the beginning of a user with a space or a quote in it: "al ice:secret@h". */
export function mayBeUserinfo(after: string, isWhole: boolean): boolean {
  return (
    (isWhole && /^["<>]\S*@/.test(after)) ||
    /^(?:\s+(?!["<])|["<](?=[\w%.~*+$&=!/-]))[^\s:]*:\S*@/.test(after)
  );
}

/** Whether quoted-printable may have broken a word here: "sip:alice:sec=", and "ret" on the next line. */
function isSoftBreak(text: string, i: number): boolean {
  return text.charAt(i - 1) === "=" && /^\r?\n[^\s<>"]/.test(plainAt(text, i).text);
}

/** The text at a place, a little of it, when its escapes are decoded once. */
function plainAt(text: string, i: number): Layer {
  const layers = layersOf(text.slice(i, i + 40));
  return (layers.at(1) ?? layers.at(0)) as Layer;
}
