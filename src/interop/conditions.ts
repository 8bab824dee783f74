/** The conditions of the rules that are more than a pattern. */
import { unescapeText } from "../escape.ts";
import { isDangerousHeader, longHeaderName } from "../header-names.ts";
import { foldCase, nameKey } from "../names.ts";
import type { SipUri, UriHeader, UriParameter } from "../types.ts";

/** Returns a function that tells whether one of these parameters, however spelled, passes a test. */
export function known(
  names: readonly string[],
  test: (parameter: UriParameter) => boolean = () => true,
): (uri: SipUri) => boolean {
  return ({ parameters }) =>
    parameters.some((item) => names.includes(nameKey(item.name)) && test(item));
}

/** Returns a function that tells whether the transport, however spelled, matches a pattern. */
export function transport(pattern: RegExp): (uri: SipUri) => boolean {
  return known(["transport"], ({ value }) => pattern.test(foldCase(unescapeText(String(value)))));
}

/** Returns a function that tells whether the method, under a name without escapes, matches a pattern. */
export function method(pattern: RegExp): (uri: SipUri) => boolean {
  return ({ parameters }) =>
    parameters.some(({ name, value }) => /^method$/i.test(name) && pattern.test(String(value)));
}

/** Whether the user has only digits and visual separators (RFC 3966 §3), with a "+" or without. */
export function hasVisualSeparators({ user }: SipUri): boolean {
  return /^(?:[-.()]*\+)?[-.()\d]+$/.test(String(user)) && /[-.()]/.test(String(user));
}

/** Whether there is a ";" in the user, and `user=phone`, written like this. */
export function isPhoneWithSemicolon({ user, parameters }: SipUri): boolean {
  return (
    user?.includes(";") === true && parameters.some((item) => /^user=phone$/i.test(textOf(item)))
  );
}

/** Whether the password begins like a port, as far as that is read, and no port is as large. */
export function isPortTooLarge({ user, password }: SipUri): boolean {
  const text = String(password);
  return !/[;?]/.test(String(user)) && /^\d/.test(text) && Number.parseInt(text, 10) > 65535;
}

/** Whether nothing but a ";" or a "?" ends a host that is not an address. */
export function hasOpenHost({ host, port, parameters, headers }: SipUri): boolean {
  return port === null && parameters.length + headers.length > 0 && !/\[|\.[^.]+$/.test(host);
}

/** Whether a URI should not set a header (RFC 3261 §19.1.5). */
export function isDangerous({ name }: UriHeader): boolean {
  return isDangerousHeader(longHeaderName(nameKey(name)));
}

/** Whether Linphone's client sets a dangerous header: it sets only Route, and those written with a compact name. */
export function isDangerousToLinphone(header: UriHeader): boolean {
  return isDangerous(header) && /^(?:route|.)$/.test(nameKey(header.name));
}

/** Whether a header is the body of the request (RFC 3261 §19.1.1). */
export function isBody({ name }: UriHeader): boolean {
  return nameKey(name) === "body";
}

/** Whether there is a line break in a header. */
export function hasLineBreak(header: UriHeader): boolean {
  return /%0[AD]/i.test(textOf(header));
}

/** Whether the default port is not 5060, and no `transport=tls`, written like this, says so. */
export function hasOtherDefaultPort(uri: SipUri): boolean {
  if (uri.port !== null) return false;
  if (uri.parameters.some((item) => /^transport=tls$/i.test(textOf(item)))) return false;
  return uri.scheme === "sips" || transport(/^(?:tls|tls-sctp|wss?)$/)(uri);
}

/** Returns a function that tells whether a name is repeated. To these stacks, case makes another name. */
export function repeatsHeader(spelling: (name: string) => string): (uri: SipUri) => boolean {
  return ({ headers }) => new Set(headers.map(({ name }) => spelling(name))).size < headers.length;
}

/** Returns the text of a parameter or a header that a pattern is for. */
export function textOf({ name, value }: UriParameter | UriHeader): string {
  return `${name}=${value}`;
}
