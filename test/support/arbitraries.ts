/**
 * Arbitrary URIs: every component, every escape and every form of host. The tables of characters
 * are read off RFC 3261 §25.1 and shared with nothing.
 */
import fc, { type Arbitrary } from "fast-check";
import type { SipUri, UriHeader, UriParameter } from "../../src/index.ts";
import { effort } from "./effort.ts";
import { nameKey, octets, parametersText, TOKEN } from "./reference.ts";

/** FAST_CHECK_RUNS asks for another number; fast-check prints the seed of a failure. */
export const RUNS = { numRuns: Number(process.env.FAST_CHECK_RUNS || effort(100, 1000)) };

const ALPHA = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const DIGIT = "0123456789";
const HEXDIG = `${DIGIT}ABCDEFabcdef`;
const UNRESERVED = `${ALPHA}${DIGIT}-_.!~*'()`;
const RAW = {
  user: `${UNRESERVED}&=+$,;?/`,
  password: `${UNRESERVED}&=+$,`,
  parameter: `${UNRESERVED}[]/:&+$`,
  header: `${UNRESERVED}[]/?:+$`,
  token: `${ALPHA}${DIGIT}-.!%*_+\`'~`,
};

/** Objects with a prototype, as the library makes them; `toStrictEqual` compares that, too. */
const record = <T>(model: { [K in keyof T]: Arbitrary<T[K]> }): Arbitrary<T> =>
  fc.record<T>(model, { noNullPrototype: true } as never) as Arbitrary<T>;

const from = (characters: string) => fc.constantFrom(...characters);
const some = (part: Arbitrary<string>, minLength = 1, maxLength = 6) =>
  fc.array(part, { minLength, maxLength }).map((parts) => parts.join(""));

/** An escape of any octet, in either case, or all escapes of a character's UTF-8. */
const escaped = fc.oneof(
  fc.tuple(from(HEXDIG), from(HEXDIG)).map(([high, low]) => `%${high}${low}`),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 1 })
    .map((text) => encodeURIComponent(text).replace("(", "%28").replace(")", "%29")), // no token has these
);

/** Any character that has a UTF-8 form. For its unit "binary", fast-check first makes a table of all. */
export const character = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));

const wire = (raw: string, minLength = 1) =>
  some(fc.oneof({ weight: 5, arbitrary: from(raw) }, { weight: 1, arbitrary: escaped }), minLength);

/** A label: a letter or digit at both ends. */
const label = (first: string) =>
  fc
    .tuple(
      from(first),
      fc.option(fc.tuple(some(from(`${ALPHA}${DIGIT}-`), 0), from(ALPHA + DIGIT))),
    )
    .map(([start, rest]) => start + (rest ?? []).join(""));
const hostname = fc
  .tuple(fc.array(label(ALPHA + DIGIT), { maxLength: 3 }), label(ALPHA), from(" ."))
  .map(([labels, top, dot]) => [...labels, top].join(".") + dot.trim());
const IPv4address = fc
  .array(fc.oneof(fc.nat(255), fc.constantFrom(0, 9, 10, 99, 100, 199, 200, 249, 250, 255)), {
    minLength: 4,
    maxLength: 4,
  })
  .map((octets) => octets.join("."));

/** A number of groups of 16 bits; an IPv4address at the end is two. */
const groups = (count: number, atEnd: boolean): Arbitrary<string> => {
  const h16s = (length: number) =>
    fc.array(some(from(HEXDIG), 1, 4), { minLength: length, maxLength: length });
  const plain = h16s(count).map((parts) => parts.join(":"));
  if (!atEnd || count < 2) return plain;
  const mixed = fc
    .tuple(h16s(count - 2), IPv4address)
    .map(([parts, v4]) => [...parts, v4].join(":"));
  return fc.oneof(plain, mixed);
};
const shortened = fc
  .tuple(fc.nat(7), fc.nat(7))
  .filter(([left, right]) => left + right <= 7)
  .chain(([left, right]) => fc.tuple(groups(left, false), groups(right, true)))
  .map((sides) => sides.join("::"));
const IPv6reference = fc.oneof(groups(8, true), shortened).map((address) => `[${address}]`);

export const host = fc.oneof(hostname, IPv4address, IPv6reference);

const named = (name: string, value: Arbitrary<string | true>): Arbitrary<UriParameter> =>
  record({ name: fc.mixedCase(fc.constant(name)), value });
const rawToken = some(from(RAW.token));
/** A token with some characters escaped; in a raw one, "%5B" would be a "[". */
const escapedToken = fc
  .tuple(some(from(RAW.token)), fc.infiniteStream(fc.nat(3)))
  .map(([token, dice]) =>
    token.replace(/./g, (c) =>
      c === "%" || c === "`" || dice.next().value === 0 ? `%${c.charCodeAt(0).toString(16)}` : c,
    ),
  );
/** Also a bare "%" and "`", which no escape can follow. */
const tokenOrEscaped = fc.oneof(
  escapedToken,
  rawToken.filter((token) => TOKEN.test(octets(token))),
);
const flag = fc.constant(true as const);
const CONSTRAINED = ["ttl", "maddr", "transport", "user", "method"];

export const parameter: Arbitrary<UriParameter> = fc.oneof(
  named("transport", fc.oneof(fc.constantFrom("udp", "TCP", "sctp", "tls", "ws"), tokenOrEscaped)),
  named("user", fc.oneof(fc.constantFrom("phone", "ip"), tokenOrEscaped)),
  named("method", fc.oneof(fc.constantFrom("INVITE", "REGISTER"), rawToken)),
  named(
    "ttl",
    fc.tuple(fc.nat(255), fc.nat(3)).map(([ttl, pad]) => `${ttl}`.padStart(pad, "0")),
  ),
  named("maddr", host),
  named("lr", fc.oneof(flag, fc.constant("on"))),
  record({ name: wire(RAW.parameter), value: fc.oneof(flag, wire(RAW.parameter)) }).filter(
    ({ name }) => !CONSTRAINED.includes(nameKey(name)),
  ),
);

export const header: Arbitrary<UriHeader> = record({
  name: fc.oneof(fc.constantFrom("Route", "route", "Subject", "s"), wire(RAW.header)),
  value: wire(RAW.header, 0),
});

export const userinfo = fc.oneof(
  fc.constant({ user: null, password: null }),
  record({
    user: wire(RAW.user),
    password: fc.oneof(fc.constant(null), wire(RAW.password, 0)),
  }),
);

export const uri: Arbitrary<SipUri> = record({
  scheme: fc.constantFrom("sip" as const, "sips" as const),
  userinfo,
  host,
  port: fc.oneof(fc.constant(null), fc.nat(65535)),
  parameters: fc.uniqueArray(parameter, { maxLength: 11, selector: ({ name }) => nameKey(name) }),
  headers: fc.array(header, { maxLength: 5 }),
})
  .map(({ userinfo: { user, password }, ...rest }) => ({ ...rest, user, password }))
  .filter(({ scheme, parameters }) => scheme === "sip" || !parameters.some(isUdp));

function isUdp({ name, value }: UriParameter): boolean {
  return nameKey(name) === "transport" && value !== true && nameKey(value) === "udp";
}

/** A URI, a text of it, and the text that `serialize` writes. */
export interface Written {
  readonly uri: SipUri;
  readonly text: string;
  readonly canonical: string;
}

export function writtenOf(uris: Arbitrary<SipUri>): Arbitrary<Written> {
  return fc.tuple(uris, fc.infiniteStream(fc.boolean()), fc.nat(3)).map(([value, upper, zeros]) => {
    const scheme = [...value.scheme]
      .map((c) => (upper.next().value ? c.toUpperCase() : c))
      .join("");
    const { user, password, port } = value;
    const write = (prefix: string, padding: string) =>
      [
        `${prefix}:`,
        user ?? "",
        password === null ? "" : `:${password}`,
        user === null ? "" : "@",
        value.host,
        port === null ? "" : `:${padding}${port}`,
        parametersText(value.parameters),
        value.headers.length === 0 ? "" : "?",
        value.headers.map((h) => `${h.name}=${h.value}`).join("&"),
      ].join("");
    return {
      uri: value,
      text: write(scheme, "0".repeat(zeros)),
      canonical: write(value.scheme, ""),
    };
  });
}

export const written: Arbitrary<Written> = writtenOf(uri);

/** The text of a URI with one mistake of one character. */
export const slipped: Arbitrary<string> = fc
  .tuple(
    written,
    fc.nat(),
    fc.oneof(
      fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 1 }),
      from("@:;?&=%[]./# "),
      fc.nat(0xffff).map((code) => String.fromCharCode(code)),
    ),
    fc.constantFrom("insert", "replace", "remove", "double"),
  )
  .map(([{ text }, place, character, slip]) => {
    const at = place % text.length;
    const [before, here, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
    const middle = {
      insert: character + here,
      replace: character,
      remove: "",
      double: here + here,
    };
    return before + middle[slip as keyof typeof middle] + after;
  });
