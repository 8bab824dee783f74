import { inspect } from "node:util";
import { describe, expect, test } from "@jest/globals";
import {
  build,
  type Issue,
  modify,
  parse,
  type SipUri,
  SipUriError,
  safeParse,
  serialize,
  sip,
  type UriParameter,
} from "../src/index.ts";
import {
  CONSTRAINTS,
  LIMITS,
  OPTIONS,
  SYNTAX,
  TYPE,
  WRITING,
  WRITING_TYPE,
} from "../src/messages.ts";
import { wholeCharacters } from "../src/spans.ts";
import { rows, withoutRow } from "./support/cases.ts";
import { marked, places } from "./support/drawn-issues.ts";

interface SyntaxRow {
  readonly text: string;
  readonly issue: string;
  readonly component: Issue["component"];
}

interface Refusal
  extends Partial<Pick<Issue, "kind" | "code" | "component" | "start" | "end" | "path">> {
  readonly call: "parse" | "build";
  readonly value: unknown;
  readonly options?: object;
}

const syntaxRows = rows<SyntaxRow>("syntax");
const refusals = rows<Refusal>("refusals");

/** The codes of the core. Other entry points have tables of their own. */
const codes = [SYNTAX, WRITING, CONSTRAINTS, LIMITS, TYPE, WRITING_TYPE, OPTIONS].flatMap(
  ({ says }) => Object.keys(says),
);

function errorOf(run: () => unknown): SipUriError {
  try {
    run();
  } catch (error) {
    if (error instanceof SipUriError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("one syntax issue, where a person would put the caret", () => {
  test.each(syntaxRows.map((row) => ({ ...row, title: JSON.stringify(row.text) })))(
    "$title",
    ({ text, issue, component }) => {
      const { issues = [] } = safeParse(text);
      expect(places(issues)).toEqual([marked(issue)]);
      expect(issues).toMatchObject([{ kind: "syntax", component }]);
    },
  );
});

test.each([
  ["e\u0301", 0, 1, { start: 0, end: 2 }],
  ["ae\u0300", 2, 3, { start: 1, end: 3 }],
  ["\uffff\u0436", 1, 2, { start: 1, end: 2 }],
  ["\u0301a", 0, 1, { start: 0, end: 1 }],
  ["e\u0301", 1, 1, { start: 1, end: 1 }],
])(
  "a place is widened to whole characters, an empty one is not: %j, %i, %i",
  (text, start, end, span) => {
    expect(wholeCharacters(text, start, end)).toEqual(span);
  },
);

describe("refusals", () => {
  test.each(refusals)("$call $value $options: $code", (row) => {
    const { call, value, options, start = null, end = null, path = null } = row;
    const { kind, code, component } = row;
    const run = call === "parse" ? parse : build;
    const { issues } = errorOf(() => run(value as never, options));
    expect(issues).toMatchObject([{ kind, code, component, start, end, path }]);
    if (call === "parse") expect(safeParse(value, options).issues).toEqual(issues);
  });
});

describe("issue codes", () => {
  test("each has a row", () => {
    const covered = [
      ...syntaxRows.map(({ issue }) => marked(issue).code),
      ...refusals.map(({ code = "" }) => code),
    ];
    const files = "syntax.json (of a text that is not in the ABNF) or refusals.json (of any other)";
    expect(withoutRow(codes, covered, files)).toEqual([]);
    expect(covered.filter((code) => !codes.some((known) => known === code))).toEqual([]);
  });

  test("each syntax row's message is the code's own, in one sentence", () => {
    for (const { text } of syntaxRows) {
      const { issues = [] } = safeParse(text);
      for (const { code, message } of issues) {
        const isOther = /^(Escape this character: "#" is %23|Remove the white space)\.$/.test(
          message,
        );
        if (!isOther) expect(message).toBe(SYNTAX.says[code as keyof typeof SYNTAX.says]);
        expect(message).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  const HASH = 'Escape this character: "#" is %23.';
  const REMOVE = "Remove the white space.";

  test.each<[text: string, message: string]>([
    ["sip:a#b@h", HASH],
    ["sip:h?a=b#c", HASH],
    ["sip:a<b@h", SYNTAX.says["must-be-escaped"]],
    ["sip:#31#", SYNTAX.says["number-without-host"]],
    ["sip:h h", REMOVE],
    ["sip:h:5 0", REMOVE],
    ["sip:h:x", SYNTAX.says["port-invalid"]],
    ["sip:a b@h", SYNTAX.says["white-space"]],
    ["sip:h ", SYNTAX.says["white-space"]],
  ])("a message says what can be done there: %j", (text, message) => {
    expect(safeParse(text).issues).toMatchObject([{ message }]);
  });
});

describe("the path of an issue of an object leads to the property", () => {
  const uri: SipUri = parse("sip:u:p@h:5060;lr;transport=tcp?a=b&c=d");
  const [lr, transport] = uri.parameters as readonly [UriParameter, UriParameter];
  const wrong = (value: unknown) => value as never;

  test.each<[string, () => unknown, ...Issue["path"][]]>([
    ["a URI that is not one", () => serialize(wrong(5)), null],
    ["the scheme", () => serialize({ ...uri, scheme: wrong("tel") }), ["scheme"]],
    ["a user that is not text", () => serialize({ ...uri, user: wrong(5) }), ["user"]],
    ["a user that is forged", () => serialize({ ...uri, user: "a@b" }), ["user"]],
    ["a list that is not one", () => serialize({ ...uri, headers: wrong({}) }), ["headers"]],
    [
      "a parameter that is not an object",
      () => serialize({ ...uri, parameters: [lr, wrong(null)] }),
      ["parameters", 1],
    ],
    [
      "a value that is not text",
      () => serialize({ ...uri, parameters: [lr, { ...transport, value: wrong(5) }] }),
      ["parameters", 1, "value"],
    ],
    [
      "a name that is not text",
      () => serialize({ ...uri, parameters: [{ ...lr, name: wrong(5) }] }),
      ["parameters", 0, "name"],
    ],
    [
      "a header that is a flag",
      () => serialize({ ...uri, headers: [{ name: "a", value: wrong(true) }] }),
      ["headers", 0, "value"],
    ],
    [
      "a value that is forged",
      () => serialize({ ...uri, parameters: [lr, { ...transport, value: "a;b" }] }),
      ["parameters", 1, "value"],
    ],
    [
      "a name that is forged",
      () => serialize({ ...uri, headers: [...uri.headers, { name: "a&b", value: "" }] }),
      ["headers", 2, "name"],
    ],
    [
      "a parameter's name that is forged",
      () => serialize({ ...uri, parameters: [lr, { name: "a;b", value: "c" }] }),
      ["parameters", 1, "name"],
    ],
    [
      "a header's value that is forged",
      () => serialize({ ...uri, headers: [{ name: "a", value: "b&c" }] }),
      ["headers", 0, "value"],
    ],
    [
      "two constraints",
      () => serialize({ ...uri, port: 65536, parameters: [lr, transport, lr] }),
      ["port"],
      ["parameters", 2],
    ],
    [
      "both limits",
      () => serialize({ ...uri, user: "u".repeat(300) }, { limits: { headers: 0 } }),
      null,
      ["headers"],
    ],
    [
      "a value of a header's list",
      () => build({ host: "h", headers: { a: ["b", wrong(1)] } }),
      ["headers", "a", 1],
    ],
    [
      "a parameter after one that is left out",
      () => build({ host: "h", parameters: { a: null, b: undefined, c: "" } }),
      ["parameters", "c"],
    ],
    ["options", () => parse("sip:h", { limits: { uri: -1 } }), ["limits", "uri"]],
    [
      "a limit of the headers",
      () => parse("sip:h", { limits: { headers: -1 } }),
      ["limits", "headers"],
    ],
    ["constraints", () => parse("sip:h", { constraints: wrong(1) }), ["constraints"]],
    ["underscores", () => parse("sip:h", { underscores: wrong(1) }), ["underscores"]],
    ["an unknown option", () => parse("sip:h", { limit: 5 } as never), ["limit"]],
    ["an unknown limit", () => parse("sip:h", { limits: { url: 5 } } as never), ["limits", "url"]],
    ["limits that are not an object", () => parse("sip:h", { limits: 5 } as never), ["limits"]],
    ["options that are not an object", () => parse("sip:h", 5 as never), null],
    ["a change", () => modify(uri, { parameters: { method: "A B" } }), ["parameters", "method"]],
    [
      "a change in another case has the spelling of the change",
      () => modify(uri, { parameters: { LR: "" } }),
      ["parameters", "LR"],
    ],
    [
      "a URI to be changed",
      () => modify({ ...uri, parameters: [lr, { name: "", value: "a" }] }, { port: 1 }),
      ["parameters", ""],
    ],
    ["a change of a header", () => modify(uri, { headers: { x: "\ud800" } }), ["headers", "x"]],
    ["a template has none", () => sip`sip:${"\ud800"}@h`, null],
    ["a template's port", () => sip`sip:h:${"a"}`, null],
    ["a template's host", () => sip`sip:${"a_b"}`, null],
    ["a text has none", () => parse("sip:a b@h"), null],
  ])("%s", (_, run, ...paths) => {
    expect(errorOf(run).issues.map(({ path }) => path)).toStrictEqual(paths);
  });
});

describe("nothing that the library returns or throws about a mistake contains the input", () => {
  const secret = "Zx7-Geheim9";
  const texts = [
    ...syntaxRows.map(({ text }) => text),
    "sip:a:b@h:99999;transport=udp;lr;lr",
    "sips:a@h;transport=udp;ttl;maddr",
    `sip:${"a".repeat(300)}@h?a=${"b".repeat(1100)}`,
  ].flatMap((text) => [
    text + secret,
    secret + text,
    text.replace(":", `:${secret}:`),
    text.replace("@", `:${secret}@`),
    text.replace("=", `=${secret}`),
  ]);
  const inits = [
    { user: secret, password: secret, host: `${secret}_` },
    { user: secret, password: `${secret}\ud800`, host: "h" },
    { host: "h", port: secret },
    { host: "h", [secret]: secret },
    { host: "h", parameters: { method: `${secret} ` } },
    { host: "h", parameters: { [secret]: "" } },
    { host: "h", parameters: { [secret]: secret, [secret.toUpperCase()]: secret } },
    { host: "h", parameters: { maddr: `${secret}_` } },
    { host: "h", parameters: { transport: secret, a: [secret] } },
    { host: "h", headers: { [secret]: 7, a: secret } },
    { scheme: secret, host: "h" },
  ];

  function expectNoTrace(error: SipUriError): void {
    const everything = [
      ...error.issues.map(({ message }) => message),
      error.message,
      String(error),
      JSON.stringify(error),
      JSON.stringify(error.issues),
      inspect(error, { depth: 9, showHidden: true, getters: true }),
    ].join("\n");
    expect(everything.toLowerCase()).not.toContain(secret.toLowerCase());
  }

  /** A path names the caller's own properties; nothing else does. */
  const withoutPaths = ({ issues: [first, ...more] }: SipUriError): SipUriError =>
    new SipUriError([{ ...first, path: null }, ...more.map((issue) => ({ ...issue, path: null }))]);

  test("neither messages nor errors of parse", () => {
    let refused = 0;
    for (const text of texts) {
      if (safeParse(text).success) continue;
      refused++;
      expectNoTrace(errorOf(() => parse(text)));
    }
    expect(refused).toBeGreaterThan(300);
  });

  test.each(inits)("nor those of build (%#)", (init) => {
    const error = errorOf(() => build(init as never));
    expectNoTrace(withoutPaths(error));
    expect(error.message).not.toContain(secret);
  });
});

describe("of several mistakes, the order of what is said", () => {
  const lr = { name: "lr", value: true } as const;
  const long = "a".repeat(300);
  const NO_LIMITS = { limits: false } as const;
  const codesOf = (run: () => unknown) => errorOf(run).issues.map(({ code }) => code);

  test("by serialize: types, limits, syntax, constraints", () => {
    const right = { ...parse("sip:a@h"), parameters: [lr] };
    const broken = { ...right, port: 65536, parameters: [lr, lr] };
    const constraints = ["port-out-of-range", "parameter-duplicate"];
    expect(codesOf(() => serialize(broken))).toEqual(constraints);
    const forged = { ...broken, user: "a b", host: `${long}_` };
    expect(codesOf(() => serialize(forged, NO_LIMITS))).toEqual(["white-space"]);
    expect(codesOf(() => serialize({ ...forged, user: "a" }, NO_LIMITS))).toEqual([
      "host-underscore",
    ]);
    expect(codesOf(() => serialize(forged))).toEqual(["uri-too-long"]);
    const mistyped = { ...forged, headers: [{ name: "a" }], password: 5 } as never;
    const paths = errorOf(() => serialize(mistyped)).issues.map(({ path }) => path);
    expect(paths).toEqual([["password"]]); // in the order of the properties
    expect(errorOf(() => serialize(mistyped, { limits: 5 } as never)).issues).toMatchObject([
      { kind: "options" },
    ]);
  });

  test("by serialize, in a parameter: what is wrong in it alone", () => {
    const flag = { name: "a=b&c", value: true } as const;
    const likePort = { name: "a b", value: "]:5" };
    for (const [parameter, code] of [
      [flag, "must-be-escaped"],
      [likePort, "white-space"],
    ] as const) {
      expect(codesOf(() => serialize({ ...parse("sip:h"), parameters: [parameter] }))).toEqual([
        code,
      ]);
    }
  });

  test("by build: types, text that can't be written, limits, syntax, constraints", () => {
    const broken = { host: "h", port: 65536, parameters: { lr: true, LR: true } } as const;
    const constraints = ["port-out-of-range", "parameter-duplicate"];
    expect(codesOf(() => build(broken))).toEqual(constraints);
    const forged = { ...broken, host: `${long}_`, headers: { "": "a" } };
    expect(codesOf(() => build(forged, NO_LIMITS))).toEqual(["host-underscore"]);
    expect(codesOf(() => build(forged))).toEqual(["uri-too-long"]);
    const unwritable = { ...forged, user: "\ud800", parameters: { method: "A B" } };
    expect(codesOf(() => build(unwritable))).toEqual(["malformed-text"]);
    const mistyped = { ...unwritable, headers: { a: 5 } } as never;
    expect(codesOf(() => build(mistyped))).toEqual(["invalid-type"]);
    expect(codesOf(() => build({ ...(mistyped as object), hots: "h" } as never))).toEqual([
      "unknown-property",
    ]);
  });
});
