// For `node --import ./tools/typescript.mjs`: loads .ts and .peggy through compile.mjs, as Rollup and Jest do.
import { readFileSync } from "node:fs";
import { register } from "node:module";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import compiler from "./compile.mjs";

if (isMainThread) register(import.meta.url); // hooks run in a thread of their own

/** @type {import("node:module").LoadHook} */
export function load(url, context, next) {
  if (!/\.(?:ts|peggy)$/.test(url)) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = compiler.process(readFileSync(file, "utf8"), file);
  return { format: "module", source: code, shortCircuit: true };
}
