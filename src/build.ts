import { guarded } from "./fail.ts";
import { settingsOf } from "./options.ts";
import { prove } from "./prove.ts";
import { objectOf, portOf, schemeOf, stringOf } from "./snapshot.ts";
import type { Options, SipUri, SipUriInit, SipUriString } from "./types.ts";
import { addHeader, addParameter, refuseUnknown, wireItems, wireOrNull } from "./wire.ts";

/**
 * Makes a URI from plain text: each component is escaped where the grammar requires it (RFC 3261
 * §19.1.2), and the result is checked by parsing each component.
 *
 * @throws SipUriError if a value has the wrong type or can't be written (an empty user, parameter
 * name or value; malformed UTF-16; an invalid host), a constraint is broken, or the text exceeds
 * a limit (UTF-16 code units).
 * @example
 * build({ user: "j@s0n", host: "example.com", parameters: { transport: "tls" } });
 * // "sip:j%40s0n@example.com;transport=tls"
 */
export function build(init: SipUriInit, options?: Options): SipUriString {
  const settings = settingsOf(options);
  return prove(
    guarded(() => wireOf(init)),
    settings,
  );
}

/** An init's components as wire text. */
export function wireOf(init: SipUriInit): SipUri {
  refuseUnknown(objectOf(init, null));
  const { scheme, user, password, host, port, parameters, headers } = init;
  return {
    scheme: scheme === undefined ? "sip" : schemeOf(scheme),
    user: wireOrNull(user, "user"),
    password: wireOrNull(password, "password"),
    host: stringOf(host, "host"),
    port: port === undefined ? null : portOf(port),
    parameters: parameters === undefined ? [] : wireItems(parameters, "parameters", addParameter),
    headers: headers === undefined ? [] : wireItems(headers, "headers", addHeader),
  };
}
