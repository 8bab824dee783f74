import { hname, password, pname, user } from "../grammar/sip-uri.peggy";
import { fail } from "./expect.ts";
import { WRITING_TYPE } from "./messages.ts";

/** The components in which plain text may be escaped. */
export type EscapedComponent = "user" | "password" | "parameters" | "headers";

/**
 * For each ASCII character, the bits of the components in which it is raw: the grammar's rules for what
 * they contain allow it alone, not only in an escape (RFC 3261 §19.1.2). No two names of components have
 * the same length, so the length is the number of its bit.
 */
const RAW_IN: Uint16Array = /* @__PURE__ */ tabulate();

function tabulate(): Uint16Array {
  const table = new Uint16Array(128);
  const rules = { user, password, parameters: pname, headers: hname };
  for (const [component, rule] of Object.entries(rules)) {
    for (let code = 0; code < 128; code++) {
      if (rule(String.fromCharCode(code)) === undefined) continue;
      table[code] = (table[code] as number) | (1 << component.length);
    }
  }
  return table;
}

/** Whether a plain text needs no escape in a component. */
export function isRaw(plain: string, component: EscapedComponent): boolean {
  const bit = 1 << component.length;
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    if (code > 127 || ((RAW_IN[code] as number) & bit) === 0) return false;
  }
  return true;
}

/**
 * Returns plain text as wire text: what the component doesn't allow is escaped, as UTF-8. Returns `undefined` if
 * the text is malformed UTF-16.
 */
export function escaped(plain: string, component: EscapedComponent): string | undefined {
  if (isRaw(plain, component)) return plain;
  let wire = "";
  for (const character of plain) {
    const piece = isRaw(character, component) ? character : escapeCharacter(character);
    if (piece === undefined) return undefined;
    wire += piece;
  }
  return wire;
}

/** Like `escaped`, but it throws instead of returning `undefined`. `steps` lead from the component to the text. */
export function escapeText(
  plain: string,
  component: EscapedComponent,
  ...steps: readonly (string | number | undefined)[]
): string {
  return escaped(plain, component) ?? fail(WRITING_TYPE, "malformed-text", component, ...steps);
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
