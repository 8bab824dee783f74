import { host as hostRule, token } from "../../grammar/sip-uri.peggy";
import { findParameter, parameterIndex } from "../decode.ts";
import { fail, failType } from "../expect.ts";
import { hostType } from "../host-type.ts";
import { CONSTRAINTS } from "../messages.ts";
import { foldCase } from "../names.ts";
import { snapshot } from "../snapshot.ts";
import type { SipUri } from "../types.ts";

/** Where to send a request, as far as the URI says, before any DNS lookup (RFC 3263 §4). */
export interface NextHop {
  /** The maddr if there is one, or else the host. An IPv6 address is in brackets. */
  readonly host: string;
  /** The URI's port, or the default one. If the URI has no port, DNS (SRV) may name another. */
  readonly port: number;
  /**
   * The transport as Via names it (RFC 3261 §20.42, RFC 7118 §5.2), in lower case, or another one
   * that the URI names; `null` if only DNS (NAPTR) can tell.
   */
  readonly transport: NextHopTransport | (string & {}) | null;
}

/** The transports that RFC 3261, RFC 4168 and RFC 7118 define. */
export type NextHopTransport = "udp" | "tcp" | "sctp" | "tls" | "tls-sctp" | "ws" | "wss";

/** The secure form of each transport, for sips (RFC 3261 §26.2.2, RFC 4168, RFC 7118 §5.5). */
const SECURED: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["tcp", "tls"],
  ["sctp", "tls-sctp"],
  ["ws", "wss"],
]);

/** RFC 3261 §19.1.2, RFC 7118 §5.5; 5060 for all others. */
const DEFAULT_PORTS: ReadonlyMap<string | null, number> = /* @__PURE__ */ new Map([
  ["tls", 5061],
  ["tls-sctp", 5061],
  ["ws", 80],
  ["wss", 443],
]);

/**
 * Returns the host, port and transport to contact for a URI, before any DNS lookup (RFC 3263 §4, RFC
 * 7118 §5.5).
 *
 * @throws SipUriError if the value is not a `SipUri`, its maddr or host is not a host, its port is
 * 0 or above 65535, its transport is not a token, or it is a sips URI with `transport=udp`.
 * @example
 * nextHop(parse("sips:alice@192.0.2.4")); // { host: "192.0.2.4", port: 5061, transport: "tls" }
 */
export function nextHop(uri: SipUri): NextHop {
  const copy = snapshot(uri);
  const maddr = findParameter(copy, "maddr");
  const isMaddr = typeof maddr === "string";
  const host = isMaddr ? maddr : copy.host;
  if (hostRule(host, true) === undefined) {
    const message = "A host was expected.";
    if (isMaddr) failType(message, "parameters", parameterIndex(copy, "maddr"), "value");
    failType(message, "host");
  }
  // RFC 3263 §4.2: an explicit port is used. Port 0 is reserved (RFC 6335 §6).
  if (copy.port === 0) failType("A request can't be sent to port 0.", "port");
  if (copy.port !== null && copy.port > 65535) fail(CONSTRAINTS, "port-out-of-range", "port");
  const transport = transportOf(copy, host);
  const fallback = copy.scheme === "sips" ? 5061 : 5060;
  return { host, port: copy.port ?? DEFAULT_PORTS.get(transport) ?? fallback, transport };
}

/** RFC 3263 §4.1: the transport parameter, an address or a port decides; if not, DNS (NAPTR) does. */
function transportOf(uri: SipUri, host: string): string | null {
  const named = findParameter(uri, "transport");
  const isSecure = uri.scheme === "sips";
  if (typeof named === "string") {
    const transport = foldCase(named);
    const i = parameterIndex(uri, "transport");
    if (token(transport) === undefined) {
      failType("A transport must be a token.", "parameters", i, "value");
    }
    // Even if the URI was parsed without constraints: a sips request must never be sent in the clear.
    if (isSecure && transport === "udp") fail(CONSTRAINTS, "sips-transport-udp", "parameters", i);
    return (isSecure && SECURED.get(transport)) || transport;
  }
  if (uri.port === null && hostType({ host }) === "hostname") return null;
  return isSecure ? "tls" : "udp";
}
