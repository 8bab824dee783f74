/** Quotes in display names and parameter values, on reading and writing. */
import { IPv6reference, token } from "../../grammar/sip-uri.peggy";
import type { HeaderParameter } from "./types.ts";

/**
 * White space with a folded line in it becomes one space (RFC 3261 §7.3.1), and so does any between
 * tokens; a quoted-pair becomes its second character. Each run is matched as a whole: linear time.
 */
export function unquote(text: string): string {
  if (!text.startsWith('"')) return text.replace(/[ \t\r\n]+/g, " ");
  return text
    .slice(1, -1)
    .replace(/\\(.)|[ \t\r\n]+/gs, (run, second) => second ?? (run.includes("\n") ? " " : run));
}

/** Tokens with single spaces between them need no quotes. */
export function quoteName(name: string | null): string {
  if (name === null) return "";
  const isPlain = name.split(" ").every((word) => token(word) !== undefined);
  return `${isPlain ? name : quote(name)} `;
}

/** An ASCII control character is written as a quoted-pair (RFC 3261 §25.1). */
function quote(text: string): string {
  return `"${text.replace(/["\\]|(?![\t\x80-\x9f])\p{Cc}/gu, (character) => `\\${character}`)}"`;
}

export function writeParameters(parameters: readonly HeaderParameter[]): string {
  return parameters
    .map(({ name, value }) => {
      if (value === true) return `;${name}`;
      const isBare = token(value) !== undefined || IPv6reference(value) !== undefined;
      return `;${name}=${isBare ? value : quote(value)}`;
    })
    .join("");
}
