// The README's recipes ("```js NAME" blocks) as modules: what a user copies is what is tested.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const README = new URL("../../README.md", import.meta.url);
/** Inside this folder, so that imports find its packages. */
const FOLDER = new URL("build/", import.meta.url);

/** Writes each recipe to a file of its name. */
export function writeRecipes() {
  mkdirSync(FOLDER, { recursive: true });
  const recipes = [...readFileSync(README, "utf8").matchAll(/^```js (\S+)\n(.*?)^```$/gms)];
  for (const [, name, code] of recipes) writeFileSync(new URL(`${name}.js`, FOLDER), code);
  return recipes.map(([, name]) => name);
}

export function importRecipe(name) {
  return import(new URL(`${name}.js`, FOLDER).href);
}
