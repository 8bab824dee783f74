/** The corpus: texts of every kind of URI that another stack might read in its own way, the same in each run. */
import fc from "fast-check";

const SEED = 3261;
const TEXTS = 18;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";

const some = (characters, minLength = 1, maxLength = 8) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });
const oneOf = (...values) => fc.constantFrom(...values);
const number = (min, max) => fc.integer({ min, max });

const word = some(LETTERS);
const domain = uri`${word}.example`;

const IPv6 = oneOf(
  "[::1]",
  "[2001:db8::1]",
  "[2001:DB8:0:0:8:800:200C:417A]",
  "[::]",
  "[fe80::1:2:3]",
  "[2001:db8::9:01]",
);

/** The methods that SIP.js or JsSIP know, and others. */
export const METHODS = [
  ...["INVITE", "ACK", "OPTIONS", "BYE", "CANCEL", "REGISTER", "SUBSCRIBE", "NOTIFY", "REFER"],
  ...["PUBLISH", "MESSAGE", "INFO"],
];

/** A template of texts: each substitution is drawn anew. */
function uri(parts, ...arbitraries) {
  return fc.tuple(...arbitraries).map((values) => String.raw({ raw: parts }, ...values));
}

/**
 * Each kind: the component that it concerns, and its texts.
 *
 * @type {Readonly<Record<string, [component: string, texts: fc.Arbitrary<string>]>>}
 */
const KINDS = {
  "user-alphanumeric": [
    "user",
    uri`sip:${some(LETTERS + LETTERS.toUpperCase() + DIGITS, 1, 12)}@${domain}`,
  ],
  "user-marks": ["user", uri`sip:${some("-_.!~*'()", 1, 4)}${word}@${domain}`],
  "user-reserved": ["user", uri`sip:${word}${some("&=+$,", 1, 4)}${word}@${domain}`],
  "user-semicolon": ["user", uri`sip:${word};${word}@${domain}`],
  "user-semicolon-parameter": [
    "user",
    uri`sip:${word};${oneOf("transport=tcp", "maddr=evil.example", "lr", "user=phone", "x=1")}@${domain}`,
  ],
  "user-escaped-semicolon": ["user", uri`sip:${word}%3B${word}@${domain}`],
  "user-escaped-reserved": [
    "user",
    uri`sip:${word}%${oneOf("24", "26", "2B", "2C", "2F", "3D", "3F")}${word}@${domain}`,
  ],
  "user-question-mark": ["user", uri`sip:${word}?${word}@${domain}`],
  "user-question-mark-header": [
    "user",
    uri`sip:${word}?${oneOf("Route", "X-A", "Subject")}=${word}@${domain}`,
  ],
  "user-slash": ["user", uri`sip:${word}/${word}@${domain}`],
  "user-double-slash": ["user", uri`sip://${word}@${domain}`],
  "user-like-host": [
    "user",
    uri`sip:${oneOf("evil.example", "127.0.0.1")}${oneOf(";", "?")}${word}@${domain}`,
  ],
  "user-escaped-at-or-colon": [
    "user",
    uri`sip:${word}${oneOf("%40", "%3A")}${word}${oneOf("", "%40b.example")}@${domain}`,
  ],
  "user-needless-escape": ["user", uri`sip:${oneOf("%61", "%42", "%7A")}${word}@${domain}`],
  "user-lower-case-escape": [
    "user",
    uri`sip:${word}${oneOf("%3a", "%2f", "%c3%a9", "%5b")}@${domain}`,
  ],
  "user-nul": ["user", uri`sip:${word}%00${word}@${domain}`],
  "user-line-break": ["user", uri`sip:${word}%0D%0AX-Evil%3A%201@${domain}`],
  "user-utf-8": [
    "user",
    uri`sip:${oneOf("jos%C3%A9", "m%C3%BCller", "%E6%97%A5%E6%9C%AC", "%F0%9F%98%80")}@${domain}`,
  ],
  "user-not-utf-8": ["user", uri`sip:${word}${oneOf("%FF", "%E2%82")}@${domain}`],
  "user-escaped-percent": [
    "user",
    uri`sip:${oneOf("a%25b", "100%25", "%2540", "%252540")}@${domain}`,
  ],
  "user-escaped-delimiter": [
    "user",
    uri`sip:${word}%${oneOf("20", "22", "3C", "3E", "23", "5B", "5D", "5E", "60", "7B", "7C", "5C")}${word}@${domain}`,
  ],
  "user-telephone-subscriber": [
    "user",
    uri`sip:${oneOf(
      "+1-201-555-0123",
      "+358-555-1234567;postd=pp22",
      "+12015550123;ext=12",
      "7042;phone-context=example.com",
      "863-1234;phone-context=+1-914-555",
      "+4930123;isub=1411",
    )}@${oneOf("pbx", "a.example", "10.0.0.1")};user=phone`,
  ],
  "user-escaped-separator": ["user", uri`sip:+1%2D${number(200, 999)}-555@${domain}`],
  "no-user": ["user", uri`sip:${domain}`],
  "no-user-port": ["user", uri`sip:${domain}:${number(1, 65535)}`],

  "password-plain": ["password", uri`sip:${word}:${some(`${LETTERS}`, 1, 10)}1a@${domain}`],
  "password-empty": ["password", uri`sip:${word}:@${domain}`],
  "password-escapes": [
    "password",
    uri`sip:${word}:${oneOf("p%40w", "%3A", "a%2Fb", "%25", "%20")}@${domain}`,
  ],
  "password-reserved": ["password", uri`sip:${word}:${word}${some("&=+$,", 1, 3)}@${domain}`],
  "password-escaped-reserved": [
    "password",
    uri`sip:${word}:${word}%${oneOf("24", "26", "2B", "2C", "3D")}@${domain}`,
  ],
  "password-nul": ["password", uri`sip:${word}:${word}%00@${domain}`],
  "password-digits": ["password", uri`sip:${word}:${number(0, 65535)}@${domain}`],
  "password-digits-above-65535": [
    "password",
    uri`sip:${word}:${number(65536, 999_999_999)}${oneOf("", "a", "%41")}@${domain}`,
  ],
  "password-escaped-digit": ["password", uri`sip:${word}:%3${number(1, 9)}00000@${domain}`],
  "password-user-separator": [
    "password",
    uri`sip:${word}${oneOf(";", "?")}${word}:${word}@${domain}`,
  ],

  "host-trailing-dot": ["host", uri`sip:${word}@${domain}.`],
  "host-capitals": ["host", uri`sip:${word}@Example.COM`],
  "host-one-letter": ["host", uri`sip:${word}@${some(LETTERS, 1, 1)}`],
  "host-last-label-one-letter": ["host", uri`sip:${word}@${word}.${some(LETTERS, 1, 1)}`],
  "host-one-label": ["host", uri`sip:${word}@${some(LETTERS, 2)}`],
  "host-one-label-parameter": ["host", uri`sip:${word}@${some(LETTERS, 2)};x=${word}`],
  "host-one-label-header": ["host", uri`sip:${word}@${some(LETTERS, 2)}?X-Id=${word}`],
  "host-hyphens": ["host", uri`sip:${word}@${word}-${number(1, 9)}--x.a-b.example`],
  "host-digit-labels": [
    "host",
    uri`sip:${word}@${number(0, 999)}.${number(0, 999)}.c${number(0, 9)}`,
  ],
  "host-ipv4": ["host", uri`sip:${word}@${oneOf("0.0.0.0", "127.0.0.1", "255.255.255.255")}`],
  "host-ipv6": ["host", uri`sip:${word}@${IPv6}`],
  "host-ipv6-port": ["host", uri`sip:${word}@${IPv6}:${number(1, 65535)}`],
  "host-ipv6-mixed": [
    "host",
    uri`sip:${word}@${oneOf("[::ffff:192.0.2.128]", "[::ffff:10.0.0.1]", "[64:ff9b::192.0.2.33]")}`,
  ],
  "host-ipv4-mapped": ["host", uri`sip:${word}@[::ffff:c000:${number(1, 9)}]`],
  "host-ipv6-no-user": ["host", uri`sip:${IPv6}`],
  "host-underscore": [
    "host",
    uri`sip:${word}@${oneOf("a_b.example", "_a.example", "a.b_c", "freeswitch_1")}`,
  ],
  "host-long-label": ["host", uri`sip:${word}@${some(LETTERS, 64, 80)}.example`],
  "port-ordinary": ["port", uri`sip:${word}@${domain}:${oneOf(5060, 5061, 1, 80, 5070, 65535)}`],
  "port-zero": ["port", uri`sip:${word}@${domain}:0`],
  sips: ["scheme", uri`sips:${word}@${domain}${oneOf("", ":5061")}`],

  "transport-known": [
    "parameters",
    uri`sip:${word}@${domain};transport=${oneOf("udp", "tcp", "tls", "sctp", "ws", "wss")}`,
  ],
  "transport-value-capitals": [
    "parameters",
    uri`sip:${word}@${domain};transport=${oneOf("TCP", "Udp", "TLS")}`,
  ],
  "transport-name-capitals": [
    "parameters",
    uri`sip:${word}@${domain};${oneOf("Transport", "TRANSPORT")}=tcp`,
  ],
  "known-name-capitals": [
    "parameters",
    uri`sip:${word}@${domain};${oneOf("User=phone", "Maddr=192.0.2.1", "Method=INVITE", "Ttl=1")}`,
  ],
  "transport-value-escaped": [
    "parameters",
    uri`sip:${word}@${domain};transport=${oneOf("%75dp", "t%63p", "%74ls", "tc%70")}`,
  ],
  "transport-name-escaped": [
    "parameters",
    uri`sip:${word}@${domain};${oneOf("%74ransport", "t%72ansport")}=tcp`,
  ],
  "transport-unknown": [
    "parameters",
    uri`sip:${word}@${domain};transport=${oneOf("tls-sctp", "foo", "tcp-x", "dccp")}`,
  ],
  lr: ["parameters", uri`sip:${word}@${domain};lr`],
  "lr-value": ["parameters", uri`sip:${word}@${domain};lr=${oneOf("on", "true", "1", "yes")}`],
  "lr-escaped": ["parameters", uri`sip:${word}@${domain};${oneOf("%6Cr", "l%72")}`],
  "lr-capitals": ["parameters", uri`sip:${word}@${domain};LR`],
  "lr-longer": [
    "parameters",
    uri`sip:${word}@${domain};${oneOf("lr", "LR", "Lr")}${oneOf("x", "2", "-")}${oneOf("", "=on")}`,
  ],
  "known-name-longer": [
    "parameters",
    uri`sip:${word}@${domain};${oneOf("transport", "ttl", "maddr", "user", "method")}${word}${oneOf("", "=1")}`,
  ],
  maddr: [
    "parameters",
    uri`sip:${word}@${domain};maddr=${oneOf("239.255.255.1", "b.example", "10.0.0.1")}`,
  ],
  "maddr-ipv6": ["parameters", uri`sip:${word}@${domain};maddr=${IPv6}`],
  ttl: ["parameters", uri`sip:${word}@${domain};ttl=${oneOf("15", "255", "0", "015")}`],
  "user-parameter": ["parameters", uri`sip:${word}@${domain};user=${oneOf("phone", "ip")}`],
  "user-parameter-escaped": ["parameters", uri`sip:${word}@${domain};user=%70hone`],
  "user-parameter-longer": [
    "parameters",
    uri`sip:${word}@${domain};user=${oneOf("phone", "PHONE", "ip", "Ip")}${oneOf("x", "6", "-a")}`,
  ],
  method: [
    "parameters",
    uri`sip:${word}@${domain};method=${oneOf("INVITE", "REGISTER", "MESSAGE", "FOO")}`,
  ],
  "method-longer": [
    "parameters",
    uri`sip:${word}@${domain};method=${oneOf(...METHODS)}${oneOf("x", "S", "2")}`,
  ],
  "method-not-longer": [
    "parameters",
    uri`sip:${word}@${domain};method=${oneOf("X", "x-")}${oneOf(...METHODS)}`,
  ],
  "token-percent": [
    "parameters",
    uri`sip:${word}@${domain};${oneOf("method=a%b", "transport=a%b", "user=100%", "user=a`b")}`,
  ],
  "parameter-flag": ["parameters", uri`sip:${word}@${domain};x${word}`],
  "parameter-value": ["parameters", uri`sip:${word}@${domain};x${word}=${word};z${word}=${word}`],
  "parameter-capitals": ["parameters", uri`sip:${word}@${domain};X=${word}A`],
  "parameter-name-reserved": [
    "parameters",
    uri`sip:${word}@${domain};x${word}${oneOf(..."[]/:&+$")}${oneOf("", "=a")}`,
  ],
  "parameter-value-reserved": [
    "parameters",
    uri`sip:${word}@${domain};x=${word}${oneOf(..."[]/:&+$")}${word}`,
  ],
  "parameter-value-escaped-delimiter": [
    "parameters",
    uri`sip:${word}@${domain};x=${word}${oneOf("%3B", "%3D", "%3F", "%40", "%3Btransport%3Dtcp", "%40evil.example")}`,
  ],
  "parameter-value-escaped-reserved": [
    "parameters",
    uri`sip:${word}@${domain};x=${word}%${oneOf("24", "26", "2B", "2F", "3A")}`,
  ],
  "parameter-escaped-percent": [
    "parameters",
    uri`sip:${word}@${domain};${oneOf("x=%25", "x=%60", "%25", "%60=1")}`,
  ],
  "method-escape": ["parameters", uri`sip:${word}@${domain};method=${oneOf("a%41", "a`b")}`],
  "parameter-prototype": ["parameters", uri`sip:${word}@${domain};__proto__${oneOf("", "=1")}`],
  "parameter-name-respelled": [
    "parameters",
    uri`sip:${word}@${domain};${oneOf("%5F_proto__", "%6Crx", "%4CR2")}${oneOf("", "=1")}`,
  ],
  "parameter-outer-space": [
    "parameters",
    uri`sip:${word}@${domain};${oneOf("x=%20a", "x=a%20", "x=%0D%0Aa")}`,
  ],
  "parameter-name-escaped": [
    "parameters",
    uri`sip:${word}@${domain};x${word}${oneOf("%3D", "%3B", "%41", "%20")}=${word}`,
  ],
  "parameter-value-needless-escape": ["parameters", uri`sip:${word}@${domain};x=%61${word}`],
  "parameter-value-nul": ["parameters", uri`sip:${word}@${domain};x=${word}%00b`],
  "parameter-name-marks": [
    "parameters",
    uri`sip:${word}@${domain};${some("-_.!~*'()", 1, 3)}=${word}`,
  ],
  "parameters-many": [
    "parameters",
    uri`sip:${word}@${domain};a=${word};b;c=1;d;e=${word};f;g=2;h;i;j=${word};k;l=3${oneOf("", ";m;n=4")}`,
  ],
  "parameters-gruu-outbound": [
    "parameters",
    uri`sip:${word}@${domain};gr${oneOf("", "=urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6")};ob`,
  ],
  "parameters-record-route": ["parameters", uri`sip:${domain};r2=on;lr;ftag=${word};did=a.b`],
  "parameters-known": [
    "parameters",
    uri`sip:${word}@${domain}:5070;transport=tcp;lr;ttl=1;user=phone;maddr=192.0.2.1;method=INVITE`,
  ],
  "parameter-after-user-semicolon": [
    "parameters",
    uri`sip:${word};${word}@${domain};transport=tcp`,
  ],

  header: ["headers", uri`sip:${word}@${domain}?${oneOf("Subject", "X-Id", "Priority")}=${word}`],
  "header-empty": ["headers", uri`sip:${word}@${domain}?X-Id=`],
  "header-empty-first": ["headers", uri`sip:${word}@${domain}?X-A=&X-Id=${word}`],
  "header-several": ["headers", uri`sip:${word}@${domain}?Subject=${word}&X-A=1`],
  "header-twice": ["headers", uri`sip:${word}@${domain}?X-A=${word}&X-A=${word}2`],
  "header-escaped-separator": [
    "headers",
    uri`sip:${word}@${domain}?X-Id=${oneOf("a%26b", "a%3Db", "a%26Route%3Dx")}`,
  ],
  "header-value-reserved": [
    "headers",
    uri`sip:${word}@${domain}?X-Id=${word}${oneOf(..."?/[]:+$")}${word}`,
  ],
  "header-name-underscore": ["headers", uri`sip:${word}@${domain}?X_${word}=1`],
  "header-outer-space": [
    "headers",
    uri`sip:${word}@${domain}?X-Id=${oneOf("%20a", "a%20", "%0Aa")}`,
  ],
  "header-nul": ["headers", uri`sip:${word}@${domain}?X-Id=${word}%00b`],
  "header-prototype": [
    "headers",
    uri`sip:${word}@${domain}?${oneOf("__proto__", "constructor")}=1`,
  ],
  "header-name-respelled": [
    "headers",
    uri`sip:${word}@${domain}?${oneOf("X%5FA", "%5F%5Fproto%5F%5F", "%63onstructor")}=1`,
  ],
  "header-twice-parameter": ["headers", uri`sip:${word}@${domain};x?X-A=${word}&X-A=${word}2`],
  "header-name-reserved": ["headers", uri`sip:${word}@${domain}?X${oneOf(..."?/[]:+$")}=${word}`],
  "header-name-escaped": [
    "headers",
    uri`sip:${word}@${domain}?${oneOf("Subj%65ct", "X%2DA", "X%20A")}=1`,
  ],
  "header-replaces": [
    "headers",
    uri`sip:${word}@${domain}?Replaces=${word}%40h%3Bto-tag%3D${word}%3Bfrom-tag%3D${word}`,
  ],
  "header-body": ["headers", uri`sip:${word}@${domain}?body=${word}%0D%0Ab`],
  "header-line-break": ["headers", uri`sip:${word}@${domain}?Subject=${word}%0D%0AX-Evil:%201`],
  "header-route": [
    "headers",
    uri`sip:${word}@${domain}?Route=%3Csip:${word}.example%3Blr%3E&Route=%3Csip:b.example%3E`,
  ],
  "header-parameters-port": [
    "headers",
    uri`sip:${word}@${domain}:5080;transport=tls;lr?X-Id=${word}`,
  ],
  "header-no-user": ["headers", uri`sip:${domain}?X-Id=${word}`],

  "every-component": [
    "user",
    uri`sip:${oneOf("proj_42", "j%40s0n", "a;b?c")}@${some(LETTERS, 2)};transport=tls?X-Conference=${oneOf(
      "Q%26A%3B%20Route%3Devil",
      "a%20b",
      "1+1%3D2",
    )}`,
  ],
  "length-254": ["user", uri`sip:${some(LETTERS, 237, 237)}@c${some(LETTERS, 3, 3)}.example`],
  "scheme-capitals": ["scheme", uri`${oneOf("SIP", "Sip", "sIP")}:${word}@${domain}`],
  "port-leading-zeros": ["port", uri`sip:${word}@${domain}:${oneOf("05060", "0005061")}`],
};

/** @returns {{ kind: string, component: string, texts: string[] }[]} */
export function corpus() {
  return Object.entries(KINDS).map(([kind, [component, texts]]) => ({
    kind,
    component,
    texts: [...new Set(fc.sample(texts, { numRuns: TEXTS, seed: SEED }))],
  }));
}
