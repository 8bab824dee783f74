import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { equals } from "../src/equals.ts";
import { type Options, parse, type SipUri, serialize } from "../src/index.ts";
import { addressOfRecord, normalize } from "../src/normalize.ts";
import { runs, uri } from "./support/arbitraries.ts";
import { rows } from "./support/cases.ts";
import { slowlyEqual } from "./support/equality-reference.ts";
import { issuesOf } from "./support/issues-of.ts";
import { escapeAt } from "./support/near-pairs.ts";

const LENIENT: Options = { limits: false, constraints: false };
const MANY = runs(5);

interface Pair {
  readonly from: string;
  readonly a: string;
  readonly b: string;
  readonly equal: boolean;
}

const pairs = rows<Pair>("equals");

describe("equals", () => {
  test.each(pairs)("$from: $a, $b: $equal", ({ a, b, equal }) => {
    const [x, y] = [parse(a, LENIENT), parse(b, LENIENT)];
    expect(equals(x, y)).toBe(equal);
    expect(equals(y, x)).toBe(equal);
    expect(slowlyEqual(x, y)).toBe(equal); // the reference must be right, too
  });

  test("each of the 13 readings that RFC 3261 leaves open has a row", () => {
    const numbers = pairs.flatMap(({ from }) => /^reading (\d+)/.exec(from)?.[1] ?? []);
    expect(new Set(numbers).size).toBe(13);
  });

  test("is not transitive, so there is no key: the triple of §19.1.4", () => {
    const [on, none, off] = [";security=on", "", ";security=off"].map((parameter) =>
      parse(`sip:carol@chicago.com${parameter}`),
    ) as [SipUri, SipUri, SipUri];
    expect([equals(on, none), equals(none, off), equals(on, off)]).toEqual([true, true, false]);
  });

  test("a forged host is compared as text", () => {
    const valid = parse("sip:h");
    for (const host of ["[", "[]", "[1::2::3]", "[1::2:3:4:5:6:7:8:9]", "[zz]", "[::1"]) {
      expect(equals({ ...valid, host }, { ...valid, host })).toBe(true);
      expect(equals({ ...valid, host }, { ...valid, host: `${host}x` })).toBe(false);
      expect(normalize({ ...valid, host }).host).toBe(host);
    }
    expect(equals({ ...valid, host: "[zz]" }, { ...valid, host: "[yy]" })).toBe(false);
  });
});

test("order of parameters, case of hosts and escapes of unreserved characters don't matter", () => {
  fc.assert(
    fc.property(uri, fc.infiniteStream(fc.nat()), (value, numbers) => {
      expect(
        equals(
          value,
          respelt(value, () => numbers.next().value as number),
        ),
      ).toBe(true);
    }),
    MANY,
  );
});

/** The same URI by §19.1.4, in another spelling. */
function respelt(value: SipUri, next: () => number): SipUri {
  const text = (wire: string) => escapeUnreserved(wire, next());
  return {
    ...value,
    user: value.user && text(value.user),
    password: value.password && text(value.password),
    host: value.host.replace(/[a-z]/gi, (c) => (next() % 2 ? c.toUpperCase() : c.toLowerCase())),
    parameters: shuffled(value.parameters, next).map(({ name, value: item }) => {
      const isMethod =
        decodeURIComponent(name.replace(/%[89a-f]./gi, "")).toLowerCase() === "method";
      const isKnown = /^(ttl|maddr)$/i.test(name);
      const kept = item === true || isMethod || isKnown;
      return { name: text(name), value: kept ? item : text(item) };
    }),
    headers: value.headers.map((header) => ({
      name: text(header.name),
      value: text(header.value),
    })),
  };
}

function escapeUnreserved(wire: string, at: number): string {
  const other = escapeAt(wire, at);
  const changed = [...wire].findIndex((character, i) => character !== other[i]);
  return /[\w.!~*'()-]/.test(wire.charAt(changed)) ? other : wire;
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

describe("normalize", () => {
  test.each(rows<{ text: string; normal: string }>("normalize"))("$text", ({ text, normal }) => {
    expect(serialize(normalize(parse(text, LENIENT)), LENIENT)).toBe(normal);
  });

  test.each(rows<{ from: string; address: string; text: string }>("rfc5952"))(
    "RFC 5952 $from: $address",
    ({ address, text }) => {
      const host = `[${text}]`;
      expect(normalize(parse(`sip:[${address}]`)).host).toBe(host);
      expect(normalize(parse(`sip:h;maddr=[${address}]`)).parameters[0]?.value).toBe(host);
      expect(equals(parse(`sip:[${address}]`), parse(`sip:${host}`))).toBe(true);
    },
  );

  test("gives a URI for what only constraints: false allows, too", () => {
    for (const text of [
      "sip:h;a;A",
      "sip:h;ttl=0999",
      "sip:h;ttl",
      "sip:h;maddr=[:::]",
      "sip:h;maddr",
    ]) {
      const value = parse(text, LENIENT);
      const normal = normalize(value);
      expect(equals(value, normal)).toBe(true);
      expect(parse(serialize(normal, LENIENT), LENIENT)).toEqual(normal);
    }
  });
});

describe("addressOfRecord", () => {
  interface Row {
    readonly text: string;
    readonly key: string;
  }

  test.each(rows<Row>("address-of-record"))("$text: $key", ({ text, key }) => {
    const value = parse(text, LENIENT);
    const copy = structuredClone(value);
    expect(addressOfRecord(value)).toBe(key);
    expect(addressOfRecord(parse(key, LENIENT))).toBe(key);
    expect(value).toEqual(copy);
  });

  test("may have underscores in its host", () => {
    expect(addressOfRecord(parse("sip:a@H_1", { underscores: true }))).toBe("sip:a@h_1");
  });

  test("has no limits", () => {
    const value = parse(`sip:${"a".repeat(3000)}@h?b=c`, LENIENT);
    expect(addressOfRecord(value)).toHaveLength(3006);
  });

  test.each([
    { user: "a@b" },
    { user: "" },
    { user: "a\r\nVia: x" },
    { host: "h;lr" },
    { host: "[::1" },
    { port: 65536 },
    { scheme: "tel" },
  ])("a forged %j is refused", (forged) => {
    const value = { ...parse("sip:a@h"), ...forged } as SipUri;
    expect(issuesOf(() => addressOfRecord(value))).toHaveLength(1);
  });
});
