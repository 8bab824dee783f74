import type { Component } from "./component.ts";
import { isOwnError, SipUriError } from "./error.ts";
import { issue, type TypeCode } from "./issue.ts";

/** Refuses a value that was handed in: there is no text to point into. */
export function fail(code: TypeCode, message: string, component: Component | null = null): never {
  throw new SipUriError([issue("type", code, message, component)]);
}

/**
 * Runs what reads values from outside: a getter or a proxy may throw anything, and only
 * `SipUriError` leaves the library.
 */
export function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isOwnError(error)) throw error;
    return fail("invalid-type", "The value could not be read.");
  }
}
