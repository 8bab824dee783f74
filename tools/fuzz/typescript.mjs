// For `node --import`: the fuzzer's TypeScript, and the grammar of src/, go through tools/compile.mjs, like all other.
import { readFileSync } from "node:fs";
import { register } from "node:module";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import compiler from "../compile.mjs";

if (isMainThread) register(import.meta.url); // the hooks run in a thread of their own

/** A hook of node:module. */
export function load(url, context, next) {
  if (!/\.(?:ts|peggy)$/.test(url)) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = compiler.process(readFileSync(file, "utf8"), file);
  return { format: "module", source: code, shortCircuit: true };
}
