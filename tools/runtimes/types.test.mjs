/** What users write in TypeScript, with the checkout's compiler; `npm run tool runtimes` has several. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { entryPointsOf, HERE, ROOT, readJson } from "./project.mjs";
import { compile, everyNameIsUsed } from "./runners/types.mjs";

const folder = mkdtempSync(join(tmpdir(), "sip-uri-types-"));
cpSync(join(HERE, "types"), join(folder, "types"), { recursive: true });
mkdirSync(join(folder, "node_modules"));
symlinkSync(ROOT, join(folder, "node_modules/sip-uri"), "junction");
afterAll(() => rmSync(folder, { recursive: true }));

const manifest = readJson(join(ROOT, "package.json"));
const project = { folder, keys: entryPointsOf(manifest), manifest };

test("users.ts uses each exported name", () => {
  expect(() => everyNameIsUsed(project)).not.toThrow();
});

test("what users write compiles, and what must not compile doesn't", async () => {
  const typescript = join(ROOT, "node_modules/typescript");
  await expect(compile(project, typescript, "nodenext", true)).resolves.toBeUndefined();
});
