/** What this compiler does not do stops the build, and says where. */

import { describe, expect, test } from "@jest/globals";
import peggy from "peggy";
import * as plugin from "../index.mjs";
import { generate } from "./support/compile.mjs";

/** @type {[what: string, grammar: string, message: RegExp, line: number][]} */
const REFUSED = [
  [
    "a Unicode class",
    'a = "x"\n  b\nb = [😀]',
    /Unicode character class.*rule "b", line 3, column 5/,
    3,
  ],
  ["a Unicode property", "a = [\\p{L}]u", /Unicode character class.*rule "a", line 1/, 1],
  [
    "a computed count",
    "a = n:b\n  .|n|\nb = . { return 1 + 1; }",
    /computed repetition count.*rule "a", line 2/,
    2,
  ],
  ["a count by code", "a = .|{ return 2; }|", /computed repetition count.*rule "a", line 1/, 1],
  ["a count of zero, by Peggy", 'a =\n  "a"|..0|', /maximum count of repetitions.*must be > 0/, 2],
  ["a per-parse initializer", "{ let x = 1; }\na = .", /per-parse initializer is not supported/, 1],
  ["another grammar", 'import { b } from "./b.js"\na = b', /import of another grammar/, 1],
  ["a reserved word", '// first\ndelete = "a" "b"', /reserved word.*rule "delete", line 2/, 2],
  ["text()", "a =\n  . { return text(); }", /"text" is not supported.*rule "a", line 2/, 2],
  ["location()", "a = . { return location().start; }", /"location"/, 1],
  ["error()", 'a = . { error("no"); }', /"error"/, 1],
  ["expected()", 'a = . { return x.y || expected ("no"); }', /"expected"/, 1],
  ["input", "a = x:. { return { ...input }; }", /"input"/, 1],
  ["options in a predicate", "a = &{ return options.x; } .", /"options"/, 1],
  ["this", "a = . { return this.x; }", /"this"/, 1],
  ["Peggy's internals", "a = . { return peg$currPos; }", /"peg\$currPos"/, 1],
];

describe.each(REFUSED)("%s", (_what, grammar, message, line) => {
  test("stops the build", () => {
    /** @type {any} */
    let error;
    try {
      generate(grammar);
    } catch (caught) {
      error = caught;
    }
    expect(error?.message).toMatch(message);
    expect(error.location.start.line).toBe(line);
  });
});

test.each([
  ["a label of that name", "a = text:. input:. { return text + input; }"],
  ["a label of an outer sequence", "a = input:. (b:. { return input + b; })"],
  ["a property", "a = x:. { return { input: x, text: x.text, ...x }; }"],
  ["a string and a comment", 'a = x:. { return "text(), input"; /* options */ } // error()'],
  ["a local variable", "a = x:. { const options = x; return options; }"],
])("%s is no violation", (_what, grammar) => {
  expect(() => generate(grammar)).not.toThrow();
});

test("all problems are reported at once", () => {
  /** @type {any} */
  let error;
  try {
    generate("a = b c\nb = [😀]\nc = . { return text(); }");
  } catch (caught) {
    error = caught;
  }
  expect(error.problems.filter((/** @type {string[]} */ [kind]) => kind === "error")).toHaveLength(
    2,
  );
});

describe("options", () => {
  test.each([
    ["an unknown one", { compiler: { fast: true } }, /no option "fast"/],
    ["an unknown start rule", { compiler: { parse: ["b"] } }, /"b" in "parse" is not/],
    ["a parser instead of source", { output: "parser" }, /output: "source"/],
    ["another format", { format: "commonjs" }, /format: "es"/],
  ])("%s", (_what, options, message) => {
    expect(() => generate("a = .", /** @type {any} */ (options))).toThrow(message);
  });

  test("the AST can still be had", () => {
    expect(peggy.generate("a = .", { output: "ast", plugins: [plugin] })).toHaveProperty("rules");
  });
});
