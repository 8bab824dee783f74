import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { LEFT_OUT, PARTS } from "./parts.mjs";
import { testFiles } from "./test-files.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

test("every folder of src/ with more than an index.ts is a part", () => {
  const folders = readdirSync(`${ROOT}src`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(`${ROOT}src/${name}`).some((file) => file !== "index.ts"));
  expect(Object.keys(PARTS).sort()).toEqual([...folders, "core"].sort());
});

test.each(Object.keys(PARTS))("%s has tests", (part) => {
  expect(testFiles(ROOT, part)).not.toEqual([]);
});

test("every test that is left out exists", () => {
  const files = Object.keys(PARTS).flatMap((part) => testFiles(ROOT, part));
  const text = files.map((file) => readFileSync(`${ROOT}${file}`, "utf8")).join("\n");
  expect(LEFT_OUT.filter((words) => !text.includes(words))).toEqual([]);
});
