import { hostname, host as hostRule, pname, token } from "../../grammar/sip-uri.peggy";
import { canonicalHost } from "../canonical.ts";
import { onlySipUriError } from "../guard.ts";
import { copyList } from "../properties.ts";

/** What `mismatch` throws. It is not an error, because `unlessMismatch` always catches it. */
const MISMATCH = {};

/** Refuses a value of the policy: `unlessMismatch` says what it must be. */
export function mismatch(): never {
  throw MISMATCH;
}

/** Returns what `read` returns. Only of a value that `mismatch` refused, `refuse` says what it must be. */
export function unlessMismatch<T>(read: () => T, refuse: () => never): T {
  try {
    return read();
  } catch (error) {
    if (error === MISMATCH) return refuse();
    throw error;
  }
}

/** Reads the caller's value. One that can't be read is not what it must be. */
export function readValue<T>(read: () => T): T {
  return onlySipUriError(read, mismatch);
}

export function expectFlag(value: unknown): boolean {
  return typeof value === "boolean" ? value : mismatch();
}

export function expectText(value: unknown): string {
  return isText(value) ? value : mismatch();
}

/** Copies a list whose items must pass `isItem`; `undefined` stays `undefined`. */
export function listOf<T>(value: unknown, isItem: (item: unknown) => item is T): T[] | undefined {
  if (value === undefined) return undefined;
  const items = readValue(() => (Array.isArray(value) ? copyList<unknown>(value) : mismatch()));
  return items.every(isItem) ? items : mismatch();
}

/**
 * Returns a test for the hosts, in wire text, that a list of hosts and `*.example.com` allows. They are
 * compared as `equals` compares them, so another spelling of an allowed address passes, and a name that
 * only looks like an allowed one does not.
 */
export function hostsIn(list: readonly string[] | undefined) {
  if (list === undefined) return undefined;
  const exact = new Set<string>();
  const ends: string[] = [];
  for (const entry of list) {
    if (entry.startsWith("*.") && hostname(entry.slice(2)) !== undefined) {
      ends.push(canonicalHost(entry.slice(1)));
    } else if (hostRule(entry) !== undefined) exact.add(canonicalHost(entry));
    else mismatch();
  }
  return (host: string): boolean => {
    const canonical = canonicalHost(host);
    return exact.has(canonical) || ends.some((end) => canonical.endsWith(end));
  };
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function isPort(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 65535;
}

/** The name of a header is a token, and so is a prefix, "X-*". */
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
