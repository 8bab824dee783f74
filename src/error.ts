import type { Issue } from "./issue.ts";

const BRAND = /* @__PURE__ */ Symbol.for("sip-uri.SipUriError");

/** The errors that this copy of the package made: a counterfeit may carry the brand. */
const MADE_HERE: WeakSet<object> = /* @__PURE__ */ new WeakSet();

/** Whether an error is safe to hand on: reading it runs no code from outside. */
export function isOwnError(error: unknown): error is SipUriError {
  return MADE_HERE.has(error as object);
}

/**
 * The only error that this library throws. It never contains the input, because loggers print
 * what an error contains, and a URI may contain a password. `instanceof` works across the ESM
 * and CJS copies of the package.
 *
 * @example
 * try {
 *   parse(text);
 * } catch (error) {
 *   if (error instanceof SipUriError) console.error(error.issues);
 * }
 */
export class SipUriError extends Error {
  override readonly name = "SipUriError";
  /** What is wrong, at least one. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super([...new Set(issues.map((issue) => issue.message))].join(" "));
    this.issues = issues;
    // A getter of this name would keep the class in bundles that don't use it.
    Object.defineProperty(this, BRAND, { value: true });
    MADE_HERE.add(this);
  }

  /** Also `true` for an error that another copy of the package made. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    try {
      return BRAND in (value as object);
    } catch {
      return false; // no object, or a proxy that throws
    }
  }
}
