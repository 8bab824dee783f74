import type { SipUri, UriParameter } from "./types.ts";

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
  let at = -1;
  const next = (length: number): Span => ({ start: at + 1, end: (at += length + 1) });
  const wire = (text: string | null) => (text === null ? null : next(text.length));
  const item = ({ name, value }: UriParameter) =>
    next(name.length + (value === true ? 0 : value.length + 1));
  return {
    scheme: wire(scheme),
    user: wire(user),
    password: wire(password),
    host: wire(host),
    port: port === null ? null : next(text.slice(at + 1).search(/\D|$/)), // it may have zeros
    parameters: parameters.map(item),
    headers: headers.map(item),
  };
}
