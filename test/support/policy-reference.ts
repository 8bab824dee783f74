/**
 * What a policy refuses, written from the documentation of its properties. It shares nothing with the
 * library except `equals`, which compares hosts, and `decode`, which unescapes the user.
 */
import { BlockList } from "node:net";
import type { SipUriPolicy } from "../../src/forms/index.ts";
import { decode, equals, parse, type SipUri, type UriParameter } from "../../src/index.ts";
import type { Written } from "./arbitraries.ts";
import { PATTERNS } from "./policy-arbitraries.ts";
import { DANGEROUS, kindOfHost, longName, nameKey, TOKEN } from "./reference.ts";

/** A refusal, with the part of the text that is refused. */
export interface Refused {
  readonly code: string;
  readonly part: string;
}

export function refusedParts(
  { uri, text }: Omit<Written, "canonical">,
  policy: SipUriPolicy,
): Refused[] {
  const found: Refused[] = [];
  const refuse = (code: string, part: string) => found.push({ code, part });
  const { scheme, user, password, host, port } = uri;
  const isPlaced = Boolean(policy.hosts || policy.hostTypes || policy.ports);
  const isRestricted = isPlaced || policy.specialHosts === false;

  if (policy.schemes && !policy.schemes.includes(scheme)) {
    refuse("scheme-not-allowed", text.slice(0, text.indexOf(":")));
  }
  if (user === null && policy.user?.required) refuse("user-required", "");
  if (user !== null) {
    const slashes = ["//", "/%2F", "%2F/", "%2F%2F"].find((start) =>
      user.toUpperCase().startsWith(start),
    );
    if (slashes !== undefined && !policy.user?.doubleSlash) {
      refuse("user-double-slash", user.slice(0, slashes.length));
    }
    const plain = decode(uri).user ?? "";
    if (!admitsUser(plain, policy.user ?? {}) || (isRestricted && /fs_path=/i.test(plain))) {
      refuse("user-not-allowed", user);
    }
  }
  const isPath = isRestricted && /fs_path=/i.test(decode(uri).password ?? "");
  if (password !== null && (policy.password !== true || isPath)) {
    refuse("password-not-allowed", password);
  }
  if (policy.hosts && !policy.hosts.some((allowed) => isWithin(host, allowed))) {
    refuse("host-not-allowed", host);
  }
  if (policy.hostTypes && !policy.hostTypes.includes(kindOfHost(host))) {
    refuse("host-type-not-allowed", host);
  }
  if (policy.specialHosts === false && isSpecial(host)) refuse("host-special", host);
  if (policy.ports && port !== null && !policy.ports.includes(port)) {
    refuse("port-not-allowed", portOf(text));
  }
  for (const parameter of uri.parameters) {
    const name = nameKey(parameter.name);
    const isElsewhere =
      (isPlaced && name === "maddr") ||
      ["alias", "received", "rcv"].includes(name) ||
      /fs_path(=|$)/.test(name);
    const leadsAway = (isElsewhere && isRestricted) || (name === "method" && policy.hosts);
    const isNamed = policy.parameters?.some(
      (allowed) => allowed.toLowerCase() === name && hasFittingValue(name, parameter.value),
    );
    if (leadsAway || isNamed === false) refuse("parameter-not-allowed", written(parameter));
    const isInside = name === "maddr" && isSpecial(String(parameter.value));
    if (policy.specialHosts === false && isInside) refuse("host-special", written(parameter));
  }
  if (policy.transports) {
    const parameter = uri.parameters.find(({ name }) => nameKey(name) === "transport");
    if (!admitsTransport(uri, parameter, policy.transports)) {
      refuse("transport-not-allowed", parameter ? written(parameter) : "");
    }
  }
  for (const { name, value } of uri.headers) {
    const code = headerCode(nameKey(name), policy);
    if (code !== null) refuse(code, `${name}=${value}`);
  }
  if (policy.controlCharacters) return found;
  const wireTexts = [user, password, ...uri.parameters.map(written)].concat(
    uri.headers.map(({ name, value }) => `${name}=${value}`),
  );
  for (const wire of wireTexts) {
    const control = firstControl(wire ?? "");
    if (control !== null) refuse("control-character", control);
  }
  return found;
}

function written({ name, value }: UriParameter): string {
  return value === true ? name : `${name}=${value}`;
}

function admitsUser(plain: string, { pattern, characters }: SipUriPolicy["user"] & object) {
  const matches = pattern === undefined || PATTERNS.get(pattern)?.(plain) === true;
  return matches && [...plain].every((c) => characters === undefined || characters.includes(c));
}

/** The port as it is written: "05060" has the value 5060. */
function portOf(text: string): string {
  const [hostport = ""] = text.slice(text.indexOf("@") + 1).split(/[;?]/);
  return hostport.split(":").at(-1) ?? "";
}

/** The networks of Node's own list, and names of this machine. */
const SPECIAL = new BlockList();
for (const [network, bits] of [
  ...([
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
  ] as const),
  ...([
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.168.0.0", 16],
    ["224.0.0.0", 3],
  ] as const),
]) {
  SPECIAL.addSubnet(network, bits, "ipv4");
}
for (const [network, bits] of [
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const) {
  SPECIAL.addSubnet(network, bits, "ipv6");
}

function isSpecial(host: string): boolean {
  if (!host.startsWith("[")) {
    return SPECIAL.check(host) || /^(.*\.)?localhost\.?$/i.test(host);
  }
  if (!URL.canParse(`http://${host}`)) return false; // a maddr that is no host
  const { hostname } = new URL(`http://${host}`); // it writes an IPv4 address in hexadecimal
  const address = hostname.slice(1, -1);
  const embedded = /^(?:::|::ffff:|64:ff9b::)(?:([\da-f]+):)?([\da-f]+)?$/.exec(address);
  const sixToFour = /^2002:(?::|([\da-f]+):(?::|([\da-f]+)(?::|$)))/.exec(address);
  const [, high = "0", low = "0"] = sixToFour ?? embedded ?? [];
  const octets = [high, low].flatMap((group) => {
    const value = Number.parseInt(group || "0", 16);
    return [value >> 8, value & 255];
  });
  return (embedded ?? sixToFour) ? SPECIAL.check(octets.join(".")) : SPECIAL.check(address, "ipv6");
}

/** A wildcard is one label or more. */
function isWithin(host: string, allowed: string): boolean {
  if (!allowed.startsWith("*.")) return equals(parse(`sip:${host}`), parse(`sip:${allowed}`));
  const labels = host.toLowerCase().split(".");
  const wanted = allowed.toLowerCase().split(".").slice(1);
  return labels.length > wanted.length && labels.slice(-wanted.length).join() === wanted.join();
}

/** lr and ob have no value; that of a transport, a user and a method must be a token by a constraint. */
function hasFittingValue(name: string, value: string | true): boolean {
  if (value === true || !["lr", "ob"].includes(name)) return true;
  const plain = decode(parse(`sip:h;x=${value.replace(/%(?![\da-f]{2})|`/gi, "a")}`)).parameters.x;
  return TOKEN.test(String(plain));
}

/** The default transport is udp, or tls for sips; TCP in a sips URI is TLS over TCP. */
function admitsTransport(
  { scheme }: SipUri,
  parameter: UriParameter | undefined,
  transports: readonly string[],
): boolean {
  const admits = (transport: string) => transports.some((name) => nameKey(name) === transport);
  if (parameter === undefined) return admits(scheme === "sips" ? "tls" : "udp");
  if (parameter.value === true || parameter.name.includes("%")) return false;
  const transport = parameter.value.toLowerCase();
  return admits(transport) || (scheme === "sips" && transport === "tcp" && admits("tls"));
}

const SENT_ON =
  /^(?:(?:proxy-)?authorization|p-(?:asserted|preferred)-identity|remote-party-id|(?:alert|call)-info|refer-to|replaces|join)$/;

function headerCode(
  name: string,
  { hosts, hostTypes, ports, specialHosts, headers }: SipUriPolicy,
): string | null {
  const long = longName(name);
  if (!TOKEN.test(name)) return "header-name-invalid"; // RFC 3261: a token
  const isRestricted = hosts || hostTypes || ports || specialHosts === false;
  if (isRestricted && /^route$|fs_path$/.test(long)) return "header-dangerous";
  if (headers?.some((allowed) => longName(allowed.toLowerCase()) === long)) return null;
  if (DANGEROUS.has(long) || SENT_ON.test(long)) return "header-dangerous";
  const isAdmitted = (headers ?? ["*"]).some(
    (allowed) => allowed.endsWith("*") && long.startsWith(allowed.toLowerCase().slice(0, -1)),
  );
  return isAdmitted ? null : "header-not-allowed";
}

/** The first escape, or pair of escapes, that is a control character in UTF-8. */
function firstControl(wire: string): string | null {
  for (let at = 0; at < wire.length; at++) {
    for (const part of wire[at] === "%" ? [wire.slice(at, at + 3), wire.slice(at, at + 6)] : []) {
      try {
        if (/^\p{Cc}$/u.test(decodeURIComponent(part))) return part;
      } catch {
        // not UTF-8
      }
    }
  }
  return null;
}
