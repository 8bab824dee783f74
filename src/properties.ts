/**
 * Reads the caller's values. A property counts if it is the value's own, or comes from a class between
 * the value and `Object.prototype`. What is on `Object.prototype` itself does not count: another
 * library's mistake can let an attacker write there ("prototype pollution").
 */

/** It has no properties of its own, so what it has is on `Object.prototype`. */
export const NOTHING: object = {};

/** A proxy can claim to have endlessly many prototypes. */
const MOST_PROTOTYPES = 100;

/** Whether a value has a property that counts. */
export function hasProperty(value: object, name: string): boolean {
  let owner = value;
  for (let i = 0; i < MOST_PROTOTYPES && owner && owner !== Object.prototype; i++) {
    if (Object.hasOwn(owner, name)) return true;
    owner = Object.getPrototypeOf(owner);
  }
  return false;
}

/** Returns a property of a value if it counts. */
export function property<T extends object, Name extends keyof T & string>(
  value: T,
  name: Name,
): T[Name] | undefined {
  return name in NOTHING && !hasProperty(value, name) ? undefined : value[name];
}

/** Returns a copy of the named properties of a value. It has them all, so none is inherited. */
export function pick<T extends object, Name extends keyof T & string>(
  value: T,
  names: readonly Name[],
): Pick<T, Name> {
  const picked = names.map((name) => [name, property(value, name)]);
  return Object.fromEntries(picked);
}

/**
 * Returns the value itself if no name is on `Object.prototype`, which a caller in a hurry asks with
 * constants: `"host" in NOTHING`. An engine then knows the answer, and looks nothing up.
 */
export function pickIf<T extends object, Name extends keyof T & string>(
  isInherited: boolean,
  value: T,
  names: readonly Name[],
): Pick<T, Name> {
  return isInherited ? pick(value, names) : value;
}

/** Returns an item of a list; `undefined` for a hole, even if `Object.prototype` has its index. */
export function itemOf<T>(list: readonly T[], i: number): T | undefined {
  return i in NOTHING && !Object.hasOwn(list, i) ? undefined : list[i];
}

/** Copies a list; a hole becomes `undefined`. */
export function copyList<T>(list: readonly T[]): (T | undefined)[] {
  const copy: (T | undefined)[] = [];
  for (let i = 0, { length } = list; i < length; i++) copy.push(itemOf(list, i));
  return copy;
}
