import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { SIP_URI } from "../grammar/sip-uri.peggy";
import {
  build,
  type Component,
  decode,
  equals,
  isSipUri,
  normalize,
  parse,
  type SipUri,
  serialize,
} from "../src/index.ts";
import { haveSameItems } from "../src/tel/serialize.ts";
import { runs } from "./support/arbitraries.ts";
import { issuesOf } from "./support/issues-of.ts";

const valid = { ...parse("sip:alice:pw@h:5060;a=1?b=2") };

/** A SipUri with one forged part. Most of these don't compile without a cast. */
type Forged = readonly [what: string, part: object, component: Component | null];

const hostile = {
  get thrown(): never {
    throw new TypeError("hostile");
  },
};
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const trapped = new Proxy({}, { get: () => hostile.thrown, ownKeys: () => hostile.thrown });

describe("serialize refuses", () => {
  const forged: readonly Forged[] = [
    ["a parameter in the host", { host: "b;lr" }, "host"],
    ["a port in the host", { host: "b:5061" }, "host"],
    ["a user in the host", { host: "evil@b" }, "host"],
    ["a header in the host", { host: "b?x=y" }, "host"],
    ["an escape in the host", { host: "%62" }, "host"],
    ["an IPv6 address without brackets", { host: "::1" }, "host"],
    ["a line break in the host", { host: "b\r\nRoute: x" }, "host"],
    ["an empty host", { host: "" }, "host"],
    ["a host with everything that follows one", { host: "h:5060;a=1?b=2", port: null }, "host"],
    ["an @ in the user", { user: "bob@evil" }, "user"],
    ["a password in the user", { user: "bob:x", password: null }, "user"],
    ["an empty user", { user: "" }, "user"],
    ["half an escape in the user", { user: "%4" }, "user"],
    ["a space in the user", { user: "a b" }, "user"],
    ["a line break in the user", { user: "a\r\nb" }, "user"],
    ["a lone surrogate in the user", { user: "\ud800" }, "user"],
    ["what is not ASCII in the user", { user: "é" }, "user"],
    ["a password without a user", { user: null }, "user"],
    ["a number as a user", { user: 5 }, "user"],
    ["a number as a password", { password: 5 }, "password"],
    ["a host in the password", { password: "x@evil" }, "password"],
    ["a colon in the password", { password: "a:b" }, "password"],
    ["a line break in the password", { password: "\n" }, "password"],
    ["another scheme", { scheme: "tel" }, "scheme"],
    ["a scheme in upper case", { scheme: "SIP" }, "scheme"],
    ["more than a scheme", { scheme: "sip:evil@h;x" }, "scheme"],
    ["no scheme", { scheme: undefined }, "scheme"],
    ["port NaN", { port: Number.NaN }, "port"],
    ["port -1", { port: -1 }, "port"],
    ["port 1.5", { port: 1.5 }, "port"],
    ["port 65536", { port: 65536 }, "port"],
    ["port 1e21", { port: 1e21 }, "port"],
    ["port Infinity", { port: Number.POSITIVE_INFINITY }, "port"],
    ["a port that is text", { port: "5060" }, "port"],
    ["a port that is a bigint", { port: 5060n }, "port"],
    ["no port, by undefined", { port: undefined }, "port"],
    ["a second parameter in a value", { parameters: [{ name: "a", value: "1;b" }] }, "parameters"],
    ["headers in a value", { parameters: [{ name: "a", value: "1?b=2" }] }, "parameters"],
    ["headers in a flag", { parameters: [{ name: "a?b=2", value: true }] }, "parameters"],
    ["a value in a name", { parameters: [{ name: "a=1", value: true }] }, "parameters"],
    ["a bare % in a value", { parameters: [{ name: "a", value: "%" }] }, "parameters"],
    ["a space in a method", { parameters: [{ name: "method", value: "A B" }] }, "parameters"],
    ["an empty name", { parameters: [{ name: "", value: "1" }] }, "parameters"],
    ["an empty value", { parameters: [{ name: "a", value: "" }] }, "parameters"],
    ["a value that is false", { parameters: [{ name: "a", value: false }] }, "parameters"],
    ["a value that is a number", { parameters: [{ name: "ttl", value: 1 }] }, "parameters"],
    ["no value", { parameters: [{ name: "a" }] }, "parameters"],
    ["a record of parameters", { parameters: { a: "1" } }, "parameters"],
    ["parameters with holes", { parameters: new Array(2) }, "parameters"],
    ["a null parameter", { parameters: [null] }, "parameters"],
    ["no parameters, by null", { parameters: null }, "parameters"],
    [
      "a parameter twice",
      { parameters: ["lr", "%6CR"].map((name) => ({ name, value: true })) },
      "parameters",
    ],
    ["a header in a header", { headers: [{ name: "a", value: "1&Route=x" }] }, "headers"],
    ["a value in a header's name", { headers: [{ name: "a=1&Route", value: "x" }] }, "headers"],
    ["a line break in a header", { headers: [{ name: "a", value: "1\r\nVia: x" }] }, "headers"],
    ["a fragment in a header", { headers: [{ name: "a", value: "1#b" }] }, "headers"],
    ["an empty header name", { headers: [{ name: "", value: "1" }] }, "headers"],
    ["a header without a value", { headers: [{ name: "a", value: true }] }, "headers"],
    ["a list of strings", { headers: ["a=b"] }, "headers"],
    ["text as a list", { headers: "a" }, "headers"],
    ["a String object", { host: new String("h") }, "host"],
    ["an object with toString", { host: { toString: () => "h" } }, "host"],
    ["a list as a host", { host: ["h"] }, "host"],
  ];

  test.each(forged)("%s", (_, part, component) => {
    const issues = issuesOf(() => serialize({ ...valid, ...part } as never));
    expect(issues).toMatchObject([{ component, start: null, end: null }]);
  });

  const codes: readonly (readonly [part: object, code: string])[] = [
    [{ user: null }, "user-missing"],
    [{ user: "" }, "user-missing"],
    [{ user: "a b" }, "white-space"],
    [{ user: "a@b" }, "at-repeated"],
    [{ user: "%4" }, "escape-invalid"],
    [{ password: "a b" }, "white-space"],
    [{ password: "a@b" }, "must-be-escaped"],
    [{ password: "%4" }, "escape-invalid"],
    [{ host: "" }, "host-missing"],
    [{ host: "a_b" }, "host-underscore"],
    [{ host: "h:1" }, "host-with-port"],
    [{ host: "a@h" }, "host-invalid"],
    [{ user: "a:b" }, "must-be-escaped"],
    [{ host: "h;lr" }, "host-invalid"],
    [{ parameters: [{ name: "a", value: "" }] }, "value-missing"],
    [{ parameters: [{ name: 5, value: "1" }] }, "invalid-type"],
    [{ headers: [{ name: "", value: "" }] }, "name-missing"],
  ];

  test.each(codes)("%j and says what is wrong: %s", (part, code) => {
    expect(issuesOf(() => serialize({ ...valid, ...part }))).toMatchObject([{ code }]);
  });

  test("a header without a value, as decode, normalize and equals do", () => {
    const forged = { ...valid, headers: [{ name: "a", value: true }] } as never;
    const calls = [serialize, decode, normalize, (uri: never) => equals(uri, uri)];
    for (const call of calls) {
      const issues = issuesOf(() => call(forged));
      expect(issues).toMatchObject([{ kind: "type", component: "headers" }]);
    }
  });

  const values = [undefined, null, "sip:h", 5, () => valid, [], revoked(), trapped, new Map()];

  test.each(values.map((value) => ({ value })))("what is not a SipUri (%#)", ({ value }) => {
    expect(issuesOf(() => serialize(value as never))).toMatchObject([{ kind: "type" }]);
    expect(issuesOf(() => decode(value as never))).toMatchObject([{ kind: "type" }]);
  });

  test.each(Object.keys(valid))("a %s that throws", (name) => {
    const value = Object.defineProperty({ ...valid }, name, { get: () => hostile.thrown });
    expect(issuesOf(() => serialize(value))).toMatchObject([{ kind: "type" }]);
  });

  test("an item whose value throws", () => {
    const item = Object.defineProperty({ name: "a" }, "value", { get: () => hostile.thrown });
    for (const list of [{ parameters: [item] }, { headers: [item] }]) {
      expect(issuesOf(() => serialize({ ...valid, ...list } as never))).toHaveLength(1);
    }
  });
});

describe("serialize lets out", () => {
  test("a valid value, whatever kind of object it is", () => {
    class Copy {}
    const deep = Object.freeze({ ...valid, parameters: Object.freeze([...valid.parameters]) });
    const proxy = new Proxy(valid, {});
    for (const value of [deep, proxy, Object.assign(new Copy(), valid), Object.create(valid)]) {
      expect(serialize(value)).toBe("sip:alice:pw@h:5060;a=1?b=2");
    }
  });

  test("no property that a URI does not have", () => {
    const value = { ...valid, hostType: "evil", parameters: [{ name: "a", value: "1", x: ";lr" }] };
    expect(serialize(value)).toBe("sip:alice:pw@h:5060;a=1?b=2");
  });

  test("parameters called __proto__ and constructor", () => {
    const text = "sip:h;__proto__=1;constructor=2;hasOwnProperty?__proto__=3";
    expect(serialize(parse(text))).toBe(text);
  });
});

describe("build refuses", () => {
  const forged: readonly Forged[] = [
    ["a parameter in the host", { host: "b;lr" }, "host"],
    ["an @ in the host", { host: "a@b" }, "host"],
    ["a host that is not ASCII", { host: "bücher.example" }, "host"],
    ["no host", { host: undefined }, "host"],
    ["a number as a host", { host: 2130706433 }, "host"],
    [
      "a parameter list that throws",
      { parameters: { a: new Proxy([], { get: () => hostile.thrown }) } },
      "parameters",
    ],
    ["an empty user", { user: "" }, "user"],
    ["a password without a user", { password: "x" }, "user"],
    ["a lone surrogate", { user: "a\udfff" }, "user"],
    ["a String object", { user: new String("a") }, "user"],
    ["an object with toString", { user: { toString: () => "a" } }, "user"],
    ["a symbol", { user: Symbol("a") }, "user"],
    ["port 1e21", { port: 1e21 }, "port"],
    ["port NaN", { port: Number.NaN }, "port"],
    ["a port that is text", { port: "5060" }, "port"],
    ["a parameter twice", { parameters: { lr: true, LR: true } }, "parameters"],
    ["an empty parameter name", { parameters: { "": "x" } }, "parameters"],
    ["an empty parameter value", { parameters: { a: "" } }, "parameters"],
    ["a parameter of false", { parameters: { lr: false } }, "parameters"],
    ["a parameter of 1.5", { parameters: { a: 1.5 } }, "parameters"],
    ["a parameter of NaN", { parameters: { a: Number.NaN } }, "parameters"],
    ["a parameter of 1e21", { parameters: { a: 1e21 } }, "parameters"],
    ["a parameter list", { parameters: { a: ["1"] } }, "parameters"],
    ["a parameter of a lone surrogate", { parameters: { "\ud800": "1" } }, "parameters"],
    ["an escaped method", { parameters: { method: "A;B" } }, "parameters"],
    ["an empty method", { parameters: { method: "" } }, "parameters"],
    ["text as parameters", { parameters: "lr" }, "parameters"],
    ["a String object as parameters", { parameters: new String("lr") }, "parameters"],
    ["a Map of parameters", { parameters: new Map([["lr", true]]) }, "parameters"],
    ["a Set of parameters", { parameters: new Set(["lr"]) }, "parameters"],
    ["URLSearchParams as headers", { headers: new URLSearchParams("a=b") }, "headers"],
    ["a Map of headers", { headers: new Map([["a", "b"]]) }, "headers"],
    ["null parameters", { parameters: null }, "parameters"],
    ["an empty header name", { headers: { "": "x" } }, "headers"],
    ["a header flag", { headers: { a: true } }, "headers"],
    ["headers with holes", { headers: { a: new Array(2) } }, "headers"],
    ["a header of headers", { headers: { a: [["b"]] } }, "headers"],
    ["a list of headers", { headers: [{ name: "a", value: "b" }] }, "headers"],
    ["another scheme", { scheme: "SIPS" }, "scheme"],
    ["a property that no URI has", { hots: "h" }, null],
  ];

  test.each(forged)("%s", (_, part, component) => {
    const issues = issuesOf(() => build({ host: "h", ...part } as never));
    expect(issues).toMatchObject([{ component, start: null, end: null }]);
  });

  test.each(["secure", "Transport", "ttl", "maddr", "user", "METHOD"])("%s as a flag", (name) => {
    const init = { host: "h", parameters: { [name]: true as const } };
    const issues = issuesOf(() => build(init, { constraints: false }));
    const message = "This parameter needs a value.";
    expect(issues).toMatchObject([{ code: "invalid-type", message, component: "parameters" }]);
  });

  test("a parsed URI, whose escapes it would escape again", () => {
    for (const text of ["sip:h", "sip:j%40s0n@h;a=%20?b=%20"]) {
      expect(issuesOf(() => build({ ...parse(text) } as never))).toMatchObject([{ kind: "type" }]);
    }
  });

  const values = [undefined, null, "sip:h", 5, () => valid, revoked(), trapped];

  test.each(values.map((value) => ({ value })))("what is not an init (%#)", ({ value }) => {
    expect(issuesOf(() => build(value as never))).toMatchObject([{ kind: "type" }]);
  });

  test("records and lists that throw", () => {
    const list = new Proxy(["a"], { get: () => hostile.thrown });
    for (const record of [trapped, revoked(), { a: list }, Object.create(null, throwing)]) {
      for (const name of ["parameters", "headers"]) {
        const init = { host: "h", [name]: record };
        expect(issuesOf(() => build(init as never))).toMatchObject([{ kind: "type" }]);
      }
    }
  });

  const throwing = { a: { enumerable: true, get: () => hostile.thrown } };
});

describe("build escapes, and decode returns", () => {
  const smuggled = '1&Route=x;lr?a=b@evil:5060/#%41\r\nVia: x "<>[]{}|\\^`';

  test.each(["user", "password"])("the %s", (name) => {
    const out = build({ user: "u", host: "h", [name]: smuggled });
    expect(decode(parse(out))).toMatchObject({ host: "h", port: null, [name]: smuggled });
    expect(parse(out)).toMatchObject({ parameters: [], headers: [] });
  });

  test.each(["parameters", "headers"])("names and values of %s", (name) => {
    const out = build({ host: "h", [name]: { [smuggled]: smuggled } });
    const { [name as "headers"]: record, ...rest } = decode(parse(out));
    const key = name === "parameters" ? smuggled.toLowerCase() : smuggled;
    expect(Object.entries(record).flat(2)).toEqual([key, smuggled]);
    expect(rest).toMatchObject({ user: null, host: "h", port: null });
  });

  test("each of several parameters and headers", () => {
    const two = { a: "1", b: "2" };
    const out = build({ host: "h", parameters: two, headers: { ...two, c: ["3", "4"] } });
    expect(out).toBe("sip:h;a=1;b=2?a=1&b=2&c=3&c=4");
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("the name %s", (name) => {
    const record = Object.fromEntries([[name, "1"]]);
    const out = build({ host: "h", parameters: record, headers: record });
    expect(out).toBe(`sip:h;${name}=1?${name}=1`);
    expect(Object.entries(decode(parse(out)).headers)).toEqual([[name, ["1"]]]);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("1");
  });

  test("nothing that an init or its parameters inherit", () => {
    const inherits = (own: object) => Object.assign(Object.create({ other: "1" }), own);
    expect(build(inherits({ host: "h", parameters: inherits({ lr: true }) }))).toBe("sip:h;lr");
  });

  test("nothing for an absent component", () => {
    const init = {
      host: "h",
      user: null,
      port: null,
      parameters: { a: undefined },
      headers: { b: [] },
    };
    expect(build(init)).toBe("sip:h");
    expect(build({ host: "h", headers: { c: undefined } })).toBe("sip:h");
  });
});

test("what is written is a primitive string", () => {
  for (const out of [serialize(valid), build({ host: "h" })]) {
    expect(typeof out).toBe("string");
    expect(isSipUri(out)).toBe(true);
  }
});

describe("two lists have the same items", () => {
  const [a, flag] = [
    { name: "a", value: "1" },
    { name: "b", value: true as const },
  ];

  test("if names and values are the same in the same order", () => {
    expect(haveSameItems([], [])).toBe(true);
    expect(haveSameItems([a, flag], [{ ...a }, { ...flag }])).toBe(true);
  });

  test.each([
    ["one of them is longer", [a, flag]],
    ["one of them is empty", []],
    ["a name is in another case", [{ ...a, name: "A" }]],
    ["a value is another", [{ ...a, value: "2" }]],
    ["a value is a flag", [{ ...a, value: true as const }]],
  ])("but not if %s", (_, other) => {
    expect(haveSameItems([a], other)).toBe(false);
    expect(haveSameItems(other, [a])).toBe(false);
  });

  test("but not in another order, nor if only the last differs", () => {
    expect(haveSameItems([a, flag], [flag, a])).toBe(false);
    expect(haveSameItems([a, flag], [a, { ...flag, value: "true" }])).toBe(false);
  });
});

/** Pieces that could end a component or begin another one, and ordinary ones. */
const characters = fc.constantFrom(
  ...":;@?&=%/[],.-_!~*'()+$`#<>\"\\^{|} \r\n\u0000\u007f\u00e9\u212a\ud800",
  ..."aZ019g",
  ...["%41", "%40", "%3b", "transport", "1.2.3.4", "[::1]", "a.b", "sip:", "@h", ";lr", "?a=b"],
);
const part = fc.array(characters, { maxLength: 4 }).map((pieces) => pieces.join(""));
const name = fc.oneof(part, fc.constantFrom("transport", "TRANSPORT", "user", "method", "a", "lr"));
const host = fc.oneof(part, fc.constantFrom("h", "a.b.", "1.2.3.4", "[::1]", "1.a"));

const uris: fc.Arbitrary<SipUri> = fc.record({
  scheme: fc.constantFrom("sip", "sips"),
  user: fc.oneof(fc.constant(null), fc.constant("u"), part),
  password: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, part),
  host,
  port: fc.oneof(fc.constant(null), fc.nat(65535)),
  parameters: fc.array(fc.record({ name, value: fc.oneof(fc.constant(true as const), part) }), {
    maxLength: 2,
  }),
  headers: fc.array(fc.record({ name, value: part }), { maxLength: 2 }),
});

/** The components put together, in the order of RFC 3261 §25.1; nothing is checked. */
function assemble({ scheme, user, password, host, port, parameters, headers }: SipUri): string {
  const userinfo = user === null ? "" : `${user}${password === null ? "" : `:${password}`}@`;
  const items = parameters.map(({ name, value }) => `;${name}${value === true ? "" : `=${value}`}`);
  const query = headers.map(({ name, value }) => `${name}=${value}`).join("&");
  const hostport = port === null ? host : `${host}:${port}`;
  const mark = headers.length > 0 ? "?" : "";
  return `${scheme}:${userinfo}${hostport}${items.join("")}${mark}${query}`;
}

/** Whether the text of a value, parsed as a whole, is that value again. */
function comesBack(uri: SipUri): boolean {
  const parsed = SIP_URI(assemble(uri));
  return JSON.stringify(parsed) === JSON.stringify(uri);
}

function isWritten(uri: SipUri): boolean {
  try {
    return serialize(uri, { limits: false, constraints: false }) === assemble(uri);
  } catch {
    return false;
  }
}

describe("serialize writes a value if and only if its text, parsed as a whole, is that value again", () => {
  test("for any components", () => {
    fc.assert(
      fc.property(uris, (uri) => {
        expect(isWritten(uri)).toBe(comesBack(uri));
      }),
      runs(10),
    );
  });

  const bare: SipUri = {
    scheme: "sip",
    user: null,
    password: null,
    host: "h",
    port: null,
    parameters: [],
    headers: [],
  };
  const places: readonly (readonly [string, (text: string) => Partial<SipUri>])[] = [
    ["user", (text) => ({ user: text })],
    ["password", (text) => ({ user: "u", password: text })],
    ["host", (text) => ({ host: text })],
    ["host after a user", (text) => ({ user: "u", host: text })],
    ["name of a flag", (text) => ({ parameters: [{ name: text, value: true }] })],
    ["value of a parameter", (text) => ({ parameters: [{ name: "a", value: text }] })],
    ["value of a method", (text) => ({ parameters: [{ name: "method", value: text }] })],
    ["name of a header", (text) => ({ headers: [{ name: text, value: "" }] })],
    ["value of a header", (text) => ({ headers: [{ name: "a", value: text }] })],
  ];
  const contexts: readonly Partial<SipUri>[] = [
    {},
    { port: 1, parameters: [{ name: "lr", value: true }], headers: [{ name: "b", value: "" }] },
  ];

  test.each(places)("for every character at every place of a %s", (_, put) => {
    const wrong: SipUri[] = [];
    for (let code = 0; code < 256; code++) {
      const character = String.fromCharCode(code);
      for (const text of [character, `x${character}`, `${character}x`, `x${character}x`]) {
        for (const context of contexts) {
          const uri = { ...bare, ...context, ...put(text) };
          if (isWritten(uri) !== comesBack(uri)) wrong.push(uri);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
