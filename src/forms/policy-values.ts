import { fail } from "../fail.ts";

/** The values in a policy, checked. */

/** A list, a Map or a RegExp has none of the properties, and would admit all. */
export function policyOf<T>(value: T): T & object {
  const isRecord = Object.prototype.toString.call(value) === "[object Object]";
  return isRecord ? (value as T & object) : refusePolicy();
}

export function refuseUnknown(unknown: object): void {
  if (Object.keys(unknown).length > 0) refusePolicy();
}

export function namesOf(
  list: readonly string[] | undefined,
  known?: readonly string[],
): readonly string[] | null {
  if (list === undefined) return null;
  if (!Array.isArray(list)) refusePolicy();
  const names = [...list].map(textOf);
  return known === undefined || names.every((name) => known.includes(name))
    ? names
    : refusePolicy();
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : refusePolicy();
}

export function flagOf(value: unknown): boolean {
  return typeof value === "boolean" ? value : refusePolicy();
}

/** What is said to the author of a policy. */
export function refusePolicy(): never {
  return fail(
    "invalid-options",
    "The policy has { schemes, transports, hosts, hostTypes, user, password, parameters, headers, controlCharacters, limits } of the documented forms.",
  );
}
