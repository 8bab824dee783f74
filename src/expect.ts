/**
 * Checks of the caller's values. Each `expect` function returns the value if it has the expected type,
 * and throws a `SipUriError` if not. The steps lead from the component's property to the value.
 */
import { isOwnError, throwIssues } from "./error.ts";
import { changeIssues, onlySipUriError } from "./guard.ts";
import { atPath, type Component, issue, type Path, type Table } from "./issue.ts";
import { OPTIONS, TYPE } from "./messages.ts";
import { copyList, pick } from "./properties.ts";
import type { SipUri } from "./types.ts";

type Step = string | number | undefined;

/** Throws one issue of a value that is not a text: it has a path instead of a place. */
export function fail<Code extends string>(
  table: Table<Code>,
  code: Code,
  component: Component | null = null,
  ...steps: readonly Step[]
): never {
  throwIssues([atPath(issue(table, code, component), pathOf(component, steps))]);
}

/** Refuses a value of the wrong type, and says what was expected. */
export function failType(
  message: string,
  component: Component | null = null,
  ...steps: readonly Step[]
): never {
  throwIssues([
    issue(TYPE, "invalid-type", component, undefined, message, pathOf(component, steps)),
  ]);
}

function pathOf(component: Component | null, steps: readonly Step[]): Path | null {
  return component && [component, ...steps.filter((step) => step !== undefined)];
}

/** Refuses options or a policy, and says what they, or one of their properties, must be. */
export function failOptions(message?: string, path: Path | null = null): never {
  throwIssues([issue(OPTIONS, "invalid-options", null, undefined, message, path)]);
}

export function expectObject<T>(
  value: T,
  component: Component | null = null,
  step?: Step,
  what = "An object",
): T & object {
  if (typeof value === "object" && value !== null) return value;
  return failType(`${what} was expected.`, component, step);
}

/** Expects properties by name: not a list, which a parsed URI (wire text) has here, nor a Map. */
export function expectRecord<T>(record: T, component: Component | null = null): T & object {
  const given: T & { [Symbol.iterator]?: unknown } = expectObject(record, component);
  if (given[Symbol.iterator] === undefined) return given;
  return failType("An object with properties by name was expected.", component);
}

export function expectString(value: unknown, component: Component, a?: Step, b?: Step): string {
  return typeof value === "string" ? value : failText(component, a, b);
}

/** Throws the issue of a component that is not text. Callers that check the type themselves save a call. */
export function failText(component: Component, a?: Step, b?: Step): never {
  return failType(`The ${component} must be text.`, component, a, b);
}

export function expectScheme(scheme: unknown): SipUri["scheme"] {
  if (scheme === "sip" || scheme === "sips") return scheme;
  return failType('The scheme must be "sip" or "sips".', "scheme");
}

export function expectPort(port: unknown): number | null {
  if (port === null || (Number.isSafeInteger(port) && (port as number) >= 0)) {
    return port as number | null;
  }
  return failType("The port must be a whole number.", "port");
}

/** Checks the types of the components that come before the parameters. */
export function expectBeforeParameters(
  scheme: unknown,
  user: unknown,
  password: unknown,
  host: unknown,
  port: unknown,
): void {
  expectScheme(scheme);
  if (user !== null && typeof user !== "string") failText("user");
  if (password !== null && typeof password !== "string") failText("password");
  if (typeof host !== "string") failText("host");
  expectPort(port);
}

export function expectList<T>(list: T, component: Component): T & readonly unknown[] {
  if (Array.isArray(list)) return list;
  return failType(`The ${component} must be a list.`, component);
}

/**
 * Reads options, each once. A property of another name is refused: a misspelt option would have no
 * effect. The message says which options there are; `path` leads to them.
 */
export function expectOptions<T extends object, Name extends keyof T & string>(
  options: T,
  names: readonly Name[],
  message?: string,
  ...path: readonly string[]
): Pick<T, Name> {
  try {
    if (typeof options === "object" && options !== null) {
      for (const name of Object.keys(options)) {
        if (!(names as readonly string[]).includes(name)) failOptions(message, [...path, name]);
      }
      return pick(options, names);
    }
  } catch (error) {
    if (isOwnError(error)) throw error;
  }
  return failOptions(message, path.length > 0 ? path : null);
}

/**
 * Returns what `read` returns: one of the options. If the option is wrong, `read` calls `failOptions`, and
 * the issue gets the path and the message, which says what the option must be. An issue that already has
 * a path, to something inside the option, stays as it is.
 */
export function expectOption<T>(read: () => T, message: string, path: Path): T {
  return changeIssues(read, (found) => (found.path === null ? { ...found, message, path } : found));
}

/** Returns a copy of an option that must be a list. `expectOption` says what of. */
export function expectOptionList(value: unknown): readonly unknown[] {
  const read = () => (Array.isArray(value) ? copyList<unknown>(value) : failOptions());
  return onlySipUriError(read, () => failOptions());
}
