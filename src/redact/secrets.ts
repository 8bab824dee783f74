import type { Span } from "../issue.ts";
import { spansOf } from "../spans.ts";
import { guessPassword } from "./guess-password.ts";
import { closerOf, type Read } from "./read-uri.ts";
import type { Scheme } from "./schemes.ts";

/** What can be secret. The number of a tel URI counts as a user. */
export type Kind = "password" | "user" | "header";

/** A place in a text that is secret: UTF-16 code units. It may be empty. */
export interface Secret extends Span {
  readonly kind: Kind;
}

export type MakeSecret = (kind: Kind, start: number, end: number) => Secret;

/** Returns the secrets of a URI that parses; no headers if it is in a header itself. */
export function secretsOf(
  text: string,
  { start, opener, limit, isWhole }: Scheme,
  { uri, end }: Read,
  isInHeader: boolean,
  make: MakeSecret,
): Secret[] {
  const { user, password, headers } = spansOf(uri, text.slice(start, end));
  const secrets: Secret[] = [];
  if (user) secrets.push(make("user", start + user.start, start + user.end));
  if (password) secrets.push(make("password", start + password.start, start + password.end));
  if (isInHeader) return secrets;
  headers.forEach((header, i) => {
    const name = (uri.headers[i]?.name ?? "").length + 1;
    let to = start + header.end;
    // The last value may go on after a character that is not allowed there.
    if (i === headers.length - 1) to = isWhole ? limit : endOfValue(text, end, limit, opener);
    secrets.push(make("header", start + header.start + name, to));
  });
  return secrets;
}

/** Where the context goes on: at what closes the opener, or at an escaped quote or line end. */
function endOfValue(text: string, end: number, limit: number, opener: string): number {
  const rest = text.slice(end, limit);
  const closer = closerOf(opener);
  let length = rest.search(/\\(?:["'nrt\\]|[ux]0{0,2}[23])|&(?:[gl]t|quot);|$/);
  if (closer === "&") length = Math.min(length, rest.search(/&[\w.-]+=|$/));
  else if (/[,|'"`>)\]}]/.test(closer))
    length = Math.min(length, `${rest}${closer}`.indexOf(closer));
  return end + length;
}

interface Guess {
  readonly secrets: Secret[];
  /** Where the password ends. */
  readonly end: number;
  /** Where the headers end; 0 if none were searched. */
  readonly headersTo: number;
}

/** Returns where the secrets of a broken URI probably are. */
export function guessSecrets(
  text: string,
  scheme: Scheme,
  read: Read | undefined,
  isInHeader: boolean,
  make: MakeSecret,
): Guess {
  const { end: from, limit, lastAt, next } = scheme;
  const place = guessPassword(text, scheme);
  const end = Math.max(place?.[1] ?? from, read?.host ?? from);
  const secrets: Secret[] = [];
  const userEnd = place === undefined ? lastAt : place[0] - 1;
  if (userEnd > from) secrets.push(make("user", from, userEnd));
  if (place !== undefined) secrets.push(make("password", ...place));
  if (isInHeader) return { secrets, end, headersTo: 0 };
  // A "?" before the "@" is in the user.
  const to = end < next ? next : limit;
  const isUser = read !== undefined && read.uri.user !== null;
  const userinfo = isUser
    ? read.host - from
    : text
        .slice(from, place === undefined ? Math.min(to, limit) : Math.max(to, lastAt))
        .indexOf("@");
  const host = from + (userinfo >= 0 ? userinfo : (place?.[1] ?? from) - from);
  const query = text.slice(host, to).indexOf("?");
  if (query < 0) return { secrets, end, headersTo: 0 };
  let start = host + query + 1;
  for (const [i, header] of text.slice(start, limit).split("&").entries()) {
    const name = header.indexOf("=") + 1;
    // After a "&", what has no "=" is part of a value.
    if (name > 0 || (i > 0 && header !== "")) {
      secrets.push(make("header", start + name, start + header.length));
    }
    start += header.length + 1;
  }
  return { secrets, end, headersTo: limit };
}
