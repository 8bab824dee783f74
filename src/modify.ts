import { escapeText } from "./escape.ts";
import { fail, guarded } from "./fail.ts";
import { longHeaderName } from "./header-names.ts";
import { nameKey } from "./names.ts";
import { settingsOf } from "./options.ts";
import { prove } from "./prove.ts";
import { objectOf, portOf, schemeOf, snapshot, stringOf } from "./snapshot.ts";
import type { Options, SipUri, SipUriInit } from "./types.ts";
import { addHeader, addParameter, recordOf, refuseUnknown, wireOrNull } from "./wire.ts";

/** A record of changes by name: `null` removes, `undefined` says nothing. */
type Changes<T> = { readonly [Name in keyof T]: T[Name] | null };

/** What `modify` changes, in plain text. What is not mentioned stays as it is on the wire. */
export interface SipUriChanges {
  readonly scheme?: "sip" | "sips" | undefined;
  /** `null` removes the password with it. */
  readonly user?: string | null | undefined;
  readonly password?: string | null | undefined;
  readonly host?: string | undefined;
  readonly port?: number | null | undefined;
  /**
   * By name: a changed parameter keeps its place, a new one comes last. `null` removes all. Two
   * names that differ only in case are two parameters, which a constraint refuses.
   */
  readonly parameters?: Changes<NonNullable<SipUriInit["parameters"]>> | null | undefined;
  /**
   * By name, compact or long; a change replaces all headers of that name. Two changes of one name
   * are both written. `null` removes all.
   */
  readonly headers?: Changes<NonNullable<SipUriInit["headers"]>> | null | undefined;
}

/**
 * A URI with some components changed, in plain text; the others stay byte for byte as they
 * were on the wire. The result is checked as in `serialize`.
 *
 * @throws SipUriError as `build` does.
 * @example
 * modify(parse("sip:%61lice@example.com;lr"), { port: 5061, parameters: { lr: null, transport: "tls" } });
 * // sip:%61lice@example.com:5061;transport=tls
 */
export function modify(uri: SipUri, changes: SipUriChanges, options?: Options): SipUri {
  const settings = settingsOf(options);
  const changed = guarded(() => apply(snapshot(uri), objectOf(changes, null)));
  prove(changed, settings);
  return changed;
}

function apply(uri: SipUri, changes: SipUriChanges): SipUri {
  if (Symbol.iterator in changes) {
    fail("invalid-type", "The changes must be an object keyed by name.");
  }
  refuseUnknown(changes);
  const { scheme, user, password, host, port, parameters, headers } = changes;
  return {
    scheme: scheme === undefined ? uri.scheme : schemeOf(scheme),
    user: user === undefined ? uri.user : wireOrNull(user, "user"),
    password:
      password !== undefined
        ? wireOrNull(password, "password")
        : user === null // a password needs a user (RFC 3261 §25.1)
          ? null
          : uri.password,
    host: host === undefined ? uri.host : stringOf(host, "host"),
    port: port === undefined ? uri.port : portOf(port),
    parameters: merge(uri.parameters, parameters, "parameters", nameKey, addParameter),
    headers: merge(uri.headers, headers, "headers", headerKey, addHeader),
  };
}

/** A compact name and its long name are one. */
function headerKey(wireName: string): string {
  return longHeaderName(nameKey(wireName));
}

/** The items with those of each name in `changes` replaced. */
function merge<Item extends { readonly name: string }>(
  items: readonly Item[],
  changes: object | null | undefined,
  component: "parameters" | "headers",
  keyOf: (wireName: string) => string,
  add: (wire: Item[], plainName: string, value: unknown) => void,
): readonly Item[] {
  if (changes === undefined) return items;
  if (changes === null) return [];
  const record = recordOf(changes as Readonly<Record<string, unknown>>, component);
  const replacements = new Map<string, Item[]>();
  for (const name of Object.keys(record)) {
    const value = record[name];
    if (value === undefined) continue;
    const key = keyOf(escapeText(name, component));
    const replacement = replacements.get(key) ?? []; // two spellings of a name: "s" and "Subject"
    if (value !== null) add(replacement, name, value);
    replacements.set(key, replacement);
  }
  return replace(items, replacements, keyOf);
}

/** In the place of the first of a name, and spelled as it is; new names come last. */
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
    if (!placed.has(key)) for (const item of replacement) replaced.push(item);
  }
  return replaced;
}
