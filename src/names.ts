/**
 * Names of parameters and headers are compared unescaped, as octets, with ASCII case folded
 * (RFC 3261 §19.1.4): "%6Cr" is "LR", but U+212A is no k.
 */

/** Returns the octets of a wire text, one code unit each. Every %HH is decoded once, never twice. */
export function octets(wire: string): string {
  if (!wire.includes("%")) return wire;
  return wire.replace(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Converts ASCII letters to lower case; `toLowerCase` would convert other octets too. */
export function foldCase(text: string): string {
  if (!/[A-Z]/.test(text)) return text; // nearly always, and much faster
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Converts a wire text to lower case, except the hexadecimal digits of its escapes. */
export function foldWireCase(wire: string): string {
  return wire.replace(/%[\da-f]{2}|[A-Z]+/gi, (part) =>
    part.startsWith("%") ? part : foldCase(part),
  );
}

/** Returns a key that two names share if and only if they are the same name. */
export function nameKey(wire: string): string {
  return foldCase(octets(wire));
}

/** Returns the key of a name in plain text; `undefined` if it is malformed UTF-16. */
export function plainNameKey(name: string): string | undefined {
  let wire: string;
  try {
    wire = encodeURIComponent(name);
  } catch {
    return undefined;
  }
  return nameKey(wire);
}
