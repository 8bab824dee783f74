/**
 * The code that is generated of small grammars is that of expected/, where behaviour would not show that an
 * optimisation is lost. `node compiler/test/support/expected.mjs` writes it.
 */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { generated } from "./support/expected.mjs";

const now = generated();

test("each grammar has a file, and each file a grammar", () => {
  const names = now.map(({ file }) => file.pathname.split("/").at(-1));
  expect(readdirSync(new URL("expected/", import.meta.url)).sort()).toEqual(names.sort());
});

describe.each(now)("$name", ({ code, file }) => {
  test("is what is expected", () => expect(code).toBe(readFileSync(file, "utf8")));
});
