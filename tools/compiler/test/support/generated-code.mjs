/**
 * The generated code of optimised-grammars.mjs. Run as a program, this file writes the digests to
 * ../expected-code.json and the code to build/expected-code/, where it can be compared with earlier code:
 *
 *   node tools/compiler/test/support/generated-code.mjs
 */

import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generate } from "./compile.mjs";
import { GRAMMARS } from "./optimised-grammars.mjs";

/** The folder that the program writes the code to. */
export const FOLDER = "build/expected-code";

/** Returns the generated code of each grammar, with the grammar's name. */
export function generatedCode() {
  return GRAMMARS.map(([name, grammar, options]) => ({ name, code: generate(grammar, options) }));
}

/** @param {string} code */
export function digest(code) {
  return createHash("sha256").update(code).digest("hex").slice(0, 16);
}

/** @param {string} name the name of a grammar */
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
