import type { Span } from "../issue.ts";
import { spansOf } from "../spans.ts";
import { guessPassword } from "./guess-password.ts";
import { CLOSERS, type Read } from "./read-uri.ts";
import type { Scheme } from "./schemes.ts";

/** What can be secret. The number of a tel URI counts as a user. */
export type Kind = "password" | "user" | "header";

/** A place in a text that is secret: UTF-16 code units. It may be empty. */
export interface Secret extends Span {
  readonly kind: Kind;
}

export type MakeSecret = (kind: Kind, start: number, end: number) => Secret;

/** Returns the secrets of a URI that parses. */
export function secretsOf(
  text: string,
  { start, opener, limit, isWhole }: Scheme,
  { uri, end }: Read,
  make: MakeSecret,
): Secret[] {
  const { user, password, headers } = spansOf(uri, text.slice(start, end));
  const secrets: Secret[] = [];
  if (user) secrets.push(make("user", start + user.start, start + user.end));
  if (password) secrets.push(make("password", start + password.start, start + password.end));
  headers.forEach((header, i) => {
    const name = (uri.headers[i]?.name ?? "").length + 1;
    let to = start + header.end;
    // The last value may go on after a character that is not allowed there.
    if (i === headers.length - 1)
      to = isWhole ? limit : end + endOfValue(text.slice(end, limit), opener);
    secrets.push(make("header", start + header.start + name, to));
  });
  return secrets;
}

/** Where the context goes on: after what closes the opener, or at an escaped quote or line end. */
function endOfValue(rest: string, opener: string): number {
  const escaped = rest.search(/\\(?:["'nrt\\]|[ux]0{0,2}[23])|&(?:[gl]t|quot);|$/);
  const closer = CLOSERS[opener] ?? opener;
  const at =
    closer === "&"
      ? rest.search(/&[\w.-]+=/)
      : /[,|'"`>)\]}]/.test(closer)
        ? rest.indexOf(closer)
        : -1;
  return at < 0 ? escaped : Math.min(at, escaped);
}

/** Returns where the secrets of a broken URI probably are, and the end of its password. */
export function guessSecrets(
  text: string,
  scheme: Scheme,
  read: Read | undefined,
  make: MakeSecret,
): { readonly secrets: Secret[]; readonly end: number } {
  const { end: from, limit, lastAt, next } = scheme;
  const place = guessPassword(text, scheme);
  const secrets: Secret[] = [];
  const userEnd = place === undefined ? lastAt : place[0] - 1;
  if (userEnd > from) secrets.push(make("user", from, userEnd));
  if (place !== undefined) secrets.push(make("password", ...place));
  const firstAt = lastAt < from ? (place?.[1] ?? from) : text.indexOf("@", from);
  const host = read === undefined || read.uri.user === null ? firstAt : read.host;
  const to = Math.max(host, place?.[1] ?? from) < next ? next : limit;
  const query = text.slice(host, to).indexOf("?");
  if (query >= 0) {
    const start = host + query + 1;
    // A "&" with no "=" after it is part of a value.
    for (const { index, 0: header } of text.slice(start, limit).matchAll(/[^&]*(?:&|$)/g)) {
      const name = header.indexOf("=") + 1;
      const end = index + header.replace(/&$/, "").length;
      if (name > 0 || (index > 0 && header !== ""))
        secrets.push(make("header", start + index + name, start + end));
    }
  }
  return { secrets, end: Math.max(place?.[1] ?? from, read?.host ?? from) };
}
