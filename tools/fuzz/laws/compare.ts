import { isDeepStrictEqual } from "node:util";
import type { SipUri } from "../../../src/index.ts";
import { slowlyEqual } from "../../../test/support/equality-reference.ts";
import {
  headerKey,
  kindOfHost,
  type Named,
  nameKey,
  plainOf,
  wireValue,
} from "../../../test/support/reference.ts";
import { type Law, LENIENT, part, UNLIMITED } from "../law.ts";
import type { Library } from "../library.ts";
import { attempt, ensure } from "../violation.ts";

export const compareLaws: readonly Law[] = [
  {
    name: "equals is what RFC 3261 §19.1.4 says, and symmetric",
    of: ["core.equals"],
    input: ["sip", "sip"],
    isOfPair: true,
    holds({ core }, parts) {
      const pair = pairOf(core, parts);
      if (pair === undefined) return false;
      const [a, b] = pair;
      ensure(core.equals(a, a) && core.equals(b, structuredClone(b)), "equals is not reflexive");
      ensure(core.equals(a, b) === core.equals(b, a), "equals is not symmetric");
      ensure(core.equals(a, b) === slowlyEqual(a, b), "equals and the slow reference disagree");
      return core.equals(a, b);
    },
  },
  {
    name: "two URIs with one normal form are equal",
    of: ["core.normalize", "core.equals"],
    input: ["sip", "sip"],
    isOfPair: true,
    holds({ core }, parts) {
      const pair = pairOf(core, parts);
      if (pair === undefined) return false;
      const [a, b] = pair;
      if (!isDeepStrictEqual(core.normalize(a), core.normalize(b))) return false;
      ensure(core.equals(a, b), "URIs with one normal form are not equal");
      return true;
    },
  },
  {
    name: "two URIs have one address-of-record if and only if they are equal without the other parts",
    of: ["core.addressOfRecord", "core.equals"],
    input: ["sip", "sip"],
    isOfPair: true,
    holds({ core }, parts) {
      const pair = pairOf(core, parts);
      if (pair === undefined) return false;
      const [a, b] = pair;
      const x = core.addressOfRecord(a);
      const y = core.addressOfRecord(b);
      const without = { password: null, parameters: [], headers: [] };
      const areEqual = slowlyEqual({ ...a, ...without }, { ...b, ...without });
      ensure((x === y) === areEqual, "the key is shared by other URIs, or not by all");
      const read = core.parse(x, UNLIMITED);
      ensure(slowlyEqual(read, { ...a, ...without }), "the key is another URI");
      ensure(core.addressOfRecord(read) === x, "the key of a key is another");
      return areEqual;
    },
  },
  {
    name: "normalize keeps a URI equal, and is idempotent",
    of: ["core.normalize", "core.equals"],
    input: ["sip"],
    holds({ core }, parts) {
      const { value } = core.safeParse(part(parts, 0), UNLIMITED);
      if (value === undefined) return false;
      const normal = core.normalize(value);
      ensure(core.equals(value, normal), "equals(u, normalize(u)) is false");
      ensure(slowlyEqual(value, normal), "normalize(u) is another URI by the slow reference");
      ensure(isDeepStrictEqual(core.normalize(normal), normal), "normalize is not idempotent");
      const text = core.serialize(normal, UNLIMITED);
      ensure(
        isDeepStrictEqual(core.parse(text, UNLIMITED), normal),
        "normalize returns something that is not a URI",
      );
      const isShort = ({ user, host, port }: SipUri) => [user === null, kindOfHost(host), port];
      ensure(isDeepStrictEqual(isShort(normal), isShort(value)), "normalize changes a component");
      return true;
    },
  },
  {
    name: "decode and its like give the plain text of each component",
    of: ["core.decode", "core.getParameter", "core.getHeaders", "core.hostType"],
    input: ["sip", "plain"],
    holds({ core }, parts) {
      const { value } = core.safeParse(part(parts, 0), LENIENT);
      if (value === undefined) return false;
      const plain = core.decode(value);
      ensure(isPlainOf(plain.user, value.user), "the user is decoded differently");
      ensure(isPlainOf(plain.password, value.password), "the password is decoded differently");
      ensure(plain.host === value.host && plain.port === value.port, "a host is not plain text");
      ensure(core.hostType(value) === kindOfHost(value.host), "hostType is wrong");
      for (const { name } of value.parameters) checkParameter(core, value, plainOf(name));
      for (const { name } of value.headers) checkHeader(core, value, plainOf(name));
      checkParameter(core, value, part(parts, 1));
      checkHeader(core, value, part(parts, 1));
      const isBare = [plain.parameters, plain.headers].every(
        (record) => !("toString" in record) || Object.hasOwn(record, "toString"),
      );
      ensure(isBare, "a decoded record has a prototype");
      return true;
    },
  },
];

/** The two URIs of an input, if it has two. */
function pairOf(
  core: Library["core"],
  parts: readonly string[],
): readonly [SipUri, SipUri] | undefined {
  const [a, b] = [0, 1].map((i) => core.safeParse(part(parts, i), LENIENT).value);
  return a && b && [a, b];
}

/** The platform's function has no result if an escape is not UTF-8; the library keeps such an escape. */
function isPlainOf(plain: string | true | null | undefined, wire: string | true | null): boolean {
  if (wire === null || wire === true) return plain === wire;
  const expected = plainOf(wire);
  return expected === undefined ? typeof plain === "string" : plain === expected;
}

function checkParameter(core: Library["core"], uri: SipUri, name: string | undefined): void {
  const key = keyOf(name, nameKey);
  if (name === undefined || key === undefined) return;
  const wire = wireValue(uri.parameters, key);
  const found = core.getParameter(uri, name);
  const isRight = wire === undefined || key === "method" ? found === wire : isPlainOf(found, wire);
  ensure(isRight, "getParameter returns another value");
}

function checkHeader(core: Library["core"], uri: SipUri, name: string | undefined): void {
  const key = keyOf(name, headerKey);
  if (name === undefined || key === undefined) return;
  const found = core.getHeaders(uri, name);
  const wire = uri.headers.filter((header: Named) => headerKey(header.name) === key);
  ensure(found.length === wire.length, "getHeaders misses a value, or gives one too many");
  const isRight = wire.every(({ value }, i) => isPlainOf(found[i], value));
  ensure(isRight, "getHeaders returns another value");
}

function keyOf(name: string | undefined, keyed: (wire: string) => string): string | undefined {
  return attempt(() => {
    try {
      return name === undefined ? undefined : keyed(encodeURIComponent(name));
    } catch {
      return undefined; // no URI has malformed UTF-16
    }
  });
}
