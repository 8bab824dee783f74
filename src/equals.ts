import { canonicalHost, canonicalValue } from "./canonical.ts";
import { isReserved } from "./escape.ts";
import { finish } from "./guard.ts";
import { longHeaderName } from "./header-names.ts";
import { foldCase, nameKey, octets } from "./names.ts";
import { snapshot } from "./snapshot.ts";
import type { SipUri, UriHeader, UriParameter } from "./types.ts";

/**
 * Returns whether two URIs are the same by RFC 3261 §19.1.4, as amended by RFC 5954 §4.2.
 *
 * It is reflexive and symmetric but **not transitive**: a parameter that only one URI has is
 * ignored unless it is transport, user, ttl, method or maddr, so `sip:h;a=1` and `sip:h;a=2`
 * both equal `sip:h` but not each other. So no hash or key can replace it: look URIs up by
 * `addressOfRecord`, and compare what you find.
 *
 * @throws SipUriError if a value is not a `SipUri`.
 * @example
 * equals(parse("sip:%61lice@Example.com;lr"), parse("sip:alice@example.com")); // true
 */
export function equals(a: SipUri, b: SipUri): boolean {
  const x = snapshot(a);
  const y = snapshot(b);
  return finish(
    () =>
      x.scheme === y.scheme &&
      x.port === y.port &&
      userinfoKey(x.user) === userinfoKey(y.user) &&
      userinfoKey(x.password) === userinfoKey(y.password) &&
      canonicalHost(x.host) === canonicalHost(y.host) &&
      haveEqualParameters(x.parameters, y.parameters) &&
      haveEqualHeaders(x.headers, y.headers),
  );
}

/**
 * Returns a key that equal wire texts share: only escapes of reserved characters stay. "%25" stays
 * too, so that nothing is decoded twice, and a bare "%" in a token becomes "%25".
 */
function comparable(wire: string): string {
  if (!wire.includes("%")) return wire;
  return wire.replace(/%([\da-f]{2})?/gi, (_, hex = "25") => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return character === "%" || isReserved(character) ? `%${hex.toUpperCase()}` : character;
  });
}

function userinfoKey(wire: string | null): string | null {
  return wire === null ? null : comparable(wire);
}

/** These make a difference even if only one URI has them (§19.1.4; transport: docs/comparing.md). */
const NEVER_IGNORED = ["transport", "user", "ttl", "method", "maddr"];

function haveEqualParameters(a: readonly UriParameter[], b: readonly UriParameter[]): boolean {
  const x = group(a, ({ name }) => nameKey(name), parameterKey);
  const y = group(b, ({ name }) => nameKey(name), parameterKey);
  return [...x.keys(), ...y.keys()].every((name) => {
    const ours = x.get(name);
    const theirs = y.get(name);
    if (ours === undefined || theirs === undefined) return !NEVER_IGNORED.includes(name);
    return sameList(ours, theirs);
  });
}

/** The key of a flag is `true`, which no string equals. */
export function parameterKey({ value }: UriParameter, name: string): string | true {
  if (value === true || name === "method") return value; // methods are case-sensitive
  return canonicalValue(name, foldCase(comparable(value)));
}

function haveEqualHeaders(a: readonly UriHeader[], b: readonly UriHeader[]): boolean {
  const x = group(a, headerName, headerKey);
  const y = group(b, headerName, headerKey);
  if (x.size !== y.size) return false;
  return [...x].every(([name, values]) => {
    const others = y.get(name);
    return others !== undefined && sameList(values, others);
  });
}

function headerName({ name }: UriHeader): string {
  return longHeaderName(nameKey(name));
}

/** RFC 3261 §7.3.1: case matters only in quoted strings, in Call-ID and in a body. */
function headerKey({ value }: UriHeader, name: string): string {
  const text = octets(value);
  if (name === "call-id" || name === "body") return text;
  let isQuoted = false;
  // Small parts, because the repetition of a group would fill the engine's stack in a long text.
  return text.replace(/\\.|"|[^"\\]+/gs, (part) => {
    if (isQuoted) {
      isQuoted = part !== '"';
      return part;
    }
    isQuoted = part.endsWith('"'); // a backslash escapes only within quotes
    return foldCase(part);
  });
}

/** Groups values by name, in order (§7.3.1: the order of one name's headers matters). */
function group<T, V>(
  items: readonly T[],
  nameOf: (item: T) => string,
  valueKey: (item: T, name: string) => V,
): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const item of items) {
    const name = nameOf(item);
    const values = groups.get(name);
    if (values === undefined) groups.set(name, [valueKey(item, name)]);
    else values.push(valueKey(item, name));
  }
  return groups;
}

function sameList<V>(a: readonly V[], b: readonly V[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
