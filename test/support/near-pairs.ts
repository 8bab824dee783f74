/** Pairs of URIs with small differences, which may matter or not, for the laws of `equals`. */
import fc, { type Arbitrary } from "fast-check";
import type { SipUri, UriHeader, UriParameter } from "../../src/index.ts";
import { uri } from "./arbitraries.ts";

/** A change of a URI; the number says where. */
type Change = (value: SipUri, at: number) => SipUri;

const flipCase = (text: string) =>
  [...text].map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join("");

/** Writes one raw character as an escape, or changes the case of the escapes' digits. */
export function escapeAt(text: string, at: number): string {
  const parts = text.match(/%[\da-fA-F]{2}|./gs) ?? [];
  const place = at % (parts.length || 1);
  return parts.map((part, i) => (i === place ? escaped(part, at) : part)).join("");
}

function escaped(part: string, at: number): string {
  if (part.length > 1) return flipCase(part);
  const hex = part.charCodeAt(0).toString(16).padStart(2, "0");
  return `%${at % 2 === 0 ? hex : hex.toUpperCase()}`;
}

/** Changes one item of a list. */
function inList<T>(list: readonly T[], at: number, change: (item: T) => T): readonly T[] {
  const place = at % (list.length || 1);
  return list.map((item, i) => (i === place ? change(item) : item));
}

const inParameter =
  (change: (item: UriParameter, at: number) => UriParameter): Change =>
  (value, at) => ({
    ...value,
    parameters: inList(value.parameters, at, (item) => change(item, at)),
  });
const inHeader =
  (change: (item: UriHeader, at: number) => UriHeader): Change =>
  (value, at) => ({ ...value, headers: inList(value.headers, at, (item) => change(item, at)) });

const rotate = <T>(list: readonly T[], at: number): readonly T[] => {
  const place = at % (list.length || 1);
  return [...list.slice(place), ...list.slice(0, place)];
};
const COMPACT: Record<string, string> = {
  s: "Subject",
  subject: "s",
  route: "Route",
  x: "Session-Expires",
};

/** Another spelling of an IPv6 address; the platform's, or one with leading zeros. */
function respell(host: string, at: number): string {
  if (!host.startsWith("[")) return flipCase(host);
  if (at % 2 === 0) return new URL(`http://${host}`).hostname;
  return host.replace(/(?<=[[:])([\da-f]{1,3})(?=[:\]])/gi, "0$1").toUpperCase();
}

const added =
  (name: string, values: readonly (string | true)[]): Change =>
  (value, at) => ({
    ...value,
    parameters: [
      ...value.parameters.filter((item) => item.name.toLowerCase() !== name),
      { name, value: values[at % values.length] as string | true },
    ],
  });

const changes: readonly Change[] = [
  (value) => ({ ...value, scheme: value.scheme === "sip" ? "sips" : "sip" }),
  (value, at) => ({ ...value, user: value.user && escapeAt(value.user, at) }),
  (value, at) => ({ ...value, user: value.user && escapeAt(value.user, at) }),
  (value) => ({ ...value, user: value.user && flipCase(value.user) }),
  (value, at) => ({ ...value, password: value.password && escapeAt(value.password, at) }),
  (value) => ({ ...value, password: value.user === null || value.password === "" ? null : "" }),
  (value, at) => ({ ...value, host: respell(value.host, at) }),
  (value, at) => ({ ...value, host: respell(value.host, at) }),
  (value) => ({ ...value, port: value.port === null ? 5060 : null }),
  (value, at) => ({ ...value, parameters: rotate(value.parameters, at) }),
  (value, at) => ({ ...value, parameters: value.parameters.filter((_, i) => i !== at % 4) }),
  (value, at) => ({ ...value, parameters: rotate(value.parameters, at) }),
  inParameter(({ name, value }) => ({ name: flipCase(name), value })),
  inParameter(({ name, value }, at) => ({ name: escapeAt(name, at), value })),
  inParameter(({ name, value }) => ({ name, value: value === true ? "on" : flipCase(value) })),
  inParameter(({ name, value }, at) => ({
    name,
    value: value === true ? true : escapeAt(value, at),
  })),
  added("transport", ["tcp", "TCP", "%74cp", "udp"]),
  added("ttl", ["1", "01", "001", "2"]),
  added("maddr", ["[::1]", "[0::1]", "[::2]", "h", "H"]),
  added("method", ["INVITE", "invite"]),
  added("lr", [true, "on"]),
  added("x", [true, "1", "2"]),
  (value, at) => ({ ...value, headers: rotate(value.headers, at) }),
  (value, at) => ({ ...value, headers: value.headers.filter((_, i) => i !== at % 4) }),
  (value, at) => ({ ...value, headers: [...value.headers, ...value.headers.slice(0, at % 2)] }),
  inHeader(({ name, value }) => ({ name: flipCase(name), value })),
  inHeader(({ name, value }) => ({ name: COMPACT[name.toLowerCase()] ?? name, value })),
  inHeader(({ name, value }, at) => ({ name: escapeAt(name, at), value })),
  inHeader(({ name, value }) => ({ name, value: flipCase(value) })),
  inHeader(({ name, value }, at) => ({ name, value: escapeAt(value, at) })),
  inHeader(({ name, value }) => ({ name, value: `A%22${value}%22` })),
  inHeader(({ value }) => ({ name: "Call-ID", value })),
];

const step = fc.tuple(fc.nat(changes.length - 1), fc.nat(40));
const steps = fc.array(step, { maxLength: 3 });

function changed(value: SipUri, list: readonly (readonly [change: number, at: number])[]): SipUri {
  return list.reduce((current, [change, at]) => (changes[change] as Change)(current, at), value);
}

export const nearPair: Arbitrary<readonly [SipUri, SipUri]> = fc
  .tuple(uri, steps, steps)
  .map(([value, first, second]) => {
    const start = changed(value, first);
    return [start, changed(start, second)] as const;
  });
