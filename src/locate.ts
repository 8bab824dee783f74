import type { SipUri } from "./types.ts";

/** A place in a text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the components of a URI stand in the text that the grammar made it of: wire text is as
 * long as what it was read from, and one character stands between any two components.
 */
export function locate(uri: SipUri, text: string) {
  const { scheme, user, password, host, port, parameters, headers } = uri;
  let at = 0;
  const next = (length: number): Span => {
    const start = at;
    at += length + 1;
    return { start, end: start + length };
  };
  return {
    scheme: next(scheme.length),
    user: user === null ? null : next(user.length),
    password: password === null ? null : next(password.length),
    host: next(host.length),
    port: port === null ? null : next(text.slice(at).search(/\D|$/)), // it may have zeros
    parameters: parameters.map(({ name, value }) =>
      next(name.length + (value === true ? 0 : value.length + 1)),
    ),
    headers: headers.map(({ name, value }) => next(name.length + 1 + value.length)),
  };
}
