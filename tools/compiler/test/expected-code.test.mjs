/**
 * Checks that the generated code has not changed by a byte, because tests of behaviour would not notice
 * a lost optimisation. `node tools/compiler/test/support/generated-code.mjs` accepts new code; README.md
 * says how to review it.
 */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { digest, FOLDER, fileOf, generatedCode } from "./support/generated-code.mjs";

const expected = JSON.parse(readFileSync(new URL("expected-code.json", import.meta.url), "utf8"));
const now = generatedCode();

test("each grammar has a unique name and a digest, and there are no other digests", () => {
  expect(now.map(({ name }) => name)).toEqual(Object.keys(expected));
});

describe.each(now)("$name", ({ name, code }) => {
  test("has the expected code", () => {
    if (digest(code) === expected[name]) return;
    throw new Error(`The generated code of the grammar "${name}" has changed. To see what has changed, run
  node tools/compiler/test/support/generated-code.mjs
without your change and then with it, keep the first ${FOLDER}/ under another name, and compare ${fileOf(name)} in
both with diff. The same command accepts the new code: it writes tools/compiler/test/expected-code.json.`);
  });
});
