import { isOwnError, SipUriError } from "./error.ts";
import { type Issue, type Issues, issue } from "./issue.ts";
import { type ParseCode, TYPE, type ValueCode } from "./messages.ts";
import { readOptions, type Settings } from "./options.ts";
import type { Options, SipUri } from "./types.ts";

/** What `safeParse` returns: a value, or at least one issue. `Code` is the union of their codes. */
export type ParseResult<T = SipUri, Code extends string = ParseCode> =
  | { readonly success: true; readonly value: T; readonly issues?: undefined }
  | { readonly success: false; readonly issues: Issues<Code>; readonly value?: undefined };

/** What `read` returns for a text. Any value and any options may be given; nothing is ever thrown. */
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
 * What `run` returns, or the issues that it throws: nothing else gets out. Their codes are the
 * caller's to name.
 */
export function toResult<T, Code extends string>(run: () => T): T | Failure<Code> {
  try {
    return run();
  } catch (error) {
    // A getter from outside may throw anything, and an engine may run out of stack.
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

/** A failure with these issues, of which there must be at least one. */
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
