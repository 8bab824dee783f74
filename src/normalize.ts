import { canonicalHost, canonicalValue } from "./canonical.ts";
import { type EscapedComponent, isRaw, isReserved } from "./escape.ts";
import { foldWireCase, nameKey } from "./names.ts";
import { UNLIMITED } from "./options.ts";
import { prove } from "./serialize.ts";
import { snapshot } from "./snapshot.ts";
import type { SipUri, SipUriString, UriParameter } from "./types.ts";

/**
 * Returns a normalised form of the URI: no needless escapes, hexadecimal digits in upper case, a host
 * name in lower case, an IPv6 address as RFC 5952 writes it, names of parameters in lower case, a ttl
 * without leading zeros. URIs that RFC 3261 §19.1.4 distinguishes stay different, and nothing is
 * reordered.
 *
 * The result can be longer: "[::ffff:ff:ff]" becomes "[::ffff:0.255.0.255]". So the limits of
 * `serialize` may refuse a URI that `parse` accepted.
 *
 * The result equals its input, and two URIs with the same normalised form are equal. The converse is
 * not true: `equals` is not transitive, so there is no canonical form.
 *
 * @throws SipUriError if the value is not a `SipUri`.
 * @example
 * serialize(normalize(parse("SIP:%61lice@EXAMPLE.com;Transport=TCP"))); // "sip:alice@example.com;transport=tcp"
 */
export function normalize(uri: SipUri): SipUri {
  const { user, password, host, parameters, headers, ...rest } = snapshot(uri);
  return {
    ...rest,
    user: user === null ? null : tidy(user, "user"),
    password: password === null ? null : tidy(password, "password"),
    host: canonicalHost(host),
    parameters: parameters.map(tidyParameter),
    headers: headers.map(({ name, value }) => ({
      name: tidy(name, "headers"),
      value: tidy(value, "headers"),
    })),
  };
}

/**
 * Returns the address-of-record as a text that can serve as a key: the scheme, user, host and port of the
 * URI. Two URIs have the same key exactly if `equals` holds for them without what is removed: the
 * parameters and headers (RFC 3261 §10.3 step 5), and the password. So the host is written as in
 * `normalize`, and escapes are undone except those of reserved characters, which differ from their
 * escapes, and of octets that can't be written raw. No limit applies.
 *
 * @throws SipUriError if the value is not a `SipUri`, or its user, host or port is not valid.
 * @example
 * addressOfRecord(parse("sip:%61lice:secret@EXAMPLE.com;transport=tcp?Subject=x")); // "sip:alice@example.com"
 */
export function addressOfRecord(uri: SipUri): SipUriString {
  const { scheme, user, host, port } = snapshot(uri);
  const tidyUser = user === null ? null : tidy(user, "user");
  const tidyHost = canonicalHost(host);
  const none = { password: null, parameters: [], headers: [] };
  return prove({ scheme, user: tidyUser, host: tidyHost, port, ...none }, UNLIMITED);
}

/**
 * Removes needless escapes from wire text. All escapes stay in a token that has a bare "%" or a "`" and
 * so is not a pvalue: "%28" would become "(", which no token can contain.
 */
function tidy(wire: string, component: EscapedComponent): string {
  if (/`|%(?![\da-f]{2})/i.test(wire)) return wire;
  return wire.replace(/%[\da-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return isRaw(character, component) && !isReserved(character)
      ? character
      : escaped.toUpperCase();
  });
}

function tidyLower(wire: string): string {
  return foldWireCase(tidy(wire, "parameters"));
}

function tidyParameter({ name, value }: UriParameter): UriParameter {
  const key = nameKey(name);
  if (value === true || key === "method") return { name: tidyLower(name), value };
  const isCaseless = key === "transport" || key === "user";
  const tidied = isCaseless ? tidyLower(value) : tidy(value, "parameters");
  return { name: tidyLower(name), value: canonicalValue(key, tidied) };
}
