/**
 * What can go wrong besides a wrong value, and what is said of it:
 *
 * - The caller's value can't be read: a getter or a proxy throws. Whatever it throws, the issue says that
 *   the value could not be read. Nothing else is said to be unreadable, so `onlySipUriError`, and each `try`
 *   with `failUnreadable`, contains what reads the caller's values, and no other work.
 * - The engine can't finish: a text would be longer than a string can be, or the stack is full, also that
 *   of a regular expression on millions of characters. `finish` and `toResult` say so.
 * - The library has a mistake. A function that throws lets that error through, with its stack; one that
 *   never throws returns a failure that says so (`toResult`), because it must not admit the value.
 *
 * At the very end of the stack no function can do anything, and the engine's own error leaves.
 */
import { isOwnError, throwIssues } from "./error.ts";
import { type Issue, issue } from "./issue.ts";
import { TYPE } from "./messages.ts";

/**
 * Returns what `read` returns: it reads the caller's value, and does nothing else. A getter or a proxy may
 * throw anything, but only a `SipUriError` may leave the library, so `unreadable` throws one instead.
 */
export function onlySipUriError<T>(
  read: () => T,
  unreadable: (error: unknown) => never = failUnreadable,
): T {
  try {
    return read();
  } catch (error) {
    if (isOwnError(error)) throw error;
    return unreadable(error);
  }
}

/** Throws the library's own error again; for any other, a `SipUriError` which says that the value can't be read. */
export function failUnreadable(error: unknown): never {
  if (isOwnError(error)) throw error;
  return throwIssues([issue(TYPE, "invalid-type", null)]);
}

/** Returns what `work` returns, or throws a `SipUriError` if the engine can't finish it. */
export function finish<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    return failUnfinished(error);
  }
}

/** Throws the error again, or a `SipUriError` instead if the engine could not finish. */
export function failUnfinished(error: unknown): never {
  if (isOfEngine(error)) throwIssues([fault(error)]);
  throw error;
}

/** Whether the engine could not finish. Firefox throws an InternalError if the stack is full. */
function isOfEngine(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === "InternalError");
}

/** Returns the issue of an error that is not the caller's. It has no part of the error's message. */
export function fault(error: unknown): Issue<"invalid-type"> {
  const message = `The ${isOfEngine(error) ? "engine" : "library"} could not finish.`;
  return issue(TYPE, "invalid-type", null, undefined, message);
}

/** Returns what `run` returns. Each issue that it throws is replaced with what `change` returns for it. */
export function changeIssues<T>(run: () => T, change: (found: Issue) => Issue): T {
  try {
    return run();
  } catch (error) {
    if (isOwnError(error)) throwIssues(error.issues.map(change));
    throw error;
  }
}
