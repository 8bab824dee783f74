/** Turns the plain text of an init, or of changes, into wire text. */
import { token } from "../grammar/sip-uri.peggy";
import { fail, failType } from "./error.ts";
import { type EscapedComponent, escapeText } from "./escape.ts";
import { expectRecord, expectString } from "./expect.ts";
import type { Path } from "./issue.ts";
import { WRITING } from "./messages.ts";
import { foldCase } from "./names.ts";
import type { UriHeader, UriParameter } from "./types.ts";

export function escapeOrNull(
  plain: string | null | undefined,
  component: EscapedComponent,
): string | null {
  return plain === null || plain === undefined
    ? null
    : escapeText(expectString(plain, component), component);
}

/** Parameters or headers in wire text. */
export interface WireItems<Item> {
  readonly items: Item[];
  /** For each item, the property that it comes from: its name in plain text. */
  readonly names: string[];
}

/** Adds a property of a record, by its name in plain text; `undefined` and `null` add nothing. */
export type AddItem<Item> = (wire: WireItems<Item>, plainName: string, value: unknown) => void;

/** The items in a record, each property of which is read once. */
export function toWireItems<Item>(
  record: object | undefined,
  component: "parameters" | "headers",
  add: AddItem<Item>,
): WireItems<Item> {
  const wire: WireItems<Item> = { items: [], names: [] };
  if (record === undefined) return wire;
  const properties = expectRecord(record as Readonly<Record<string, unknown>>, component);
  for (const name of Object.keys(properties)) add(wire, name, properties[name]);
  return wire;
}

/** Without a value these say nothing: ";secure" does not ask for SRTP. */
const NEED_VALUE = ["transport", "secure", "ttl", "maddr", "user", "method"];

export const addParameter: AddItem<UriParameter> = ({ items, names }, plainName, value) => {
  if (value === undefined || value === null) return;
  const path = ["parameters", plainName];
  const name = escapeText(plainName, "parameters", path);
  names.push(plainName);
  if (value === true) {
    if (NEED_VALUE.includes(foldCase(plainName))) {
      failType("This parameter needs a value.", "parameters", path);
    }
    items.push({ name, value });
    return;
  }
  const text = typeof value === "string" ? value : wholeNumber(value, path);
  const isMethod = plainName.length === 6 && foldCase(plainName) === "method";
  items.push({
    name,
    value: isMethod ? expectMethod(text, path) : escapeText(text, "parameters", path),
  });
};

function wholeNumber(value: unknown, path: Path): string {
  if (Number.isSafeInteger(value)) return String(value);
  return failType("A parameter must be text, a whole number or true.", "parameters", path);
}

/** A Method is a token, in which "%" is an ordinary character (RFC 3261 §25.1). */
export function expectMethod(text: string, path: Path | null = null): string {
  if (token(text) !== undefined) return text;
  return fail(WRITING, "method-invalid", undefined, "parameters", path);
}

/** A list adds the header once for each value. */
export const addHeader: AddItem<UriHeader> = ({ items, names }, plainName, value) => {
  if (value === undefined || value === null) return;
  const path = ["headers", plainName];
  const name = escapeText(plainName, "headers", path);
  const add = (plain: unknown, at: Path): void => {
    names.push(plainName);
    items.push({ name, value: escapeText(expectString(plain, "headers", at), "headers", at) });
  };
  if (!Array.isArray(value)) return add(value, path);
  for (let i = 0, { length } = value; i < length; i++) add(value[i], [...path, i]);
};
