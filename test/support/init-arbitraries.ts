/** What fast-check gives to `build`: plain text of any kind in every component. */
import fc, { type Arbitrary } from "fast-check";
import type { DecodedSipUri, SipUriInit } from "../../src/index.ts";
import { character, host } from "./arbitraries.ts";

/** Well-formed text of any characters. */
const plain = (minLength = 1) =>
  fc.oneof(
    fc.string({ unit: "binary-ascii", minLength, maxLength: 8 }),
    fc.string({ unit: character, minLength, maxLength: 5 }),
    fc.string({ unit: "grapheme", minLength, maxLength: 5 }),
    fc.constantFrom("%41", "%", "%%25", "a@b;c?d=e&f", "\r\n", "__proto__", "constructor", "1"),
  );

const TOKEN = [..."ABYZabyz0189-.!%*_+`'~"];
const token = fc.string({ unit: fc.constantFrom(...TOKEN), minLength: 1, maxLength: 6 });

type Value = string | number | true | undefined;
const known: Record<string, Arbitrary<Value>> = {
  transport: fc.constantFrom("tcp", "TLS", "a:b c"),
  secure: fc.constant("true"),
  lr: fc.constant(true),
  ttl: fc.oneof(fc.nat(255), fc.nat(255).map(String)),
  maddr: host,
  user: fc.constantFrom("phone", "ip", "dialstring", "%`"),
  method: fc.oneof(token, fc.constantFrom("INVITE", "IN%56ITE")),
  gr: fc.oneof(fc.constant<Value>(true), plain()),
};

const fold = (name: string) => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const parameter: Arbitrary<[name: string, value: Value]> = fc.oneof(
  fc
    .constantFrom(...Object.keys(known))
    .chain((name) => fc.tuple(fc.mixedCase(fc.constant(name)), known[name] ?? fc.constant(true))),
  fc
    .tuple(
      plain(),
      fc.oneof(plain(), fc.constant(true), fc.maxSafeInteger(), fc.constant(undefined)),
    )
    .filter(([name]) => !Object.hasOwn(known, fold(name))),
);

const header = fc.tuple(
  plain(),
  fc.oneof(plain(0), fc.array(plain(0), { maxLength: 3 }), fc.constant(undefined)),
);

export const init: Arbitrary<SipUriInit> = fc
  .record(
    {
      scheme: fc.constantFrom("sip", "sips"),
      user: fc.option(plain()),
      password: fc.option(plain(0)),
      host,
      port: fc.option(fc.nat(65535)),
      parameters: fc.uniqueArray(parameter, { maxLength: 11, selector: ([name]) => fold(name) }),
      headers: fc.uniqueArray(header, { maxLength: 5, selector: ([name]) => name }),
    },
    { requiredKeys: ["host"] },
  )
  .map(({ parameters, headers, password, user = null, ...rest }) => ({
    ...rest,
    ...(parameters && { parameters: Object.fromEntries(parameters) }),
    ...(headers && { headers: Object.fromEntries(headers) }),
    ...(user !== null && { user, ...(password !== undefined && { password }) }),
  })) as Arbitrary<SipUriInit>;

/** Lists of names and values, because `__proto__` is a name like any other. */
type Canonical = Omit<DecodedSipUri, "parameters" | "headers"> &
  Record<"parameters" | "headers", unknown>;

export function listed({ parameters, headers, ...rest }: DecodedSipUri): Canonical {
  return { ...rest, parameters: Object.entries(parameters), headers: Object.entries(headers) };
}

/** What `decode` must give back. */
export function canonical(value: SipUriInit): Canonical {
  const { scheme = "sip", user = null, password = null, port = null, parameters = {} } = value;
  return {
    scheme,
    user,
    password,
    host: value.host,
    port,
    parameters: Object.entries(parameters)
      .filter(([, item]) => item !== undefined)
      .map(([name, item]) => [fold(name), item === true ? true : String(item)]),
    headers: Object.entries(value.headers ?? {})
      .map(([name, item = []]) => [name, typeof item === "string" ? [item] : [...item]] as const)
      .filter(([, items]) => items.length > 0),
  };
}
