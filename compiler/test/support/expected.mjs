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
