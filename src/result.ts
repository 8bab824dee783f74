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
  try {
    const settings = settingsOf(options);
    return typeof value === "string" ? read(value, settings) : failure([notText()]);
  } catch (error) {
    // Bad options, or an engine that ran out of stack: no other error is thrown.
    return failure(
      isOwnError(error)
        ? error.issues
        : [issue("type", "invalid-type", "The value could not be read.")],
    );
  }
}

export function failure(issues: readonly Issue[]): ParseResult<never> & { success: false } {
  return { success: false, issues };
}

export function orThrow<T>(result: ParseResult<T>): T {
  if (result.success) return result.value;
  throw new SipUriError(result.issues);
}

export function notText(): Issue {
  return issue("type", "invalid-type", "A URI must be a string.");
}
