/**
 * Reads the caller's values. A property counts if it is the value's own, or comes from a class between
 * the value and `Object.prototype`. What is on `Object.prototype` itself does not count: another
 * library's mistake can let an attacker write there ("prototype pollution").
 */

/** It has no properties of its own, so what it has is on `Object.prototype`. */
const NOTHING: object = {};

/** Whether a value has a property that counts. Endless prototypes, as of a proxy, fill the stack. */
export function hasProperty(value: object | null, name: PropertyKey): boolean {
  if (value === null || value === Object.prototype) return false;
  return Object.hasOwn(value, name) || hasProperty(Object.getPrototypeOf(value), name);
}

/** Returns a property of a value if it counts. */
export function property<T extends object, Name extends keyof T>(
  value: T,
  name: Name,
): T[Name] | undefined {
  return name in NOTHING && !hasProperty(value, name) ? undefined : value[name];
}

/** Returns a copy of the named properties of a value. All are the copy's own, so none is inherited. */
export function pick<T extends object, Name extends keyof T>(
  value: T,
  names: readonly Name[],
): Pick<T, Name> {
  // `Object.prototype` may have setters, which an assignment would call.
  const isPolluted = names.some((name) => name in NOTHING);
  const picked: Partial<Pick<T, Name>> = isPolluted ? Object.create(null) : {};
  for (const name of names) picked[name] = property(value, name);
  return picked as Pick<T, Name>;
}

/**
 * Returns a value whose properties with the names of a SIP URI's can be read as they are: the value
 * itself, unless one of the names is on `Object.prototype`. The names are constants here, because an
 * engine then looks nothing up.
 */
export function readable<T extends object>(value: T): T {
  const isPolluted =
    "scheme" in NOTHING ||
    "user" in NOTHING ||
    "password" in NOTHING ||
    "host" in NOTHING ||
    "port" in NOTHING ||
    "parameters" in NOTHING ||
    "headers" in NOTHING ||
    "name" in NOTHING ||
    "value" in NOTHING;
  return isPolluted
    ? new Proxy(value, { __proto__: null, get: property } as ProxyHandler<T>)
    : value;
}

/** Returns an item of a list; `undefined` for a hole, even if `Object.prototype` has its index. */
export function itemOf<T>(list: readonly T[], i: number): T | undefined {
  return i in NOTHING && !Object.hasOwn(list, i) ? undefined : list[i];
}

/** Adds an item at the end of a list, even if `Object.prototype` has its index: `push` would call a setter there. */
export function append<T>(list: T[], item: T): void {
  const i = list.length;
  if (i in NOTHING) {
    const own = {
      __proto__: null,
      value: item,
      writable: true,
      enumerable: true,
      configurable: true,
    };
    Object.defineProperty(list, i, own);
  } else list.push(item);
}

/** Copies a list; a hole becomes `undefined`. */
export function copyList<T>(list: readonly T[]): (T | undefined)[] {
  const copy: (T | undefined)[] = [];
  for (let i = 0, { length } = list; i < length; i++) append(copy, itemOf(list, i));
  return copy;
}
