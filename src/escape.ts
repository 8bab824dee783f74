import { hname, password, pname, user } from "../grammar/sip-uri.peggy";
import { fail } from "./expect.ts";
import { WRITING_TYPE } from "./messages.ts";

/** The components in which plain text may be escaped. */
export type EscapedComponent = "user" | "password" | "parameters" | "headers";

/**
 * For each ASCII character, the bits of the components in which it is raw: the grammar's rules for what
 * they contain allow it alone, not only in an escape (RFC 3261 §19.1.2).
 */
const RAW_IN: Uint8Array = /* @__PURE__ */ tabulate();

function tabulate(): Uint8Array {
  const table = new Uint8Array(128);
  for (let code = 0; code < table.length; code++) {
    const character = String.fromCharCode(code);
    for (const rule of [user, password, pname, hname]) {
      table[code] = 2 * (table[code] as number) + (rule(character) === undefined ? 0 : 1);
    }
  }
  return table;
}

/** A switch is much faster than a property whose name varies. */
function bitOf(component: EscapedComponent): number {
  switch (component) {
    case "user":
      return 8;
    case "password":
      return 4;
    case "parameters":
      return 2;
    case "headers":
      return 1;
  }
}

/** Whether a plain text needs no escape in a component. */
export function isRaw(plain: string, component: EscapedComponent): boolean {
  const bit = bitOf(component);
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    if (code > 127 || ((RAW_IN[code] as number) & bit) === 0) return false;
  }
  return true;
}

/**
 * Escapes plain text, as UTF-8, where a component requires it. `a` and `b` are the steps of the path
 * that lead from the component to the text.
 */
export function escapeText(
  plain: string,
  component: EscapedComponent,
  a?: string | number,
  b?: string | number,
): string {
  if (isRaw(plain, component)) return plain;
  let wire = "";
  for (const character of plain) {
    wire += isRaw(character, component)
      ? character
      : (escapeCharacter(character) ?? fail(WRITING_TYPE, "malformed-text", component, a, b));
  }
  return wire;
}

/** `encodeURIComponent` leaves the marks raw, but marks are never escaped here. */
function escapeCharacter(character: string): string | undefined {
  try {
    return encodeURIComponent(character);
  } catch (error) {
    if (error instanceof URIError) return undefined; // a lone surrogate
    throw error;
  }
}

/** RFC 2396 §2.2: these differ from their escapes; every other character equals its escape. */
export function isReserved(character: string): boolean {
  return ";/?:@&=+$,".includes(character);
}

/**
 * Decodes each escape in wire text once, as UTF-8. What is not UTF-8, or not an escape at all (a
 * token can contain a bare "%"), stays as it is.
 */
export function unescapeText(wire: string): string {
  if (!wire.includes("%")) return wire;
  return (
    decodeUtf8(wire) ?? wire.replace(UTF8_SEQUENCE, (escapes) => decodeUtf8(escapes) ?? escapes)
  );
}

/** As many escapes as the first one's octet announces (RFC 3629 §3). */
const UTF8_SEQUENCE =
  /%(?:[0-7]|[cd].%[89ab]|e.%[89ab].%[89ab]|f.%[89ab].%[89ab].%[89ab])[\da-f]/gi;

function decodeUtf8(wire: string): string | undefined {
  try {
    return decodeURIComponent(wire);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
