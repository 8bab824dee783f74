/**
 * What is generated of small grammars, one file each in ../generated/. Run as a program, it writes them:
 *
 *   node compiler/test/support/generated.mjs
 */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generate } from "./compile.mjs";
import { CONSTRUCTS } from "./constructs.mjs";

const FOLDER = new URL("../generated/", import.meta.url);

const SHARED = `
  a = x:b "," y:$c { return [x, y]; } / "!" b &c / c
  b = "(" @b ")" / $[x-z]+ / n:d { return { n }; }
  c "a c" = [a-c] / "%" d d / b
  d = [0-9a-f]i
`;

/** @type {[name: string, grammar: string, options: object][]} */
const GENERATED = [
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

/** @returns {{ name: string, code: string, file: URL }[]} the code as it is generated now */
export function generated() {
  return GENERATED.map(([name, grammar, options]) => ({
    name,
    code: `/*\n${grammar.trim()}\n*/\n${generate(grammar, options)}`,
    file: new URL(`${name.replace(/[^A-Za-z]+/g, "-")}.js`, FOLDER),
  }));
}

/** @param {URL} file @returns {string} the code as it was reviewed; "" if there is none */
export function reviewed(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  for (const { code, file } of generated()) writeFileSync(file, code);
}
