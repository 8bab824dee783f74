/**
 * The code that is generated of small grammars, as it was reviewed: a lost optimisation shows, where
 * behaviour does not change. `node compiler/test/support/generated.mjs` writes it; read the difference.
 */

import { readdirSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { generated, reviewed } from "./support/generated.mjs";

const now = generated();

test.each(now)("$name", ({ code, file }) => {
  expect(code).toBe(reviewed(file));
});

test("each has a name and a file of its own, and there are no others", () => {
  const names = now.map(({ file }) => file.pathname.split("/").at(-1));
  expect(readdirSync(new URL("generated/", import.meta.url)).sort()).toEqual(names.sort());
});
