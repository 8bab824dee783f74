/**
 * Slow references of RFC 3261 §19.1.4 with RFC 5954 §4.2, and of RFC 3966 §4, written from their
 * text: one rule a function, and nothing shared with src/. The URL of the platform reads IPv6
 * addresses.
 */
import { isIP } from "node:net";
import type { SipUri, UriHeader, UriParameter } from "../../src/index.ts";
import type { TelUri } from "../../src/tel/index.ts";
import { fold, headerKey, nameKey, octets } from "./reference.ts";

/** RFC 2396 §2.2. "%" is apart, too: it equals only its own escape. */
const RESERVED = [...";/?:@&=+$,"];
const FOREVER = ["transport", "user", "ttl", "method", "maddr"];

export function slowlyEqual(a: SipUri, b: SipUri): boolean {
  return [
    a.scheme === b.scheme, // "A SIP and SIPS URI are never equivalent."
    sameText(a.user, b.user, exactly), // "Comparison of the userinfo is case-sensitive."
    sameText(a.password, b.password, exactly),
    sameHost(a.host, b.host),
    a.port === b.port, // omitted is not the default
    sameParameters(a.parameters, b.parameters),
    sameHeaders(a.headers, b.headers),
  ].every(Boolean);
}

type Fold = (character: string) => string;
const exactly: Fold = (character) => character;

/** The escapes and characters of a text, one by one, as they compare. */
function symbols(text: string, folded: Fold): string[] {
  const found: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const hex = text.slice(i + 1, i + 3);
    if (text[i] !== "%" || !/^[0-9a-fA-F]{2}$/.test(hex)) {
      found.push(text[i] === "%" ? "escape 37" : `raw ${folded(text[i] as string)}`);
      continue;
    }
    const octet = Number(`0x${hex}`);
    const character = String.fromCharCode(octet);
    const isApart = RESERVED.includes(character) || character === "%" || octet > 126;
    found.push(isApart ? `escape ${octet}` : `raw ${folded(character)}`);
    i += 2;
  }
  return found;
}

/** "Characters other than those in the reserved set are equivalent to their %HH encoding." */
function sameText(a: string | null, b: string | null, folded: Fold): boolean {
  if (a === null || b === null) return a === b;
  return symbols(a, folded).join("|") === symbols(b, folded).join("|");
}

/** RFC 5954 §4.2: two IPv6 addresses by their octets. A host has no escapes. */
function sameHost(a: string, b: string): boolean {
  const [x, y] = [address(a), address(b)];
  if (x !== null && y !== null) return x === y;
  return a.toLowerCase() === b.toLowerCase();
}

function address(host: string): string | null {
  const isIPv6 = host.startsWith("[") && host.endsWith("]") && isIP(host.slice(1, -1)) === 6;
  return isIPv6 && !host.includes("%") ? new URL(`http://${host}`).hostname : null;
}

/** "Any uri-parameter appearing in both URIs must match", five in one "never match". */
function sameParameters(a: readonly UriParameter[], b: readonly UriParameter[]): boolean {
  const names = new Set([...a, ...b].map(({ name }) => nameKey(name)));
  return [...names].every((name) => {
    const ours = a.filter((item) => nameKey(item.name) === name);
    const theirs = b.filter((item) => nameKey(item.name) === name);
    if (ours.length === 0 || theirs.length === 0) return !FOREVER.includes(name);
    return (
      ours.length === theirs.length &&
      ours.every(({ value }, i) => sameValue(name, value, (theirs[i] as UriParameter).value))
    );
  });
}

function sameValue(name: string, a: string | true, b: string | true): boolean {
  if (a === true || b === true) return a === b;
  if (name === "method") return a === b;
  const [x, y] = [unescaped(a), unescaped(b)];
  // As BigInt: two different long numbers can be the same float.
  if (name === "ttl" && [x, y].every((ttl) => /^[0-9]+$/.test(ttl))) return BigInt(x) === BigInt(y);
  if (name === "maddr" && address(x) !== null && address(y) !== null) return sameHost(x, y);
  return sameText(a, b, fold);
}

/** Wire text with the escapes of unreserved characters undone. */
function unescaped(text: string): string {
  return symbols(text, exactly)
    .map((symbol) => symbol.replace(/^raw /s, ""))
    .join("");
}

/** "URI header components are never ignored." */
function sameHeaders(a: readonly UriHeader[], b: readonly UriHeader[]): boolean {
  const keyOf = (item: UriHeader) => headerKey(item.name);
  return [...a, ...b].map(keyOf).every((name) => {
    const ours = a.filter((item) => keyOf(item) === name);
    const theirs = b.filter((item) => keyOf(item) === name);
    return (
      ours.length === theirs.length &&
      ours.every(
        ({ value }, i) => headerText(name, value) === headerText(name, theirs[i]?.value ?? ""),
      )
    );
  });
}

/** §7.3.1: "Unless specified otherwise, values expressed as quoted strings are case-sensitive." */
function headerText(name: string, value: string): string {
  const plain = octets(value);
  if (name === "call-id" || name === "body") return plain;
  let text = "";
  let isQuoted = false;
  for (let i = 0; i < plain.length; i++) {
    const character = plain[i] as string;
    text += isQuoted ? character : fold(character);
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted && character === "\\") text += plain[++i] ?? "";
  }
  return text;
}

/** RFC 3966 §4, sentence by sentence. */
export function slowlyEqualTel(a: TelUri, b: TelUri): boolean {
  const digits = (text: string) => [...fold(text)].filter((c) => !"-.()".includes(c)).join("");
  const isGlobal = ({ number }: TelUri) => number.startsWith("+");
  const sameTelValue = (name: string, x: string | true, y: string | true | undefined) => {
    if (typeof x !== "string" || typeof y !== "string") return x === y;
    const [p, q] = [octets(x), octets(y)]; // RFC 2396 §2.3: an escape of a digit is that digit
    const isNumber = name === "ext" || (name === "phone-context" && p.startsWith("+"));
    return isNumber ? digits(p) === digits(q) : fold(p) === fold(q);
  };
  return (
    isGlobal(a) === isGlobal(b) &&
    digits(a.number) === digits(b.number) &&
    a.parameters.length === b.parameters.length &&
    a.parameters.every(({ name, value }) =>
      sameTelValue(fold(name), value, b.parameters.find((p) => fold(p.name) === fold(name))?.value),
    )
  );
}
