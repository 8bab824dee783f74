import { token } from "../../grammar/sip-uri.peggy";
import { unescapeText } from "../escape.ts";
import { hostType } from "../host-type.ts";
import { type Issue, issue } from "../issue.ts";
import type { Span } from "../locate.ts";
import { foldCase, nameKey } from "../names.ts";
import type { SipUri, UriParameter } from "../types.ts";
import { POLICY_MESSAGES, type PolicyCode } from "./messages.ts";
import { placesOf } from "./places.ts";
import type { Rules } from "./read-policy.ts";

type Places = ReturnType<typeof placesOf>;
type Part = "scheme" | "user" | "password" | "host" | "parameters" | "headers";
/** Places are looked for only where something is refused. */
type Refuse = (code: PolicyCode, component: Part, placeIn: (places: Places) => Span | null) => void;

/** What a policy refuses of a URI that the grammar made of `text`. */
export function refusedBy(rules: Rules, uri: SipUri, text: string): Issue[] {
  const issues: Issue[] = [];
  let places: Places | undefined;
  const refuse: Refuse = (code, component, placeIn) => {
    places ??= placesOf(uri, text);
    const { start, end } = placeIn(places) as Span;
    issues.push(issue("policy", code, POLICY_MESSAGES[code], component, start, end));
  };
  if (rules.schemes?.includes(uri.scheme) === false) {
    refuse("scheme-not-allowed", "scheme", ({ scheme }) => scheme);
  }
  refuseUserinfo(rules, uri, refuse);
  refuseHost(rules, uri, refuse);
  refuseParameters(rules, uri, refuse);
  refuseTransport(rules, uri, refuse);
  refuseHeaders(rules, uri, refuse);
  if (!rules.controlCharacters && text.includes("%")) refuseControlCharacters(uri, refuse);
  return issues;
}

function refuseUserinfo(rules: Rules, { user, password }: SipUri, refuse: Refuse): void {
  if (user === null) {
    if (rules.isUserRequired) refuse("user-required", "user", ({ host }) => at(host.start, 0));
    return;
  }
  const slashes = /^(?:\/|%2F){2}/i.exec(user)?.[0].length ?? 0;
  if (slashes > 0 && !rules.doubleSlash) {
    refuse("user-double-slash", "user", (places) => within(places.user, 0, slashes));
  }
  if (!rules.admitsUser(unescapeText(user))) {
    refuse("user-not-allowed", "user", (places) => places.user);
  }
  if (password !== null && !rules.password) {
    refuse("password-not-allowed", "password", (places) => places.password);
  }
}

function refuseHost(rules: Rules, uri: SipUri, refuse: Refuse): void {
  if (rules.hosts?.(uri.host) === false) refuse("host-not-allowed", "host", ({ host }) => host);
  if (rules.hostTypes?.includes(hostType(uri)) === false) {
    refuse("host-type-not-allowed", "host", ({ host }) => host);
  }
}

/** maddr (RFC 3261 §19.1.1), and what Kamailio and OpenSIPS note of a NAT. */
const LEAD_ELSEWHERE = ["maddr", "alias", "received", "rcv"];

/** FreeSWITCH looks for the end of a name: "xfs_path" is its "fs_path" too. */
function leadsElsewhere(key: string): boolean {
  return LEAD_ELSEWHERE.includes(key) || key.endsWith("fs_path");
}

/** Their values are tokens (RFC 3261 §25.1): "udp&PJSIP/900" would be more than a transport. */
const OF_TOKENS = ["transport", "user", "method", "lr", "ob"];

/** What leads past the host is refused even by name; with `hosts` also another request than INVITE. */
function refuseParameters({ hosts, hostTypes, parameters }: Rules, uri: SipUri, refuse: Refuse) {
  const isHostRestricted = hosts !== null || hostTypes !== null;
  if (!isHostRestricted && parameters === null) return;
  uri.parameters.forEach(({ name, value }, i) => {
    const key = nameKey(name);
    const isRefused =
      (isHostRestricted && leadsElsewhere(key)) ||
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
function refuseTransport({ transports }: Rules, uri: SipUri, refuse: Refuse): void {
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

function refuseHeaders(rules: Rules, { headers }: SipUri, refuse: Refuse): void {
  headers.forEach(({ name }, i) => {
    const code = rules.headers(name);
    if (code !== null) refuse(code, "headers", nth("headers", i));
  });
}

/** An escape of a control character of ASCII or, as UTF-8, of Latin-1 (Unicode's category Cc). */
const ESCAPED_CONTROL = /%(?:[01][\dA-F]|7F|C2%[89][\dA-F])/i;

/** The first one of each component is marked. Wire text itself holds none. */
function refuseControlCharacters(uri: SipUri, refuse: Refuse): void {
  const search = (component: Part, wire: string | null, placeIn: Parameters<Refuse>[2]): void => {
    const found = wire && ESCAPED_CONTROL.exec(wire);
    if (!found) return;
    const { index, 0: escapes } = found;
    refuse("control-character", component, (places) =>
      within(placeIn(places), index, escapes.length),
    );
  };
  search("user", uri.user, ({ user }) => user);
  search("password", uri.password, ({ password }) => password);
  uri.parameters.forEach(({ name, value }, i) => {
    search("parameters", `${name}=${value}`, nth("parameters", i));
  });
  uri.headers.forEach(({ name, value }, i) => {
    search("headers", `${name}=${value}`, nth("headers", i));
  });
}

function nth(list: "parameters" | "headers", i: number) {
  return (places: Places): Span => places[list][i] as Span;
}

function at(start: number, length: number): Span {
  return { start, end: start + length };
}

function within(place: Span | null, from: number, length: number): Span {
  return at((place as Span).start + from, length);
}
