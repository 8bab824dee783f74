import type { Span } from "./issue.ts";
import type { SipUri, UriParameter } from "./types.ts";

/**
 * Where the components of a URI are in its text. Wire text is as long as the text that it was parsed
 * from, and one character separates any two components. A user may contain ";" and "?", but after the
 * "@" the first of them ends the hostport.
 */

/** Returns where the headers' "?" is, or the text's end. A "?" before the "@" belongs to the user. */
export function headersStart(text: string): number {
  const at = text.indexOf("?", text.indexOf("@") + 1);
  return at < 0 ? text.length : at;
}

/** Returns where the hostport ends. A userinfo, if there is one, ends before `from`. */
export function hostportEnd(text: string, from = text.indexOf("@") + 1): number {
  // `indexOf` returns -1 where there is none, and -1 >>> 0 exceeds any length.
  return Math.min(text.indexOf(";", from) >>> 0, text.indexOf("?", from) >>> 0, text.length);
}

/** Returns the spans of the port and the parameters of a URI that was parsed from `text`. */
export function parameterSpans({ parameters }: SipUri, text: string) {
  const end = hostportEnd(text);
  const port: Span = { start: text.lastIndexOf(":", end) + 1, end };
  return { port, parameters: parameterSpansFrom(end, parameters) };
}

/** Returns the spans of parameters; the ";" of the first is at `at`. */
export function parameterSpansFrom(at: number, parameters: readonly UriParameter[]): Span[] {
  let end = at;
  return parameters.map(({ name, value }) => {
    const start = end + 1;
    end = start + name.length + (value === true ? 0 : value.length + 1);
    return { start, end };
  });
}

/** Returns the spans of all components of a URI that was parsed from `text`. */
export function spansOf(uri: SipUri, text: string) {
  let at = 0;
  const next = (wire: string): Span => {
    const start = at;
    at += wire.length + 1;
    return spanOf(start, wire.length);
  };
  const { port, parameters } = parameterSpans(uri, text);
  const scheme = next(uri.scheme);
  const user = uri.user === null ? null : next(uri.user);
  const password = uri.password === null ? null : next(uri.password);
  const host = next(uri.host);
  /** Where the headers' "?" is, or would be. */
  const headersAt = (parameters.at(-1) ?? port).end; // without a port, this is the host's end
  at = headersAt + 1;
  const headers = uri.headers.map(({ name, value }) => next(`${name}=${value}`));
  return {
    scheme,
    user,
    password,
    host,
    port: uri.port === null ? null : port,
    parameters,
    headersAt,
    headers,
  };
}

export type Spans = ReturnType<typeof spansOf>;

export function spanOf(start: number, length: number): Span {
  return { start, end: start + length };
}

/** Widens a span so that it cuts no surrogate pair and no combining sequence. */
export function wholeCharacters(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && from > 0 && isInside(text, from)) from--;
  while (from < to && isInside(text, to)) to++;
  return { start: from, end: to };
}

function isInside(text: string, at: number): boolean {
  const next = text.codePointAt(at) ?? 0;
  if (next < 0x300) return false; // before the first combining mark
  return (
    (text.codePointAt(at - 1) ?? 0) > 0xffff || /\p{M}/u.exec(String.fromCodePoint(next)) !== null
  );
}
