/** Reads the tables in cases/. */
import { readFileSync } from "node:fs";
import type { SipUriPolicy } from "../../src/forms/index.ts";
import type { SipUri } from "../../src/index.ts";

/** The rows of cases/NAME.json. */
export function rows<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), "utf8"));
}

/** The texts of some tables, and one that is over both limits. */
export function textsOf(...names: string[]): string[] {
  const texts = names.flatMap((name) => rows<{ readonly text: string }>(name));
  return [...texts.map(({ text }) => text), `sip:${"a".repeat(254)}?b=${"c".repeat(1022)}`];
}

/** A sentence for each code, or rule, without a row; `files` says which files need one. */
export function withoutRow(
  codes: readonly string[],
  covered: readonly (string | undefined)[],
  files: string,
): string[] {
  const known = new Set(covered);
  return codes
    .filter((code) => !known.has(code))
    .map((code) => `${code} has no row: add one to ${files} in test/cases`);
}

/** A URI in a row: a component that is not named is absent. */
export interface UriRow {
  readonly scheme?: "sip" | "sips";
  readonly user?: string;
  readonly password?: string;
  readonly host: string;
  readonly port?: number;
  readonly parameters?: readonly (readonly [name: string, value: string | true])[];
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

export function uriOf(row: UriRow): SipUri {
  return {
    scheme: row.scheme ?? "sip",
    user: row.user ?? null,
    password: row.password ?? null,
    host: row.host,
    port: row.port ?? null,
    parameters: (row.parameters ?? []).map(([name, value]) => ({ name, value })),
    headers: (row.headers ?? []).map(([name, value]) => ({ name, value })),
  };
}

/** A policy as a table has it: JSON has no regular expressions. */
export interface WrittenPolicy extends Omit<SipUriPolicy, "user"> {
  readonly user?: { readonly pattern?: string };
}

export function policyOf({ user, ...rest }: WrittenPolicy): SipUriPolicy {
  const { pattern, ...others } = user ?? {};
  if (pattern === undefined) return user === undefined ? rest : { ...rest, user: others };
  return { ...rest, user: { ...others, pattern: new RegExp(pattern) } };
}
