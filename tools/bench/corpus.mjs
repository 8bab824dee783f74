// The inputs: eight URIs, thousands of distinct ones, invalid ones that differ from valid ones in one
// character, and long and hostile text. Everything is deterministic.

import { isValid, parse } from "./reference.mjs";

export const EIGHT = [
  "sip:alice@atlanta.com",
  "sip:jack@example.com;transport=tcp",
  "sip:jack@example.com;secure=true",
  "sip:kate@example.com?X-hatchkey=4815162342",
  "sips:alice:secretword@atlanta.com:5061;transport=tcp",
  "sip:+1-212-555-1212:1234@gateway.com;user=phone",
  "sip:bob@[2001:db8::10]:5070;transport=tls;lr",
  "sip:alice@atlanta.com;maddr=239.255.255.1;ttl=15;method=INVITE?subject=project%20x&priority=urgent",
].map(flat);

export const DISTINCT_COUNT = 4096;

const NAMES = [
  "alice",
  "bob",
  "carol",
  "dave",
  "jack",
  "kate",
  "maria",
  "noor",
  "support",
  "sales",
];
const LABELS = ["atlanta", "biloxi", "example", "gateway", "pbx", "sbc-1", "edge", "voip", "ims"];
const TOPS = ["com", "net", "org", "example", "io", "de", "co.uk", "internal", "pstn.twilio.com"];
const METHODS = ["INVITE", "REGISTER", "SUBSCRIBE", "MESSAGE", "REFER"];
const SUBJECTS = ["project%20x", "next%20meeting", "hello", "", "caf%C3%A9", "re:call"];

/** Characters that no component allows or that only some allow, to be put anywhere into a valid URI. */
const SPOILERS = [...' #<>"%@:[]^{|\\_=&'];

/**
 * Returns distinct valid URIs that resemble real traffic: mostly user@host, often a port and a parameter
 * or two, seldom a password or headers. Every component occurs in every form.
 */
export function distinctUris(count = DISTINCT_COUNT, seed = 1) {
  const random = generator(seed);
  const uris = new Set();
  while (uris.size < count) {
    const uri = randomUri(random);
    if (isValid(uri)) uris.add(uri);
  }
  return [...uris].map(flat);
}

/** Returns an invalid text for each URI: one character, anywhere, is added, removed or replaced. */
export function spoil(uris, seed = 2) {
  const random = generator(seed);
  return uris.map((uri) => {
    for (;;) {
      const text = spoilOnce(uri, random);
      if (!isValid(text)) return flat(text);
    }
  });
}

/** Returns a text for each URI whose last character is wrong, so that all of it has to be read. */
export function spoilEnds(uris) {
  return uris.map((uri) => flat(`${uri.slice(0, -1)}^`));
}

/** Returns an argument of `build` for each URI: plain text, so that `build` has to escape it. */
export function inits(uris) {
  return uris.map((uri) => {
    const parsed = parse(uri);
    if (parsed === undefined) throw new Error(`not a URI: ${uri}`);
    const { scheme, user, password, host, port, parameters, headers } = parsed;
    /** @type {Record<string, unknown>} */
    const init = { scheme, user: plain(user), password: plain(password), host, port };
    if (parameters.length > 0) init.parameters = plainParameters(parameters);
    if (headers.length > 0) init.headers = plainHeaders(headers);
    return init;
  });
}

/** Shapes of text on which a careless parser is slow, each a function of the length. */
export const HOSTILE = [
  ["long user, no @", (n) => fill("sip:", "a", n, "")],
  ["escapes, no @", (n) => fill("sip:", "%41", n, "")],
  ["escaped user", (n) => fill("sip:", "%41", n, "@example.com")],
  [";a=b repeated", (n) => fill("sip:alice@example.com", ";a=b", n, "")],
  [";a repeated, then :>", (n) => fill("sip:h", ";a", n, ":>")],
  ["IPv6 groups", (n) => fill("sip:[", "1:", n, "")],
  ["IPv6 prefixes", (n) => fill("sip:[2001:db8:", ":", n, "]")],
  ["one long label", (n) => fill("sip:alice@", "a", n, ".com")],
  ["a label of hyphens", (n) => fill("sip:alice@a", "-", n, "")],
  ["many labels, then 1", (n) => fill("sip:alice@", "a.", n, "1")],
  ["digits for a host", (n) => fill("sip:", "1", n, "")],
  ["colons", (n) => fill("sip:", "a:", n, "")],
  ["one long header", (n) => fill("sip:alice@example.com?subject=", "a", n, "")],
  ["many headers, then bad", (n) => fill("sip:alice@example.com?a=b", "&a=b", n, "&")],
  ["one long token with %", (n) => fill("sip:alice@example.com;method=", "%", n, "")],
];

/** Within the limits, above them, 64 kB, a megabyte. */
export const HOSTILE_LENGTHS = [240, 2_048, 65_536, 1_000_000];

function fill(before, part, length, after) {
  const times = Math.max(1, Math.floor((length - before.length - after.length) / part.length));
  return flat(before + part.repeat(times) + after);
}

/**
 * Returns a copy of the text as one flat string. V8 keeps a concatenation as a tree and a slice as a
 * reference, and the first parser to read one would pay for the others.
 */
export function flat(text) {
  return Buffer.from(text, "latin1").toString("latin1");
}

/** mulberry32 */
export function generator(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    below: (bound) => next() % bound,
    chance: (percent) => next() % 100 < percent,
    pick: (list) => list[next() % list.length],
  };
}

function randomUri(random) {
  const scheme = random.chance(88) ? "sip:" : random.chance(70) ? "sips:" : "SIP:";
  return (
    scheme +
    (random.chance(92) ? randomUserinfo(random) : "") +
    randomHost(random) +
    (random.chance(30) ? `:${random.pick([5060, 5061, 5070, 1024 + random.below(64_000)])}` : "") +
    randomParameters(random, scheme === "sips:") +
    (random.chance(8) ? randomHeaders(random) : "")
  );
}

function randomUserinfo(random) {
  const password = random.chance(5) ? `:${random.chance(90) ? digits(random, 6) : ""}` : "";
  return `${randomUser(random)}${password}@`;
}

function randomUser(random) {
  const name = random.pick(NAMES);
  return random.pick([
    () => `${name}${random.below(1000)}`,
    () => `${name}.${random.pick(NAMES)}${random.below(100)}`,
    () => digits(random, 3 + random.below(3)),
    () => `+${1 + random.below(9)}${digits(random, 10)}`,
    () => `+${1 + random.below(9)}${digits(random, 10)}`,
    () => `+1-${digits(random, 3)}-555-${digits(random, 4)}`,
    () => `+49${digits(random, 8)};ext=${digits(random, 3)}`,
    () => `${digits(random, 4)};phone-context=+${digits(random, 3)}`,
    () => `${name};day=${random.pick(["monday", "tuesday"])}`,
    () => `${name}%40${random.pick(LABELS)}`,
    () => `%23${digits(random, 2)}%23${digits(random, 6)}`,
    () => `conf-${hex(random, 8)}`,
  ])();
}

function randomHost(random) {
  if (random.chance(68)) return randomHostname(random);
  if (random.chance(75)) return randomIpv4(random);
  return randomIpv6(random);
}

function randomHostname(random) {
  const first = random.chance(40) ? `${random.pick(LABELS)}${random.below(40)}.` : "";
  const dot = random.chance(2) ? "." : "";
  return `${first}${random.pick(LABELS)}.${random.pick(TOPS)}${dot}`;
}

function randomIpv4(random) {
  const octet = () => random.below(256);
  return `${random.pick([10, 192, 203])}.${octet()}.${octet()}.${octet()}`;
}

function randomIpv6(random) {
  const group = () => hex(random, 1 + random.below(4));
  return random.pick([
    () => `[2001:db8::${group()}]`,
    () => `[2001:db8:${group()}:${group()}::${group()}]`,
    () => `[2001:db8:${Array.from({ length: 6 }, group).join(":")}]`,
    () => `[::ffff:${randomIpv4(random)}]`,
    () => `[fe80::${group()}:${group()}:${group()}:${group()}]`,
  ])();
}

function randomParameters(random, isSecure) {
  if (random.chance(30)) return "";
  const count = random.chance(65) ? 1 : random.chance(75) ? 2 : 3 + random.below(3);
  let text = "";
  for (let i = 0; i < count; i++) text += `;${randomParameter(random, isSecure)}`;
  return text; // a repeated name makes the URI invalid, and another one is drawn
}

function randomParameter(random, isSecure) {
  const transport = isSecure ? ["tcp", "tls", "ws"] : ["udp", "tcp", "tls", "ws", "sctp", "TCP"];
  return random.pick([
    () => `transport=${random.pick(transport)}`,
    () => `transport=${random.pick(transport)}`,
    () => `transport=${random.pick(transport)}`,
    () => "lr",
    () => "lr",
    () => "user=phone",
    () => "user=phone",
    () => "ob",
    () => "secure=true",
    () => `gr=urn:uuid:${hex(random, 8)}-${hex(random, 4)}`,
    () => `maddr=${random.chance(80) ? randomIpv4(random) : randomHostname(random)}`,
    () => `ttl=${random.below(256)}`,
    () => `method=${random.pick(METHODS)}`,
    () => `x-id=${hex(random, 12)}`,
    () => `ftag=${hex(random, 8)}`,
    () => `cause=${random.pick([302, 404, 486])}`,
    () => `x-note=caf%C3%A9${random.below(100)}`,
  ])();
}

function randomHeaders(random) {
  const count = random.chance(60) ? 1 : 2 + random.below(2);
  let text = "";
  for (let i = 0; i < count; i++) text += (i === 0 ? "?" : "&") + randomHeader(random);
  return text;
}

function randomHeader(random) {
  return random.pick([
    () => `subject=${random.pick(SUBJECTS)}`,
    () => `priority=${random.pick(["urgent", "normal"])}`,
    () => `X-hatchkey=${digits(random, 10)}`,
    () => `to=${random.pick(NAMES)}%40${random.pick(LABELS)}.com`,
    () => `Replaces=${hex(random, 10)}%3Bto-tag%3D${hex(random, 6)}`,
  ])();
}

function digits(random, count) {
  let text = "";
  for (let i = 0; i < count; i++) text += random.below(10);
  return text;
}

function hex(random, count) {
  let text = "";
  for (let i = 0; i < count; i++) text += random.below(16).toString(16);
  return text;
}

function spoilOnce(uri, random) {
  const at = random.below(uri.length + 1);
  const kept = uri.slice(at + (random.chance(50) ? 1 : 0));
  return uri.slice(0, at) + (random.chance(80) ? random.pick(SPOILERS) : "") + kept;
}

function plain(text) {
  return text === null ? null : decodeURIComponent(text);
}

function plainParameters(parameters) {
  const record = {};
  for (const { name, value } of parameters) {
    // A method is a token, in which "%" is an ordinary character; `build` takes ttl as a number.
    if (value === true || name === "method") record[name] = value;
    else record[name] = name === "ttl" ? Number(value) : plain(value);
  }
  return record;
}

function plainHeaders(headers) {
  const record = {};
  for (const { name, value } of headers) {
    record[name] ??= [];
    record[name].push(plain(value));
  }
  return record;
}
