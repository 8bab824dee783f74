import { hostname, IPv4address, IPv6reference } from "../grammar/sip-uri.peggy";
import { fail, guarded } from "./fail.ts";
import type { HostType, SipUri } from "./types.ts";

/**
 * What the host of a URI is, by RFC 3261 §25.1 with RFC 5954 §4.1.
 *
 * @throws SipUriError if the value has no host.
 * @example
 * hostType(parse("sip:alice@[2001:db8::1]")); // "IPv6reference"
 */
export function hostType(uri: Pick<SipUri, "host">): HostType {
  const host = guarded(() => uri.host);
  if (typeof host === "string") {
    if (hostname(host) !== undefined) return "hostname";
    if (IPv4address(host) !== undefined) return "IPv4address";
    if (IPv6reference(host) !== undefined) return "IPv6reference";
  }
  return fail("invalid-type", "A SIP URI with a host was expected.", "host");
}
