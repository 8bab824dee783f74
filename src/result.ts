import { isOwnError, SipUriError } from "./error.ts";
import { type Issue, issue } from "./issue.ts";
import { type Settings, settingsOf } from "./options.ts";
import type { Options, SipUri } from "./types.ts";

/** What `safeParse` returns. */
export type ParseResult<T = SipUri> =
  | { readonly success: true; readonly value: T; readonly issues?: undefined }
  | { readonly success: false; readonly issues: readonly Issue[]; readonly value?: undefined };

/** Reads any value at all, and never throws. */
export function safely<T>(
  value: unknown,
  options: Options | undefined,
  read: (text: string, settings: Settings) => ParseResult<T>,
): ParseResult<T> {
  return attempt(() => {
    const settings = settingsOf(options);
    return typeof value === "string" ? read(value, settings) : failure([notText()]);
  });
}

/** What a run returns, or the issues that it throws: nothing else gets out. */
export function attempt<T>(run: () => T): T | Failure {
  try {
    return run();
  } catch (error) {
    // A getter from outside may throw anything, and an engine may run out of stack.
    return failure(
      isOwnError(error)
        ? error.issues
        : [issue("type", "invalid-type", "The value could not be read.")],
    );
  }
}

export function succeed<T>(value: T): ParseResult<T> {
  return { success: true, value };
}

export type Failure = ParseResult<never> & { success: false };

export function failure(issues: readonly Issue[]): Failure {
  return { success: false, issues };
}

export function orThrow<T>(result: ParseResult<T>): T {
  if (result.success) return result.value;
  throw new SipUriError(result.issues);
}

export function notText(): Issue {
  return issue("type", "invalid-type", "A URI must be a string.");
}
