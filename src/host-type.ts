import { host, IPv4address, IPv6reference } from "../grammar/sip-uri.peggy";
import { failType } from "./expect.ts";
import { onlySipUriError } from "./guard.ts";
import { property } from "./properties.ts";
import type { HostType, SipUri } from "./types.ts";

/**
 * Returns the kind of a URI's host (RFC 3261 §25.1, with RFC 5954 §4.1).
 *
 * @throws SipUriError if the value has no valid host.
 * @example
 * hostType(parse("sip:alice@[2001:db8::1]")); // "IPv6reference"
 */
export function hostType(uri: Pick<SipUri, "host">): HostType {
  const text = onlySipUriError(() => property(uri, "host"));
  if (typeof text === "string") {
    if (IPv4address(text) !== undefined) return "IPv4address";
    if (IPv6reference(text) !== undefined) return "IPv6reference";
    if (host(text, true) !== undefined) return "hostname";
  }
  return failType("A SIP URI with a host was expected.", "host");
}
