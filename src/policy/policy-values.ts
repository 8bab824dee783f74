import { isOwnError } from "../error.ts";
import { fail } from "../fail.ts";
import { type Settings, settingsOf } from "../options.ts";
import type { Limits, Options } from "../types.ts";

/** The values in a policy, checked. */

const FLAG = "true or false";

/** What each property must be, as its author is told. */
const FORMS = {
  schemes: 'a list of "sip" and "sips"',
  transports: 'a list of tokens without "%", such as "tls"',
  hosts: "a list of hosts or *.names, without a port, IPv6 in brackets; leave it out to admit all",
  hostTypes: 'a list of "hostname", "IPv4address" and "IPv6reference"',
  ports: "a list of whole numbers from 0 to 65535",
  user: "{ required, pattern, characters, doubleSlash }",
  "user.required": FLAG,
  "user.pattern": "a regular expression",
  "user.characters": "text",
  "user.doubleSlash": FLAG,
  password: FLAG,
  parameters: 'a list of whole names, such as "lr" (X-* is for headers)',
  headers: "a list of names or X-*",
  controlCharacters: FLAG,
  limits: "{ uri, headers }, numbers or false, or false",
} as const;

export type PolicyProperty = keyof typeof FORMS;

/** A list, a Map or a RegExp has none of the properties, and would admit all. */
export function policyOf<T>(value: T, name?: PolicyProperty): T & object {
  const isRecord = Object.prototype.toString.call(value) === "[object Object]";
  return isRecord ? (value as T & object) : refusePolicy(name);
}

/**
 * The properties that are there, each read once. A misspelt one would be left out silently, and
 * so would one that is `undefined`, a variable that is not set say: all would be admitted.
 */
export function propertiesOf<T extends object>(value: T, within: "" | "user." = ""): T {
  const properties: Record<string, unknown> = {};
  const names = Object.keys(FORMS) as PolicyProperty[];
  const inside = names.filter((name) => name.slice(0, name.lastIndexOf(".") + 1) === within);
  const known = inside.map((name) => name.slice(within.length));
  for (const name of inside) {
    const own = name.slice(within.length);
    const property = value[own as keyof T];
    if (property !== undefined) properties[own] = property;
    else if (own in value) refusePolicy(name);
  }
  if (!Object.keys(value).every((key) => known.includes(key))) {
    const owner = within === "" ? "The policy" : "The policy's user";
    fail("invalid-options", `${owner} has an unknown property; it may have ${known.join(", ")}.`);
  }
  return properties as T;
}

/** A copy of a list, read once, of which every item is what it must be. */
export function listOf<T>(
  name: PolicyProperty,
  list: readonly T[] | undefined,
  isItem: (item: T) => boolean,
): readonly T[] | null {
  if (list === undefined) return null;
  if (!Array.isArray(list)) refusePolicy(name);
  const items = Array.from<T>(list);
  return items.every(isItem) ? items : refusePolicy(name);
}

export function textOf(name: PolicyProperty, value: unknown): string {
  return typeof value === "string" ? value : refusePolicy(name);
}

export function flagOf(name: PolicyProperty, value: unknown): boolean {
  return typeof value === "boolean" ? value : refusePolicy(name);
}

/** Limits alone, of a policy or of user input; `refuse` says whose they are. */
export function limitsOf(
  limits: Limits | false | undefined,
  refuse: (name?: "limits") => never,
): Settings {
  try {
    return settingsOf({ limits } as Options);
  } catch (error) {
    return isOwnError(error) ? refuse("limits") : refuse();
  }
}

/** What is said to the author of a policy, of the property that is wrong if it is known. */
export function refusePolicy(name?: PolicyProperty): never {
  return fail(
    "invalid-options",
    name === undefined
      ? 'The policy must be an object, such as { hosts: ["example.com"] }.'
      : `The policy's ${name} must be ${FORMS[name]}.`,
  );
}
