import { unescapeText } from "./escape.ts";
import { longHeaderName } from "./header-names.ts";
import type { KnownParameters } from "./known-parameters.ts";
import { foldCase, nameKey, plainNameKey } from "./names.ts";
import { snapshot } from "./snapshot.ts";
import type { SipUri, UriParameter } from "./types.ts";

/** The components of a URI in plain text: a view for reading. To change a URI, use `modify`. */
export interface DecodedSipUri {
  readonly scheme: "sip" | "sips";
  readonly user: string | null;
  readonly password: string | null;
  readonly host: string;
  readonly port: number | null;
  /** By name, in lower case; if a name is repeated, its first value. The object has no prototype. */
  readonly parameters: Readonly<Record<string, string | true>>;
  /**
   * By name, as spelled: all its values, in order. `getHeaders` finds all spellings. The object has
   * no prototype.
   */
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

/**
 * Returns the plain-text view of a URI: each escape (RFC 3261 §19.1.2) is decoded once, as UTF-8. An
 * escape that is not valid UTF-8 stays as it is.
 *
 * @throws SipUriError if the value is not a `SipUri`.
 * @example
 * decode(parse("sip:j%40s0n@example.com?X-Id=a%26b")).user; // "j@s0n"
 */
export function decode(uri: SipUri): DecodedSipUri {
  const { scheme, user, password, host, port, parameters, headers } = snapshot(uri);
  const parametersByName: Record<string, string | true> = Object.create(null);
  for (const parameter of parameters) {
    parametersByName[foldCase(unescapeText(parameter.name))] ??= plainValue(parameter);
  }
  const headersByName: Record<string, string[]> = Object.create(null);
  for (const { name, value } of headers) {
    const plainName = unescapeText(name);
    headersByName[plainName] ??= [];
    headersByName[plainName].push(unescapeText(value));
  }
  return {
    scheme,
    user: user === null ? null : unescapeText(user),
    password: password === null ? null : unescapeText(password),
    host,
    port,
    parameters: parametersByName,
    headers: headersByName,
  };
}

/** In a Method "%" is an ordinary character: RFC 4475 §3.1.1.2. */
function plainValue({ name, value }: UriParameter): string | true {
  return value === true || nameKey(name) === "method" ? value : unescapeText(value);
}

/**
 * Returns a uri-parameter's value in plain text: `true` if it has no value, `undefined` if there is
 * no such parameter. Names are compared unescaped, ignoring case (RFC 3261 §19.1.4).
 *
 * @throws SipUriError if the value is not a `SipUri`.
 * @example
 * getParameter(parse("sip:h;Transport=tcp;lr"), "transport"); // "tcp"
 */
export function getParameter(
  uri: SipUri,
  name: keyof KnownParameters | (string & {}),
): string | true | undefined {
  return findParameter(snapshot(uri), name);
}

/** Like `getParameter`, for a URI that is already a copy or was made here. */
export function findParameter(uri: SipUri, name: string): string | true | undefined {
  const i = parameterIndex(uri, name);
  return i < 0 ? undefined : plainValue(uri.parameters[i] as UriParameter);
}

/** Returns the index of the first parameter with this name, or -1. */
export function parameterIndex({ parameters }: SipUri, name: string): number {
  const key = plainNameKey(name);
  return parameters.findIndex((parameter) => nameKey(parameter.name) === key);
}

/**
 * Returns all values of a header in plain text, in order. A compact name and its long name are the same
 * (RFC 3261 §7.3.3); names are compared unescaped, ignoring case.
 *
 * @throws SipUriError if the value is not a `SipUri`.
 * @example
 * getHeaders(parse("sip:h?Subject=a%20b&s=c"), "subject"); // ["a b", "c"]
 */
export function getHeaders(uri: SipUri, name: string): readonly string[] {
  const key = longHeaderName(plainNameKey(name));
  return snapshot(uri)
    .headers.filter((header) => longHeaderName(nameKey(header.name)) === key)
    .map((header) => unescapeText(header.value));
}
