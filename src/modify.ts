import { failType, onlySipUriError } from "./error.ts";
import { escapeText } from "./escape.ts";
import {
  expectObject,
  expectPort,
  expectRecord,
  expectScheme,
  expectString,
  refuseUnknown,
} from "./expect.ts";
import { longHeaderName } from "./header-names.ts";
import { nameKey } from "./names.ts";
import { readOptions } from "./options.ts";
import { type AddItem, addHeader, addParameter, escapeOrNull } from "./plain-to-wire.ts";
import { type PathOf, prove } from "./prove.ts";
import { snapshot } from "./snapshot.ts";
import type { Options, SipUri, SipUriInit } from "./types.ts";

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
   * By name, compact or long; a change replaces all headers of that name. If two spellings of one
   * name (`s` and `Subject`) are changed, both changes are written. `null` removes all.
   */
  readonly headers?: Changes<NonNullable<SipUriInit["headers"]>> | null | undefined;
}

/**
 * The URI with some components changed, in plain text; the others stay byte for byte as they were on
 * the wire. The result is checked as in `serialize`.
 *
 * @throws SipUriError as `build` does.
 * @example
 * modify(parse("sip:%61lice@example.com;lr"), { port: 5061, parameters: { lr: null, transport: "tls" } });
 * // sip:%61lice@example.com:5061;transport=tls
 */
export function modify(uri: SipUri, changes: SipUriChanges, options?: Options): SipUri {
  const settings = readOptions(options);
  const { changed, pathOf } = onlySipUriError(() => apply(snapshot(uri), expectObject(changes)));
  prove(changed, settings, pathOf);
  return changed;
}

function apply(
  uri: SipUri,
  changes: SipUriChanges,
): { readonly changed: SipUri; readonly pathOf: PathOf } {
  if (Symbol.iterator in changes) failType("The changes must be an object keyed by name.");
  refuseUnknown(changes);
  const { scheme, user, password, host, port, parameters, headers } = changes;
  const merged = {
    parameters: merge(uri.parameters, parameters, "parameters", nameKey, addParameter),
    headers: merge(uri.headers, headers, "headers", headerKey, addHeader),
  };
  const changed = {
    scheme: scheme === undefined ? uri.scheme : expectScheme(scheme),
    user: user === undefined ? uri.user : escapeOrNull(user, "user"),
    password:
      password !== undefined
        ? escapeOrNull(password, "password")
        : user === null // a password needs a user (RFC 3261 §25.1)
          ? null
          : uri.password,
    host: host === undefined ? uri.host : expectString(host, "host"),
    port: port === undefined ? uri.port : expectPort(port),
    parameters: merged.parameters.map(({ item }) => item),
    headers: merged.headers.map(({ item }) => item),
  };
  return {
    changed,
    // In the changes by name, in the URI by index.
    pathOf: (component, index) =>
      index === undefined
        ? [component]
        : [component, merged[component as keyof typeof merged][index]?.name ?? index],
  };
}

/** A compact name and its long name are one. */
function headerKey(wireName: string): string {
  return longHeaderName(nameKey(wireName));
}

/** A parameter or a header; `name` is that of the change it comes from. */
interface Merged<Item> {
  readonly item: Item;
  readonly name?: string | undefined;
}

/** The items with those of each name in `changes` replaced. */
function merge<Item extends { readonly name: string }>(
  items: readonly Item[],
  changes: object | null | undefined,
  component: "parameters" | "headers",
  keyOf: (wireName: string) => string,
  add: AddItem<Item>,
): readonly Merged<Item>[] {
  if (changes === undefined) return items.map((item) => ({ item }));
  if (changes === null) return [];
  const record = expectRecord(changes as Readonly<Record<string, unknown>>, component);
  const replacements = new Map<string, Merged<Item>[]>();
  for (const name of Object.keys(record)) {
    const value = record[name];
    if (value === undefined) continue;
    const key = keyOf(escapeText(name, component, name));
    const replacement = replacements.get(key) ?? []; // two spellings of a name: "s" and "Subject"
    const wire = { items: [] as Item[], names: [] };
    add(wire, name, value); // `null` adds nothing
    for (const item of wire.items) replacement.push({ item, name });
    replacements.set(key, replacement);
  }
  return replace(items, replacements, keyOf);
}

/** A replacement takes the place of the first item of its name, and its spelling; new names come last. */
function replace<Item extends { readonly name: string }>(
  items: readonly Item[],
  replacements: ReadonlyMap<string, readonly Merged<Item>[]>,
  keyOf: (wireName: string) => string,
): readonly Merged<Item>[] {
  const replaced: Merged<Item>[] = [];
  const placed = new Set<string>();
  for (const item of items) {
    const key = keyOf(item.name);
    const replacement = replacements.get(key);
    if (replacement === undefined) replaced.push({ item });
    else if (!placed.has(key)) {
      placed.add(key);
      for (const { item: other, name } of replacement) {
        replaced.push({ item: { ...other, name: item.name }, name });
      }
    }
  }
  for (const [key, replacement] of replacements) {
    if (!placed.has(key)) replaced.push(...replacement);
  }
  return replaced;
}
