import { type Issue, type Issues, issue } from "./issue.ts";
import { TYPE } from "./messages.ts";

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
    // With a member of this name, bundles that don't use the class would contain it.
    if (!(BRAND in this)) Object.assign(SipUriError.prototype, { [BRAND]: true });
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
    let message = "";
    for (const issue of issues) message += (message && " ") + sentence(issue);
    if (message) return [issues, message];
  } catch {
    // It is not a list of issues.
  }
  return inWords([issue(TYPE, "invalid-type", null)]);
}

/** An issue as a sentence, without its path, because the names of properties may be input. */
function sentence({ message, code, component, start }: Issue): string {
  const at = start === null ? "" : `, at ${start}`;
  return `${message} (${code}${component === null ? "" : `, ${component}`}${at})`;
}

/** Throws issues: at least one. */
export function throwIssues(issues: readonly Issue[]): never {
  throw markAsOwn(new SipUriError(issues as Issues));
}

/** Returns an error that is to be thrown: for `isOwnError` it is one of the library's from now on. */
export function markAsOwn(error: SipUriError): SipUriError {
  THROWN_HERE.add(error);
  return error;
}
