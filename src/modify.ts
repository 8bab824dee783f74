import { failType, finish, onlySipUriError } from "./error.ts";
import { escapeText } from "./escape.ts";
import {
  expectObject,
  expectPort,
  expectScheme,
  expectString,
  readProperties,
  refuseUnknown,
} from "./expect.ts";
import { longHeaderName } from "./header-names.ts";
import { nameKey } from "./names.ts";
import { readOptions } from "./options.ts";
import {
  type AddItem,
  addHeader,
  addParameter,
  escapeOrNull,
  namesIn,
  valueIn,
} from "./plain-to-wire.ts";
import { pathByName, prove } from "./serialize.ts";
import { snapshot } from "./snapshot.ts";
import type { Options, SipUri, SipUriInit } from "./types.ts";

/** Changes by name: `null` removes, `undefined` changes nothing. */
type Changes<T> = { readonly [Name in keyof T]: T[Name] | null };

/**
 * The changes that `modify` makes, in plain text, as in `SipUriInit`. `undefined` changes nothing.
 *
 * @example
 * const changes: SipUriChanges = { port: null, parameters: { lr: true } };
 */
export interface SipUriChanges {
  /** Changes neither the transport nor the port. */
  readonly scheme?: "sip" | "sips" | undefined;
  /** `null` removes the user, and the password with it. */
  readonly user?: string | null | undefined;
  /** `null` removes the password. */
  readonly password?: string | null | undefined;
  /** A host name, an IPv4 address, or an IPv6 address in brackets. */
  readonly host?: string | undefined;
  /** `null` removes the port. */
  readonly port?: number | null | undefined;
  /**
   * By name: a changed parameter keeps its place, a new one comes last. `null` removes all. Names
   * that differ only in case are a repeated parameter, which a constraint forbids.
   */
  readonly parameters?: Changes<NonNullable<SipUriInit["parameters"]>> | null | undefined;
  /**
   * By name, compact or long: a changed header replaces all headers of that name. If you give two
   * spellings of one name (`s` and `Subject`), both are written. `null` removes all.
   */
  readonly headers?: Changes<NonNullable<SipUriInit["headers"]>> | null | undefined;
}

/**
 * Returns the URI with some components changed; the others stay byte for byte as they were on the
 * wire. The result is checked as in `serialize` (RFC 3261 §25.1).
 *
 * @throws SipUriError if the value is not a `SipUri`, and as `build` does.
 * @example
 * modify(parse("sip:%61lice@example.com;lr"), { port: 5061, parameters: { lr: null, transport: "tls" } });
 * // sip:%61lice@example.com:5061;transport=tls
 */
export function modify(uri: SipUri, changes: SipUriChanges, options?: Options): SipUri {
  const settings = readOptions(options);
  return finish(() => {
    const changed = apply(snapshot(uri), changes);
    prove(changed, settings, pathByName(changed));
    return changed;
  });
}

function apply(uri: SipUri, changes: SipUriChanges): SipUri {
  const { scheme, user, password, host, port, parameters, headers } = onlySipUriError(() => {
    if (Symbol.iterator in expectObject(changes)) {
      failType("The changes must be an object keyed by name.");
    }
    refuseUnknown(changes);
    return readProperties(changes);
  });
  return {
    scheme: scheme === undefined ? uri.scheme : expectScheme(scheme),
    user: user === undefined ? uri.user : escapeOrNull(user, "user"),
    password:
      password !== undefined
        ? escapeOrNull(password, "password")
        : user === null // RFC 3261 §25.1: a password needs a user
          ? null
          : uri.password,
    host: host === undefined ? uri.host : expectString(host, "host"),
    port: port === undefined ? uri.port : expectPort(port),
    parameters: merge(uri.parameters, parameters, "parameters", nameKey, addParameter),
    headers: merge(uri.headers, headers, "headers", headerKey, addHeader),
  };
}

/** A compact name has the key of its long name. */
function headerKey(wireName: string): string {
  return longHeaderName(nameKey(wireName));
}

/** Returns the items, with those of each name in `changes` replaced. */
function merge<Item extends { readonly name: string }>(
  items: readonly Item[],
  changes: object | null | undefined,
  component: "parameters" | "headers",
  keyOf: (wireName: string) => string,
  add: AddItem<Item>,
): readonly Item[] {
  if (changes === undefined) return items;
  if (changes === null) return [];
  const replacements = new Map<string, Item[]>();
  for (const name of namesIn(changes, component)) {
    const value = valueIn(changes, name);
    if (value === undefined) continue;
    const key = keyOf(escapeText(name, component, name));
    const replacement = replacements.get(key) ?? []; // two spellings of a name: "s" and "Subject"
    add(replacement, name, value); // `null` adds nothing
    replacements.set(key, replacement);
  }
  return replace(items, replacements, keyOf);
}

/** A replacement gets the place and the spelling of the first item of its name; new ones come last. */
function replace<Item extends { readonly name: string }>(
  items: readonly Item[],
  replacements: ReadonlyMap<string, readonly Item[]>,
  keyOf: (wireName: string) => string,
): readonly Item[] {
  const replaced: Item[] = [];
  const placed = new Set<string>();
  for (const item of items) {
    const key = keyOf(item.name);
    const replacement = replacements.get(key);
    if (replacement === undefined) replaced.push(item);
    else if (!placed.has(key)) {
      placed.add(key);
      for (const other of replacement) replaced.push({ ...other, name: item.name });
    }
  }
  for (const [key, replacement] of replacements) {
    if (placed.has(key)) continue;
    for (const item of replacement) replaced.push(item); // there may be more than arguments can be
  }
  return replaced;
}
