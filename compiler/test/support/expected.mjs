/**
 * The code that is expected of small grammars, one file each in ../expected/. Run as a program, it writes
 * them; read the difference before it is committed:
 *
 *   node compiler/test/support/expected.mjs
 */

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generate } from "./compile.mjs";
import { CONSTRUCTS } from "./constructs.mjs";

const FOLDER = new URL("../expected/", import.meta.url);

const SHARED = `
  a = x:b "," y:$c { return [x, y]; } / "!" b &c / c
  b = "(" @b ")" / $[x-z]+ / n:d { return { n }; }
  c "a c" = [a-c] / "%" d d / b
  d = [0-9a-f]i
`;

/** Rules that are too long to be copied. */
const LONG = `
  b = "b, a text that is long"
  c = "c, a text that is long" "."
  d = "d, a text that is long"
`;

const CALLS = `
  a = b / "x" c / $d c / c d / v:c "z" { return v; } / @d / b${LONG}`;

const RUNS = `
  a = e* $c+ ("-" e)* e+ "."
  e "thing" = b / "x" d${LONG}`;

/** @type {[name: string, grammar: string, options: object][]} */
const GRAMMARS = [
  ...CONSTRUCTS.map(
    ([construct, grammar]) => /** @type {[string, string, object]} */ ([construct, grammar, {}]),
  ),
  ["without expectations", SHARED, { compiler: { expectations: false } }],
  ["without inlining", SHARED, { compiler: { inline: -100 } }],
  ["with much inlining", SHARED, { compiler: { inline: 1000 } }],
  ["in TypeScript", SHARED, { compiler: { typescript: true } }],
  [
    "some rules parsed and some diagnosed",
    SHARED,
    { allowedStartRules: ["a", "b", "c"], compiler: { parse: ["b", "c"], diagnose: ["a", "c"] } },
  ],
  ["parsing only", 'a = "a" b / $b\nb = x:"c" { return [x]; }', { compiler: { diagnose: [] } }],
  ["diagnosis only", 'a = "a" b / $b\nb = x:"c" { return [x]; }', { compiler: { parse: [] } }],
  [
    "in TypeScript, without expectations or actions",
    'a = "a" "b"',
    { compiler: { typescript: true, expectations: false } },
  ],
  ["choice of calls", CALLS, { compiler: { inline: -100 } }],
  [
    "choice of calls, without values or expectations",
    `s = $a${CALLS}`,
    { compiler: { inline: -100, expectations: false } },
  ],
  ["runs of rules", RUNS, { compiler: { inline: -100 } }],
  [
    "runs of rules, without expectations",
    RUNS,
    { compiler: { inline: -100, expectations: false } },
  ],
  [
    "function without variables",
    'a = b b\nb = "abcd" "efgh" "ijkl"',
    { compiler: { inline: -100 } },
  ],
  [
    "classes of two start rules",
    "a = $[adg] $[beh] $[cfi]\nb = $[adg] $[xzv]",
    { allowedStartRules: ["a", "b"] },
  ],
  [
    "more classes than a table has bits",
    `a = $(${Array.from("ghijklmnopqrstuvw", (letter) => `[ace${letter}]`).join(" ")})`,
    {},
  ],
];

/** @returns {{ name: string, code: string, file: URL }[]} the code as it is generated now, and where it is expected */
export function generated() {
  return GRAMMARS.map(([name, grammar, options]) => ({
    name,
    code: `/*\n${grammar.trim()}\n*/\n${generate(grammar, options)}`,
    file: new URL(`${name.replace(/[^A-Za-z]+/g, "-")}.js`, FOLDER),
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  for (const { code, file } of generated()) writeFileSync(file, code);
}
