/**
 * Checks of the caller's values. Each function returns the value if it has the expected type, and
 * throws a `SipUriError` if not. The steps lead from the component's property to the value.
 */
import { failType, onlySipUriError, refuse } from "./error.ts";
import { atPath, type Component, issue, type Path } from "./issue.ts";
import { WRITING_TYPE } from "./messages.ts";
import { NOTHING, pick, pickIf } from "./properties.ts";
import type { SipUri } from "./types.ts";

type Step = string | number | undefined;

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
export function expectRecord<T>(record: T, component: Component): T & object {
  if (!(Symbol.iterator in expectObject(record, component))) return record as T & object;
  return failType(`The ${component} must be an object keyed by name.`, component);
}

export function expectString(value: unknown, component: Component, a?: Step, b?: Step): string {
  if (typeof value === "string") return value;
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

export function expectList<T>(list: T, component: Component): T & readonly unknown[] {
  if (Array.isArray(list)) return list;
  return failType(`The ${component} must be a list.`, component);
}

const PROPERTIES = ["scheme", "user", "password", "host", "port", "parameters", "headers"] as const;

type Properties = { readonly [Name in (typeof PROPERTIES)[number]]?: unknown };

/** Reads the properties of a `SipUri`, of an init or of changes, each once. */
export function readProperties<T extends Properties>(value: T): Pick<T, keyof Properties> {
  const isInherited =
    "scheme" in NOTHING ||
    "user" in NOTHING ||
    "password" in NOTHING ||
    "host" in NOTHING ||
    "port" in NOTHING ||
    "parameters" in NOTHING ||
    "headers" in NOTHING;
  const given = pickIf(isInherited, value, PROPERTIES);
  const { scheme, user, password, host, port, parameters, headers } = given;
  return { scheme, user, password, host, port, parameters, headers };
}

/** Refuses an unknown property of an init, such as a misspelt one: it would have no effect. */
export function refuseUnknown(value: object): void {
  for (const name of Object.keys(value)) {
    if ((PROPERTIES as readonly string[]).includes(name)) continue;
    refuse([atPath(issue(WRITING_TYPE, "unknown-property", null), [name])]);
  }
}

/**
 * Reads options, each once. Calls `refuse` if they can't be read, and with the path to a property of
 * another name, which would have no effect.
 */
export function expectOptions<T extends object, Name extends keyof T & string>(
  options: T,
  names: readonly Name[],
  refuse: (path?: Path) => never,
): Pick<T, Name> {
  return onlySipUriError(
    () => {
      if (typeof options !== "object" || options === null) refuse();
      const isUnknown = (name: string) => !(names as readonly string[]).includes(name);
      const unknown = Object.keys(options).find(isUnknown);
      return unknown === undefined ? pick(options, names) : refuse([unknown]);
    },
    () => refuse(),
  );
}
