// The recipes of the documentation ("```ts NAME" blocks of docs/recipes.md) as modules: what a user
// copies is what is tested.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import ts from "typescript";

const PAGE = new URL("../../docs/recipes.md", import.meta.url);
/** Inside this folder, so that imports find its packages. */
const FOLDER = new URL("build/", import.meta.url);

/** The route in Fastify: only its types are tested here. */
const ROUTE_IN_FASTIFY = `import Fastify from "fastify";
import { route } from "./route.js";
Fastify().post("/", route((address) => ({ address })));
`;

/** Our list of options is the SDK's. */
const TWILIO_OPTIONS = `import type { CallOption } from "sip-uri/twilio";
import type { CallListInstanceCreateOptions } from "twilio/lib/rest/api/v2010/account/call.js";
type Sdk = keyof CallListInstanceCreateOptions;
type Same<A, B> = [A, B] extends [B, A] ? true : false;
export const isSame: Same<CallOption, Sdk> = true;
`;

/** Writes each recipe to a file of its name, in TypeScript and in JavaScript. */
export function writeRecipes() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const recipes = [...readFileSync(PAGE, "utf8").matchAll(/^```(tsx?) (\S+)\n(.*?)^```$/gms)];
  for (const [, extension, name, code] of recipes) {
    writeFileSync(new URL(`${name}.${extension}`, FOLDER), code);
    const { outputText } = ts.transpileModule(code, {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        jsx: ts.JsxEmit.ReactJSX,
        experimentalDecorators: true,
      },
    });
    writeFileSync(new URL(`${name}.js`, FOLDER), outputText);
  }
  writeFileSync(new URL("route-in-fastify.ts", FOLDER), ROUTE_IN_FASTIFY);
  writeFileSync(new URL("twilio-options.ts", FOLDER), TWILIO_OPTIONS);
  return recipes.map(([, , name]) => name);
}

export function importRecipe(name) {
  return import(new URL(`${name}.js`, FOLDER).href);
}
