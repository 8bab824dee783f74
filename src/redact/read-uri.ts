import { SIP_URI } from "../../grammar/sip-uri.peggy";
import type { SipUri } from "../types.ts";
import { layersOf } from "./layers.ts";
import type { Scheme } from "./schemes.ts";

/** A URI that parses, and where it ends in the text of its layer. */
export interface Read {
  readonly uri: SipUri;
  readonly end: number;
  /** Where the host begins. */
  readonly host: number;
  /** Whether nothing after it can belong to it. */
  readonly isClosed: boolean;
}

/** What counterparts close. Everything else closes itself. */
const CLOSERS: Readonly<Record<string, string>> = {
  "<": ">",
  "(": ")",
  "[": "]",
  "{": "}",
  "=": "&",
  "": ",",
};

/** Reads the longest URI that begins at a scheme. `spend` says whether a longer text may be read. */
export function readUri(
  text: string,
  scheme: Scheme,
  spend: (length: number) => boolean,
): Read | undefined {
  const { start, limit, next } = scheme;
  const first = limit <= next ? limit : next;
  const near = longestPrefix(text.slice(start, first));
  // What could be a user, a password or a header goes on after the next scheme.
  const mayGoOn =
    first < limit &&
    (near.reached === first - start ||
      (near.uri?.user == null && /^[\w\-.!~*'()%&=+$,;?/:]*$/.test(text.slice(start, first))));
  const found =
    mayGoOn && spend(limit - start)
      ? longestPrefix(text.slice(start, limit))
      : mayGoOn
        ? undefined
        : near;
  if (found?.uri === undefined) return undefined;
  const end = start + found.length;
  const { uri } = found;
  const userinfo =
    uri.user === null ? 0 : `${uri.user}@${uri.password === null ? "" : `:${uri.password}`}`.length;
  return { uri, end, host: scheme.end + userinfo, isClosed: isClosed(text, scheme, uri, end) };
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
  // Where the grammar stopped, an incomplete component may be before it.
  if (typeof uri === "number") length = ~uri;
  const reached = length;
  for (let tries = 0; typeof uri === "number" && tries < 4 && length > 4; tries++) {
    const part = text.slice(0, length);
    uri = SIP_URI(part);
    if (typeof uri === "number") length = part.search(/[:;?&=.%-][^:;?&=.%-]*$/);
  }
  return { uri: typeof uri === "number" ? undefined : uri, length, reached };
}

function isClosed(text: string, scheme: Scheme, uri: SipUri, end: number): boolean {
  const next = plainAt(text, end);
  const { lastAt } = scheme;
  const opener = scheme.opener === "\\" ? "" : scheme.opener;
  if (uri.port !== null && uri.port > 65535) return false;
  if (uri.user !== null) return !/^[:@%_;?=&\w\-.!~*+$/\\]/.test(next) || next === CLOSERS[opener];
  if (next === (CLOSERS[opener] ?? opener) && /["'>)\]}|]/.test(next)) return true;
  const after = text.slice(end, Math.max(end, scheme.next));
  if (/^[,;|][\d\-T ]{0,12}\d\d?:\d\d/.test(after)) return true;
  if (end === scheme.limit || /[\s<>"]/.test(next)) return !mayBeUserinfo(after, scheme.isWhole);
  if (lastAt >= end) return false;
  if (uri.port !== null && /^[,&)'][\w%]/.test(after)) {
    return next === CLOSERS[opener] || next === opener;
  }
  return /[,;&)\]}'|]/.test(next) && !/^[^\s<>"]*:/.test(after.slice(0, scheme.limit - end));
}

/** Whether a host is the beginning of a user with a space or a quote in it: "al ice:secret@h". */
export function mayBeUserinfo(after: string, isWhole: boolean): boolean {
  return (isWhole && /^>\S*@/.test(after)) || /^(?:\s+(?!["<])|["<])[^\s:]*:\S*@/.test(after);
}

/** The character at a place when all its escapes are decoded. */
function plainAt(text: string, i: number): string {
  return (
    layersOf(text.slice(i, i + 40))
      .at(-1)
      ?.text.charAt(0) ?? ""
  );
}
