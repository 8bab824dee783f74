import { token } from "../grammar/sip-uri.peggy";
import type { Component } from "./component.ts";
import { SipUriError } from "./error.ts";
import { type EscapedComponent, escapeText } from "./escape.ts";
import { fail } from "./fail.ts";
import { issue } from "./issue.ts";
import { foldCase } from "./names.ts";
import { objectOf, stringOf } from "./snapshot.ts";
import { WRITING_MESSAGES } from "./syntax-messages.ts";
import type { UriHeader, UriParameter } from "./types.ts";

/** The parts of an init or of changes, in plain text, as wire text. */

export function wireOrNull(
  plain: string | null | undefined,
  component: EscapedComponent,
): string | null {
  return plain === null || plain === undefined
    ? null
    : escapeText(stringOf(plain, component), component);
}

/** A record by name, which no list is (a parsed URI, of wire text, has lists), nor a Map. */
export function recordOf<T>(record: T, component: Component): T & object {
  if (Symbol.iterator in objectOf(record, component)) {
    fail("invalid-type", `The ${component} must be an object keyed by name.`, component);
  }
  return record as T & object;
}

/** A misspelt property would be left out silently. */
export function refuseUnknown(value: object): void {
  for (const name of Object.keys(value)) {
    if (!PROPERTIES.includes(name))
      fail(
        "unknown-property",
        "The properties are scheme, user, password, host, port, parameters and headers.",
      );
  }
}

const PROPERTIES = ["scheme", "user", "password", "host", "port", "parameters", "headers"];

/** As a flag these say nothing: ";secure" is no SRTP. */
const NEED_VALUE = ["transport", "secure", "ttl", "maddr", "user", "method"];

/** Adds a parameter in plain text to those in wire text; `undefined` is none. */
export function addParameter(wire: UriParameter[], plainName: string, value: unknown): void {
  if (value === undefined) return;
  const name = escapeText(plainName, "parameters");
  if (value === true) {
    if (NEED_VALUE.includes(foldCase(plainName))) {
      fail("invalid-type", "This parameter needs a value.", "parameters");
    }
    wire.push({ name, value });
    return;
  }
  const text = typeof value === "string" ? value : wholeNumber(value);
  const isMethod = plainName.length === 6 && foldCase(plainName) === "method";
  wire.push({ name, value: isMethod ? methodOf(text) : escapeText(text, "parameters") });
}

function wholeNumber(value: unknown): string {
  if (Number.isSafeInteger(value)) return String(value);
  return fail("invalid-type", "A parameter is text, a whole number or true.", "parameters");
}

/** A Method is a token, in which "%" is a letter (RFC 3261 §25.1). */
export function methodOf(text: string): string {
  if (token(text) !== undefined) return text;
  const code = "method-invalid";
  throw new SipUriError([issue("syntax", code, WRITING_MESSAGES[code], "parameters")]);
}

/** Adds a header in plain text, once for each value; `undefined` and `[]` are none. */
export function addHeader(wire: UriHeader[], plainName: string, value: unknown): void {
  if (value === undefined) return;
  const name = escapeText(plainName, "headers");
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (let i = 0, { length } = values; i < length; i++) {
    wire.push({ name, value: escapeText(stringOf(values[i], "headers"), "headers") });
  }
}

/** What a record holds, each property read once. */
export function wireItems<Item>(
  record: object,
  component: Component,
  add: (wire: Item[], plainName: string, value: unknown) => void,
): Item[] {
  const properties = recordOf(record as Readonly<Record<string, unknown>>, component);
  const wire: Item[] = [];
  for (const name of Object.keys(properties)) add(wire, name, properties[name]);
  return wire;
}
