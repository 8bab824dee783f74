import { finish, onlySipUriError } from "./error.ts";
import {
  expectObject,
  expectPort,
  expectScheme,
  expectString,
  readProperties,
  refuseUnknown,
} from "./expect.ts";
import { readOptions } from "./options.ts";
import { addHeader, addParameter, escapeOrNull, toWireItems } from "./plain-to-wire.ts";
import { pathByName, prove } from "./serialize.ts";
import type { Options, SipUri, SipUriInit, SipUriString } from "./types.ts";

/**
 * Makes a URI from plain text. Each component is escaped where the grammar requires it (RFC 3261
 * §19.1.2), and checked against its own rule of the grammar before it is written.
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
  return finish(() => {
    const wire = toWire(init);
    return prove(wire, settings, pathByName(wire));
  });
}

/** Returns the components of an init in wire text. */
export function toWire(init: SipUriInit): SipUri {
  const { scheme, user, password, host, port, parameters, headers } = onlySipUriError(() => {
    refuseUnknown(expectObject(init));
    return readProperties(init);
  });
  return {
    scheme: scheme === undefined ? "sip" : expectScheme(scheme),
    user: escapeOrNull(user, "user"),
    password: escapeOrNull(password, "password"),
    host: expectString(host, "host"),
    port: port === undefined ? null : expectPort(port),
    parameters: toWireItems(parameters, "parameters", addParameter),
    headers: toWireItems(headers, "headers", addHeader),
  };
}
