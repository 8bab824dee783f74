/** Turns the plain text of an init, or of changes, into wire text. */
import { token } from "../grammar/sip-uri.peggy";
import { fail, failType, onlySipUriError } from "./error.ts";
import { type EscapedComponent, escapeText } from "./escape.ts";
import { expectRecord, expectString } from "./expect.ts";
import { WRITING } from "./messages.ts";
import { foldCase } from "./names.ts";
import { copyList } from "./properties.ts";
import type { UriHeader, UriParameter } from "./types.ts";

export function escapeOrNull(
  plain: string | null | undefined,
  component: EscapedComponent,
): string | null {
  return plain === null || plain === undefined
    ? null
    : escapeText(expectString(plain, component), component);
}

/** Adds a property of a record, by its name in plain text; `undefined` and `null` add nothing. */
export type AddItem<Item> = (wire: Item[], plainName: string, value: unknown) => void;

/** Returns the parameters or headers of a record in wire text. */
export function toWireItems<Item>(
  record: object | undefined,
  component: "parameters" | "headers",
  add: AddItem<Item>,
): Item[] {
  const wire: Item[] = [];
  if (record === undefined) return wire;
  for (const name of namesIn(record, component)) add(wire, name, valueIn(record, name));
  return wire;
}

/** Returns the names of a record's own properties. */
export function namesIn(record: object, component: "parameters" | "headers"): readonly string[] {
  return onlySipUriError(() => Object.keys(expectRecord(record, component)));
}

/** Returns an own property of a record, which can be a list. It must be read only once. */
export function valueIn(record: object, name: string): unknown {
  return onlySipUriError(() => {
    const value = (record as Readonly<Record<string, unknown>>)[name];
    return Array.isArray(value) ? copyList(value) : value;
  });
}

/** These need a value: ";secure" alone does not ask for SRTP. */
const NEED_VALUE = ["transport", "secure", "ttl", "maddr", "user", "method"];

export const addParameter: AddItem<UriParameter> = (wire, plainName, value) => {
  if (value === undefined || value === null) return;
  const name = escapeText(plainName, "parameters", plainName);
  if (value === true) {
    if (NEED_VALUE.includes(foldCase(plainName))) {
      failType("This parameter needs a value.", "parameters", plainName);
    }
    wire.push({ name, value });
    return;
  }
  const text = typeof value === "string" ? value : wholeNumber(value, plainName);
  const isMethod = plainName.length === 6 && foldCase(plainName) === "method";
  wire.push({
    name,
    value: isMethod ? expectMethod(text, plainName) : escapeText(text, "parameters", plainName),
  });
};

function wholeNumber(value: unknown, name: string): string {
  if (Number.isSafeInteger(value)) return String(value);
  return failType("A parameter must be text, a whole number or true.", "parameters", name);
}

/** A Method is a token, in which "%" is an ordinary character (RFC 3261 §25.1). */
export function expectMethod(text: string, name?: string): string {
  if (token(text) !== undefined) return text;
  return fail(WRITING, "method-invalid", "parameters", name);
}

/** A list adds the header once for each value. */
export const addHeader: AddItem<UriHeader> = (wire, plainName, value) => {
  if (value === undefined || value === null) return;
  const name = escapeText(plainName, "headers", plainName);
  const add = (plain: unknown, i?: number): void => {
    const text = expectString(plain, "headers", plainName, i);
    wire.push({ name, value: escapeText(text, "headers", plainName, i) });
  };
  if (Array.isArray(value)) value.forEach(add);
  else add(value);
};
