/** Reads an init, or changes: plain text, each property once, and of the right type. */

import { throwIssues } from "./error.ts";
import {
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
import { copyList, readable } from "./properties.ts";
import type { SipUri } from "./types.ts";

/** A parameter or a header in plain text. */
export interface PlainItem {
  readonly name: string;
  /** `null` leaves it out, or removes it. */
  readonly value: string | true | null;
  /** Its index in a list of the header's values. */
  readonly index: number | undefined;
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
      parameters: parameters === null ? null : readItems(parameters, "parameters"),
      headers: headers === null ? null : readItems(headers, "headers"),
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

function readItems(record: unknown, component: "parameters" | "headers"): PlainItem[] | undefined {
  if (record === undefined) return record;
  const items: PlainItem[] = [];
  const given: Readonly<Record<string, unknown>> = expectRecord(record, component) as never;
  for (const name in given) {
    if (!Object.hasOwn(given, name)) continue;
    const value = given[name];
    if (value === undefined) continue;
    if (typeof value === "string" || value === null) items.push({ name, value, index: undefined });
    else if (component === "parameters") {
      items.push({ name, value: readValue(value, name), index: undefined });
    } else if (Array.isArray(value)) readList(value, name, items);
    else failText(component, name);
  }
  return items;
}

/** These need a value: ";secure" alone does not ask for SRTP. */
const NEED_VALUE = ["transport", "secure", "ttl", "maddr", "user", "method"];

/** Returns a parameter's value that is not text. */
export function readValue(value: unknown, name: string): string | true {
  if (Number.isSafeInteger(value)) return String(value);
  if (value !== true) {
    return failType("A parameter must be text, a whole number or true.", "parameters", name);
  }
  if (!NEED_VALUE.includes(name.toLowerCase())) return value;
  return failType("This parameter needs a value.", "parameters", name);
}

/** Whether a parameter is the method, whose value is a token and has no escapes. */
export function isMethod(plainName: string): boolean {
  return plainName.length === "method".length && plainName.toLowerCase() === "method";
}

/** A list repeats the header; an empty one is like `null`. */
function readList(list: readonly unknown[], name: string, items: PlainItem[]): void {
  const values = copyList(list);
  if (values.length === 0) items.push({ name, value: null, index: undefined });
  values.forEach((value, index) => {
    items.push({ name, value: expectString(value, "headers", name, index), index });
  });
}
