import { type DecodedSipUri, decode, type Issue, type SipUri } from "../index.ts";
import { formatIssues } from "../report/index.ts";
import { visible } from "../report/visible.ts";
import type { LongLine } from "./lines.ts";
import type { Paint } from "./terminal.ts";

/**
 * The characters that JSON.stringify leaves raw, although a terminal obeys them (C1 and bidi controls)
 * or a reader of lines may split at them (U+0085, U+2028). Only decoded text can contain them.
 */
const UNSAFE = /[\x7f-\x9f\u2028\u2029]|\p{Cf}/gu;

/** Returns a value as one line of JSON that has nothing a terminal obeys. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, escapeUnits);
}

function escapeUnits(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

/** Returns a URI as one line of JSON; `plain` for the decoded view. */
export function jsonOf(uri: SipUri, plain: boolean): string {
  return plain ? toJson(decode(uri)) : JSON.stringify(uri);
}

/** Returns the components of a URI for a person, one a line, aligned. */
export function componentsOf(uri: SipUri, plain: boolean, paint: Paint): string {
  const shown: SipUri | DecodedSipUri = plain ? decode(uri) : uri;
  return Object.entries(shown)
    .flatMap(([name, value]) => valuesOf(value).map((text, i) => [i === 0 ? name : "", text]))
    .map(([name = "", text = ""]) => `${paint("cyan", name.padEnd(10))}  ${visible(text)}\n`)
    .join("");
}

/** The lines of a component: one for each parameter or header, and an absent one has no line. */
function valuesOf(value: SipUri[keyof SipUri] | DecodedSipUri[keyof DecodedSipUri]): string[] {
  if (value === null) return [];
  if (typeof value !== "object") return [String(value)];
  const pairs = Array.isArray(value)
    ? value.map(({ name, value }) => [name, value] as const)
    : Object.entries(value);
  return pairs.flatMap(([name, value]) =>
    [value].flat().map((text) => (text === true ? name : `${name}=${text}`)),
  );
}

/** Returns issues for a person, with carets, and a link to the documentation of each code. */
export function drawIssues(
  text: string | LongLine,
  issues: readonly Issue[],
  { docs, paint, columns }: { docs: string; paint: Paint; columns: number | undefined },
): string {
  const placed =
    typeof text === "string"
      ? issues
      : issues.map((issue) => ({ ...issue, start: null, end: null }));
  const drawn = formatIssues(String(text), placed, { columns, color: paint.isOn });
  const codes = [...new Set(issues.map(({ code }) => code))];
  return `${[drawn, ...codes.map((code) => paint("dim", `See ${docs}#${code}`))].join("\n")}\n`;
}
