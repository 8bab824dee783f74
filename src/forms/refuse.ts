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
type Refuse = (code: PolicyCode, component: Part, place: Span) => void;

/** What a policy refuses of a URI that the grammar made of `text`, in order of position. */
export function refusedBy(rules: Rules, uri: SipUri, text: string): Issue[] {
  const places = placesOf(uri, text);
  const issues: Issue[] = [];
  const refuse: Refuse = (code, component, { start, end }) => {
    issues.push(issue("policy", code, POLICY_MESSAGES[code], component, start, end));
  };
  if (rules.schemes?.includes(uri.scheme) === false) {
    refuse("scheme-not-allowed", "scheme", places.scheme);
  }
  refuseUserinfo(rules, uri, places, refuse);
  refuseHost(rules, uri, places, refuse);
  refuseParameters(rules, uri, places, refuse);
  refuseTransport(rules, uri, places, refuse);
  refuseHeaders(rules, uri, places, refuse);
  if (!rules.controlCharacters) refuseControlCharacters(places, text, refuse);
  return issues.sort(byPosition);
}

export function byPosition(a: Issue, b: Issue): number {
  return Number(a.start) - Number(b.start);
}

function refuseUserinfo(rules: Rules, uri: SipUri, places: Places, refuse: Refuse): void {
  if (uri.user === null || places.user === null) {
    const { start } = places.host;
    if (rules.isUserRequired) refuse("user-required", "user", { start, end: start });
    return;
  }
  const slashes = /^(?:\/|%2F){2}/i.exec(uri.user)?.[0].length ?? 0;
  const { start } = places.user;
  if (slashes > 0 && !rules.doubleSlash) {
    refuse("user-double-slash", "user", { start, end: start + slashes });
  }
  if (!rules.admitsUser(unescapeText(uri.user))) refuse("user-not-allowed", "user", places.user);
  if (places.password !== null && !rules.password) {
    refuse("password-not-allowed", "password", places.password);
  }
}

function refuseHost(rules: Rules, uri: SipUri, places: Places, refuse: Refuse): void {
  if (rules.hosts?.(uri.host) === false) refuse("host-not-allowed", "host", places.host);
  if (rules.hostTypes?.includes(hostType(uri)) === false) {
    refuse("host-type-not-allowed", "host", places.host);
  }
}

/**
 * What leads past the host: maddr (RFC 3261 §19.1.1), FreeSWITCH's path (it looks for the name's
 * end), what Kamailio and OpenSIPS note of a NAT.
 */
const LEADS_ELSEWHERE = /^(?:maddr|alias|received|rcv|.*fs_path)$/s;

/** Their values are tokens (RFC 3261 §25.1): "udp&PJSIP/900" would be more than a transport. */
const OF_TOKENS = ["transport", "user", "method", "lr", "ob"];

/** What leads elsewhere is refused even by name. */
function refuseParameters(rules: Rules, uri: SipUri, places: Places, refuse: Refuse): void {
  const isHostRestricted = rules.hosts !== null || rules.hostTypes !== null;
  uri.parameters.forEach(({ name, value }, i) => {
    const key = nameKey(name);
    const isRefused =
      (isHostRestricted && LEADS_ELSEWHERE.test(key)) ||
      (rules.hosts !== null && key === "method") ||
      (rules.parameters !== null && !isNamed(rules.parameters, key, value));
    if (isRefused) refuse("parameter-not-allowed", "parameters", places.parameters[i] as Span);
  });
}

function isNamed(allowed: readonly unknown[], key: string, value: string | true): boolean {
  if (!allowed.includes(key)) return false;
  return value === true || !OF_TOKENS.includes(key) || token(unescapeText(value)) !== undefined;
}

/** A transport that is not there is marked where it would stand. */
function refuseTransport(rules: Rules, uri: SipUri, places: Places, refuse: Refuse): void {
  const { transports } = rules;
  if (transports === null) return;
  const index = uri.parameters.findIndex(({ name }) => nameKey(name) === "transport");
  const parameter = uri.parameters[index];
  if (transportsOf(uri, parameter).some((name) => transports.includes(name))) return;
  const place = places.parameters[index] ?? { start: places.mainEnd, end: places.mainEnd };
  refuse("transport-not-allowed", "parameters", place);
}

/**
 * A URI's transport by its names: over TLS "tcp" is "tls" too (RFC 3261 §26.2.2). With an escape
 * it has none: stacks do not decode it, and take the default one, or none.
 */
function transportsOf({ scheme }: SipUri, parameter: UriParameter | undefined): string[] {
  const isSecure = scheme === "sips";
  if (parameter === undefined) return [isSecure ? "tls" : "udp"];
  if (parameter.name.includes("%")) return [];
  const name = foldCase(String(parameter.value));
  return isSecure && name === "tcp" ? [name, "tls"] : [name];
}

function refuseHeaders(rules: Rules, uri: SipUri, places: Places, refuse: Refuse): void {
  uri.headers.forEach(({ name }, i) => {
    const code = rules.headers(name);
    if (code !== null) refuse(code, "headers", places.headers[i] as Span);
  });
}

/** An escape of a control character of ASCII or, as UTF-8, of Latin-1 (Unicode's category Cc). */
const ESCAPED_CONTROL = /%(?:[01][\dA-F]|7F|C2%[89][\dA-F])/i;

/** The first one of each component is marked. Wire text itself holds none. */
function refuseControlCharacters(places: Places, text: string, refuse: Refuse): void {
  const search = (component: Part, place: Span | null): void => {
    const found = place && ESCAPED_CONTROL.exec(text.slice(place.start, place.end));
    if (!found) return;
    const start = place.start + found.index;
    refuse("control-character", component, { start, end: start + found[0].length });
  };
  search("user", places.user);
  search("password", places.password);
  for (const place of places.parameters) search("parameters", place);
  for (const place of places.headers) search("headers", place);
}
