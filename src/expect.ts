/**
 * Values that are handed in: each function returns the value if it has the expected type, and throws
 * a `SipUriError` if not. `path` leads to the value from the one that the caller gave.
 */
import { fail, failType } from "./error.ts";
import type { Component, Path } from "./issue.ts";
import { TYPE } from "./messages.ts";
import type { SipUri } from "./types.ts";

/** A component whose name is also that of its property. */
type Property = Component & string;

export function expectObject<T>(
  value: T,
  component: Component | null = null,
  path?: Path,
  what = "An object",
): T & object {
  if (typeof value === "object" && value !== null) return value;
  return failType(`${what} was expected.`, component, path);
}

/** A record by name: not a list, which a parsed URI (wire text) has here, nor a Map. */
export function expectRecord<T>(record: T, component: Component): T & object {
  if (!(Symbol.iterator in expectObject(record, component))) return record as T & object;
  return failType(`The ${component} must be an object keyed by name.`, component);
}

export function expectString(value: unknown, component: Property, path?: Path): string {
  if (typeof value === "string") return value;
  return failType(`The ${component} must be text.`, component, path);
}

export function expectScheme(scheme: unknown): SipUri["scheme"] {
  if (scheme === "sip" || scheme === "sips") return scheme;
  return failType('The scheme must be "sip" or "sips".', "scheme");
}

export function expectPort(port: unknown, path?: Path | null): number | null {
  if (port === null || (Number.isSafeInteger(port) && (port as number) >= 0)) {
    return port as number | null;
  }
  return failType("The port must be a whole number.", "port", path);
}

export function expectList<T>(list: T, component: Component): T & readonly unknown[] {
  if (Array.isArray(list)) return list;
  return failType(`The ${component} must be a list.`, component);
}

const PROPERTIES = ["scheme", "user", "password", "host", "port", "parameters", "headers"];

/** Refuses a misspelt property of an init, which would be left out silently. */
export function refuseUnknown(value: object): void {
  for (const name of Object.keys(value)) {
    if (!PROPERTIES.includes(name)) fail(TYPE, "unknown-property", undefined, null, [name]);
  }
}
