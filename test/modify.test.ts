import { describe, expect, test } from "@jest/globals";
import { type Component, type Options, parse, serialize } from "../src/index.ts";
import { modify, type SipUriChanges } from "../src/modify.ts";
import { rows } from "./support/cases.ts";
import { issuesOf } from "./support/issues-of.ts";

const UNLIMITED: Options = { limits: false };
const valid = parse("sip:alice:pw@h:5060;a=1?b=2");

interface Row {
  readonly text: string;
  readonly changes: SipUriChanges;
  readonly result: string;
}

describe("modify", () => {
  test.each(rows<Row>("modify"))("$text $changes", ({ text, changes, result }) => {
    const before = parse(text);
    const copy = structuredClone(before);
    expect(serialize(modify(before, changes))).toBe(result);
    expect(before).toEqual(copy);
  });

  test("undefined is no change, everywhere", () => {
    const changes: SipUriChanges = {
      scheme: undefined,
      user: undefined,
      password: undefined,
      host: undefined,
      port: undefined,
      parameters: undefined,
      headers: undefined,
    };
    expect(modify(valid, changes)).toEqual(valid);
    const inside = { parameters: { a: undefined }, headers: { b: undefined } };
    expect(modify(valid, inside)).toEqual(valid);
  });

  test("names like those of Object.prototype are names like any other", () => {
    const named = JSON.parse('{"__proto__":"1"}');
    const changed = modify(parse("sip:h"), { parameters: named, headers: named });
    expect(serialize(changed)).toBe("sip:h;__proto__=1?__proto__=1");
    const gone = JSON.parse('{"__proto__":null}');
    expect(serialize(modify(changed, { parameters: gone, headers: gone }))).toBe("sip:h");
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("1");
  });

  test("a parameter twice is an issue, and with constraints: false both are written", () => {
    const changes = { parameters: { a: "x", A: "y" } };
    expect(issuesOf(() => modify(valid, changes))).toMatchObject([{ code: "parameter-duplicate" }]);
    expect(modify(valid, changes, { constraints: false }).parameters).toEqual([
      { name: "a", value: "x" },
      { name: "a", value: "y" },
    ]);
  });

  test("what constraints: false let in stays, with constraints: false", () => {
    const lenient: Options = { constraints: false };
    const before = parse("sip:h;a=1;a=2;ttl", lenient);
    expect(serialize(modify(before, { port: 1 }, lenient), lenient)).toBe("sip:h:1;a=1;a=2;ttl");
    expect(issuesOf(() => modify(before, { port: 1 }))).toMatchObject([
      { code: "parameter-duplicate" },
      { code: "ttl-invalid" },
    ]);
    expect(modify(before, { parameters: { a: "3", ttl: null } }).parameters).toEqual([
      { name: "a", value: "3" },
    ]);
  });
});

const hostile = {
  get thrown(): never {
    throw new TypeError("hostile");
  },
};
const throwing = new Proxy({}, { get: () => hostile.thrown, ownKeys: () => hostile.thrown });

describe("modify refuses", () => {
  const forged: readonly (readonly [string, object, Component | null])[] = [
    ["a parameter in the host", { host: "b;lr" }, "host"],
    ["a port in the host", { host: "b:1" }, "host"],
    ["no host", { host: null }, "host"],
    ["an empty user", { user: "" }, "user"],
    ["a lone surrogate", { user: "a\ud800" }, "user"],
    ["a password alone", { user: null, password: "x" }, "user"],
    ["port NaN", { port: Number.NaN }, "port"],
    ["a port that is text", { port: "5060" }, "port"],
    ["port 65536", { port: 65536 }, "port"],
    ["another scheme", { scheme: "tel" }, "scheme"],
    ["null as a scheme", { scheme: null }, "scheme"],
    ["an empty parameter value", { parameters: { a: "" } }, "parameters"],
    ["an empty parameter name", { parameters: { "": "a" } }, "parameters"],
    ["a parameter of false", { parameters: { a: false } }, "parameters"],
    ["a parameter of 1.5", { parameters: { a: 1.5 } }, "parameters"],
    ["a parameter list", { parameters: [] }, "parameters"],
    ["a Map of parameters", { parameters: new Map() }, "parameters"],
    ["secure as a flag", { parameters: { secure: true } }, "parameters"],
    ["a method that is not a token", { parameters: { method: "A B" } }, "parameters"],
    ["a ttl of 256", { parameters: { ttl: 256 } }, "parameters"],
    ["a maddr that is not a host", { parameters: { maddr: "a_b" } }, "parameters"],
    ["a parameter twice", { parameters: { x: "1", X: "2" } }, "parameters"],
    ["a parameter that is there, twice", { parameters: { a: "1", A: "1" } }, "parameters"],
    ["a name that is not a text", { parameters: { "\udfff": null } }, "parameters"],
    ["a header of true", { headers: { a: true } }, "headers"],
    ["a header of a number", { headers: { a: [1] } }, "headers"],
    ["headers that are text", { headers: "a=b" }, "headers"],
    ["a property that no URI has", { hots: "h" }, null],
    ["a Map", new Map([["port", 1]]), null],
    ["a list", [], null],
    ["another URI", valid, "parameters"],
    ["what throws", throwing, null],
    ["parameters that throw", { parameters: throwing }, null],
  ];

  test.each(forged)("%s", (_, changes, component) => {
    const issues = issuesOf(() => modify(valid, changes as never));
    expect(issues).toMatchObject([{ component, start: null, end: null }]);
  });

  test.each(["user", "password"])("a number as a %s, because of its type", (component) => {
    const issues = issuesOf(() => modify(valid, { [component]: 5 }));
    expect(issues).toMatchObject([{ kind: "type", component }]);
  });

  test("sips over udp, and a URI that is too long", () => {
    expect(issuesOf(() => modify(parse("sip:h;transport=udp"), { scheme: "sips" }))).toMatchObject([
      { code: "sips-transport-udp" },
    ]);
    expect(issuesOf(() => modify(valid, { user: "a".repeat(255) }))).toMatchObject([
      { code: "uri-too-long", start: null },
    ]);
    expect(modify(valid, { user: "a".repeat(255) }, UNLIMITED).user).toHaveLength(255);
  });

  test.each([undefined, null, 5, "sip:h", Date])("%p as changes or as a URI", (value) => {
    expect(issuesOf(() => modify(valid, value as never))).toMatchObject([{ kind: "type" }]);
    expect(issuesOf(() => modify(value as never, {}))).toMatchObject([{ kind: "type" }]);
  });
});
