/** Reference functions for the laws, written from the RFCs. They share no code with src/. */
import { isIPv4 } from "node:net";

export const UNLIMITED = { limits: false } as const;
export const LENIENT = { limits: false, constraints: false } as const;

export function fold(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));
}

/** The octets of a wire text as code units: each escape is decoded once. */
export function octets(wire: string): string {
  return wire.replace(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The key by which names are compared (RFC 3261 §19.1.4). */
export function nameKey(wire: string): string {
  return fold(octets(wire));
}

/** The compact names (RFC 3261 §7.3.3, §20). No other compact name belongs to a dangerous header. */
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

/** The plain text of a wire text; `undefined` if an escape is malformed or not UTF-8. */
export function plainOf(wire: string): string | undefined {
  try {
    return decodeURIComponent(wire);
  } catch {
    return undefined;
  }
}

/** A key for comparing hosts (RFC 5954 §4.2). The platform's URL class reads IPv6 addresses. */
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
