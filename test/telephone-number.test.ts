import { describe, expect, test } from "@jest/globals";
import { type Options, parse } from "../src/index.ts";
import { parseNameAddr } from "../src/name-addr/index.ts";
import { parseTel, telephoneNumber } from "../src/tel/index.ts";
import { rows } from "./support/cases.ts";
import { issuesOf } from "./support/issues-of.ts";

const LENIENT: Options = { limits: false, constraints: false };

interface Row {
  readonly text: string;
  readonly number: string | null;
  readonly parameters?: readonly (readonly [name: string, value: string | true])[];
}

test.each(rows<Row>("telephone-number"))("$text: $number", ({ text, number, parameters = [] }) => {
  const uri = text.startsWith("tel:") ? parseTel(text) : parse(text);
  const copy = structuredClone(uri);
  expect(telephoneNumber(uri)).toEqual(
    number && {
      number,
      isGlobal: number.startsWith("+"),
      parameters: parameters.map(([name, value]) => ({ name, value })),
    },
  );
  expect(uri).toEqual(copy);
});

test("a display name is never looked at", () => {
  const { uri } = parseNameAddr('"sip:+18005551111@bank" <sip:+14155550100@x.com>');
  expect(typeof uri === "string" ? null : telephoneNumber(uri)?.number).toBe("+14155550100");
});

test("a user or gr without a value, where constraints don't forbid it", () => {
  expect(telephoneNumber(parse("sip:+1@h;user", LENIENT))?.number).toBe("+1");
});

describe("values that are not URIs", () => {
  const sip = parse("sip:1@h");
  const tel = parseTel("tel:+1");

  test.each([
    null,
    undefined,
    5,
    "sip:+1@h",
    "tel:+1",
    [],
    {},
    { ...sip, user: 1 },
    { ...tel, number: 1 },
  ])("%j is refused", (value) => {
    expect(issuesOf(() => telephoneNumber(value as never))).toMatchObject([{ kind: "type" }]);
  });

  test.each(["", "g", "1 2", "+1\r\n", "+1;x", "١"])("a forged number %j gives null", (number) => {
    expect(telephoneNumber({ ...tel, number })).toBeNull();
  });

  test("each property is read once", () => {
    const read: PropertyKey[] = [];
    const handler: ProxyHandler<object> = {
      get(target, name, receiver) {
        read.push(name);
        return Reflect.get(target, name, receiver);
      },
    };
    telephoneNumber(new Proxy(tel, handler) as typeof tel);
    telephoneNumber(new Proxy(sip, handler) as typeof sip);
    const names = read.filter((name) => name === "scheme");
    expect(names).toHaveLength(2);
  });
});
