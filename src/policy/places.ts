import { locate, type Span } from "../locate.ts";
import type { SipUri } from "../types.ts";
import type { PolicyCode } from "./messages.ts";

/**
 * Where all components of a URI stand in the text that the grammar made it of: wire text is as
 * long as what it was read from, and one character stands between any two components.
 */
export function placesOf(uri: SipUri, text: string) {
  let at = 0;
  const next = (wire: string): Span => {
    const start = at;
    at += wire.length + 1;
    return { start, end: start + wire.length };
  };
  const { port, parameters } = locate(uri, text);
  const scheme = next(uri.scheme);
  const user = uri.user === null ? null : next(uri.user);
  const password = uri.password === null ? null : next(uri.password);
  const host = next(uri.host);
  /** Where the headers' "?" stands, or would. */
  const mainEnd = (parameters.at(-1) ?? port).end; // the hostport's end, also without a port
  at = mainEnd + 1;
  const headers = uri.headers.map(({ name, value }) => next(`${name}=${value}`));
  return { scheme, user, password, host, port, parameters, mainEnd, headers };
}

export type Places = ReturnType<typeof placesOf>;

export type Part = "scheme" | "user" | "password" | "host" | "port" | "parameters" | "headers";

/** Notes that a policy refuses a part. Its place is looked for only then. */
export type Refuse = (
  code: PolicyCode,
  component: Part,
  placeIn: (places: Places) => Span | null,
) => void;

export function nth(list: "parameters" | "headers", i: number) {
  return (places: Places): Span => places[list][i] as Span;
}

export function at(start: number, length: number): Span {
  return { start, end: start + length };
}

/** A part of a component. */
export function within(place: Span | null, from: number, length: number): Span {
  return at((place as Span).start + from, length);
}
