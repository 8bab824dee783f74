import {
  atPath,
  type Component,
  type Issue,
  type Issues,
  issue,
  type Path,
  type Table,
} from "./issue.ts";
import { OPTIONS, TYPE } from "./messages.ts";

const BRAND = /* @__PURE__ */ Symbol.for("sip-uri.SipUriError");

/** The errors that this copy of the package threw: another may be a counterfeit with the brand. */
const THROWN_HERE: WeakSet<object> = /* @__PURE__ */ new WeakSet();

/** Whether an error is safe to pass on: reading it runs no foreign code. */
export function isOwnError(error: unknown): error is SipUriError {
  return THROWN_HERE.has(error as object);
}

/**
 * The only error that this library throws. Its message has the sentence, the code, the component and
 * the place (UTF-16 code units) of each issue. It never contains the input, because loggers print what
 * an error contains, and a URI may contain a password. `instanceof` works across the ESM and CJS copies
 * of the package.
 *
 * @example
 * try {
 *   parse("sip:h;transport=");
 * } catch (error) {
 *   if (error instanceof SipUriError) error.message; // "A value is missing. (value-missing, parameters, at 16)"
 * }
 */
export class SipUriError extends Error {
  override readonly name = "SipUriError";
  /** What is wrong: at least one issue. */
  readonly issues: Issues;

  constructor(issues: Issues) {
    const [readable, message] = inWords(issues);
    super(message);
    this.issues = readable;
    // With a getter of this name, bundles that don't use the class would contain it.
    // A "get" that is inherited from `Object.prototype` would contradict the value.
    Object.defineProperty(this, BRAND, { __proto__: null, value: true } as PropertyDescriptor);
  }

  /** Also `true` for an error that another copy of the package made. */
  static override readonly [Symbol.hasInstance]: (value: unknown) => boolean = isInstance;
}

/** A class that extends `SipUriError` inherits this, but has only its own instances. */
function isInstance(this: unknown, value: unknown): boolean {
  try {
    return this === SipUriError
      ? BRAND in (value as object)
      : Function.prototype[Symbol.hasInstance].call(this as () => void, value);
  } catch {
    return false; // not an object, or a proxy that throws
  }
}

/** Returns the issues with their message, or an issue that says that they could not be read. */
function inWords(issues: Issues): readonly [Issues, message: string] {
  try {
    const message = issues.map(sentence).join(" ");
    if (message !== "") return [issues, message];
  } catch {
    // It is not a list of issues.
  }
  return inWords([issue(TYPE, "invalid-type", null)]);
}

/** An issue as a sentence, without its path, because the names of properties may be input. */
function sentence({ message, code, component, start }: Issue): string {
  const place = start === null ? null : `at ${start}`;
  return `${message} (${[code, component, place].filter(Boolean).join(", ")})`;
}

/** Throws issues: at least one. */
export function refuse(issues: readonly Issue[]): never {
  const error = new SipUriError(issues as Issues);
  THROWN_HERE.add(error);
  throw error;
}

/** The path from a component's property to the wrong value, as far as it is known. */
type Steps = readonly (string | number | undefined)[];

/** Throws one issue of a value that is not a text: it has a path instead of a place. */
export function fail<Code extends string>(
  table: Table<Code>,
  code: Code,
  component: Component | null = null,
  ...steps: Steps
): never {
  refuse([atPath(issue(table, code, component), pathOf(component, steps))]);
}

/** Refuses a value of the wrong type, and says what was expected. */
export function failType(
  message: string,
  component: Component | null = null,
  ...steps: Steps
): never {
  refuse([{ ...issue(TYPE, "invalid-type", component), message, path: pathOf(component, steps) }]);
}

function pathOf(component: Component | null, steps: Steps): Path | null {
  return component && [component, ...steps.filter((step) => step !== undefined)];
}

/** Refuses options or a policy, and says what one of their properties must be. */
export function failOptions(message: string, path: Path | null = null): never {
  refuse([{ ...issue(OPTIONS, "invalid-options", null), message, path }]);
}

/*
 * What can go wrong, and what is said of it:
 *
 * - The caller's value can't be read: a getter or a proxy throws. Whatever it throws, the issue says that
 *   the value could not be read. Nothing else is said to be unreadable, so `onlySipUriError` contains
 *   what reads the caller's values, and no other work.
 * - The engine can't finish: a text would be longer than a string can be, or the stack is full, also that
 *   of a regular expression on millions of characters. `finish` and `toResult` say so.
 * - The library has a mistake. A function that throws lets that error through, with its stack; one that
 *   never throws returns a failure that says so (`toResult`), because it must not admit the value.
 *
 * At the very end of the stack no function can do anything, and the engine's own error leaves.
 */

/**
 * Returns what `read` returns: it reads the caller's value, and does nothing else. A getter or a proxy may
 * throw anything, but only a `SipUriError` may leave the library, so `unreadable` throws one instead.
 */
export function onlySipUriError<T>(
  read: () => T,
  unreadable: () => never = () => refuse([issue(TYPE, "invalid-type", null)]),
): T {
  try {
    return read();
  } catch (error) {
    if (isOwnError(error)) throw error;
    return unreadable();
  }
}

/** Returns what `work` returns, or throws a `SipUriError` if the engine can't finish it. */
export function finish<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isOfEngine(error)) refuse([fault(error)]);
    throw error;
  }
}

/** Firefox has an InternalError for a full stack. */
function isOfEngine(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === "InternalError");
}

/** Returns the issue of an error that is not the caller's. It has no part of the error's message. */
export function fault(error: unknown): Issue<"invalid-type"> {
  const message = `The ${isOfEngine(error) ? "engine" : "library"} could not finish.`;
  return { ...issue(TYPE, "invalid-type", null), message };
}

/** Returns what `run` returns. Of each issue that it throws, `change` makes the one to throw instead. */
export function changeIssues<T>(run: () => T, change: (found: Issue) => Issue): T {
  try {
    return run();
  } catch (error) {
    if (isOwnError(error)) refuse(error.issues.map(change));
    throw error;
  }
}
