import { inspect } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { CONSTRAINTS } from "../src/constraints.ts";
import { build, type Issue, type IssueCode, parse, SipUriError, safeParse } from "../src/index.ts";
import type { TypeCode } from "../src/issue.ts";
import { SYNTAX_MESSAGES, type SyntaxCode, WRITING_MESSAGES } from "../src/syntax-messages.ts";
import { rows, withoutRow } from "./support/cases.ts";
import { marked, places } from "./support/marks.ts";

interface SyntaxRow {
  readonly text: string;
  readonly issue: string;
  readonly component: Issue["component"];
}

interface Refusal extends Partial<Issue> {
  readonly call: "parse" | "build";
  readonly value: unknown;
  readonly options?: object;
}

const syntaxRows = rows<SyntaxRow>("syntax");
const refusals = rows<Refusal>("refusals");

/** `npm run typecheck` fails where a code is missing. */
const TYPE_CODES = {
  "invalid-type": true,
  "invalid-options": true,
  "unknown-property": true,
  "malformed-text": true,
} satisfies Record<TypeCode, true>;

/** The codes of a SIP URI. Those of other entry points have tables of their own. */
const codes: readonly IssueCode[] = [
  ...keysOf(SYNTAX_MESSAGES),
  ...keysOf(WRITING_MESSAGES),
  ...keysOf(CONSTRAINTS),
  ...keysOf(TYPE_CODES),
  "uri-too-long",
  "headers-too-long",
];

function keysOf<K extends string>(record: Record<K, unknown>): K[] {
  return Object.keys(record) as K[];
}

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

describe("refusals", () => {
  test.each(refusals)("$call $value $options: $code", (row) => {
    const { call, value, options, start = null, end = null, kind, code, component } = row;
    const run = call === "parse" ? parse : build;
    const { issues } = errorOf(() => run(value as never, options));
    expect(issues).toMatchObject([{ kind, code, component, start, end }]);
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
        expect(message).toBe(SYNTAX_MESSAGES[code as SyntaxCode]);
        expect(message).toMatch(/^[A-Z].*\.$/);
      }
    }
  });
});

describe("nothing that leaves the library holds the input", () => {
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
    expectNoTrace(errorOf(() => build(init as never)));
  });
});
