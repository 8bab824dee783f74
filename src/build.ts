import { onlySipUriError } from "./error.ts";
import { expectObject, expectPort, expectScheme, expectString, refuseUnknown } from "./expect.ts";
import { readOptions } from "./options.ts";
import { addHeader, addParameter, escapeOrNull, toWireItems } from "./plain-to-wire.ts";
import { type PathOf, prove } from "./prove.ts";
import type { Options, SipUri, SipUriInit, SipUriString } from "./types.ts";

/**
 * Makes a URI from plain text: each component is escaped where the grammar requires it (RFC 3261
 * §19.1.2), and checked against its rule of the grammar before it is written.
 *
 * @throws SipUriError if a value has the wrong type or can't be written (an empty user, parameter
 * name or value; malformed UTF-16; an invalid host), a constraint is broken, or the text exceeds
 * a limit (UTF-16 code units). The `path` of each issue leads to the property.
 * @example
 * build({ user: "j@s0n", host: "example.com", parameters: { transport: "tls" } });
 * // "sip:j%40s0n@example.com;transport=tls"
 */
export function build(init: SipUriInit, options?: Options): SipUriString {
  const settings = readOptions(options);
  const { uri, pathOf } = onlySipUriError(() => toWire(init));
  return prove(uri, settings, pathOf);
}

/** The components of an init as wire text. */
export function toWire(init: SipUriInit): { readonly uri: SipUri; readonly pathOf: PathOf } {
  refuseUnknown(expectObject(init));
  const { scheme, user, password, host, port, parameters, headers } = init;
  const uri = {
    scheme: scheme === undefined ? "sip" : expectScheme(scheme),
    user: escapeOrNull(user, "user"),
    password: escapeOrNull(password, "password"),
    host: expectString(host, "host"),
    port: port === undefined ? null : expectPort(port),
  };
  const wire = {
    parameters: toWireItems(parameters, "parameters", addParameter),
    headers: toWireItems(headers, "headers", addHeader),
  };
  return {
    uri: { ...uri, parameters: wire.parameters.items, headers: wire.headers.items },
    pathOf: (component, index) =>
      index === undefined
        ? [component]
        : [component, wire[component as keyof typeof wire].names[index] as string],
  };
}
