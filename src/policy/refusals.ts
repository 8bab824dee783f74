import { hostname, host as hostRule, token } from "../../grammar/sip-uri.peggy";
import { canonicalHost } from "../canonical.ts";
import { unescapeText } from "../escape.ts";
import { failOptions } from "../expect.ts";
import { isDangerousHeader, longHeaderName } from "../header-names.ts";
import { foldCase, nameKey } from "../names.ts";
import { spanOf } from "../spans.ts";
import type { SipUri, UriParameter } from "../types.ts";
import type { PolicyCode } from "./messages.ts";
import { type Refuse, type Subject, unless } from "./rows.ts";
import { isSpecialHost } from "./special-hosts.ts";

/**
 * Refuses a host that a list of hosts and `*.example.com` does not allow. They are compared as `equals`
 * compares them, so another spelling of an allowed address passes, and a name that only looks like an
 * allowed one does not.
 */
export function refuseHosts(allowed: readonly string[]): Refuse {
  const exact = new Set<string>();
  const ends: string[] = [];
  for (const entry of allowed) {
    if (entry.startsWith("*.") && hostname(entry.slice(2), true) !== undefined) {
      ends.push(canonicalHost(entry.slice(1)));
    } else if (hostRule(entry, true) !== undefined) exact.add(canonicalHost(entry));
    else failOptions();
  }
  return unless("host-not-allowed", "host", ({ host }) => {
    const canonical = canonicalHost(host);
    return exact.has(canonical) || ends.some((end) => canonical.endsWith(end));
  });
}

/**
 * The parameters that divert a request from the hostport of its URI: maddr (RFC 3261 §19.1.1), and what
 * Kamailio and OpenSIPS add for a client behind a NAT. If a policy restricts the hostport, it refuses
 * what diverts a request, even what its lists of parameters and headers allow.
 */
export const DIVERTING = ["maddr", "alias", "received", "rcv"];

/**
 * Whether a text, in plain text, diverts a request: FreeSWITCH searches the whole URI for this
 * (sofia_glue.c), so it also finds it in a user and in the parameter "xfs_path".
 */
function holdsFsPath(plain: string): boolean {
  return foldCase(plain).includes("fs_path=");
}

/** Whether a user or a password is refused because it diverts a request. */
export function isDiverting(wire: string | null, { diverting }: Subject): boolean {
  return diverting !== null && wire !== null && holdsFsPath(unescapeText(wire));
}

/**
 * Refuses a host or a maddr that is this machine or in a private network. That of other parameters is
 * refused as what diverts a request.
 */
export const refuseSpecialHosts: Refuse = ({ uri }, report) => {
  if (isSpecialHost(uri.host)) report("host-special", "host");
  uri.parameters.forEach(({ name, value }, i) => {
    const isMaddr = nameKey(name) === "maddr" && value !== true;
    if (isMaddr && isSpecialHost(value)) report("host-special", "parameters", i);
  });
};

/** Their values must be tokens, as a constraint says for transport, user and method. */
const TOKEN_VALUED = ["lr", "ob"];

/** Refuses parameters that divert a request, and those whose names are not in the list; `*` is all. */
export function refuseParameters(allowed: readonly string[]): Refuse {
  const areAllAllowed = allowed.includes("*");
  const keys = allowed.map(nameKey);
  const isAllowed = (key: string, value: string | true): boolean => {
    const isToken = () => value === true || token(unescapeText(value)) !== undefined;
    return keys.includes(key) && (!TOKEN_VALUED.includes(key) || isToken());
  };
  return ({ uri, diverting }, report) => {
    if (areAllAllowed && diverting === null) return;
    uri.parameters.forEach(({ name, value }, i) => {
      const key = nameKey(name);
      const diverts = diverting !== null && (diverting.includes(key) || holdsFsPath(`${key}=`));
      const isRefused = diverts || !(areAllAllowed || isAllowed(key, value));
      if (isRefused) report("parameter-not-allowed", "parameters", i);
    });
  };
}

/** Refuses a URI whose transport, named or by default, is not in the list. */
export function refuseTransport(allowed: readonly string[]): Refuse {
  const names = allowed.map(foldCase);
  return ({ uri }, report) => {
    const parameter = uri.parameters.find(({ name }) => nameKey(name) === "transport");
    if (transportsOf(uri, parameter).some((name) => names.includes(name))) return;
    report("transport-not-allowed", "parameters", parameter && uri.parameters.indexOf(parameter));
  };
}

/**
 * Returns the names of a URI's transport: over TLS, "tcp" is "tls" too (RFC 3261 §26.2.2). An escaped
 * transport has no name: stacks don't decode it, and use the default transport or fail.
 */
function transportsOf({ scheme }: SipUri, parameter: UriParameter | undefined): string[] {
  const isSecure = scheme === "sips";
  if (parameter === undefined) return [isSecure ? "tls" : "udp"];
  const name = foldCase(String(parameter.value));
  if (`${parameter.name}${name}`.includes("%")) return [];
  return isSecure && name === "tcp" ? [name, "tls"] : [name];
}

/**
 * What a policy refuses besides the headers of RFC 3261 §19.1.5, unless it names them: clients send these
 * on as they are. They would claim another identity, fetch a URL, or call or replace somebody else.
 */
const REFUSED = [
  ...["authorization", "proxy-authorization"],
  ...["p-asserted-identity", "p-preferred-identity", "remote-party-id"],
  ...["alert-info", "call-info", "refer-to", "replaces", "join"],
];

/**
 * Refuses headers, if a policy allows these names and prefixes (`X-*`). A dangerous header (RFC 3261
 * §19.1.5, and `REFUSED`) must be named in full. Even then, it is refused if it diverts a request. A name
 * that is not a token (§25.1) is always refused: before a ":", "Route " and "Route:" name a Route too.
 */
export function refuseHeaders(allowed: readonly string[]): Refuse {
  const names = allowed.map(foldCase);
  const full = new Set(names.map(longHeaderName));
  const prefixes = names.filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1));
  const refusalOf = (wireName: string, isDivertingRefused: boolean): PolicyCode | null => {
    const key = nameKey(wireName);
    const name = longHeaderName(key);
    if (token(key) === undefined) return "header-name-invalid";
    const diverts = name === "route" || holdsFsPath(`${name}=`);
    if (isDivertingRefused && diverts) return "header-dangerous";
    if (full.has(name)) return null;
    if (isDangerousHeader(name) || REFUSED.includes(name)) return "header-dangerous";
    return prefixes.some((prefix) => name.startsWith(prefix)) ? null : "header-not-allowed";
  };
  return ({ uri, diverting }, report) => {
    uri.headers.forEach(({ name }, i) => {
      const code = refusalOf(name, diverting !== null);
      if (code !== null) report(code, "headers", i);
    });
  };
}

/** An escaped control character of ASCII or, as UTF-8, of Latin-1 (Unicode's category Cc). */
const ESCAPED_CONTROL = /%(?:[01][\dA-F]|7F|C2%[89][\dA-F])/i;

/** Refuses the first control character of each component. Wire text contains them only escaped. */
export const refuseControlCharacters: Refuse = ({ uri, text }, report) => {
  if (!text.includes("%")) return;
  const search = (component: keyof SipUri, wire: string | null, index?: number): void => {
    const found = ESCAPED_CONTROL.exec(wire ?? "");
    if (found === null) return;
    report("control-character", component, index, spanOf(found.index, found[0].length));
  };
  search("user", uri.user);
  search("password", uri.password);
  for (const component of ["parameters", "headers"] as const) {
    uri[component].forEach(({ name, value }, i) => {
      search(component, `${name}=${value}`, i);
    });
  }
};
