import { pname, token } from "../../grammar/sip-uri.peggy";
import type { HostType } from "../types.ts";

/** What the values of a policy's properties must be. */

/** Refuses a value. What it must be is said by `readRows`. */
export function mismatch(): never {
  throw new TypeError();
}

export function expectFlag(value: unknown): boolean {
  return typeof value === "boolean" ? value : mismatch();
}

export function expectText(value: unknown): string {
  return isText(value) ? value : mismatch();
}

/** A copy of a list whose items pass `isItem`; `undefined` if there is no list. */
export function listOf<T>(value: unknown, isItem: (item: unknown) => item is T): T[] | undefined {
  if (value === undefined) return undefined;
  const items = Array.isArray(value) ? Array.from<unknown>(value) : mismatch();
  return items.every(isItem) ? items : mismatch();
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function isScheme(value: unknown): value is "sip" | "sips" {
  return value === "sip" || value === "sips";
}

export function isHostType(value: unknown): value is HostType {
  return value === "hostname" || value === "IPv4address" || value === "IPv6reference";
}

export function isPort(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 65535;
}

/** A header's name; the "*" of a prefix is a token character. */
export function isToken(value: unknown): value is string {
  return isText(value) && token(value) !== undefined;
}

/** A transport with an escape is never allowed. */
export function isTransport(value: unknown): value is string {
  return isToken(value) && !value.includes("%");
}

/** No "*": there are no prefixes for parameters. Write a literal star as "%2A". */
export function isParameterName(value: unknown): value is string {
  return isText(value) && pname(value) !== undefined && !value.includes("*");
}
