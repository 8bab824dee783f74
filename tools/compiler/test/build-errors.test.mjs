/** What this compiler does not support stops the build with a message that says where it is. */

import { describe, expect, test } from "@jest/globals";
import peggy from "peggy";
import * as plugin from "../index.ts";
import { generate } from "./support/compile.mjs";

/**
 * Returns the message for code that mentions a name that it may not use.
 * @param {string} name
 * @param {string} place
 */
const sees = (name, place) =>
  `compiler: "${name}" in an action or predicate is not supported (rule "a", ${place})`;

/** @type {[what: string, grammar: string, message: string, line: number][]} */
const REFUSED = [
  [
    "a Unicode class",
    'a = "x"\n  b\nb = [😀]',
    'compiler: a Unicode character class is not supported (rule "b", line 3, column 5)',
    3,
  ],
  [
    "a Unicode property",
    "a = [\\p{L}]u",
    'compiler: a Unicode character class is not supported (rule "a", line 1, column 5)',
    1,
  ],
  ...["[ké]i", '"É"i'].map(
    (what) =>
      /** @type {[string, string, string, number]} */ ([
        what,
        `a = "é" [é]\n  ${what}`,
        'compiler: ignoring the case of characters beyond ASCII is not supported (rule "a", line 2, column 3)',
        2,
      ]),
  ),
  ...[
    ["a computed count", "|n|"],
    ["a computed minimum", "|n..|"],
    ["a computed minimum below a constant", "|n..3|"],
    ["a computed maximum", "|1..n|"],
    ["a count by code", "|{ return 2; }|"],
    ["a constant maximum", "|..3|"],
    ["a constant minimum", "|2..|"],
    ["two constants", '|2..3, ","|'],
  ].map(
    ([what, count]) =>
      /** @type {[string, string, string, number]} */ ([
        what,
        `a = n:b\n  .${count}\nb = . { return 1 + 1; }`,
        'compiler: a repetition other than |n|, |..| and |1..| is not supported (rule "a", line 2, column 3)',
        2,
      ]),
  ),
  [
    "a count of zero, which Peggy reports",
    'a =\n  "a"|..0|',
    "The maximum count of repetitions of the rule must be > 0",
    2,
  ],
  [
    "a per-parse initializer",
    "{ let x = 1; }\na = .",
    "compiler: a per-parse initializer is not supported",
    1,
  ],
  [
    "another grammar",
    'import { b } from "./b.js"\na = b',
    "compiler: importing another grammar is not supported",
    1,
  ],
  [
    "a reserved word",
    '// first\ndelete = "a" "b"',
    'compiler: a start rule whose name is a reserved word is not supported (rule "delete", line 2, column 1)',
    2,
  ],
  ["text()", "a =\n  . { return text(); }", sees("text", "line 2, column 6"), 2],
  ["location()", "a = . { return location().start; }", sees("location", "line 1, column 8"), 1],
  ["range()", "a = . { return [range ()]; }", sees("range", "line 1, column 8"), 1],
  ["offset()", "a = . { return { ...offset() }; }", sees("offset", "line 1, column 8"), 1],
  ["error()", 'a = . { error("no"); }', sees("error", "line 1, column 8"), 1],
  [
    "expected()",
    'a = . { return x.y || expected ("no"); }',
    sees("expected", "line 1, column 8"),
    1,
  ],
  ["input", "a = x:. { return { ...input }; }", sees("input", "line 1, column 10"), 1],
  [
    "input after another property",
    "a = . { return { x: 1, input }; }",
    sees("input", "line 1, column 8"),
    1,
  ],
  ["input in a choice", "a = x:. { return x ? input : x; }", sees("input", "line 1, column 10"), 1],
  [
    "options in a predicate that does more than to test one",
    "a = &{ return options.x + 1; } .",
    sees("options", "line 1, column 7"),
    1,
  ],
  [
    "a note that never matches",
    "a = !{ options.x = true; return true; } .",
    sees("options", "line 1, column 7"),
    1,
  ],
  [
    "a note of something else",
    "a = &{ options.x = false; return true; } .",
    sees("options", "line 1, column 7"),
    1,
  ],
  [
    "a note called far",
    "a = &{ options.far = true; return true; } .",
    sees("options", "line 1, column 7"),
    1,
  ],
  ["options in an action", "a = . { return options.x; }", sees("options", "line 1, column 8"), 1],
  [
    "a second option",
    "a = &{ return options.x } .\n / !{ return options.x } b\nb = &{ return options.y } .",
    "compiler: a second option is not supported",
    3,
  ],
  ["arguments", "a = . { return arguments.length; }", sees("arguments", "line 1, column 8"), 1],
  ["input after a comment", "a = . { return/**/input; }", sees("input", "line 1, column 8"), 1],
  ["this", "a = . { return this.x; }", sees("this", "line 1, column 8"), 1],
  [
    "Peggy's internals",
    "a = . { return peg$currPos; }",
    sees("peg$currPos", "line 1, column 8"),
    1,
  ],
  ["a label", "a = input:. { return input; }", sees("input", "line 1, column 14"), 1],
  ["a variable", "a = . { const input = 1; return 1; }", sees("input", "line 1, column 8"), 1],
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
    expect(error?.message).toBe(message);
    expect(error.location.start.line).toBe(line);
  });
});

test.each([
  ["a label with the name of a function", "a = text:. { return text; }"],
  ["a property", "a = x:. { return { input: x, text: x.text, ...x }; }"],
  ["a string and a comment", 'a = x:. { return "text(), input"; /* options */ } // error()'],
  [
    "part of a longer name",
    "a = . { return x$input + $input + inputs + input$ + mytext() + xpeg$y; }",
  ],
  ["a property after spaces", "a = x:. { return x . input + x. text () + x .options; }"],
  ["a key after spaces", "a = . { return {   input : 1, b: 2,  options: 3 }; }"],
  ["a function's name without a call", "a = . { return text + location; }"],
  ["escaped quotes", "a = . { return \"\\\"input\\\"\" + '\\'options\\''; }"],
  ["a comment of two lines", "a = . { /* options\n input */ return 1 + 1; // this\n }"],
])("%s does not break the contract", (_what, grammar) => {
  expect(() => generate(grammar)).not.toThrow();
});

test("a rule that refers to itself for its value stops the build", () => {
  const grammar = 'a = b\nb = "(" @a ")" / "x"';
  expect(() => generate(grammar)).toThrow(
    'compiler: rule "b" refers to itself for its value, which is not supported',
  );
  expect(() => generate(grammar.replace("@a", "@$a"))).not.toThrow();
});

test("a reserved word may name a rule that only other rules use", () => {
  expect(() => generate("a = delete\ndelete = .")).not.toThrow();
});

test("all problems are reported at once", () => {
  /** @type {any} */
  let error;
  try {
    generate(
      "{ let x; }\na = b c\nb = [😀]\nc = . { return text(); } / ([😀] .|{ return this; }|) / [😀] { return this; }",
    );
  } catch (caught) {
    error = caught;
  }
  const messages = error.problems
    .filter((/** @type {string[]} */ [kind]) => kind === "error")
    .map((/** @type {string[]} */ [, message]) => message);
  const place = "in an action or predicate is not supported";
  expect(messages).toEqual([
    "compiler: a per-parse initializer is not supported",
    'compiler: a Unicode character class is not supported (rule "b", line 3, column 5)',
    `compiler: "text" ${place} (rule "c", line 4, column 8)`,
    'compiler: a Unicode character class is not supported (rule "c", line 4, column 29)',
    'compiler: a repetition other than |n|, |..| and |1..| is not supported (rule "c", line 4, column 34)',
    `compiler: "this" ${place} (rule "c", line 4, column 63)`,
    'compiler: a Unicode character class is not supported (rule "c", line 4, column 57)',
  ]);
});

test("a rule of another grammar is not a rule of this one", () => {
  /** @type {any} */
  let error;
  try {
    generate('import * as other from "./other.js"\na = other.b');
  } catch (caught) {
    error = caught;
  }
  expect(error.problems.map((/** @type {string[]} */ [, message]) => message)).toContain(
    "compiler: importing another grammar is not supported",
  );
});

describe("options", () => {
  test.each([
    ["an unknown option", { compiler: { fast: true } }, 'compiler: there is no option "fast"'],
    [
      "an unknown start rule to diagnose",
      { compiler: { diagnose: ["b"] } },
      'compiler: "b" in "diagnose" is not an allowed start rule',
    ],
    [
      "a parser instead of source",
      { output: "parser" },
      'compiler: the only supported output is { output: "source", format: "es" }',
    ],
    [
      "another format",
      { format: "commonjs" },
      'compiler: the only supported output is { output: "source", format: "es" }',
    ],
  ])("%s", (_what, options, message) => {
    expect(() => generate("a = .", /** @type {any} */ (options))).toThrow(message);
  });

  test("the AST is still available", () => {
    expect(peggy.generate("a = .", { output: "ast", plugins: [plugin] })).toHaveProperty("rules");
  });
});
