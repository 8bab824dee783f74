import { hname, password, pname, user } from "../grammar/sip-uri.peggy";
import { fail } from "./expect.ts";
import { WRITING_TYPE } from "./messages.ts";

/** The components in which plain text may be escaped. */
export type EscapedComponent = "user" | "password" | "parameters" | "headers";

/** Whether a plain text needs no escape in a component (RFC 3261 §19.1.2): the grammar allows it. */
export function isRaw(plain: string, component: EscapedComponent): boolean {
  return !plain.includes("%") && matches(plain, component);
}

/** A switch is much faster than a property whose name varies. */
function matches(text: string, component: EscapedComponent): boolean {
  switch (component) {
    case "user":
      return user(text) !== undefined;
    case "password":
      return password(text) !== undefined;
    case "parameters":
      return pname(text) !== undefined;
    case "headers":
      return hname(text) !== undefined;
  }
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
