/** The recipes of docs/in-your-data.md as programs: what a user copies is what runs. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

const PAGE = new URL("../../docs/in-your-data.md", import.meta.url);
/** dist/global.js. */
export const SCRIPT = readFileSync(new URL("../../dist/global.js", import.meta.url), "utf8");

/** Inside this folder, so that imports find its packages. */
export const FOLDER = fileURLToPath(new URL("build/", import.meta.url));
/** The same recipes with one other column: any call of the script, as JSON. */
export const SUITE = `${FOLDER}suite/`;

/** The function that this column has: it calls a function of the script, and returns what happened. */
export const CALL = `(call) => {
  const [name, ...args] = JSON.parse(call);
  try {
    return JSON.stringify({ value: sipUri[name](...args) });
  } catch (error) {
    return JSON.stringify({ issues: error.issues });
  }
}`;

/** The named blocks of the page: "sql duckdb" and so on. */
export const RECIPES = Object.fromEntries(
  [...readFileSync(PAGE, "utf8").matchAll(/^```(\w+) (\S+)\n(.*?)^```$/gms)].map(
    ([, language, name, code]) => [`${language} ${name}`, code],
  ),
);

export function writeRecipes() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(SUITE, { recursive: true });
  for (const [title, code] of Object.entries(RECIPES)) {
    const [language, name] = title.split(" ");
    if (language !== "ts") continue;
    writeFileSync(`${FOLDER}${name}.ts`, code);
    const compiled = transformSync(code, { loader: "ts", target: "es2022" }).code;
    for (const folder of [FOLDER, SUITE]) writeFileSync(`${folder}${name}.js`, compiled);
  }
  writeFileSync(`${SUITE}columns.js`, `${SCRIPT}\nexport const COLUMNS = { sip_call: ${CALL} };\n`);
}

/** Returns how many of the texts have each value of a column, the most frequent first, without null. */
export function countsOf(texts, column) {
  const counts = new Map();
  for (const value of texts.map(column)) counts.set(value, (counts.get(value) ?? 0) + 1);
  counts.delete(null);
  return [...counts.values()].sort((a, b) => b - a);
}
