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

/** One token needs no quotes. Of several, some programs read only the last. */
export function quoteName(name: string | null): string {
  if (name === null) return "";
  return `${token(name) === undefined ? quote(name) : name} `;
}

/** An ASCII control character is written as a quoted-pair (RFC 3261 §25.1). */
export function quote(text: string): string {
  return `"${text.replace(/["\\]|(?![\t\x80-\x9f])\p{Cc}/gu, (character) => `\\${character}`)}"`;
}

/** The feature tags of RFC 3840 §9, whose values are in quotes, as those of all names with "+" are. */
const FEATURE_TAG =
  /^(?:\+.*|actor|application|audio|automata|class|control|data|description|duplex|events|extensions|isfocus|language|methods|mobility|priority|schemes|text|type|video)$/i;

export function isFeatureTag(name: string): boolean {
  return FEATURE_TAG.test(name);
}

export function writeParameters(parameters: readonly HeaderParameter[]): string {
  return parameters
    .map(({ name, value, quoted = isFeatureTag(name) }) => {
      if (value === true) return `;${name}`;
      const isBare = !quoted && (token(value) !== undefined || IPv6reference(value) !== undefined);
      return `;${name}=${isBare ? value : quote(value)}`;
    })
    .join("");
}
