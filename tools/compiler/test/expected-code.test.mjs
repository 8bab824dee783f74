/**
 * The code that is generated is what it was, to the byte: behaviour would not show that an optimisation is
 * lost. `node tools/compiler/test/support/generated-code.mjs` accepts new code; README.md tells how to look at it.
 */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { digest, FOLDER, fileOf, generatedCode } from "./support/generated-code.mjs";

const expected = JSON.parse(readFileSync(new URL("expected-code.json", import.meta.url), "utf8"));
const now = generatedCode();

test("each grammar has a name of its own and a digest, and there are no others", () => {
  expect(now.map(({ name }) => name)).toEqual(Object.keys(expected));
});

describe.each(now)("$name", ({ name, code }) => {
  test("has the code that is expected", () => {
    if (digest(code) === expected[name]) return;
    throw new Error(`The code of the grammar "${name}" is another one than it was. To see what has changed, run
  node tools/compiler/test/support/generated-code.mjs
without your change and with it, keep the first ${FOLDER}/ under another name, and compare ${fileOf(name)} in both
with diff. The same command accepts the new code: it writes tools/compiler/test/expected-code.json.`);
  });
});
