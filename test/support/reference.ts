/** What tests and the fuzzer compare with: read off the RFCs, and shared with nothing in src/. */
import { isIPv4 } from "node:net";

export interface Named {
  readonly name: string;
  readonly value: string | true;
}

/** ASCII letters in lower case; `toLowerCase` folds other characters too. */
export function fold(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));
}

/** The octets of a wire text as code units; each escape is undone once. */
export function octets(wire: string): string {
  return wire.replace(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** RFC 3261 §19.1.4: two names are the same if and only if they have the same key. */
export function nameKey(wire: string): string {
  return fold(octets(wire));
}

/** RFC 3261 §7.3.3 and §20, and the RFCs since then: compact names and their long names. */
const COMPACT: Readonly<Record<string, string>> = {
  ...{ a: "accept-contact", b: "referred-by", c: "content-type", d: "request-disposition" },
  ...{ e: "content-encoding", f: "from", i: "call-id", j: "reject-contact", k: "supported" },
  ...{ l: "content-length", m: "contact", n: "identity-info", o: "event", r: "refer-to" },
  ...{ s: "subject", t: "to", u: "allow-events", v: "via", x: "session-expires", y: "identity" },
};

/** The long name of a header in lower case. */
export function longName(key: string): string {
  return Object.hasOwn(COMPACT, key) ? (COMPACT[key] as string) : key;
}

/** The same for the names of headers: a compact name has the key of its long name. */
export function headerKey(wire: string): string {
  return longName(nameKey(wire));
}

/** RFC 3261 §19.1.5, and §18.3: a wrong Content-Length breaks the framing of a stream. */
export const DANGEROUS: ReadonlySet<string> = new Set(
  `from call-id cseq via record-route route accept accept-encoding accept-language allow contact
   organization supported user-agent content-length`.split(/\s+/),
);

/** RFC 3261 §25.1. */
export const TOKEN = /^[A-Za-z\d\-.!%*_+`'~]+$/;

/** The plain text of a wire text; `undefined` if an escape is not UTF-8, or is not an escape. */
export function plainOf(wire: string): string | undefined {
  try {
    return decodeURIComponent(wire);
  } catch {
    return undefined;
  }
}

/** RFC 5954 §4.2: two hosts are the same if these are. The platform's URL reads IPv6 addresses. */
export function comparableHost(host: string): string {
  return host.startsWith("[") ? new URL(`http://${host}`).hostname : fold(host);
}

export function kindOfHost(host: string): "hostname" | "IPv4address" | "IPv6reference" {
  if (host.startsWith("[")) return "IPv6reference";
  return isIPv4(host) ? "IPv4address" : "hostname";
}

/** The wire text of a parameter; `undefined` if there is none. */
export function wireValue(items: readonly Named[], key: string): string | true | undefined {
  return items.find(({ name }) => nameKey(name) === key)?.value;
}

/** `;name=value` for each parameter, and `;name` for a flag. */
export function parametersText(parameters: readonly Named[]): string {
  return parameters
    .map(({ name, value }) => `;${name}${value === true ? "" : `=${value}`}`)
    .join("");
}
