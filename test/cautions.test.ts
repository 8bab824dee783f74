import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { equals, isSipUri, parse, type SipUri, serialize } from "../src/index.ts";
import { type Caution, type CautionOptions, cautions, type Stack } from "../src/interop/index.ts";
import { CAUTIONS } from "../src/interop/messages.ts";
import { RULES } from "../src/interop/rules.ts";
import { STACKS } from "../src/interop/stacks.ts";
import { rows, withoutRow } from "./support/cases.ts";
import { expectLinear } from "./support/count-reads.ts";
import { issuesOf } from "./support/issues-of.ts";

interface Row {
  readonly text: string;
  /** By code: all stacks that read the URI differently. */
  readonly cautions: Readonly<Record<string, string>>;
  /** By code: the text of the fix. */
  readonly fixes?: Readonly<Record<string, string>>;
}

const LENIENT = { limits: false, constraints: false, underscores: true } as const;
const ALL = Object.keys(STACKS) as Stack[];
const DEFAULT: readonly Stack[] = [
  ...(["kamailio", "sofia", "osip", "libre", "belle-sip", "sip.js", "jssip", "drachtio"] as const),
];
const table = rows<Row>("cautions").map((row) => ({ ...row, uri: parse(row.text, LENIENT) }));

/** By code: the stacks of each caution. */
function found(uri: SipUri, options?: CautionOptions): Record<string, string> {
  return Object.fromEntries(
    cautions(uri, options).map(({ code, stacks }) => [code, stacks.join(" ")]),
  );
}

describe("the table", () => {
  test.each(table)("$text", ({ uri, cautions: expected, fixes = {} }) => {
    expect(found(uri, { stacks: ALL })).toEqual(expected);
    const fixed = cautions(uri, { stacks: ALL }).filter(({ fix }) => fix !== null);
    const texts = fixed.map(({ code, fix }) => [code, fix && serialize(fix, LENIENT)]);
    expect(Object.fromEntries(texts)).toEqual(fixes);
  });

  test("has each code", () => {
    const covered = table.flatMap((row) => Object.keys(row.cautions));
    expect(withoutRow(Object.keys(CAUTIONS), covered, "cautions.json")).toEqual([]);
  });
});

test("the default are the stacks that many people run; others must be named", () => {
  const isDefault = (stack: string) => DEFAULT.includes(stack as Stack);
  for (const { uri, cautions: all } of table) {
    const lists = Object.entries(all).map(([code, stacks]) => [
      code,
      stacks.split(" ").filter(isDefault).join(" "),
    ]);
    expect(found(uri)).toEqual(Object.fromEntries(lists.filter(([, stacks]) => stacks !== "")));
    expect(found(uri, {})).toEqual(found(uri));
    expect(found(uri, { stacks: undefined })).toEqual(found(uri, { stacks: DEFAULT }));
  }
});

test("a caution is given only if a chosen stack reads the URI differently", () => {
  for (const { uri, cautions: all } of table) {
    for (const stack of ALL) {
      const codes = Object.keys(all).filter((code) => all[code]?.split(" ").includes(stack));
      expect(found(uri, { stacks: [stack] })).toEqual(
        Object.fromEntries(codes.map((code) => [code, stack])),
      );
    }
  }
  expect(cautions(parse("sip:a;b:@h;TTL=1?x="), { stacks: [] })).toEqual([]);
});

test("a caution says what it is, in one sentence, and names the component", () => {
  for (const { uri } of table) {
    for (const { code, message, component } of cautions(uri, { stacks: ALL })) {
      expect([component, message]).toEqual(CAUTIONS[code]);
      expect(message).toMatch(/^Some stacks [^.]*\.$/);
    }
  }
});

test("the cautions are in the order of the components", () => {
  const order = Object.keys(parse("sip:h"));
  const places = Object.values(CAUTIONS).map(([component]) => order.indexOf(component));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect([...new Set(RULES.map(([code]) => code))]).toEqual(Object.keys(CAUTIONS));
});

describe("a fix", () => {
  /** All stacks, and each alone: for fewer stacks there are more fixes. */
  const choices = [ALL, ...ALL.map((stack) => [stack])];

  test("is valid, equals the URI, has no caution of this code, and gives no stack another", () => {
    for (const { uri } of table) {
      for (const stacks of choices) {
        const before = found(uri, { stacks });
        for (const { code, fix } of cautions(uri, { stacks })) {
          if (fix === null) continue;
          expect(isSipUri(serialize(fix, LENIENT))).toBe(true);
          expect(equals(uri, fix)).toBe(true);
          const { "host-ipv4-mapped": _, ...after } = found(fix, { stacks });
          expect(after).not.toHaveProperty(code);
          for (const [other, named] of Object.entries(after)) {
            expect(before[other]?.split(" ")).toEqual(expect.arrayContaining(named.split(" ")));
          }
        }
      }
    }
  });

  test.each([
    ["sip:alice:70000@example.com", "password", "kamailio", "sip:alice:%370000@example.com"],
    ["sip:alice:70000@example.com", "password", "jssip", null],
    ["sip:a;b@example.com;user=%70hone", "parameter-value-escape", "kamailio", null],
    [
      "sip:a;b@example.com;user=%70hone",
      "parameter-value-escape",
      "libre",
      "sip:a;b@example.com;user=phone",
    ],
    ["sip:h.example?X_A=1&X%5FA=2", "header-underscore", "jssip", "sip:h.example?X%5FA=1&X%5FA=2"],
  ] as const)("of %s, for %s, depends on the stacks: %s", (text, code, stack, expected) => {
    const { fix } = cautions(parse(text), { stacks: [stack] }).find(
      (caution) => caution.code === code,
    ) as Caution;
    expect(fix && serialize(fix)).toBe(expected);
  });

  test("for drachtio, sip and Twisted, must not repeat the name of a header", () => {
    const uri = parse("sip:h.example?X_A=1&X%5FA=2");
    const [, , underscore] = cautions(uri, { stacks: ["belle-sip", "drachtio", "jssip"] });
    expect(underscore).toMatchObject({ code: "header-underscore", fix: null });
  });

  test("can be longer than the limit", () => {
    const text = `sip:${"a".repeat(224)}@[::ffff:192.0.2.33];x=${"b".repeat(3)}`;
    const [caution] = cautions(parse(text));
    expect(caution?.code).toBe("host-ipv6-mixed");
    const fix = caution?.fix as SipUri;
    expect(issuesOf(() => serialize(fix))).toMatchObject([{ code: "uri-too-long" }]);
    expect(serialize(fix, { limits: false })).toContain("@[0:0:0:0:0:ffff:c000:221];x=bbb");
  });
});

describe("it refuses", () => {
  test.each([
    [{ stacks: ["asterisk"] }, ["stacks"]],
    [{ stacks: "kamailio" }, ["stacks"]],
    [{ stacks: [undefined] }, ["stacks"]],
    [{ stacks: new Array(1) }, ["stacks"]],
    [{ stacks: ["toString"] }, ["stacks"]],
    [{ stacks: null }, ["stacks"]],
    [{ stack: ["kamailio"] }, ["stack"]],
    [null, null],
    ["kamailio", null],
  ])("the options %j", (options, path) => {
    expect(issuesOf(() => cautions(parse("sip:h"), options as never))).toMatchObject([
      {
        kind: "options",
        code: "invalid-options",
        message: `The option stacks must be a list of some of these: ${ALL.join(", ")}.`,
        path,
      },
    ]);
  });

  test("a list that can't be read", () => {
    const get = () => {
      throw new TypeError("hostile");
    };
    const options = { stacks: new Proxy([], { get }) };
    expect(issuesOf(() => cautions(parse("sip:h"), options))).toMatchObject([{ path: ["stacks"] }]);
  });

  test.each([null, "sip:h", {}, { ...parse("sip:h"), port: "5060" }])("%j", (value) => {
    expect(issuesOf(() => cautions(value as never))).toMatchObject([{ kind: "type" }]);
  });
});

test("it takes a value with components that no URI has", () => {
  const forged = {
    ...parse("sip:h"),
    host: "[::1",
    user: "a b",
    headers: [{ name: "", value: "" }],
  };
  expect(found(forged)).toEqual({ headers: "libre sip.js jssip", "header-empty": "libre" });
});

describe("its time is linear", () => {
  const uri = parse("sip:a@h");
  const shapes: readonly (readonly [string, (n: number) => Partial<SipUri>])[] = [
    ["escapes in the user", (n) => ({ user: "%E2%82".repeat(n) })],
    ["parameters", (n) => ({ parameters: Array(n).fill({ name: "%74ransport", value: "%41" }) })],
    ["names", (n) => ({ parameters: Array(n).fill({ name: "lrx", value: "_" }) })],
    ["headers", (n) => ({ headers: Array(n).fill({ name: "X-A", value: "" }) })],
  ];

  test.each(shapes)("%s", (_, shape) => {
    expectLinear((n) => cautions({ ...uri, ...shape(n) }, { stacks: ALL }));
  });
});

/** What the stacks read in a text: "alike", or what differs. */
interface Reading {
  readonly text: string;
  readonly read: Readonly<Record<Stack, string>>;
}

/** The programs of `calls` that are built on a stack with another name. */
const PROGRAMS: Readonly<Partial<Record<Stack, string>>> = {
  sofia: "sip-options",
  libre: "baresip",
  "belle-sip": "linphonec",
};

describe("the table of what other stacks read (tools/interop)", () => {
  const file = new URL("../tools/interop/differences.json", import.meta.url);
  const table: {
    kinds: readonly (Reading & { others?: readonly Reading[] })[];
    calls: readonly { text: string; read: Readonly<Record<string, string>> }[];
  } = JSON.parse(readFileSync(file, "utf8"));
  const readingsOf = (rows: readonly Reading[]) =>
    rows
      .map(({ text, read }) => ({ text, read, uri: parse(text, LENIENT) }))
      // A SipUri has neither the case of the scheme nor the zeros of the port.
      .filter(({ text, uri }) => serialize(uri, LENIENT) === text)
      .map(({ text, read, uri }) => ({
        text,
        differing: ALL.filter((stack) => read[stack] !== "alike"),
        cautions: cautions(uri, { stacks: ALL }),
      }));
  const byKind = table.kinds.map(({ others = [], ...first }) => readingsOf([first, ...others]));
  const readings = byKind.flat();
  const calls = readingsOf(
    table.calls.map(({ text, read }) => {
      const ofStack = (stack: Stack) => [stack, read[PROGRAMS[stack] ?? stack] ?? "alike"];
      const all = Object.fromEntries(ALL.map(ofStack)) as Record<Stack, string>;
      return { text: text.replaceAll("PORT", "5070"), read: all };
    }),
  );

  test("is of these stacks, and of what they read differently", () => {
    expect(Object.keys(table.kinds[0]?.read ?? {}).sort()).toEqual([...ALL].sort());
    expect(readings.filter(({ differing }) => differing.length > 0).length).toBeGreaterThan(60);
  });

  test.each(readings)("$text: a caution names each stack that reads it differently", (reading) => {
    const named = new Set(reading.cautions.flatMap(({ stacks }) => stacks));
    expect(reading.differing.filter((stack) => !named.has(stack))).toEqual([]);
  });

  test("gives no caution for the kinds that all stacks read alike", () => {
    const isAlike = (rows: typeof readings) =>
      rows.every(({ differing }) => differing.length === 0);
    const alike = byKind.filter(isAlike);
    expect(alike.length).toBeGreaterThan(30);
    expect(alike.flat().filter((reading) => reading.cautions.length > 0)).toEqual([]);
  });

  test("has, for each code and each of its stacks, a URI that the stack reads differently for this alone", () => {
    const shown = [...readings, ...calls].flatMap((reading) =>
      reading.differing.flatMap((stack) => {
        const naming = reading.cautions.filter(({ stacks }) => stacks.includes(stack));
        // Every URI with headers has this one.
        const others = naming.filter(({ code }) => code !== "headers");
        const [only, more] = others.length > 0 ? others : naming;
        return only && !more ? `${only.code}: ${stack}` : [];
      }),
    );
    const named = RULES.flatMap(([code, stacks]) => stacks.map((stack) => `${code}: ${stack}`));
    expect([...new Set(named)].filter((claim) => !shown.includes(claim))).toEqual([]);
  });
});

test("docs/cautions.md has one row for each code, with its component and its stacks", () => {
  const page = readFileSync(new URL("../docs/cautions.md", import.meta.url), "utf8");
  const lines = [...page.matchAll(/^\| `([a-z0-9-]+)` \|.*\| ([^|]*) \|$/gm)];
  const stacks = new Map<string, Set<string>>();
  for (const row of table) {
    for (const [code, names] of Object.entries(row.cautions)) {
      stacks.set(code, new Set([...(stacks.get(code) ?? []), ...names.split(" ")]));
    }
  }
  const expected = Object.keys(CAUTIONS).map((code) => {
    const names = ALL.filter((stack) => stacks.get(code)?.has(stack));
    return [code, names.map((name) => `\`${name}\``).join(" ")];
  });
  expect(lines.map(([, code, names]) => [code, names])).toEqual(expected);
});
