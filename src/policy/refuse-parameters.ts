import { token } from "../../grammar/sip-uri.peggy";
import { unescapeText } from "../escape.ts";
import { foldCase, nameKey } from "../names.ts";
import type { SipUri, UriParameter } from "../types.ts";
import { holdsFsPath } from "./fs-path.ts";
import { at, nth, type Places, type Refuse } from "./places.ts";
import type { Rules } from "./read-policy.ts";

/** maddr (RFC 3261 §19.1.1), and what Kamailio and OpenSIPS note of a NAT. */
const LEAD_ELSEWHERE = ["maddr", "alias", "received", "rcv"];

function leadsElsewhere(key: string): boolean {
  return LEAD_ELSEWHERE.includes(key) || holdsFsPath(`${key}=`);
}

/** Their values are tokens (RFC 3261 §25.1): "udp&PJSIP/900" would be more than a transport. */
const OF_TOKENS = ["transport", "user", "method", "lr", "ob"];

/** What leads past the hostport is refused even by name; with `hosts` also another request than INVITE. */
export function refuseParameters(
  { hosts, isHostportRestricted, parameters }: Rules,
  uri: SipUri,
  refuse: Refuse,
) {
  uri.parameters.forEach(({ name, value }, i) => {
    const key = nameKey(name);
    const isRefused =
      (isHostportRestricted && leadsElsewhere(key)) ||
      (hosts !== null && key === "method") ||
      (parameters !== null && !isNamed(parameters, key, value));
    if (isRefused) refuse("parameter-not-allowed", "parameters", nth("parameters", i));
  });
}

function isNamed(allowed: readonly string[], key: string, value: string | true): boolean {
  if (!allowed.includes(key)) return false;
  return value === true || !OF_TOKENS.includes(key) || token(unescapeText(value)) !== undefined;
}

/** A transport that is not there is marked where it would stand. */
export function refuseTransport({ transports }: Rules, uri: SipUri, refuse: Refuse): void {
  if (transports === null) return;
  const index = uri.parameters.findIndex(({ name }) => nameKey(name) === "transport");
  if (transportsOf(uri, uri.parameters[index]).some((name) => transports.includes(name))) return;
  const place = (places: Places) => places.parameters[index] ?? at(places.mainEnd, 0);
  refuse("transport-not-allowed", "parameters", place);
}

/**
 * A URI's transport by its names: over TLS "tcp" is "tls" too (RFC 3261 §26.2.2). With an escape
 * it has none: stacks do not decode it, and take the default one, or none.
 */
function transportsOf({ scheme }: SipUri, parameter: UriParameter | undefined): string[] {
  const isSecure = scheme === "sips";
  if (parameter === undefined) return [isSecure ? "tls" : "udp"];
  const name = foldCase(String(parameter.value));
  if (`${parameter.name}${name}`.includes("%")) return [];
  return isSecure && name === "tcp" ? [name, "tls"] : [name];
}
