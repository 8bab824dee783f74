import { isDeepStrictEqual } from "node:util";
import type { Options, SipUri, SipUriChanges, SipUriInit } from "../../../src/index.ts";
import { oracle } from "../../../test/oracle/agreement.ts";
import { accepts } from "../../../test/oracle/automaton.ts";
import { fold, headerKey, nameKey, TOKEN } from "../../../test/support/reference.ts";
import { type Choose, choices } from "../choices.ts";
import { type Law, LENIENT, part, UNLIMITED } from "../law.ts";
import { attempt, ensure, issuesOf } from "../violation.ts";

const BARE: SipUri = {
  scheme: "sip",
  user: null,
  password: null,
  host: "h",
  port: null,
  parameters: [],
  headers: [],
};

export const writeLaws: readonly Law[] = [
  {
    name: "a forged value that is written is read back as it was",
    of: ["core.serialize", "core.modify", "core.normalize", "core.equals", "routing.nextHop"],
    input: ["sip", "choices", "plain", "plain"],
    holds({ core, routing }, parts) {
      const value = forged(core.safeParse(part(parts, 0), LENIENT).value ?? BARE, parts);
      const text = attempt(() => core.serialize(value, LENIENT));
      const isMember = text !== undefined;
      if (isMember) {
        ensure(
          accepts(oracle("SIP-URI", "SIPS-URI"), text),
          "serialize writes something that is not a URI",
        );
        ensure(isDeepStrictEqual(core.parse(text, LENIENT), value), "serialize writes another URI");
      }
      const same = attempt(() => core.modify(value, {}, LENIENT));
      ensure(isDeepStrictEqual(same, isMember ? value : undefined), "modify with {} changes it");
      ensure(attempt(() => core.equals(value, value)) !== false, "equals is not reflexive");
      const normal = attempt(() => core.normalize(value));
      ensure(normal === undefined || core.equals(value, normal), "normalize changes a forged URI");
      const hop = attempt(() => routing.nextHop(value));
      ensure(
        // Functions without options take "_" for a letter of a host.
        hop === undefined || accepts(oracle("host"), hop.host.replaceAll("_", "a")),
        "nextHop returns something that is not a host",
      );
      return isMember;
    },
  },
  {
    name: "build is undone by parse and decode",
    of: ["core.build", "core.decode", "core.parse"],
    input: ["choices", "plain", "plain", "host", "plain", "plain", "plain", "plain"],
    holds({ core }, parts) {
      const choose = choices(part(parts, 0));
      const init = initOf(choose, parts);
      const text = attempt(() => core.build(init, UNLIMITED));
      ensure((text !== undefined) === isBuildable(init), "build refuses or takes too much");
      if (text === undefined) return false;
      ensure(
        accepts(oracle("SIP-URI", "SIPS-URI"), text),
        "build writes something that is not a URI",
      );
      const plain = core.decode(core.parse(text, UNLIMITED));
      const { scheme = "sip", user = null, password = null, host, port = null } = init;
      const given = { scheme, user, password, host, port };
      const { parameters, headers, ...rest } = plain;
      ensure(isDeepStrictEqual(rest, given), "a component is read back differently");
      const list = Object.entries(init.parameters ?? {})
        .filter(([, value]) => (value ?? null) !== null)
        .map(([name, value]) => [fold(name), value === true ? true : String(value)]);
      ensure(
        isDeepStrictEqual(Object.entries(parameters), list),
        "parameters are read back differently",
      );
      const wanted = Object.entries(init.headers ?? {})
        .map(([name, value]) => [name, [value ?? []].flat()] as const)
        .filter(([, values]) => values.length > 0);
      ensure(
        isDeepStrictEqual(Object.entries(headers), wanted),
        "headers are read back differently",
      );
      ensure(
        core.serialize(core.parse(text, UNLIMITED), UNLIMITED) === text,
        "serialize writes what build wrote differently",
      );
      const { length } = text;
      for (const options of choose<Options[]>([
        [{}],
        [{ limits: { uri: choose([length, length - 1, 40]), headers: choose([1023, 60, 9]) } }],
      ])) {
        const { issues } = core.safeParse(text, options);
        const refused = issuesOf(() => core.build(init, options));
        const isSame = isDeepStrictEqual(
          refused?.map(({ code }) => code),
          issues?.map(({ code }) => code),
        );
        ensure(isSame, "build and safeParse have other limits");
        ensure(
          issues?.every(({ kind }) => kind === "limit") ?? true,
          "what gets out does not get in",
        );
      }
      return true;
    },
  },
  {
    name: "modify changes what it is asked to and nothing else",
    of: ["core.modify", "core.getParameter", "core.getHeaders", "core.decode"],
    input: ["sip", "choices", "plain", "host", "plain", "plain", "plain"],
    holds({ core }, parts) {
      const { value } = core.safeParse(part(parts, 0), UNLIMITED);
      if (value === undefined) return false;
      ensure(
        isDeepStrictEqual(core.modify(value, {}, UNLIMITED), value),
        "modify with {} changes it",
      );
      const choose = choices(part(parts, 1));
      const [name, other, plain] = [part(parts, 4), part(parts, 5), part(parts, 6)];
      const change = () =>
        choose<SipUriChanges>([
          { user: part(parts, 2) },
          { user: null },
          { password: part(parts, 2) },
          { host: part(parts, 3) },
          { port: choose([null, 0, 5060, 65535]) },
          { parameters: { [name]: choose<string | true | null>([plain, true, null]) } },
          { headers: { [other]: choose<string | string[] | null>([plain, [plain, ""], null]) } },
          { parameters: null },
          { headers: null },
        ]);
      const changes = { ...change(), ...choose([{}, {}, change(), { ...change(), ...change() }]) };
      const changed = attempt(() => core.modify(value, changes, UNLIMITED));
      if (changed === undefined) {
        const { user, password } = changes;
        const isPlain = isPresent(user) || (value.user !== null && isWellFormed(password));
        const isOne = Object.keys(changes).length === 1;
        ensure(!isOne || !isPlain, "modify refuses a user or a password");
        return false;
      }
      const text = core.serialize(changed, UNLIMITED);
      ensure(
        isDeepStrictEqual(core.parse(text, UNLIMITED), changed),
        "modify returns something that is not a URI",
      );
      const decoded = core.decode(changed);
      for (const key of ["user", "password", "host", "port"] as const) {
        if (changes[key] !== undefined) {
          ensure(decoded[key] === changes[key], "a change has no effect");
        } else if (key !== "password" || changes.user !== null) {
          ensure(changed[key] === value[key], "a component that was not mentioned changed");
        }
      }
      for (const key of ["parameters", "headers"] as const) {
        const names = changes[key];
        if (names === null) ensure(changed[key].length === 0, "a removed list is still there");
        const keyOf = key === "headers" ? headerKey : nameKey;
        const mentioned =
          names && Object.keys(names).map((text) => keyOf(encodeURIComponent(text)));
        const others = ({ name }: { name: string }) => !mentioned?.includes(keyOf(name));
        const same =
          names === null ||
          isDeepStrictEqual(
            (changed[key] as readonly { name: string }[]).filter(others),
            (value[key] as readonly { name: string }[]).filter(others),
          );
        ensure(same, "an item that was not mentioned changed");
      }
      for (const [key, item] of Object.entries(changes.parameters ?? {})) {
        ensure(
          core.getParameter(changed, key) === (item ?? undefined),
          "a changed parameter is not read back",
        );
      }
      for (const [key, item] of Object.entries(changes.headers ?? {})) {
        const wanted = item === null ? [] : [item].flat();
        ensure(
          isDeepStrictEqual(core.getHeaders(changed, key), wanted),
          "a changed header is not read back",
        );
      }
      const twice = core.modify(changed, changes, UNLIMITED);
      ensure(
        isDeepStrictEqual(twice, changed),
        "making the same change twice differs from making it once",
      );
      return true;
    },
  },
];

/** A URI in which any text replaces one component, as if it were wire text. */
function forged(uri: SipUri, parts: readonly string[]): SipUri {
  const choose = choices(part(parts, 1));
  const [text, other] = [part(parts, 2), part(parts, 3)];
  return choose<() => SipUri>([
    () => ({ ...uri, host: text }),
    () => ({ ...uri, user: text }),
    () => ({ ...uri, password: text }),
    () => ({ ...uri, port: choose([0, -1, 65536, 1.5, Number.NaN, 65535, 1e21]) }),
    () => ({ ...uri, parameters: [...uri.parameters, { name: text, value: other }] }),
    () => ({ ...uri, parameters: [{ name: text, value: true }, ...uri.parameters] }),
    () => ({ ...uri, headers: [...uri.headers, { name: text, value: other }] }),
    () => ({ ...uri, scheme: choose(["sip", "sips"]), user: text, password: other }),
    () => ({ ...uri, user: null, password: text }),
    () => ({ ...uri, host: uri.host + text }),
    () => ({ ...uri, host: text + uri.host }),
  ])();
}

/** An init for `build`, in plain text. It may have names that JavaScript sorts or hides. */
function initOf(choose: Choose, parts: readonly string[]): SipUriInit {
  const [, user = "", password = "", host = "", name = "", value = "", header = "", text = ""] =
    parts;
  return {
    scheme: choose(["sip", "sips"]),
    user: choose([null, user]),
    password: choose([null, password, ""]),
    host: choose([host, "h", "[::1]", user]),
    port: choose([null, 5060, 0, 65535]),
    parameters: Object.fromEntries(
      choose<readonly (readonly [string, string | number | true | null | undefined])[]>([
        [],
        [[name, value]],
        [[name, true]],
        [
          [name, choose([0, 255, -1])],
          ["transport", choose(["tcp", "tls", value])],
        ],
        [["method", value]],
        [[choose(["ttl", "maddr", "user", "__proto__", "1"]), value]],
        [
          [name.toUpperCase(), choose([undefined, null])],
          [name, value],
        ],
        [...MANY, [choose([name, "b", "H", "%62"]), choose([value, true, 7, undefined, null])]],
      ]),
    ),
    headers: Object.fromEntries(
      choose<readonly (readonly [string, string | string[] | null | undefined])[]>([
        [],
        [[header, text]],
        [[header, [text, value]]],
        [
          [header, ""],
          ["Route", text],
        ],
        [["__proto__", text]],
        [
          [header, choose([undefined, null])],
          ["Subject", [text, "", value]],
          ["x", []],
        ],
      ]),
    ),
  };
}

/** More than the library compares each with each, in the types that a caller may give. */
const MANY: readonly (readonly [string, string | number | true])[] = [
  ["Transport", "TLS"],
  ["secure", "true"],
  ["lr", true],
  ["TTL", 7],
  ["maddr", "[::1]"],
  ["User", "%`"],
  ["gr", true],
  ["b", "a:b c"],
  ["h", Number.MAX_SAFE_INTEGER],
];

function isWellFormed(text: unknown): text is string {
  return typeof text === "string" && !/\p{Surrogate}/u.test(text);
}

function isPresent(text: unknown): boolean {
  return isWellFormed(text) && text !== "";
}

const NEED_VALUE = ["transport", "secure", "ttl", "maddr", "user", "method"];

/** Whether `build` must take an init (RFC 3261 §25.1, §19.1.1, §26.2.2). */
function isBuildable({ scheme, user = null, password = null, host, ...rest }: SipUriInit): boolean {
  const { parameters = {}, headers = {} } = rest;
  const given = Object.entries(parameters).filter(([, value]) => (value ?? null) !== null);
  const names = given.map(([name]) => fold(name));
  const takes = ([name, value]: [string, string | number | true | null | undefined]): boolean => {
    const key = fold(name);
    const text = String(value);
    if (!isPresent(name)) return false;
    if (value === true) return !NEED_VALUE.includes(key);
    if (key === "method") return TOKEN.test(text);
    if (key === "ttl" && !(/^\d{1,3}$/.test(text) && Number(text) <= 255)) return false;
    if (key === "maddr" && !accepts(oracle("host"), text)) return false;
    if ((key === "transport" || key === "user") && !TOKEN.test(text)) return false;
    if (key === "transport" && scheme === "sips" && fold(text) === "udp") return false;
    return isPresent(text);
  };
  return [
    user === null
      ? password === null
      : isPresent(user) && (password === null || isWellFormed(password)),
    accepts(oracle("host"), host),
    new Set(names).size === names.length,
    given.every(takes),
    Object.entries(headers)
      .map(([name, value]) => [name, [value ?? []].flat()] as const)
      .every(
        ([name, values]) => values.length === 0 || (isPresent(name) && values.every(isWellFormed)),
      ),
  ].every(Boolean);
}
