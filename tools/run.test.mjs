/** The commands and paths that the pages for contributors name must exist. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const read = (file) => readFileSync(`${ROOT}${file}`, "utf8");

const SKIPPED =
  /^(node_modules|dist|build|coverage|\.git|\.stryker-tmp|RESULTS\.md|SURVIVORS\.md)$/;
const pages = filesIn("").filter((file) => /\.(md|mjs|ts|yml)$|^\.ci\/run$/.test(file));

/** The paths of all files in a folder, which is "" or ends with "/". */
function filesIn(folder) {
  return readdirSync(`${ROOT}${folder}`, { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.test(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(`${folder}${entry.name}/`) : [`${folder}${entry.name}`],
    );
}

test("every command is a script or a tool", () => {
  const list = execFileSync(process.execPath, [`${ROOT}tools/run.mjs`], { encoding: "utf8" });
  const tools = [...list.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name);
  const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
  const wrong = pages.flatMap((file) =>
    [...read(file).matchAll(/npm run (?:--silent )?(?:(tool) )?([a-z][\w:-]*)/g)]
      .filter(([, isTool, name]) => !(isTool ? tools : scripts).includes(name))
      .map(([command]) => `${file}: ${command}`),
  );
  expect(wrong).toEqual([]);
});

test("every path in CONTRIBUTING.md exists", () => {
  const paths = [...read("CONTRIBUTING.md").matchAll(/(?:docs|grammar|src|test|tools)\/[\w./-]*/g)]
    .map(([path]) => path.replace(/\.$/, ""))
    .filter((path) => !/NAME|ENTRY-POINT|\/$/.test(path));
  expect(paths.length).toBeGreaterThan(30);
  expect([...new Set(paths)].filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
});
