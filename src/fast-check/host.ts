import * as fc from "fast-check";
import { hostname as hostnameRule } from "../../grammar/sip-uri.peggy";
import { anyOf, charactersOf, HEXDIG, some } from "./pieces.ts";

/** A host of each kind (RFC 3261 §25.1, RFC 5954 §4.1). With `underscores`, `_` is a letter. */
export function host(underscores: boolean): fc.Arbitrary<string> {
  return anyOf(hostname(underscores), IPv4address, IPv6reference);
}

export function hostname(underscores: boolean): fc.Arbitrary<string> {
  const letters = charactersOf((c) => hostnameRule(c, underscores));
  const alphanum = charactersOf((c) => hostnameRule(`${c}.a`, underscores));
  const rest = fc
    .tuple(some(fc.constantFrom(...alphanum, "-"), 0), fc.constantFrom(...alphanum))
    .map((parts) => parts.join(""));
  const label = (first: readonly string[]) =>
    fc
      .tuple(fc.constantFrom(...first), fc.option(rest, { nil: "" }))
      .map((parts) => parts.join(""));
  return fc
    .tuple(fc.array(label(alphanum), { maxLength: 3 }), label(letters), fc.constantFrom("", "."))
    .map(([labels, top, dot]) => [...labels, top].join(".") + dot);
}

const octet = fc.oneof(fc.nat(255), fc.constantFrom(0, 9, 10, 99, 100, 199, 200, 249, 250, 255));

const IPv4address: fc.Arbitrary<string> = fc
  .tuple(octet, octet, octet, octet)
  .map((octets) => octets.join("."));

const h16 = some(fc.constantFrom(...HEXDIG), 1, 4);

/** A number of groups of 16 bits; an IPv4address at the end is two. */
function groups(count: number, mayBeMixed: boolean): fc.Arbitrary<string> {
  const h16s = (length: number) => fc.array(h16, { minLength: length, maxLength: length });
  const plain = h16s(count).map((parts) => parts.join(":"));
  if (!mayBeMixed || count < 2) return plain;
  const mixed = fc
    .tuple(h16s(count - 2), IPv4address)
    .map(([parts, address]) => [...parts, address].join(":"));
  return anyOf(plain, mixed);
}

const shortened = fc
  .tuple(fc.nat(7), fc.nat(7))
  .filter(([left, right]) => left + right <= 7)
  .chain(([left, right]) => fc.tuple(groups(left, false), groups(right, true)))
  .map((sides) => sides.join("::"));

export const IPv6reference: fc.Arbitrary<string> = anyOf(shortened, groups(8, true)).map(
  (address) => `[${address}]`,
);
