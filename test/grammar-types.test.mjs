import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { compileGrammar } from "../tools/compile.mjs";

const ROOT = new URL("../", import.meta.url);

/** tsc infers the types of the grammar's actions from the compiler's TypeScript output. */
test("the declared types of the parser are those of the grammar's actions", () => {
  const folder = new URL("build/grammar-types/", ROOT);
  mkdirSync(folder, { recursive: true });
  const grammar = readFileSync(new URL("grammar/sip-uri.peggy", ROOT), "utf8");
  writeFileSync(new URL("generated.ts", folder), compileGrammar(grammar, { typescript: true }));
  const check = new URL("check.ts", folder);
  writeFileSync(
    check,
    `import type * as declared from "../../grammar/sip-uri.peggy";
import * as generated from "./generated.ts";
export const checked: typeof declared = generated;
`,
  );
  const { stdout } = spawnSync(process.execPath, [
    fileURLToPath(new URL("node_modules/typescript/bin/tsc", ROOT)),
    ..."--ignoreConfig --noEmit --strict --target es2022 --module nodenext --skipLibCheck".split(
      " ",
    ),
    ..."--allowArbitraryExtensions --allowImportingTsExtensions --types node".split(" "),
    fileURLToPath(check),
  ]);
  expect(stdout.toString()).toBe("");
}, 60_000);
