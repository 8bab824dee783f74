import { escapeText } from "./escape.ts";
import { finish } from "./guard.ts";
import { longHeaderName } from "./header-names.ts";
import { nameKey } from "./names.ts";
import { readOptions } from "./options.ts";
import { escapeOrNull, toWireItem } from "./plain-to-wire.ts";
import { type PlainItem, readChanges } from "./read-init.ts";
import { plainName, prove } from "./serialize.ts";
import { snapshot } from "./snapshot.ts";
import type { Options, SipUri, SipUriInit, UriHeader, UriParameter } from "./types.ts";

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
  const before = snapshot(uri);
  const { scheme, user, password, host, port, parameters, headers } = readChanges(changes);
  return finish(() => {
    /** For each item that the changes make, its name as they spell it. */
    const names = new Map<UriParameter, string>();
    const changed: SipUri = {
      scheme: scheme ?? before.scheme,
      user: user === undefined ? before.user : escapeOrNull(user, "user"),
      password:
        password !== undefined
          ? escapeOrNull(password, "password")
          : user === null // RFC 3261 §25.1: a password needs a user
            ? null
            : before.password,
      host: host ?? before.host,
      port: port === undefined ? before.port : port,
      parameters: merge(before.parameters, parameters, "parameters", nameKey, names),
      headers: merge(before.headers, headers, "headers", headerKey, names) as UriHeader[],
    };
    prove(changed, settings, (item) => names.get(item) ?? plainName(item));
    return changed;
  });
}

/** A compact name has the key of its long name. */
function headerKey(wireName: string): string {
  return longHeaderName(nameKey(wireName));
}

/**
 * Returns the items, with those of each name in `changes` replaced. A replacement gets the place and the
 * spelling of the first item of its name; new ones come last.
 */
function merge(
  items: readonly UriParameter[],
  changes: readonly PlainItem[] | null,
  component: "parameters" | "headers",
  keyOf: (wireName: string) => string,
  names: Map<UriParameter, string>,
): readonly UriParameter[] {
  if (changes === null) return [];
  const replacements = new Map<string, PlainItem[]>();
  for (const change of changes) {
    const key = keyOf(escapeText(change.name, component, change.name));
    const replacement = replacements.get(key); // two spellings of a name: "s" and "Subject"
    if (replacement === undefined) replacements.set(key, [change]);
    else replacement.push(change);
  }
  const merged: UriParameter[] = [];
  const add = (replacement: readonly PlainItem[], spelling?: string): void => {
    for (const { name, value, index } of replacement) {
      if (value === null) continue;
      const item = toWireItem(name, value, component, index);
      const placed = { ...item, name: spelling ?? item.name };
      names.set(placed, name);
      merged.push(placed);
    }
  };
  for (const item of items) {
    const key = keyOf(item.name);
    const replacement = replacements.get(key);
    if (replacement === undefined) merged.push(item);
    else {
      add(replacement, item.name);
      replacements.set(key, []); // other items of this name are removed
    }
  }
  for (const replacement of replacements.values()) add(replacement);
  return merged;
}
