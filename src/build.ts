import { failUnfinished } from "./guard.ts";
import { readOptions } from "./options.ts";
import { escapeOrNull, toWireItems } from "./plain-to-wire.ts";
import { readInit } from "./read-init.ts";
import { pathByName, prove } from "./serialize.ts";
import type { Options, SipUri, SipUriInit, SipUriString, UriHeader } from "./types.ts";

/**
 * Makes a URI from plain text. Each component is escaped where the grammar requires it (RFC 3261
 * §19.1.2), and checked against its own rule of the grammar before it is written.
 *
 * @throws SipUriError if a value has the wrong type or can't be written (an empty user, parameter
 * name or value; malformed UTF-16; an invalid host), a constraint is broken, or the text exceeds
 * a limit (UTF-16 code units). The `path` of each issue leads to the property. The issues are in the
 * order of `serialize`; those of text that can't be written come after those of types.
 * @example
 * build({ user: "j@s0n", host: "example.com", parameters: { transport: "tls" } });
 * // "sip:j%40s0n@example.com;transport=tls"
 */
export function build(init: SipUriInit, options?: Options): SipUriString {
  const settings = readOptions(options);
  try {
    const wire = toWire(init);
    return prove(wire, settings, pathByName(wire), true);
  } catch (error) {
    return failUnfinished(error);
  }
}

/** Returns the components of an init in wire text. */
export function toWire(init: SipUriInit): SipUri {
  const { scheme, user, password, host, port, parameters, headers } = readInit(init, false);
  return {
    scheme: scheme ?? "sip",
    user: escapeOrNull(user, "user"),
    password: escapeOrNull(password, "password"),
    host: host as string, // only changes can lack it
    port: port ?? null,
    parameters: toWireItems(parameters, "parameters"),
    headers: toWireItems(headers, "headers") as UriHeader[],
  };
}
