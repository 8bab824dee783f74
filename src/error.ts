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

/** The errors that this copy of the package made: a counterfeit may carry the brand. */
const MADE_HERE: WeakSet<object> = /* @__PURE__ */ new WeakSet();

/** Whether an error is safe to pass on: reading it runs no foreign code. */
export function isOwnError(error: unknown): error is SipUriError {
  return MADE_HERE.has(error as object);
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
    super(issues.map(inWords).join(" "));
    this.issues = issues;
    // With a getter of this name, bundles that don't use the class would contain it.
    Object.defineProperty(this, BRAND, { value: true });
    MADE_HERE.add(this);
  }

  /** Also `true` for an error that another copy of the package made. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    try {
      return BRAND in (value as object);
    } catch {
      return false; // not an object, or a proxy that throws
    }
  }
}

/** An issue as a sentence, without its path, because the names of properties may be input. */
function inWords({ message, code, component, start }: Issue): string {
  const place = start === null ? null : `at ${start}`;
  return `${message} (${[code, component, place].filter(Boolean).join(", ")})`;
}

/** Throws issues: at least one. */
export function refuse(issues: readonly Issue[]): never {
  throw new SipUriError(issues as Issues);
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

/**
 * Returns what `read` returns. A getter or a proxy may throw anything, but only a `SipUriError` may
 * leave the library, so `unreadable` throws one instead.
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
