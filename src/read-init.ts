/** Reads an init, or changes: each property once, and of the right type. */

import { throwIssues } from "./error.ts";
import {
  expectBeforeParameters,
  expectObject,
  expectPort,
  expectRecord,
  expectScheme,
  expectString,
  failText,
  failType,
} from "./expect.ts";
import { failUnreadable } from "./guard.ts";
import { atPath, issue } from "./issue.ts";
import { WRITING_TYPE } from "./messages.ts";
import { append, copyList, readable } from "./properties.ts";
import type { SipUri, SipUriInit } from "./types.ts";

/** A parameter or a header in plain text. */
export interface PlainItem {
  readonly name: string;
  /** `null` removes it. */
  readonly value: string | true | null;
  /** Its index in a list of the header's values. */
  readonly index: number | undefined;
}

/** Returns the components of an init, each read once. `readItems` reads the parameters and headers. */
export function readInit(init: SipUriInit) {
  try {
    refuseUnknown(expectObject(init));
    const {
      scheme = "sip",
      user = null,
      password = null,
      host,
      port = null,
      parameters,
      headers,
    } = readable(init);
    expectBeforeParameters(scheme, user, password, host, port);
    return { scheme, user, password, host, port, parameters, headers };
  } catch (error) {
    return failUnreadable(error);
  }
}

/** Returns the changes, each property read once; what is absent is `undefined`. */
export function readChanges(changes: { readonly [Name in keyof SipUri]?: unknown }) {
  try {
    refuseUnknown(expectRecord(changes));
    const { scheme, user, password, host, port, parameters, headers } = readable(changes);
    return {
      scheme: scheme === undefined ? scheme : expectScheme(scheme),
      user: readText(user, "user"),
      password: readText(password, "password"),
      host: host === undefined ? host : expectString(host, "host"),
      port: port === undefined ? port : expectPort(port),
      parameters: parameters === null ? null : readPlain(parameters, "parameters"),
      headers: headers === null ? null : readPlain(headers, "headers"),
    };
  } catch (error) {
    return failUnreadable(error);
  }
}

/** Refuses a property that no URI has, such as a misspelt one: it would have no effect. */
export function refuseUnknown(init: object): void {
  for (const name in init) {
    switch (name) {
      case "scheme":
      case "user":
      case "password":
      case "host":
      case "port":
      case "parameters":
      case "headers":
        continue;
      default:
        if (!Object.hasOwn(init, name)) continue;
        throwIssues([atPath(issue(WRITING_TYPE, "unknown-property", null), [name])]);
    }
  }
}

function readText(value: unknown, component: "user" | "password"): string | null | undefined {
  return value === undefined || value === null ? value : expectString(value, component);
}

function readPlain(record: unknown, component: "parameters" | "headers"): PlainItem[] {
  const items: PlainItem[] = [];
  readItems(record, component, pushPlain, items);
  return items;
}

const pushPlain: Visit<PlainItem[]> = (items, _, name, value, index) => {
  append(items, { name, value, index });
};

/**
 * Gets a parameter or a header in plain text. Its value is `null` if it is to be left out or removed, as for an empty
 * list; `index` is that in a header's list.
 */
export type Visit<T> = (
  target: T,
  component: "parameters" | "headers",
  name: string,
  value: string | true | null,
  index?: number,
) => void;

/** Reads parameters or headers, each once, and hands them to `visit`. A list repeats the header. */
export function readItems<T>(
  record: unknown,
  component: "parameters" | "headers",
  visit: Visit<T>,
  target: T,
): void {
  if (record === undefined) return;
  for (const name of namesOf(record, component)) {
    const value = itemValue(record as Readonly<Record<string, unknown>>, name, component);
    if (typeof value === "string" || value === null) visit(target, component, name, value);
    else if (value === undefined) continue;
    else if (component === "parameters") visit(target, component, name, readValue(value, name));
    else if (!Array.isArray(value)) failText(component, name);
    else {
      if (value.length === 0) visit(target, component, name, null);
      for (let i = 0; i < value.length; i++) {
        visit(target, component, name, expectString(value[i], component, name, i), i);
      }
    }
  }
}

function namesOf(record: unknown, component: "parameters" | "headers"): string[] {
  try {
    return Object.keys(expectRecord(record, component) as object);
  } catch (error) {
    return failUnreadable(error);
  }
}

/** Returns the value of a property; of a header's list, a copy. */
function itemValue(
  record: Readonly<Record<string, unknown>>,
  name: string,
  component: "parameters" | "headers",
): unknown {
  try {
    const value = Object.hasOwn(record, name) ? record[name] : undefined;
    const isList = component === "headers" && Array.isArray(value);
    return isList ? copyList<unknown>(value) : value;
  } catch (error) {
    return failUnreadable(error);
  }
}

/** These need a value: ";secure" alone does not ask for SRTP. */
const NEED_VALUE = ["transport", "secure", "ttl", "maddr", "user", "method"];

/** Returns a parameter's value that is not text. */
function readValue(value: unknown, name: string): string | true {
  if (Number.isSafeInteger(value)) return String(value);
  if (value !== true) {
    return failType("A parameter must be text, a whole number or true.", "parameters", name);
  }
  if (!NEED_VALUE.includes(name.toLowerCase())) return value;
  return failType("This parameter needs a value.", "parameters", name);
}
