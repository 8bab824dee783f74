import { isOwnError, markAsOwn, SipUriError, throwIssues } from "./error.ts";
import { failUnfinished, fault } from "./guard.ts";
import { type Component, type Issue, type Issues, issue } from "./issue.ts";
import { type ParseCode, TYPE, type ValueCode } from "./messages.ts";
import { readOptions, type Settings } from "./options.ts";
import type { Options, SipUri } from "./types.ts";

/** What `safeParse` returns: a value, or at least one issue. `Code` is the union of their codes. */
export type ParseResult<
  T = SipUri,
  Code extends string = ParseCode,
  At extends string = Component,
> =
  | { readonly success: true; readonly value: T; readonly issues?: undefined }
  | { readonly success: false; readonly issues: Issues<Code, At>; readonly value?: undefined };

type Read<T, Code extends string> = (text: string, settings: Settings) => ParseResult<T, Code>;

/** Returns what `read` returns for a text. It takes any value and any options, and never throws. */
export function safeRead<T, Code extends string>(
  value: unknown,
  options: Options | undefined,
  read: Read<T, Code>,
): ParseResult<T, Code | ValueCode> {
  try {
    return readText(value, readOptions(options), read);
  } catch (error) {
    return failureOf(error);
  }
}

/** Returns the value that `read` returns for a text. Throws its issues, or that of another value. */
export function readOrThrow<T>(
  value: unknown,
  options: Options | undefined,
  read: Read<T, string>,
): T {
  const settings = readOptions(options);
  let result: ParseResult<T, string>;
  try {
    result = readText(value, settings, read);
  } catch (error) {
    return failUnfinished(error);
  }
  if (result.success) return result.value;
  // Not `throwIssues`: the longer the stack, the longer it takes to make an error.
  throw markAsOwn(new SipUriError(result.issues));
}

function readText<T, Code extends string>(
  value: unknown,
  settings: Settings,
  read: Read<T, Code>,
): ParseResult<T, Code | ValueCode> {
  return typeof value === "string" ? read(value, settings) : failure([notText()]);
}

/**
 * Returns what `run` returns, or a failure with the issues that it throws, and never throws. The
 * caller says which codes they can have.
 */
export function toResult<T, Code extends string>(run: () => T): T | Failure<Code> {
  try {
    return run();
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf<Code extends string>(error: unknown): Failure<Code> {
  const issues: readonly Issue[] = isOwnError(error) ? error.issues : [fault(error)];
  return failure(issues as readonly Issue<Code>[]);
}

export function succeed<T>(value: T): ParseResult<T, never> {
  return { success: true, value };
}

type Failure<Code extends string, At extends string = Component> = ParseResult<never, Code, At> & {
  success: false;
};

/** A failure with these issues: at least one. */
export function failure<Code extends string, At extends string = Component>(
  issues: readonly Issue<Code>[],
): Failure<Code, At> {
  return { success: false, issues: issues as Issues<Code, At> };
}

export function orThrow<T>(result: ParseResult<T, string, string>): T {
  return result.success ? result.value : throwIssues(result.issues);
}

/** The value of a result, if there is one. */
export function valueOrUndefined<T>(result: ParseResult<T, string, string>): T | undefined {
  return result.success ? result.value : undefined;
}

/** The issues of a result, if there are any. */
export function issuesOf<Code extends string, At extends string>(
  result: ParseResult<unknown, Code, At>,
): readonly Issue<Code, At>[] {
  return result.success ? [] : result.issues;
}

export function notText(): Issue<"invalid-type"> {
  return issue(TYPE, "invalid-type", null, undefined, "A URI must be a string.");
}
