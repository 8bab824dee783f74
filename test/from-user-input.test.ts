import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { CheckCode, UserInputIssueCode, UserInputOptions } from "../src/forms/index.ts";
import { check, fromUserInput, sipUriGuard } from "../src/forms/index.ts";
import { type KnownParameters, parse, safeParse } from "../src/index.ts";
import { USER_INPUT, USER_INPUT_CHANGES } from "../src/user-input/messages.ts";
import { runs, uri } from "./support/arbitraries.ts";
import { policyOf, rows, textsOf, type WrittenPolicy, withoutRow } from "./support/cases.ts";
import { countReads, expectLinear } from "./support/count-reads.ts";
import { expectIssues } from "./support/expect-issues.ts";
import { codesOf, issuesOf } from "./support/issues-of.ts";

interface Row {
  readonly text: string;
  readonly options?: UserInputOptions;
  readonly value?: string;
  readonly changes?: readonly string[];
  readonly issue?: string;
  /** The place of the first issue. */
  readonly at?: readonly [start: number, end: number];
}

const table = rows<Row>("user-input");
const MANY = runs(5);
const HELPFUL: UserInputOptions = { defaultHost: "pbx.example.com", idn: true };

describe("the table", () => {
  test.each(table.map((row) => ({ ...row, title: JSON.stringify([row.text, row.options]) })))(
    "$title",
    ({ text, options, value, changes, issue, at }) => {
      const result = fromUserInput(text, options);
      expect({
        value: result.value,
        changes: result.changes?.map(({ code }) => code),
        issue: result.issues?.map(({ code }) => code).join(),
      }).toEqual({ value, changes, issue });
      if (at) expect([result.issues?.[0].start, result.issues?.[0].end]).toEqual(at);
      holds(text, options);
    },
  );

  test("the codes of issues are what the type says: those of check, and its own", () => {
    USER_INPUT.says satisfies Record<Exclude<UserInputIssueCode, CheckCode>, string>;
    const texts = textsOf("syntax", "constraints", "policy");
    const policies = rows<{ readonly policy: WrittenPolicy; readonly text: string }>("policy");
    const results = [
      ...[...texts, 5].map((text) => fromUserInput(text)),
      ...table.map(({ text, options }) => fromUserInput(text, options)),
      ...policies.map(({ text, policy }) => fromUserInput(text, { policy: policyOf(policy) })),
      fromUserInput("sip:h", null as never),
    ];
    const others = [
      ...[...texts, 5].map((text) => check(text)),
      ...policies.map(({ text, policy }) => check(text, policyOf(policy))),
      check("sip:h", null as never),
    ];
    const own = Object.keys(USER_INPUT.says) as (keyof typeof USER_INPUT.says)[];
    own satisfies Exclude<UserInputIssueCode, CheckCode>[];
    expect(codesOf(results)).toEqual([...codesOf(others), ...own].sort());
  });

  test("has each code of a change and of an issue", () => {
    const covered = table.flatMap(({ changes = [], issue = "" }) => [...changes, issue]);
    const codes = [...Object.keys(USER_INPUT_CHANGES), ...Object.keys(USER_INPUT.says)];
    expect(withoutRow(codes, covered, "user-input.json")).toEqual([]);
  });
});

/** Laws for every text. */
function holds(text: unknown, options?: UserInputOptions): void {
  const { policy, limits = {} } = options ?? {};
  const judge = (value: unknown) => (policy ? check(value, policy) : safeParse(value, { limits }));
  const { success, value, changes, issues } = fromUserInput(text, options);
  const length = typeof text === "string" ? text.length : 0;
  const places = success ? changes : issues;
  for (const { start, end } of places) {
    if (start === null || end === null) continue;
    expect(0 <= start && start <= end && end <= length).toBe(true);
  }
  if (success) {
    expect(judge(value).success).toBe(true);
    expect(fromUserInput(value, options)).toEqual({ success, value, changes: [] });
    expect(changes.map(({ start }) => start)).toEqual(
      changes.map(({ start }) => start).sort((a, b) => a - b),
    );
    for (const { code, message } of changes) expect(message).toBe(USER_INPUT_CHANGES[code]);
    expect(value === text).toBe(changes.length === 0);
  } else {
    expect(issues.length).toBeGreaterThan(0);
    expectIssues(issues);
    for (const { kind, path } of issues) if (kind !== "options") expect(path).toBe(null);
    expect(judge(text).success).toBe(false);
  }
}

describe("places", () => {
  const placesOf = (text: string, options?: UserInputOptions) => {
    const { changes, issues } = fromUserInput(text, options);
    return (changes ?? issues ?? []).map(({ code, start, end }) => [code, start, end]);
  };

  test("of changes are in the original text", () => {
    expect(placesOf('\u200B "B" < bo#b @ h.com>;tag=1 ')).toEqual([
      ["invisible-removed", 0, 1],
      ["white-space-removed", 1, 2],
      ["display-name-removed", 2, 6],
      ["angle-brackets-removed", 6, 21],
      ["white-space-removed", 7, 8],
      ["scheme-added", 8, 8],
      ["user-escaped", 10, 11],
      ["white-space-removed", 12, 13],
      ["white-space-removed", 14, 15],
      ["header-parameters-removed", 21, 27],
      ["white-space-removed", 27, 28],
    ]);
    expect(placesOf(" +1-415 5550100 ", HELPFUL)).toEqual([
      ["white-space-removed", 0, 1],
      ["scheme-added", 1, 1],
      ["separators-removed", 1, 15],
      ["host-added", 15, 15],
      ["white-space-removed", 15, 16],
    ]);
    expect(placesOf(" TEL:+1-415-555-0100;ext=5", HELPFUL)).toEqual([
      ["white-space-removed", 0, 1],
      ["scheme-replaced", 1, 5],
      ["separators-removed", 5, 20],
      ["host-added", 26, 26],
      ["user-phone-added", 26, 26],
    ]);
  });

  test("of issues are in the original text", () => {
    expect(placesOf(" <bob@exa_mple.com>")).toEqual([["host-underscore", 9, 10]]);
    expect(placesOf(" bob@h;ttl=300;ttl=1")).toEqual([
      ["ttl-invalid", 7, 14],
      ["parameter-duplicate", 15, 20],
    ]);
    const policy = { hosts: ["example.com"], transports: ["tls"], user: { required: true } };
    expect(placesOf(" <b\u00fcb@exa\u00admple.org;x>", { policy })).toEqual([
      ["host-not-allowed", 6, 18],
      ["transport-not-allowed", 20, 20],
    ]);
    expect(placesOf(" 1001 ", { ...HELPFUL, policy })).toEqual([
      ["host-not-allowed", 5, 5],
      ["transport-not-allowed", 5, 5],
    ]);
    expect(placesOf("SIP: example.com;transport=tls", { policy })).toEqual([
      ["user-required", 5, 5],
    ]);
    expect(placesOf("sip:a\u202eb@h")).toEqual([["right-to-left", 5, 6]]);
  });
});

test.each([
  [" bob@b\u00fc.\u24d4.com", "idn-invalid", "host", 5, 13],
  [" tel:1001 1002", "ambiguous", "user", 5, 14],
  [" tel:+44(0)2079460018", "ambiguous", "user", 5, 21],
  [" a/b#c@example.com", "ambiguous", "user", 1, 6],
  [" sip: a.b#c @example.com", "ambiguous", "user", 6, 12],
  [" b\u05d0@example.com", "right-to-left", "user", 2, 3],
  [" sip:sips:h", "ambiguous", null, 1, 11],
])("%j is %s in %s, from %i to %i", (text, code, component, start, end) => {
  expect(fromUserInput(text, HELPFUL).issues).toMatchObject([
    { kind: "syntax", code, component, start, end },
  ]);
});

/**
 * What may be a parameter of the URI, and what is taken for one of the header. `npm run typecheck` fails if a name
 * is missing here.
 */
const KNOWN = {
  ...{ transport: true, maddr: true, ttl: true, user: true, method: true, lr: true },
  ...{ ob: true, gr: true, secure: true },
  ...{ aai: false, bnc: false, cause: false, ccxml: false, comp: false, "content-type": false },
  ...{ delay: false, duration: false, extension: false, iotl: false, locale: false, m: false },
  ...{ maxage: false, maxstale: false, play: false, "pn-param": false, "pn-prid": false },
  ...{ "pn-provider": false, "pn-purr": false, postbody: false, repeat: false, sg: false },
  ...{ "sigcomp-id": false, target: false, voicexml: false },
} satisfies Record<keyof KnownParameters, boolean>;

test.each(Object.entries(KNOWN))("<sip:bob@h>;%s: is it ambiguous? %j", (name, isAmbiguous) => {
  const { issues, changes } = fromUserInput(`<sip:bob@h>;${name}`);
  expect([issues, changes?.slice(-1)]).toMatchObject(
    isAmbiguous
      ? [[{ code: "ambiguous" }], undefined]
      : [undefined, [{ code: "header-parameters-removed" }]],
  );
});

describe("laws", () => {
  test("any other value is an issue", () => {
    fc.assert(
      fc.property(
        fc.anything().filter((value) => typeof value !== "string"),
        (value) => {
          expect(fromUserInput(value).issues).toMatchObject([
            { code: "invalid-type", message: "A URI must be a string." },
          ]);
        },
      ),
      runs(),
    );
  });

  test("the host and everything after it are the ones that were typed", () => {
    const rawUser = fc
      .array(fc.constantFrom(..."ab1-_#^{ \u00fc\u65e5\ud83d\ude00$&,+", "%23"), { minLength: 1 })
      .map((parts) => `b${parts.join("")}`); // "1 +" looks like a number
    const mess = fc.record({ user: rawUser, scheme: fc.constantFrom("sip:", "SIPS: ", "sip://") });
    fc.assert(
      fc.property(mess, uri, fc.constantFrom("@", "@ "), ({ user, scheme }, base, sign) => {
        const host = base.host + (base.port === null ? "" : `:${base.port}`);
        const result = fromUserInput(`${scheme}${user}${sign}${host};x=%41`, { limits: false });
        const parsed = parse(result.value ?? "", { limits: false });
        expect([parsed.host, parsed.port]).toEqual([base.host, base.port]);
        expect(result.value?.endsWith(`@${host};x=%41`)).toBe(true);
      }),
      MANY,
    );
  });
});

describe("options and hostile values", () => {
  const hostile = {
    get idn(): boolean {
      throw new TypeError("hostile");
    },
  };
  test.each([
    { value: null, path: null },
    { value: 5, path: null },
    { value: "idn", path: null },
    { value: [1], path: ["0"] },
  ])("$value are not options", ({ value, path }) => {
    const issue = { kind: "options", code: "invalid-options", start: null, end: null, path };
    expect(fromUserInput("sip:h", value as never).issues).toMatchObject([issue]);
    expect(fromUserInput(5, value as never).issues).toMatchObject([issue]);
  });

  test("an option that throws is an issue", () => {
    expect(fromUserInput("sip:h", hostile).issues).toMatchObject([
      { kind: "options", code: "invalid-options", path: null },
    ]);
  });

  test.each([
    ["defaultHost", { defaultHost: "Geheim9_" }],
    ["defaultHost", { defaultHost: new String("Geheim9.example") }],
    ["idn", { idn: "Geheim9" }],
    ["limits", { limits: { Geheim9: 1 } }],
    ["limits", { limits: null }],
    ["policy", { policy: undefined }],
  ])("the issue of %s names it, but not its value", (name, options) => {
    const { issues = [] } = fromUserInput("sip:h", options as never);
    expect(issues).toMatchObject([{ kind: "options", code: "invalid-options", path: [name] }]);
    expect(issues[0]?.message).toMatch(RegExp(`^The option ${name} must be \\S.*\\.$`));
    expect(issues[0]?.message).not.toContain("Geheim9");
  });

  test("the issue of other options says which there are", () => {
    expect(fromUserInput("sip:h", { Geheim9: 1 } as never).issues).toMatchObject([
      {
        message:
          "The options are { defaultHost, idn, limits, underscores, policy }, all of them optional.",
        path: ["Geheim9"],
      },
    ]);
    expect(fromUserInput("sip:h", { policy: {}, limits: false }).issues).toMatchObject([
      {
        message: "Give limits or a policy, not both; a policy has its own.",
        path: ["limits"],
      },
    ]);
  });

  test.each([
    [{ hosts: ["a b"] }],
    [{ user: { Geheim9: true } }],
    [{ limits: { uri: -1 } }],
    [null],
  ])("the issue of the policy %j is that of its guard, with its path in the options", (policy) => {
    const issues = issuesOf(() => sipUriGuard(policy as never)).map((issue) => ({
      ...issue,
      path: ["policy", ...(issue.path ?? [])],
    }));
    expect(fromUserInput("sip:h", { policy: policy as never }).issues).toEqual(issues);
  });

  test("undefined is the same as no option, except for a policy", () => {
    const options: UserInputOptions = { defaultHost: undefined, idn: undefined, limits: undefined };
    expect(fromUserInput("sip:h", options).value).toBe("sip:h");
  });

  test("a platform without URL refuses names that are not ASCII", () => {
    const { URL: platform } = globalThis;
    try {
      Reflect.deleteProperty(globalThis, "URL");
      expect(fromUserInput("sip:b\u00fc.de", HELPFUL).issues).toMatchObject([
        { code: "idn-invalid" },
      ]);
    } finally {
      globalThis.URL = platform;
    }
    expect(fromUserInput("sip:b\u00fc.de", HELPFUL).value).toBe("sip:xn--b-eha.de");
  });

  test.each([
    ["xn--bu.de", "sip:xn--bu.de"],
    ["xn--bu.DE", undefined],
    ["xn--bu.de.org", undefined],
    ["xn--bu.org.de", undefined],
    ["xn--bu", undefined],
    ["bu.de", undefined],
  ])("a platform whose URL converts two labels to %s gives %s", (hostname, value) => {
    const { URL: platform } = globalThis;
    class Url {
      readonly hostname = hostname;
    }
    try {
      Object.assign(globalThis, { URL: Url });
      const result = fromUserInput("sip:b\u00fc.de", HELPFUL);
      expect(result.value).toBe(value);
      expect(result.issues?.map(({ code }) => code)).toEqual(value ? undefined : ["idn-invalid"]);
    } finally {
      globalThis.URL = platform;
    }
  });

  test("no message contains the input", () => {
    for (const text of ["sip:bob:Zx7 #q@h", "bob:Zx7@h", '"Zx7@h" <sip:bob@h>', "Zx7@h_Zx7"]) {
      expect(JSON.stringify(fromUserInput(text))).not.toContain("Zx7");
    }
  });
});

describe("time is linear", () => {
  const shapes: readonly (readonly [string, (n: number) => string])[] = [
    ...[" ", "\n", "\u200b", "\uff11", "\u00fc", "\u0301", "#", "%", "@", ";", "<", ">", '"', "1-"],
    ...[
      " ;",
      "; x",
      "; x=1",
      "sip:",
      "//",
      "a.",
      "\u00fc.",
      "\u200d\u00fc",
      "(0)",
      "[",
      "<>",
      "\\",
      "0/1",
      "0101 ",
      "\u20131",
      ",",
      " ,;",
      "@,",
      "(\u201e",
      "Bell, ",
    ],
  ].flatMap((bit) => [
    [`${JSON.stringify(bit)} alone`, (n: number) => bit.repeat(n)],
    [`${JSON.stringify(bit)} in a user`, (n: number) => `sip:a${bit.repeat(n)}b@h`],
    [`${JSON.stringify(bit)} in a host`, (n: number) => `sip:a@h${bit.repeat(n)}h`],
    [`${JSON.stringify(bit)} in a name`, (n: number) => `"${bit.repeat(n)}" <sip:a@h>`],
  ]);

  const options = { ...HELPFUL, limits: false } as const;

  test.each(shapes)("%s", (_, shape) => {
    expectLinear((n) => fromUserInput(shape(n), options));
  });

  test("a text that is too long is refused unread", () => {
    const text = " ".repeat(10_000_000);
    expect(fromUserInput(text).issues).toMatchObject([{ code: "uri-too-long" }]);
    expect(countReads(() => fromUserInput(text))).toBe(0);
  });
});
