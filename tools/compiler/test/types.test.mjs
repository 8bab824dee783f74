/** The emitted TypeScript compiles, and tsc infers the right types. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { generate, load } from "./support/compile.mjs";

const OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  types: [],
};

/** @type {Map<string, ts.SourceFile | undefined>} the standard library's declarations, read once */
const library = new Map();

/**
 * Returns tsc's diagnostics for a program of several files.
 * @param {Record<string, string>} files
 */
function diagnose(files) {
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile } = host;
  const name = (/** @type {string} */ path) => path.replace(/^.*\//, "");
  host.fileExists = (path) => name(path) in files || fileExists(path);
  host.readFile = (path) => files[name(path)] ?? readFile(path);
  host.getSourceFile = (path, ...rest) => {
    if (name(path) in files) {
      return ts.createSourceFile(path, files[name(path)], ts.ScriptTarget.ES2022);
    }
    if (!library.has(path)) library.set(path, getSourceFile(path, ...rest));
    return library.get(path);
  };
  const program = ts.createProgram(Object.keys(files), OPTIONS, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, file, start = 0 }) => {
    const line = file?.text.slice(start).split("\n")[0];
    return `${ts.flattenDiagnosticMessageText(messageText, "\n")} At: ${line}`;
  });
}

/** Code that compiles only if both types are the same. */
const EQUAL = `
type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
const check = <T extends true>(): T | void => {};
`;

/** @type {[expression: string, type: string][]} */
const CASES = [
  ['"ab"', '"ab"'],
  ['"ab"i', "string"],
  ["[xy]", '"x" | "y"'],
  ["[a-z]", "string"],
  ["[^x]", "string"],
  [".", "string"],
  ['$("a" "b")', "string"],
  ['&"a" "b"', '[undefined, "b"]'],
  ['"a"?', '"a" | null'],
  ['"a"*', '"a"[]'],
  ['("a" / "b")+', '("a" | "b")[]'],
  ['("a"? "b")|2, ","|', '["a" | null, "b"][]'],
  ['("a"?)|2|', '("a" | null)[]'],
  ['"a" @"b" "c"', '"b"'],
  ['@"a" "b" @"c"?', '["a", "c" | null]'],
  ['x:"a" " | " { return { x, n: 1 }; }', '{ readonly x: "a"; readonly n: 1 }'],
  ['(" | " / "b")*', '(" | " / "b")[]'.replace("/", "|")],
  ['"a" { return "x"; } / "b" { return "y"; }', '"x" | "y"'],
  ["x:$.+ { return Number(x); }", "number"],
  ['x:$.+ y:("=" @.)? { return y === null ? true : x; }', "string | true"],
  [
    "x:b y:(b / 'c')* { return [x, y] }\nb 'name' = $('b' .)",
    'readonly [string, (string | "c")[]]',
  ],
];

test("each construct has its type", () => {
  const files = Object.fromEntries(
    CASES.map(([expression], i) => [
      `case${i}.ts`,
      generate(`r = ${expression}`, { compiler: { typescript: true, expectations: i % 2 === 0 } }),
    ]),
  );
  const checks = CASES.map(
    ([, type], i) =>
      `import { r as r${i} } from "./case${i}";
       check<Equal<ReturnType<typeof r${i}>, (${type}) | undefined>>();`,
  );
  expect(diagnose({ ...files, "checks.ts": EQUAL + checks.join("\n") })).toEqual([]);
});

test("tsc reports mistakes, and the value of a recursive rule is unknown", () => {
  const compile = (/** @type {string} */ grammar) =>
    generate(grammar, { compiler: { typescript: true } });
  const files = {
    "a.ts": compile("r = $."),
    "b.ts": `${EQUAL} import { r } from "./a"; check<Equal<ReturnType<typeof r>, number>>();`,
    "c.ts": compile("r = x:[a-z]* { return x.toUpperCase(); }"),
    "d.ts": compile('r = "(" x:r ")" { return { x }; } / "x"'),
    "e.ts": `${EQUAL} import { r } from "./d"; check<Equal<ReturnType<typeof r>, unknown>>();`,
  };
  expect(diagnose(files)).toEqual([
    expect.stringMatching(/^Type 'false' does not satisfy the constraint 'true'/),
    "Property 'toUpperCase' does not exist on type 'string[]'. At: toUpperCase(); });",
  ]);
});

describe("the SIP URI grammar", () => {
  const grammar = readFileSync(new URL("../../../grammar/sip-uri.peggy", import.meta.url), "utf8");
  const source = generate(grammar, { compiler: { typescript: true } });

  test("has the types of a SIP URI", () => {
    const check = `
      import { SIP_URI, diagnose_SIP_URI } from "./a";
      interface Named<T> { readonly name: string; readonly value: T }
      interface SipUri {
        readonly scheme: "sip" | "sips";
        readonly user: string | null;
        readonly password: string | null;
        readonly host: string;
        readonly port: number | null;
        readonly parameters: readonly Named<string | true>[];
        readonly headers: readonly Named<string>[];
      }
      const parse: (input: string) => SipUri | undefined = SIP_URI;
      const diagnose: (input: string) => { offset: number; expected: string[] } | null =
        diagnose_SIP_URI;
      // @ts-expect-error
      const wrong: (input: string) => number = SIP_URI;
    `;
    const lean = generate(grammar, { compiler: { typescript: true, expectations: false } });
    const checkLean = `
      import { diagnose_SIP_URI } from "./lean";
      const offset: (input: string) => number = diagnose_SIP_URI;
    `;
    const files = { "a.ts": source, "b.ts": check, "lean.ts": lean, "c.ts": checkLean };
    expect(diagnose(files)).toEqual([]);
  });

  test("behaves the same without its types", () => {
    const script = ts.transpile(source, { target: ts.ScriptTarget.ES2022 });
    const { SIP_URI } = load(script);
    expect(SIP_URI("sips:a:b@h:1;lr?x=y")).toEqual(
      load(generate(grammar)).SIP_URI("sips:a:b@h:1;lr?x=y"),
    );
  });
});
