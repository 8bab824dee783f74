/** Inputs that once broke a law; test/laws.test.ts runs them all. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Failure } from "./engine.ts";

const FILE = "regressions.json";

export function readRegressions(folder: URL): Failure[] {
  const file = new URL(FILE, folder);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}

/** Adds failures to the file, each once. */
export function saveRegressions(folder: URL, failures: readonly Failure[]): void {
  const lines = [...readRegressions(folder), ...failures].map((failure) => JSON.stringify(failure));
  const rows = [...new Set(lines)].map(asciiOnly);
  writeFileSync(new URL(FILE, folder), `[\n  ${rows.join(",\n  ")}\n]\n`.replace("[\n  \n]", "[]"));
}

/** Escapes everything else, so that control characters, lone surrogates and homoglyphs show in a diff. */
function asciiOnly(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
