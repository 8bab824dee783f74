import { fail } from "./fail.ts";
import type { Component } from "./types.ts";

/**
 * What stands raw in a component besides letters and digits; all else is escaped (RFC 3261
 * §19.1.2). This is the one place but the grammar that knows character sets, and a test
 * compares the two.
 */
const MARK = "-_.!~*'()";
const RAW = {
  user: `${MARK}&=+$,;?/`,
  password: `${MARK}&=+$,`,
  parameters: `${MARK}[]/:&+$`,
  headers: `${MARK}[]/?:+$`,
};

/** The components in which plain text may be escaped. */
export type EscapedComponent = keyof typeof RAW;

/** Plain text as the wire text of a component, escaped as UTF-8 where it must be. */
export function escape(plain: string, component: EscapedComponent): string {
  if (!mustEscape(plain, RAW[component])) return plain;
  let wire = "";
  for (const character of plain) {
    wire += mustEscape(character, RAW[component])
      ? escapeCharacter(character, component)
      : character;
  }
  return wire;
}

function mustEscape(text: string, raw: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isAlphanum =
      ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0x30 && code <= 0x39);
    if (!isAlphanum && !raw.includes(text.charAt(i))) return true;
  }
  return false;
}

/** `encodeURIComponent` leaves the marks raw, but marks are never escaped here. */
function escapeCharacter(character: string, component: Component): string {
  try {
    return encodeURIComponent(character);
  } catch {
    return fail("malformed-text", "The text holds half of a surrogate pair.", component);
  }
}

/**
 * The plain text of a wire text, each escape decoded once, as UTF-8. What is not UTF-8, or no
 * escape at all (a token may hold a bare "%"), stays as it stands.
 */
export function unescape(wire: string): string {
  if (!wire.includes("%")) return wire;
  try {
    return decodeURIComponent(wire);
  } catch {
    return wire.replace(/(?:%[\da-f]{2})+/gi, unescapeRun);
  }
}

function unescapeRun(run: string): string {
  let plain = "";
  for (let at = 0; at < run.length; ) {
    const length = 3 * utf8Length(Number.parseInt(run.slice(at + 1, at + 3), 16));
    const sequence = run.slice(at, at + length);
    const character = decodeUtf8(sequence);
    plain += character ?? run.slice(at, at + 3);
    at += character === undefined ? 3 : length;
  }
  return plain;
}

/** How many octets the first one announces (RFC 3629 §3). */
function utf8Length(first: number): number {
  return first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

function decodeUtf8(sequence: string): string | undefined {
  try {
    return decodeURIComponent(sequence);
  } catch {
    return undefined;
  }
}
