import { describe, expect, test } from "@jest/globals";
import fc, { type Arbitrary } from "fast-check";
import { character } from "../src/fast-check/pieces.ts";
import { decode, parse, type SipUri, SipUriError } from "../src/index.ts";
import { type SipTag, type Substitution, sip, sipTag } from "../src/template.ts";
import { runs } from "./support/arbitraries.ts";
import { issuesOf } from "./support/issues-of.ts";
import { TOKEN } from "./support/reference.ts";

const long = sipTag({ limits: false });

describe("sip", () => {
  test("escapes each substitution for its component", () => {
    const all = "j@s0n:;/?&=+$,#[]%41 é";
    expect(sip`sip:${all}@h`).toBe("sip:j%40s0n%3A;/?&=+$,%23%5B%5D%2541%20%C3%A9@h");
    expect(sip`sip:u:${all}@h`).toBe("sip:u:j%40s0n%3A%3B%2F%3F&=+$,%23%5B%5D%2541%20%C3%A9@h");
    expect(sip`sip:h;${all}=${all}`).toBe(
      `sip:h;${["", ""].map(() => "j%40s0n:%3B/%3F&%3D+$%2C%23[]%2541%20%C3%A9").join("=")}`,
    );
    expect(sip`sip:h?${all}=${all}`).toBe(
      `sip:h?${["", ""].map(() => "j%40s0n:%3B/?%26%3D+$%2C%23[]%2541%20%C3%A9").join("=")}`,
    );
  });

  test("what people write by hand today", () => {
    const [id, name] = ["proj_1", "a b&Route=<sip:evil>"];
    expect(sip`sip:${id}@sip.api.openai.com;transport=tls?X-conferenceName=${name}`).toBe(
      "sip:proj_1@sip.api.openai.com;transport=tls?X-conferenceName=a%20b%26Route%3D%3Csip:evil%3E",
    );
  });

  test.each<[string, string]>([
    [sip`sip:h`, "sip:h"],
    [sip`SIPS:u@H:05060`, "sips:u@H:5060"],
    [sip`sip:${"u"}@${"h"}:${5060}`, "sip:u@h:5060"],
    [sip`sip:${"example.com."}`, "sip:example.com."],
    [sip`sip:u@${"[::1]"}`, "sip:u@[::1]"],
    [sip`sip:u@[${"::1"}]:${"05061"}`, "sip:u@[::1]:5061"],
    [sip`sip:u@[2001:db8::${"1:2"}]`, "sip:u@[2001:db8::1:2]"],
    [sip`sip:u@[::${1}.0.0.1];x=[${1}]?y=[${2}]`, "sip:u@[::1.0.0.1];x=[1]?y=[2]"],
    [sip`sip:${10}.${0}.0.${1}`, "sip:10.0.0.1"],
    [sip`sip:10.${0}.${0}.1:50${6}${0}`, "sip:10.0.0.1:5060"],
    [sip`sip:${"u"}@10.${0}.0.1;a=${"b"}`, "sip:u@10.0.0.1;a=b"],
    [sip`sip:a.${"b"}.c-${1}d`, "sip:a.b.c-1d"],
    [
      sip`sip:h;ttl=${5};maddr=${"[::1]"};transport=${"udp"}`,
      "sip:h;ttl=5;maddr=[::1];transport=udp",
    ],
    [sip`sip:h;method=${"INVITE"}`, "sip:h;method=INVITE"],
    [sip`sip:h;method=${"IN%56"};${"method2"}=${"%"}`, "sip:h;method=IN%56;method2=%25"],
    [sip`sip:h;${"METHOD"}=${"%"}A`, "sip:h;METHOD=%A"],
    [sip`sip:h;method=${"A"}%`, "sip:h;method=A%"],
    [sip`sip:h;method=${"A"}%4`, "sip:h;method=A%4"],
    [sip`sip:h;transport=%zz${"%"}`, "sip:h;transport=%zz%25"],
    [sip`sip:u:${""}@h?a=${""}`, "sip:u:@h?a="],
    [sip`sip:${"a"}${""}@h;b${""}`, "sip:a@h;b"],
    [sip`sip:${-0}@h;a=${-5};b=${Number.MAX_SAFE_INTEGER}`, "sip:0@h;a=-5;b=9007199254740991"],
    [sip`sip:h;lr${"=1;x"}`, "sip:h;lr%3D1%3Bx"],
    [sip`sip:a;b?c=${"@"}@h`, "sip:a;b?c=%40@h"],
  ])("%s", (text, expected) => {
    expect(text).toBe(expected);
    expect(typeof text).toBe("string");
  });
});

describe("a substitution is refused", () => {
  const refused: readonly (readonly [string, () => unknown, object])[] = [
    ["a port in an address", () => sip`sip:10.0.0.${"1:5060"}`, { component: "host" }],
    ["a port in a host", () => sip`sip:u@${"h:5060"}`, { component: "host" }],
    ["a user in a host", () => sip`sip:${"u@h"}`, { component: "host" }],
    ["a host with parameters", () => sip`sip:u@${"h;lr"}`, { component: "host" }],
    ["a host with headers", () => sip`sip:u@${"h?a=b"}:5060`, { component: "host" }],
    ["an escape in a host", () => sip`sip:u@a${"%2E"}b`, { component: "host" }],
    ["an IPv6 address without brackets", () => sip`sip:u@${"::1"}`, { component: "host" }],
    ["an end of brackets", () => sip`sip:u@[${"::1]:5060;a=["}]`, { component: "host" }],
    ["no host", () => sip`sip:u@${""}`, { component: "host" }],
    ["a host that is not ASCII", () => sip`sip:u@${"é"}.com`, { component: "host" }],
    ["port 65536", () => sip`sip:h:${65536}`, { code: "port-out-of-range" }],
    ["a port of many digits", () => sip`sip:h:${"1".repeat(20)}`, { component: "port" }],
    ["a port of very many digits", () => sip`sip:h:${"9".repeat(400)}`, { component: "port" }],
    ["port -1", () => sip`sip:h:${-1}`, { component: "port" }],
    ["no port", () => sip`sip:h:${""}`, { component: "port" }],
    ["parameters after a port", () => sip`sip:h:${"5060;lr"}`, { component: "port" }],
    ["no user", () => sip`sip:${""}@h`, { component: "user" }],
    ["no parameter value", () => sip`sip:h;a=${""}`, { component: "parameters" }],
    ["no parameter name", () => sip`sip:h;${""}=a`, { component: "parameters" }],
    ["no header name", () => sip`sip:h?${""}=a`, { component: "headers" }],
    ["a parameter twice", () => sip`sip:h;lr;${"LR"}`, { code: "parameter-duplicate" }],
    ["a ttl of 256", () => sip`sip:h;ttl=${256}`, { code: "ttl-invalid" }],
    ["a maddr that is not a host", () => sip`sip:h;maddr=${"a_b"}`, { code: "maddr-invalid" }],
    ["sips over udp", () => sip`sips:h;transport=${"udp"}`, { code: "sips-transport-udp" }],
    ["a method that is not a token", () => sip`sip:h;method=${"A B"}`, { code: "method-invalid" }],
    ["a method in two parts", () => sip`sip:h;method=A${";lr"}`, { code: "method-invalid" }],
    ["a lone surrogate", () => sip`sip:${"\ud800"}@h`, { code: "malformed-text" }],
    ["halves of a pair", () => sip`sip:${"\ud83d"}${"\ude00"}@h`, { code: "malformed-text" }],
    ["what is too long", () => sip`sip:${"a".repeat(250)}@h`, { code: "uri-too-long" }],
    ["headers too long", () => sip`sip:h?a=${"é".repeat(200)}`, { code: "headers-too-long" }],
  ];

  test.each(refused)("%s", (_, run, expected) => {
    expect(issuesOf(run)).toMatchObject([{ ...expected, start: null, end: null }]);
  });

  const values: readonly unknown[] = [
    null,
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e21,
    2 ** 53,
    1.5,
    5n,
    true,
    Symbol("a"),
    {},
    [],
    ["a"],
    new String("a"),
    new Number(5),
    () => "a",
    {
      toString(): never {
        throw new TypeError("hostile");
      },
    },
  ];

  test.each(values.map((value) => ({ value })))(
    "a value that is neither text nor a whole number (%#)",
    ({ value }) => {
      const substitution = value as Substitution;
      for (const run of [
        () => sip`sip:${substitution}@h`,
        () => sip`sip:u@${substitution}`,
        () => sip`sip:h:${substitution}`,
        () => sip`sip:h;method=${substitution}`,
        () => sip`sip:h?a=x${substitution}`,
      ]) {
        expect(issuesOf(run)).toMatchObject([{ kind: "type", code: "invalid-type" }]);
      }
    },
  );
});

describe("a mistake in the static text throws at the first call, with its place", () => {
  const x = "valid.example";
  const mistakes: readonly (readonly [string, () => unknown, object])[] = [
    ["no scheme", () => sip`${x}`, { code: "scheme-missing", start: 0, end: 1 }],
    ["a scheme of a substitution", () => sip`${"sip"}:h`, { code: "scheme-missing", start: 0 }],
    ["half a scheme", () => sip`si${"p"}:h`, { code: "scheme-missing" }],
    ["a quotation mark", () => sip`sip:${x}"b@h`, { code: "must-be-escaped", start: 5, end: 6 }],
    ["an empty parameter", () => sip`sip:${x};;a=${x}`, { code: "name-missing", start: 6 }],
    ["no value", () => sip`sip:${x}@${x};a=`, { code: "value-missing", start: 10, end: 10 }],
    ["a port", () => sip`sip:${x}:${5060}x`, { code: "port-invalid", start: 7 }],
    [
      "a port after brackets",
      () => sip`sip:[${"::1"}]:x`,
      { code: "port-invalid", start: 8, end: 9 },
    ],
    ["a host", () => sip`sip:${x}_${x}`, { code: "host-underscore", start: 5, end: 6 }],
    ["an address", () => sip`sip:${x}@10.0.0.256`, { code: "ipv4-invalid", start: 6, end: 16 }],
    ["a last label", () => sip`sip:a.1${"a"}`, { code: "host-last-label", start: 6, end: 8 }],
    [
      "a last label after a substitution",
      () => sip`sip:${x}.1`,
      { code: "host-last-label", start: 6, end: 7 },
    ],
    [
      "after a part of an address",
      () => sip`sip:10.${0}.0.${1};a="`,
      { code: "must-be-escaped", start: 15, end: 16 },
    ],
    ["a port after an address", () => sip`sip:${10}.2.3.4:x`, { code: "port-invalid", start: 12 }],
    [
      "after a port",
      () => sip`sip:h:${5060};a=${x}"`,
      { code: "must-be-escaped", component: "parameters", start: 11, end: 12 },
    ],
    ["before an address", () => sip`sip:a"b@[${x}]`, { code: "must-be-escaped", start: 5, end: 6 }],
    ["after an address", () => sip`sip:[${x}];"`, { code: "must-be-escaped", start: 8, end: 9 }],
    ["half an IPv6 address", () => sip`sip:[${x}:1]`, { code: "ipv6-invalid", start: 8, end: 9 }],
    ["after a last label", () => sip`sip:${x};a"b`, { code: "must-be-escaped", start: 7, end: 8 }],
    ["two @", () => sip`sip:a@${x}@h`, { code: "at-repeated", start: 5 }],
    ["an IPv6 address", () => sip`sip:[1::2::${"3"}]`, { code: "ipv6-invalid", start: 10 }],
    ["after an escape", () => sip`sip:%4${"1"}@h`, { code: "escape-invalid", start: 6, end: 7 }],
    [
      "after half an escape",
      () => sip`sip:h;a=${x}%${"41"}`,
      { code: "escape-invalid", start: 10 },
    ],
    ["in an escape", () => sip`sip:h?a=%${x}1`, { code: "escape-invalid", start: 9 }],
    ["in an escape of a method", () => sip`sip:h;method=%4${"1"}`, { code: "escape-invalid" }],
  ];

  test.each(mistakes)("%s", (_, run, expected) => {
    for (const call of [run, run]) {
      const issues = issuesOf(call);
      expect(issues).toMatchObject([{ kind: "syntax", ...expected }]);
      expect(JSON.stringify(issues)).not.toContain(x);
    }
  });

  test("before any substitution is read", () => {
    const value = null as unknown as string;
    expect(issuesOf(() => sip`sip:${value}"b@h`)).toMatchObject([{ code: "must-be-escaped" }]);
  });
});

describe("misused as a plain function", () => {
  const call = (args: readonly unknown[]) =>
    issuesOf(() => (sip as (...all: unknown[]) => unknown)(...args));
  const hostile = new Proxy([], {
    get(): never {
      throw new TypeError("hostile");
    },
  });

  const calls: readonly unknown[][] = [
    [],
    [undefined],
    [null],
    ["sip:h"],
    [{ 0: "sip:h", length: 1 }],
    [[undefined]],
    [["sip:", 5]],
    [["sip:", 5], "a"],
    [["sip:", "@h"]],
    [["sip:", "@h"], "a", "b"],
    [["sip:h"], "a"],
  ];

  test.each(calls.map((args) => ({ args })))("it asks for a template (%#)", ({ args }) => {
    const message = "A template literal was expected.";
    expect(call(args)).toMatchObject([{ code: "invalid-type", message }]);
  });

  test.each([[[]], [new Array(2)], [hostile], [["evil", "@h"], "a"]].map((args) => ({ args })))(
    "it throws a SipUriError (%#)",
    ({ args }) => {
      call(args);
    },
  );

  test("does not get around the escaping", () => {
    const strings = ["sip:", "@h"] as unknown as TemplateStringsArray;
    expect(sip(strings, "a@b")).toBe("sip:a%40b@h");
  });

  test("an invalid JavaScript escape has no text", () => {
    expect(issuesOf(() => sip`sip:\u@h`)).toMatchObject([{ kind: "type" }]);
  });
});

describe("sipTag", () => {
  test("has limits and constraints of its own", () => {
    const tag = sipTag({ limits: { uri: 10, headers: false }, constraints: false });
    expect(tag`sip:${"1234"}@h?a=${"b".repeat(2000)}`).toHaveLength(2013);
    expect(issuesOf(() => tag`sip:${"12345"}@h`)).toMatchObject([{ limit: 10, actual: 11 }]);
    expect(tag`sip:h;a;${"A"}`).toBe("sip:h;a;A");
    expect(issuesOf(() => sip`sip:h;a;${"A"}`)).toMatchObject([{ kind: "constraint" }]);
  });

  test.each([null, 5, "x", { limits: 5 }, { constraints: 1 }])(
    "refuses the options %p",
    (options) => {
      expect(issuesOf(() => sipTag(options as never))).toMatchObject([{ code: "invalid-options" }]);
    },
  );
});

describe("the static parts are analysed once for each call site", () => {
  function counting(parts: readonly string[]): {
    strings: TemplateStringsArray;
    reads: () => number;
  } {
    let reads = 0;
    const strings = new Proxy([...parts], {
      get(target, name, receiver) {
        reads++;
        return Reflect.get(target, name, receiver);
      },
    });
    return { strings: strings as unknown as TemplateStringsArray, reads: () => reads };
  }

  test("they are not read again", () => {
    const { strings, reads } = counting(["sip:", "@h;a=", ""]);
    const tag = sipTag();
    tag(strings, "1", "2");
    const first = reads();
    expect(first).toBeGreaterThan(0);
    for (let i = 0; i < 100; i++) expect(tag(strings, i, "x")).toBe(`sip:${i}@h;a=x`);
    expect(reads()).toBe(first);
    sipTag()(strings, "1", "2");
    expect(reads()).toBe(2 * first);
  });

  test("a call site in a loop is one call site", () => {
    const seen = new Set<TemplateStringsArray>();
    const tag: SipTag = (strings, ...rest) => {
      seen.add(strings);
      return sip(strings, ...rest);
    };
    for (const user of ["a", "b", "c"]) expect(tag`sip:${user}@h`).toBe(`sip:${user}@h`);
    expect(seen.size).toBe(1);
  });
});

/** Components in plain text, by the platform's own decoder: here all escapes are UTF-8. */
function plainOf({ scheme, user, password, host, port, parameters, headers }: SipUri): unknown[] {
  const text = (wire: string | true | null) =>
    typeof wire === "string" ? decodeURIComponent(wire) : wire;
  const items = [...parameters, ...headers].map(({ name, value }) => [text(name), text(value)]);
  return [scheme, text(user), text(password), host, port, parameters.length, ...items];
}

type Template = (tag: SipTag, x: Substitution, y: Substitution, z: Substitution) => string;

/** With the literal as it is written above, for the title of a test. */
function titled(all: readonly Template[]) {
  return all.map((template) => ({ template, title: /`.*`/s.exec(template.toString())?.[0] }));
}

const templates: readonly Template[] = [
  (tag, x) => tag`sip:${x}@h`,
  (tag, x) => tag`sip:a${x}b@h`,
  (tag, x, y) => tag`sip:${x}${y}@h:5060`,
  (tag, x) => tag`sip:u:${x}@h`,
  (tag, x) => tag`sip:u:a${x}@[::1]:5060;lr`,
  (tag, x, y) => tag`sips:${x}:${y}@example.com`,
  (tag, x) => tag`sip:h;a=${x}`,
  (tag, x) => tag`sip:h;a=x${x}y;lr`,
  (tag, x) => tag`sip:h;p${x}=v`,
  (tag, x) => tag`sip:h;p${x}`,
  (tag, x) => tag`sip:h;transport=${x};x=1`,
  (tag, x, y) => tag`sip:10.0.0.1;user=${x};comp=${y}`,
  (tag, x) => tag`sip:u@h;user=phone;x=${x}?a=b`,
  (tag, x) => tag`sip:h?a=${x}`,
  (tag, x, y) => tag`sip:h?a=${x}&a=${y}`,
  (tag, x) => tag`sip:h?x${x}=1`,
  (tag, x, y) => tag`sip:h?${x}=${y}`,
  (tag, x, y) => tag`sip:${x}@sip.api.openai.com;transport=tls?X-conferenceName=${y}`,
  (tag, x) => tag`sip:%41${x}%42@h`,
  (tag, x) => tag`sip:h?Route=%3Csip:${x}%3Blr%3E&b=2`,
  (tag, x, y, z) => tag`sip:${x}:${y}@1.2.3.4:1;a=${z};b=${x}?c=${y}&d=${z}`,
  (tag, x, y) => tag`sip:h;q-${x}=${y}`,
  (tag, x) => tag`sip:a;b?c=${x}@h`,
  (tag, x) => tag`SIP:u@H.;x=[${x}]`,
  (tag, x, y) => tag`sip:h?body=${x}%0D%0A${y}`,
  (tag, x, y) => tag`sips:+${x};phone-context=${y}@h;user=phone`,
];

const DELIMITERS = [
  ..."@:;?&=%/#[]<>\"\\,+$ .|^`{}~'()*!",
  "\r\n",
  "\0",
  "\x7f",
  "%41",
  "%00",
  "%",
];
const hostile: Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.constantFrom(...DELIMITERS, "a", "1"), maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.string({ unit: character, maxLength: 6 }),
  fc.constantFrom(
    "",
    "%",
    "%4",
    "a@evil.example",
    "h;maddr=evil",
    "1&Route=<sip:evil>",
    "a\r\nVia: x",
  ),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "😀",
    "\u2028",
    "\ufeff",
    "İ",
    "\u212a",
    "%F0%9F%98%80",
  ),
  { weight: 1, arbitrary: fc.nat(0x7ff).map((code) => `a${String.fromCharCode(0xd800 + code)}`) },
);
const MARKS = ["qa0z", "qa1z", "qa2z"] as const;

/** The template's components with the values filled in. */
function expectedOf(template: Template, values: readonly string[]): unknown[] {
  const marked = plainOf(parse(template(long, ...MARKS)));
  const fill = (item: unknown): unknown => {
    if (Array.isArray(item)) return item.map(fill);
    if (typeof item !== "string") return item;
    return item.replace(/qa([012])z/g, (_, i) => values[Number(i)] as string);
  };
  return marked.map(fill);
}

/**
 * Whether there is no such URI: an empty user, parameter name or value, or header name, or a transport
 * or user that is not a token.
 */
function hasNoUri([, user, , , , parameters, ...items]: unknown[]): boolean {
  const isWrong = (item: unknown, i: number) => {
    const [name, value] = item as [string, string | true];
    if (name === "" || i >= (parameters as number)) return name === "";
    return value === "" || (/^(transport|user)$/.test(name) && !TOKEN.test(String(value)));
  };
  return user === "" || items.some(isWrong);
}

describe("whatever is substituted, the structure is the template's", () => {
  test.each(titled(templates))("$title", ({ template }) => {
    fc.assert(
      fc.property(fc.tuple(hostile, hostile, hostile), (values) => {
        const expected = expectedOf(template, values);
        const used = values.filter((_, i) => template.toString().includes(`${"xyz".charAt(i)}}`));
        const isMalformed = used.some((value) => /\p{Surrogate}/u.test(value));
        if (isMalformed || hasNoUri(expected)) {
          expect(() => template(long, ...values)).toThrow(SipUriError);
          return;
        }
        const text = template(long, ...values);
        expect(plainOf(parse(text, { limits: false }))).toEqual(expected);
        const { user, password } = decode(parse(text, { limits: false }));
        expect([user, password]).toEqual(expected.slice(1, 3));
      }),
      runs(),
    );
  });

  const hosts: readonly Template[] = [
    (tag, x) => tag`sip:${x}`,
    (tag, x) => tag`sip:u@${x}`,
    (tag, x) => tag`sip:${x}:5060`,
    (tag, x) => tag`sip:u@10.0.0.${x}`,
    (tag, x) => tag`sip:u@a.${x}.com:5061`,
    (tag, x) => tag`sip:u:p@a${x};lr`,
    (tag, x) => tag`sip:[${x}]:1?a=b`,
  ];
  const addresses = fc.oneof(
    hostile,
    fc.string({ unit: fc.constantFrom(..."a1.:-[]"), minLength: 1, maxLength: 5 }),
    fc.constantFrom(
      "h",
      "::1",
      "[::1]",
      "1.2.3.4",
      "a.b.",
      "1",
      "h:1",
      "u@h",
      "h;lr",
      "255",
      "256",
    ),
  );

  test.each(titled(hosts))("$title", ({ template }) => {
    let written = 0;
    const model = template(long, template.toString().includes("[") ? "::1" : "a", "", "");
    const { host: modelHost, ...rest } = parse(model);
    fc.assert(
      fc.property(addresses, (value) => {
        let text: string;
        try {
          text = template(long, value, "", "");
        } catch (error) {
          expect(error).toBeInstanceOf(SipUriError);
          return;
        }
        written++;
        const { host, ...others } = parse(text, { limits: false });
        expect(others).toEqual(rest);
        expect(host).toContain(value);
        expect(host).toHaveLength(
          modelHost.length + value.length - (modelHost === "[::1]" ? 3 : 1),
        );
      }),
      { ...runs(), examples: [["1"], ["::1"]] }, // each template takes one of them
    );
    expect(written).toBeGreaterThan(0);
  });

  test("a port is a port", () => {
    const { port: none, ...others } = parse("sip:u@h;lr");
    expect(none).toBeNull();
    fc.assert(
      fc.property(fc.oneof(hostile, fc.nat(70_000).map(String)), (value) => {
        try {
          const { port, ...rest } = parse(sip`sip:u@h:${value};lr`);
          expect(rest).toEqual(others);
          expect(/^\d+$/.test(value) && Number(value)).toBe(port);
        } catch (error) {
          expect(error).toBeInstanceOf(SipUriError);
          expect(/^\d{1,5}$/.test(value) && Number(value) < 65536).toBe(false);
        }
      }),
      runs(),
    );
  });
});

test("more than a string can hold is a SipUriError", () => {
  const half = "a".repeat(2 ** 28);
  expect(() => sip`sip:u@${half}${half}`).toThrow(SipUriError);
});
