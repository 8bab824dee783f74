/**
 * Arbitrary policies, and URIs to check against them: with hosts that look alike, and with headers and
 * parameters that divert a request, in each spelling of their names.
 */
import fc, { type Arbitrary } from "fast-check";
import { host } from "../../src/fast-check/host.ts";
import { header, parameter, userinfo } from "../../src/fast-check/sip-uri.ts";
import type { SipUriPolicy } from "../../src/forms/index.ts";
import type { SipUri, UriParameter } from "../../src/index.ts";
import { type Written, writtenOf } from "./arbitraries.ts";
import { nameKey } from "./reference.ts";

const HOSTS = [
  "example.com",
  "EXAMPLE.com",
  "example.com.",
  "a.example.com",
  "A.b.Example.com",
  "evil.example",
  "evilexample.com",
  "example.com.evil.example",
  "192.0.2.1",
  "192.0.2.10",
  "[2001:db8::1]",
  "[2001:DB8:0:0::0.0.0.1]",
  "[2001:db8::2]",
  "[::ffff:192.0.2.1]",
  ...["localhost", "a.LocalHost.", "localhost.example", "127.0.0.1", "172.31.0.1", "172.32.0.1"],
  ...["[::]", "[::1]", "[::FFFF:10.0.0.1]", "[fe80::1]", "[fd00::1]", "[ff02::1]", "[fbff::1]"],
  ...["[64:ff9b::a00:1]", "[2002:a00:1::]", "[2002:c000:201::]", "100.64.0.1", "224.0.0.1"],
];

const escapeOf = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`;

/** A name in any case, with some characters escaped: always those that must be. */
export function spelled(name: string): Arbitrary<string> {
  const characters = [...name].map((character) => {
    const escaped = escapeOf(character);
    if (!/[\w:.*-]/.test(character)) return fc.constant(escaped);
    return fc.oneof(
      { weight: 2, arbitrary: fc.constant(character) },
      fc.constantFrom(character.toUpperCase(), character.toLowerCase()),
      fc.constantFrom(escaped, escaped.toUpperCase(), escapeOf(character.toUpperCase())),
    );
  });
  return fc.tuple(...characters).map((parts) => parts.join(""));
}

const hostileParameter: Arbitrary<UriParameter> = fc.oneof(
  fc.record({ name: spelled("maddr"), value: fc.constantFrom(...HOSTS) }),
  fc.record({
    name: fc.constantFrom("alias", "received", "rcv", "fs_path", "xfs_path").chain(spelled),
    value: fc.oneof(fc.constant(true as const), fc.constantFrom(...HOSTS)),
  }),
  fc.record({ name: spelled("method"), value: fc.constantFrom("INVITE", "REFER", true as const) }),
  fc.record({
    name: spelled("transport"),
    value: fc.constantFrom("udp", "TCP", "%74cp", "tls", "sctp", "ws", true as const),
  }),
  fc.record({ name: fc.constant("x"), value: fc.constantFrom("%0D%0A", "%c2%9f", "%C2%A0") }),
);

const HEADERS = [
  ..."From f Call-ID i CSeq Via v Record-Route Route Accept Accept-Encoding Allow Contact m".split(
    " ",
  ),
  ..."Authorization Remote-Party-ID Replaces Join Call-Info Organization Supported k User-Agent Content-Length l Subject s X-Id x Refer-To r".split(
    " ",
  ),
  ...["Route ", "Route:", "route\t", "X-A:", "X-A\r\nRoute", "body", "A/B", "%52oute"],
];
const hostileHeader = fc
  .constantFrom(...HEADERS)
  .chain(spelled)
  .chain((name) =>
    fc.record({ name: fc.constant(name), value: fc.constantFrom("x", "", "%0A", "a%20b%7F") }),
  );

const hostileUserinfo = fc.record({
  user: fc.constantFrom(
    ..."b bob BOB //bob %2F/b /%2fb 12 +12 1%262 1,2 b%0Ab b%C2%85 bob%0A %FF".split(" "),
  ),
  password: fc.constantFrom(null, "", "pw", "p%1B"),
});

const STRICT = { constraints: true, underscores: false };

/** URIs with these hosts, which some policies refuse. */
export function suspectAt(hosts: Arbitrary<string>): Arbitrary<Written> {
  return writtenOf(
    fc
      .record({
        scheme: fc.constantFrom("sip" as const, "sips" as const),
        userinfo: fc.oneof(userinfo, hostileUserinfo),
        host: hosts,
        port: fc.constantFrom(null, 0, 5060, 5061, 65535),
        parameters: fc.uniqueArray(fc.oneof(parameter(STRICT), hostileParameter), {
          maxLength: 4,
          selector: ({ name }) => nameKey(name),
        }),
        headers: fc.array(fc.oneof(header, hostileHeader), { maxLength: 3 }),
      })
      .map(({ userinfo: { user, password }, ...rest }): SipUri => ({ ...rest, user, password })),
  );
}

export const suspect = suspectAt(
  fc.oneof(host(false), { weight: 2, arbitrary: fc.constantFrom(...HOSTS) }),
);

/** Patterns, each with a function that tells which users it matches. */
export const PATTERNS: ReadonlyMap<RegExp, (user: string) => boolean> = new Map([
  [/\d+/, (user: string) => [...user].every((c) => "0123456789".includes(c))],
  [/[^&,]*/g, (user: string) => !user.includes("&") && !user.includes(",")],
  [/b|bob/, (user: string) => user === "b" || user === "bob"],
  [/^bob$/m, (user: string) => user === "bob"],
  [/BOB/iy, (user: string) => user.toLowerCase() === "bob"],
]);

export const policy: Arbitrary<SipUriPolicy> = fc.record(
  {
    schemes: fc.subarray(["sip", "sips"] as const),
    transports: fc.subarray(["udp", "TCP", "tls", "Ws"]),
    hosts: fc.subarray([...HOSTS.slice(0, 4), "*.Example.com", "*.com", ...HOSTS.slice(8)]),
    hostTypes: fc.subarray(["hostname", "IPv4address", "IPv6reference"] as const),
    specialHosts: fc.boolean(),
    ports: fc.subarray([0, 5060, 5061, 65535]),
    user: fc.record(
      {
        required: fc.boolean(),
        pattern: fc.constantFrom(...PATTERNS.keys()),
        characters: fc.constantFrom("", "bo", "0123456789+", "bob/BO\n\u0085é12"),
        doubleSlash: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    password: fc.boolean(),
    parameters: fc.subarray(["LR", "transport", "maddr", "method", "user", "x"]),
    headers: fc.subarray(["X-*", "*", "X*", "r*", "Subject", "s", "Route", "f", "m", "contact"]),
    controlCharacters: fc.boolean(),
    limits: fc.constant(false as const),
  },
  { requiredKeys: ["limits"] },
);
