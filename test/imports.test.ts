/** Which file of src/ may import which: the core from no folder, and nothing in a circle. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { expect, test } from "@jest/globals";

const SRC = new URL("../src/", import.meta.url);

/** The folders whose files a folder's own files may import, besides the core. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  cli: ["forms", "policy", "redact", "repair", "report", "tel"],
  "fast-check": ["name-addr", "tel"],
  forms: ["policy", "user-input"],
  interop: [],
  global: ["tel"],
  "name-addr": ["tel"],
  policy: [],
  redact: [],
  repair: [],
  report: ["redact"],
  routing: [],
  tel: [],
  twilio: ["policy"],
  "user-input": ["policy", "tel"],
};

/** An import, also one of types only, and `import("…")` as a type. */
const IMPORT = /\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"))
  .sort();

/** By file: the files of src/ that it imports. */
const imports = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file: string): string[] {
  const code = readFileSync(new URL(file, SRC), "utf8");
  const targets = [...code.matchAll(IMPORT)].map(([, path]) => join(dirname(file), path as string));
  return [...new Set(targets)].filter((target) => !target.startsWith("../"));
}

/** The folder of a file; "" for the core. */
function folderOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : "";
}

/** Every import across folders, as "importer -> imported". */
function arrows(isWrong: (from: string, to: string) => boolean): string[] {
  return [...imports].flatMap(([from, targets]) =>
    targets.filter((to) => isWrong(from, to)).map((to) => `${from} -> ${to}`),
  );
}

test("each import is of a file that is there", () => {
  expect(arrows((_, to) => !imports.has(to))).toEqual([]);
  expect([...imports.values()].flat().length).toBeGreaterThan(files.length); // they were found
});

test("the core, src/*.ts, imports from no folder; the command begins in cli.ts", () => {
  const isUp = (from: string, to: string) => folderOf(from) === "" && folderOf(to) !== "";
  expect(
    arrows((from, to) => isUp(from, to) && !(from === "cli.ts" && folderOf(to) === "cli")),
  ).toEqual([]);
});

test("a folder imports only from those that this test allows", () => {
  const folders = new Set(files.map(folderOf).filter((folder) => folder !== ""));
  expect([...folders].filter((folder) => !Object.hasOwn(MAY_IMPORT, folder))).toEqual([]);
  const isAllowed = (from: string, to: string) =>
    ["", from].includes(to) || (MAY_IMPORT[from] ?? []).includes(to);
  const isWrong = (from: string, to: string) =>
    folderOf(from) !== "" && !isAllowed(folderOf(from), folderOf(to));
  expect(arrows(isWrong)).toEqual([]);
});

test("nothing is imported in a circle, types included", () => {
  expect(circles()).toEqual([]);
});

/** Each import that closes a circle, with the circle: "a.ts -> b.ts -> a.ts". */
function circles(): string[] {
  const found: string[] = [];
  const finished = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(" -> "));
    if (at >= 0 || finished.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    finished.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}
