/**
 * The code of optimised-grammars.mjs. Run as a program, it writes the digests to ../expected-code.json, and the
 * code to build/expected-code/, to be compared with what was there before:
 *
 *   node tools/compiler/test/support/generated-code.mjs
 */

import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generate } from "./compile.mjs";
import { GRAMMARS } from "./optimised-grammars.mjs";

/** Where the program writes the code. */
export const FOLDER = "build/expected-code";

/** The code of each grammar, by name. */
export function generatedCode() {
  return GRAMMARS.map(([name, grammar, options]) => ({ name, code: generate(grammar, options) }));
}

/** @param {string} code */
export function digest(code) {
  return createHash("sha256").update(code).digest("hex").slice(0, 16);
}

/** @param {string} name of a grammar */
export function fileOf(name) {
  return `${name.replace(/\W+/g, "-")}.js`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = generatedCode();
  const digests = Object.fromEntries(all.map(({ name, code }) => [name, digest(code)]));
  const json = `${JSON.stringify(digests, null, 2)}\n`;
  writeFileSync(new URL("../expected-code.json", import.meta.url), json);
  const folder = new URL(`../../../${FOLDER}/`, import.meta.url);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, code } of all) {
    writeFileSync(new URL(fileOf(name), folder), code);
  }
}
