/** What the laws compare with: read off the RFCs, and shared with nothing in src/. */
import { isIPv4 } from "node:net";

export const UNLIMITED = { limits: false } as const;
export const LENIENT = { limits: false, constraints: false } as const;

export function fold(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));
}

/** Octets as code units; each escape once. */
export function octets(wire: string): string {
  return wire.replace(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** RFC 3261 §19.1.4: the key by which names are told apart. */
export function nameKey(wire: string): string {
  return fold(octets(wire));
}

/** RFC 3261 §7.3.3 and §20: no other compact name is one of a dangerous header. */
const COMPACT: Readonly<Record<string, string>> = {
  c: "content-type",
  e: "content-encoding",
  f: "from",
  i: "call-id",
  k: "supported",
  l: "content-length",
  m: "contact",
  s: "subject",
  t: "to",
  v: "via",
};

export function headerKey(wire: string): string {
  const key = nameKey(wire);
  return COMPACT[key] ?? key;
}

/** RFC 3261 §19.1.5. */
export const DANGEROUS: ReadonlySet<string> = new Set(
  `from call-id cseq via record-route route accept accept-encoding accept-language allow contact
   organization supported user-agent`.split(/\s+/),
);

/** The plain text of a wire text, or `undefined` where an escape is not UTF-8, or none. */
export function plainOf(wire: string): string | undefined {
  try {
    return decodeURIComponent(wire);
  } catch {
    return undefined;
  }
}

/** RFC 5954 §4.2: a host as it compares. The platform's URL reads IPv6 addresses. */
export function comparableHost(host: string): string {
  return host.startsWith("[") ? new URL(`http://${host}`).hostname : fold(host);
}

export function kindOfHost(host: string): "hostname" | "IPv4address" | "IPv6reference" {
  if (host.startsWith("[")) return "IPv6reference";
  return isIPv4(host) ? "IPv4address" : "hostname";
}

export interface Named {
  readonly name: string;
  readonly value: string | true;
}

export function wireValue(items: readonly Named[], key: string): string | true | undefined {
  return items.find(({ name }) => nameKey(name) === key)?.value;
}
