import { isOwnError, SipUriError } from "./error.ts";
import { type Issue, type Issues, issue } from "./issue.ts";
import { type ParseCode, TYPE, type ValueCode } from "./messages.ts";
import { readOptions, type Settings } from "./options.ts";
import type { Options, SipUri } from "./types.ts";

/** What `safeParse` returns: a value, or at least one issue. `Code` is the union of their codes. */
export type ParseResult<T = SipUri, Code extends string = ParseCode> =
  | { readonly success: true; readonly value: T; readonly issues?: undefined }
  | { readonly success: false; readonly issues: Issues<Code>; readonly value?: undefined };

/** Returns what `read` returns for a text. It takes any value and any options, and never throws. */
export function safeRead<T, Code extends string>(
  value: unknown,
  options: Options | undefined,
  read: (text: string, settings: Settings) => ParseResult<T, Code>,
): ParseResult<T, Code | ValueCode> {
  return toResult(() => {
    const settings = readOptions(options);
    return typeof value === "string" ? read(value, settings) : failure([notText()]);
  });
}

/**
 * Returns what `run` returns, or a failure with the issues that it throws, and never throws. The
 * caller says which codes they can have.
 */
export function toResult<T, Code extends string>(run: () => T): T | Failure<Code> {
  try {
    return run();
  } catch (error) {
    // A caller's getter may throw anything, and an engine may run out of stack.
    const issues: readonly Issue[] = isOwnError(error)
      ? error.issues
      : [issue(TYPE, "invalid-type", null)];
    return failure(issues as readonly Issue<Code>[]);
  }
}

export function succeed<T>(value: T): ParseResult<T, never> {
  return { success: true, value };
}

type Failure<Code extends string> = ParseResult<never, Code> & { success: false };

/** A failure with these issues: at least one. */
export function failure<Code extends string>(issues: readonly Issue<Code>[]): Failure<Code> {
  return { success: false, issues: issues as Issues<Code> };
}

export function orThrow<T>(result: ParseResult<T, string>): T {
  if (result.success) return result.value;
  throw new SipUriError(result.issues);
}

export function notText(): Issue<"invalid-type"> {
  return { ...issue(TYPE, "invalid-type", null), message: "A URI must be a string." };
}
