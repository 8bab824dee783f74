/** SIP URIs for tests: mostly valid ones, and mutated ones. */

import fc from "fast-check";

/** @param {string} characters */
const from = (characters) => fc.constantFrom(...characters);

/** @param {fc.Arbitrary<string>} part @param {number} minLength @param {number} maxLength */
const several = (part, minLength, maxLength) =>
  fc.array(part, { minLength, maxLength }).map((parts) => parts.join(""));

const UNRESERVED = "abcXYZ019-_.!~*'()";
const escaped = fc.constantFrom("%20", "%3b", "%41", "%FF");
const userCharacter = fc.oneof(from(`${UNRESERVED}&=+$,;?/`), escaped);
const passwordCharacter = fc.oneof(from(`${UNRESERVED}&=+$,`), escaped);
const parameterCharacter = fc.oneof(from(`${UNRESERVED}[]/:&+$`), escaped);
const headerCharacter = fc.oneof(from(`${UNRESERVED}[]/?:+$`), escaped);
const tokenCharacter = from("azAZ09-.!%*_+`'~");

const label = fc
  .tuple(from("ab1_"), several(from("ab1_-"), 0, 3), from("ab1_"))
  .map((parts) => parts.join(""));
const hostname = fc
  .tuple(fc.array(label, { maxLength: 2 }), from("ab"), fc.constantFrom("", "."))
  .map(([labels, top, dot]) => [...labels, `${top}z`].join(".") + dot);
const ipv4 = fc.array(fc.nat(299), { minLength: 4, maxLength: 4 }).map((parts) => parts.join("."));
const group = several(from("0a1F"), 1, 4);
const ipv6 = fc
  .tuple(
    fc.array(group, { maxLength: 8 }),
    fc.nat(8),
    fc.constantFrom("", "", "10.0.0.1"),
    fc.boolean(),
  )
  .map(([groups, at, tail, gap]) => {
    const [left, right] = [groups.slice(0, at), [...groups.slice(at), ...(tail ? [tail] : [])]];
    return `[${left.join(":")}${gap ? "::" : ":"}${right.join(":")}]`;
  });
const host = fc.oneof(
  { weight: 4, arbitrary: hostname },
  { weight: 1, arbitrary: ipv4 },
  { weight: 1, arbitrary: ipv6 },
  { weight: 2, arbitrary: fc.constantFrom("10.0.0.1", "[2001:db8::1]", "[::]") },
);

const userinfo = fc
  .tuple(several(userCharacter, 1, 6), fc.option(several(passwordCharacter, 0, 4)))
  .map(([user, password]) => `${user}${password === null ? "" : `:${password}`}@`);
const parameter = fc.oneof(
  several(parameterCharacter, 1, 4).map((name) => `;${name}`),
  fc
    .tuple(several(parameterCharacter, 1, 4), several(parameterCharacter, 1, 4))
    .map(([name, value]) => `;${name}=${value}`),
  fc
    .tuple(fc.constantFrom("transport", "USER", "method"), several(tokenCharacter, 1, 4))
    .map(([name, value]) => `;${name}=${value}`),
  fc.constantFrom(";lr", ";ttl=15", ";maddr=239.255.255.1", ";transport=tls-sctp"),
);
const header = fc
  .tuple(several(headerCharacter, 1, 4), several(headerCharacter, 0, 4))
  .map(([name, value]) => `${name}=${value}`);

/** Most of these are valid. */
export const sipUri = fc
  .record({
    scheme: fc.constantFrom("sip", "sips", "SIP", "SiPs"),
    userinfo: fc.option(userinfo),
    host,
    port: fc.option(fc.nat(70000)),
    parameters: several(parameter, 0, 3),
    headers: fc.array(header, { maxLength: 3 }),
  })
  .map((uri) => {
    const port = uri.port === null ? "" : `:${uri.port}`;
    const headers = uri.headers.length > 0 ? `?${uri.headers.join("&")}` : "";
    return `${uri.scheme}:${uri.userinfo ?? ""}${uri.host}${port}${uri.parameters}${headers}`;
  });

const digits = several(from("0123456789-.()"), 1, 6).map((text) => `${text}7`);
const telParameter = fc.oneof(
  fc.constantFrom(";ext=1", ";isub=a", ";phone-context=a.example", ";PHONE-CONTEXT=+1-2", ";x"),
  several(parameterCharacter, 1, 3).map((value) => `;a-1=${value}`),
);
export const telephoneUri = fc
  .tuple(
    fc.constantFrom("tel:", "tel:", "TEL:"),
    fc.oneof(
      digits.map((text) => `+${text}`),
      digits.map((text) => `${text}*#aF;phone-context=example.com`),
    ),
    several(telParameter, 0, 2),
  )
  .map((parts) => parts.join(""));

const space = fc.constantFrom("", "", "", " ", "\t", " \r\n ");
const quoted = several(fc.constantFrom("a", " ", "é", "😀", '\\"', "\\\\", "\r\n "), 0, 4).map(
  (text) => `"${text}"`,
);
const displayName = fc.oneof(
  fc.constant(""),
  several(tokenCharacter, 1, 3).map((text) => `${text} b `),
  quoted,
);
const headerParameter = fc
  .tuple(space, several(tokenCharacter, 1, 3), fc.option(fc.oneof(fc.constant("a"), quoted, ipv6)))
  .map(([gap, name, value]) => `${gap};${gap}${name}${value === null ? "" : `${gap}=${value}`}`);
const address = fc.oneof(sipUri, telephoneUri, fc.constantFrom("http://a/b?c", "urn:a", "sipx:y"));
const element = fc
  .tuple(displayName, space, address, space, several(headerParameter, 0, 2), fc.boolean())
  .map(([name, before, uri, after, parameters, isBare]) =>
    isBare
      ? uri.replace(/[;?,].*/, "") + parameters
      : `${name}${before}<${uri}>${after}${parameters}`,
  );
/** One name-addr or a few, separated by commas. */
export const nameAddr = fc
  .tuple(fc.array(element, { minLength: 1, maxLength: 3 }), space)
  .map(([elements, gap]) => elements.join(`${gap},`));

const INTRUDERS = [...'sip:@;?&=%[].-,/+aZ09 `<>"\\\r\u0000\u212aé', "", "\ud83d", "::", ".."];

/**
 * Replaces a short stretch of a text with something else.
 * @param {fc.Arbitrary<string>} texts
 */
export function mutated(texts) {
  return texts.chain((text) =>
    fc
      .tuple(fc.nat(text.length), fc.nat(2), fc.constantFrom(...INTRUDERS))
      .map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length)),
  );
}
