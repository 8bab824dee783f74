/** What is published: exactly these files. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";

const ROOT = new URL("../", import.meta.url);
const { exports, bin } = JSON.parse(readFileSync(new URL("package.json", ROOT), "utf8"));

/** On Windows, npm is a script of the shell. */
const OPTIONS = { cwd: ROOT, encoding: "utf8", shell: process.platform === "win32" };

/** The answer of npm itself, without a build: `npm test` has made one. */
const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
const [packed] = JSON.parse(execFileSync("npm", args, OPTIONS));
const files = packed.files.map(({ path }) => path);

test("npm pack has the entry points, what they share, and the documents", () => {
  const shared = files.filter((file) => /^dist\/shared\/[\w-]+\.(js|cjs|d\.ts|d\.cts)$/.test(file));
  expect(shared).toContain("dist/shared/grammar.js");
  const entryPoints = Object.keys(exports).filter((key) => exports[key].import !== undefined);
  const names = entryPoints.map((key) => (key === "." ? "index" : key.slice("./".length)));
  const built = names.flatMap((name) =>
    ["js", "cjs", "d.ts", "d.cts"].map((end) => `dist/${name}.${end}`),
  );
  expect(files.filter((file) => !shared.includes(file)).sort()).toEqual(
    [
      "AGENTS.md",
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "SECURITY.md",
      "package.json",
      bin["sip-uri"],
      "dist/global.js",
      "dist/global.d.ts",
      ...readdirSync(new URL("docs/", ROOT)).map((name) => `docs/${name}`),
      ...built,
    ].sort(),
  );
});

test("everything that package.json points to is there", () => {
  const targetsOf = (target) =>
    typeof target === "string" ? [target] : Object.values(target).flatMap(targetsOf);
  for (const target of targetsOf(exports)) expect(files).toContain(target.replace("./", ""));
});

test("only the arbitraries need fast-check, which not every user has", () => {
  const isNeeded = (file) =>
    /["'](.*\/)?fast-check(\.[cm]?js)?["']/.test(readFileSync(new URL(file, ROOT), "utf8"));
  const needing = files.filter((file) => file.startsWith("dist/") && isNeeded(file));
  const ends = ["cjs", "d.cts", "d.ts", "js"];
  expect(needing.sort()).toEqual(ends.map((end) => `dist/fast-check.${end}`));
});

test("none of the files contains a path of this machine", () => {
  for (const file of files) {
    expect(readFileSync(new URL(file, ROOT), "utf8")).not.toContain(process.cwd());
  }
});
