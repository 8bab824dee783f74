import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { SIP_URI } from "../grammar/sip-uri.peggy";
import { type SipUri, serialize } from "../src/index.ts";
import { assemble } from "../src/prove.ts";

/** What could end a component, or begin another one, between what could stand anywhere. */
const characters = fc.constantFrom(
  ...":;@?&=%/[],.-_!~*'()+$`#<>\"\\^{|} \r\n\u0000\u007f\u00e9\u212a\ud800",
  ..."aZ019g",
  ...["%41", "%40", "%3b", "transport", "1.2.3.4", "[::1]", "a.b", "sip:", "@h", ";lr", "?a=b"],
);
const part = fc.array(characters, { maxLength: 4 }).map((pieces) => pieces.join(""));
const name = fc.oneof(part, fc.constantFrom("transport", "TRANSPORT", "user", "method", "a", "lr"));
const host = fc.oneof(part, fc.constantFrom("h", "a.b.", "1.2.3.4", "[::1]", "1.a"));

const uris: fc.Arbitrary<SipUri> = fc.record({
  scheme: fc.constantFrom("sip", "sips"),
  user: fc.oneof(fc.constant(null), fc.constant("u"), part),
  password: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, part),
  host,
  port: fc.oneof(fc.constant(null), fc.nat(65535)),
  parameters: fc.array(fc.record({ name, value: fc.oneof(fc.constant(true as const), part) }), {
    maxLength: 2,
  }),
  headers: fc.array(fc.record({ name, value: part }), { maxLength: 2 }),
});

/** The proof in one piece: the text is a URI, and says what was put into it. */
function comesBack(uri: SipUri): boolean {
  const parsed = SIP_URI(assemble(uri));
  return parsed !== undefined && JSON.stringify(parsed) === JSON.stringify(uri);
}

function isLetOut(uri: SipUri): boolean {
  try {
    return serialize(uri, { limits: false, constraints: false }) === assemble(uri);
  } catch {
    return false;
  }
}

describe("a URI is let out exactly if its text, parsed as a whole, gives it back", () => {
  test("whatever its components hold", () => {
    fc.assert(
      fc.property(uris, (uri) => {
        expect(isLetOut(uri)).toBe(comesBack(uri));
      }),
      { numRuns: 5000 },
    );
  });

  const bare: SipUri = {
    scheme: "sip",
    user: null,
    password: null,
    host: "h",
    port: null,
    parameters: [],
    headers: [],
  };
  const places: readonly (readonly [string, (text: string) => Partial<SipUri>])[] = [
    ["user", (text) => ({ user: text })],
    ["password", (text) => ({ user: "u", password: text })],
    ["host", (text) => ({ host: text })],
    ["host behind a user", (text) => ({ user: "u", host: text })],
    ["name of a flag", (text) => ({ parameters: [{ name: text, value: true }] })],
    ["value of a parameter", (text) => ({ parameters: [{ name: "a", value: text }] })],
    ["value of a method", (text) => ({ parameters: [{ name: "method", value: text }] })],
    ["name of a header", (text) => ({ headers: [{ name: text, value: "" }] })],
    ["value of a header", (text) => ({ headers: [{ name: "a", value: text }] })],
  ];
  const contexts: readonly Partial<SipUri>[] = [
    {},
    { port: 1, parameters: [{ name: "lr", value: true }], headers: [{ name: "b", value: "" }] },
  ];

  test.each(places)("every character at every place of a %s", (_, put) => {
    for (let code = 0; code < 256; code++) {
      const character = String.fromCharCode(code);
      for (const text of [character, `x${character}`, `${character}x`, `x${character}x`]) {
        for (const context of contexts) {
          const uri = { ...bare, ...context, ...put(text) };
          expect([text, isLetOut(uri)]).toEqual([text, comesBack(uri)]);
        }
      }
    }
  });
});
