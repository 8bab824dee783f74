import { describe, expect, test } from "@jest/globals";
import { equals } from "../src/equals.ts";
import { check, sipUriGuard } from "../src/forms/index.ts";
import { build, decode, parse, safeParse, serialize } from "../src/index.ts";
import { cautions } from "../src/interop/index.ts";
import { modify } from "../src/modify.ts";
import { parseNameAddr, serializeNameAddr } from "../src/name-addr/index.ts";
import { normalize } from "../src/normalize.ts";
import { nextHop, restrictTo, toRequest } from "../src/routing/index.ts";
import { equalsTel, parseTel, serializeTel, sipToTel, telToSip } from "../src/tel/index.ts";
import { issuesOf } from "./support/issues-of.ts";

const valid = parse("sip:alice:pw@h:5060;a=1?b=2");

/** A copy of a value that counts how often each property is read. */
function counted<T extends object>(value: T, counts: Map<string, number>, path = ""): T {
  return new Proxy(value, {
    get(target, name) {
      const at = `${path}.${String(name)}`;
      if (typeof name === "string") counts.set(at, (counts.get(at) ?? 0) + 1);
      const found = Reflect.get(target, name);
      return typeof found === "object" && found !== null ? counted(found, counts, at) : found;
    },
  });
}

describe("each property is read once, so it can't change in between", () => {
  const init = {
    user: "a",
    password: "b",
    host: "h",
    port: 1,
    parameters: { c: "d", e: true },
    headers: { f: ["g", "i"], j: "k" },
  } as const;
  const TEXT = "sip:a:b@h:1;c=d;e?f=g";
  const changes = { user: "x", parameters: { c: "y" }, headers: { f: ["z"] } };
  const policy = {
    schemes: ["sip" as const],
    transports: ["udp"],
    hosts: ["h"],
    hostTypes: ["hostname" as const],
    ports: [5060],
    user: { required: true, pattern: /a/, characters: "a", doubleSlash: false },
    password: false,
    parameters: ["lr"],
    headers: ["X-*"],
    controlCharacters: false,
    limits: { uri: 9, headers: 9 },
  };
  const calls: readonly [name: string, run: (counts: Map<string, number>) => unknown][] = [
    ["serialize", (counts) => serialize(counted(parse("sip:a:b@h:1;c=d;e?f=g"), counts))],
    ["decode", (counts) => decode(counted(parse("sip:a:b@h:1;c=d;e?f=g"), counts))],
    ["build", (counts) => build(counted(init, counts))],
    ["modify", (c) => modify(counted(parse(TEXT), c), counted(changes, c, "changes"))],
    ["equals", (c) => equals(counted(parse(TEXT), c), counted(parse(TEXT), c, "b"))],
    ["normalize", (c) => normalize(counted(parse(TEXT), c))],
    ["restrictTo", (c) => restrictTo(counted(parse(TEXT), c), "to")],
    ["toRequest", (c) => toRequest(counted(parse(TEXT), c))],
    ["nextHop", (c) => nextHop(counted(parse(TEXT), c))],
    [
      "cautions",
      (c) => cautions(counted(parse(TEXT), c), counted({ stacks: ["sip" as const] }, c, "o")),
    ],
    ["serializeTel", (c) => serializeTel(counted(parseTel("tel:+1;a=b;c"), c))],
    ["equalsTel", (c) => equalsTel(counted(parseTel("tel:+1;a"), c), parseTel("tel:+1;a"))],
    [
      "telToSip",
      (c) => telToSip(counted(parseTel("tel:+1;a"), c), counted({ host: "h" }, c, "init")),
    ],
    ["sipToTel", (c) => sipToTel(counted(parse("sip:+1@h;user=phone"), c))],
    ["serializeNameAddr", (c) => serializeNameAddr(counted(parseNameAddr("A <a:b>;c=d;e"), c))],
    ["parse", (c) => parse("sip:h", counted({ limits: { uri: 9 }, constraints: true }, c))],
    ["check", (c) => check("sip:a@h", counted(policy, c))],
    ["sipUriGuard", (c) => ["sip:a@h", "sip:b"].map(sipUriGuard(counted(policy, c)))],
    ["safeParse", (c) => safeParse("sip:h", counted({ limits: { headers: 9 } }, c))],
  ];

  test.each(calls)("by %s", (_, run) => {
    const counts = new Map<string, number>();
    run(counts);
    const lists = /\.length$/; // the iterator that copies a list reads its length again and again
    const twice = [...counts].filter(([path, times]) => times > 1 && !lists.test(path));
    expect(counts.size).toBeGreaterThan(2);
    expect(twice).toEqual([]);
  });

  test("a getter with a new value each time is read once", () => {
    let times = 0;
    const value = Object.defineProperty({ ...valid }, "host", {
      get: () => (times++ === 0 ? "h" : "h;lr"),
    });
    expect(serialize(value)).toBe("sip:alice:pw@h:5060;a=1?b=2");
  });
});

describe("a counterfeit SipUriError is never passed on", () => {
  const counterfeit = {
    [Symbol.for("sip-uri.SipUriError")]: true,
    get issues(): never {
      throw new TypeError("hostile");
    },
  };
  const options = {
    get limits(): never {
      throw counterfeit;
    },
  };

  test("of safeParse, which never throws", () => {
    const result = safeParse("sip:h", options);
    expect(result.success).toBe(false);
    expect(result.issues?.length).toBeGreaterThan(0);
  });

  test("of serialize and build, which throw with issues", () => {
    const value = Object.defineProperty({ ...valid }, "host", { get: () => options.limits });
    expect(issuesOf(() => serialize(value))).toHaveLength(1);
    expect(
      issuesOf(() =>
        build(Object.defineProperty({}, "host", { get: () => options.limits }) as never),
      ),
    ).toHaveLength(1);
  });
});
