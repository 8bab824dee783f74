import { IPv6reference, token } from "../../grammar/sip-uri.peggy";
import type { Component } from "../component.ts";
import { fail, guarded } from "../fail.ts";
import { haveSameItems } from "../same-items.ts";
import { serialize } from "../serialize.ts";
import { itemsOf, objectOf, stringOf } from "../snapshot.ts";
import { serializeTel } from "../tel/serialize.ts";
import type { TelUri } from "../tel/types.ts";
import type { Options, SipUri } from "../types.ts";
import { safeParseNameAddr } from "./parse.ts";
import type { HeaderParameter, NameAddr } from "./types.ts";

/**
 * Writes a name-addr (RFC 3261 §25.1), always with angle brackets, and with quotes only where
 * they are needed. The result is checked by parsing it back.
 *
 * @throws SipUriError if a part contains what is not allowed there (such as a line end), or
 * `serialize` or `serializeTel` refuses the URI.
 * @example
 * serializeNameAddr({ displayName: "Bell, A.", uri: parse("sip:a@example.com"), parameters: [] });
 * // '"Bell, A." <sip:a@example.com>'
 */
export function serializeNameAddr(nameAddr: NameAddr, options?: Options): string {
  return guarded(() => {
    const { displayName, uri, parameters } = objectOf(nameAddr, null);
    const name = displayName === null ? null : stringOf(displayName, "displayName");
    const wireUri = uriText(uri, options);
    const copies = itemsOf(parameters, "parameters");
    const text = `${quoteName(name)}<${wireUri}>${copies.map(writeParameter).join("")}`;
    const parsed = safeParseNameAddr(text, options).value;
    const isProved =
      parsed?.displayName === name &&
      uriText(parsed.uri, options) === wireUri &&
      haveSameItems(parsed.parameters, copies);
    return isProved ? text : fail("malformed-text", REFUSED, forged(name, copies));
  });
}

const REFUSED = "This can't be written and read back unchanged.";

/** The part that does not come back even where it stands with a plain URI. */
function forged(name: string | null, parameters: readonly HeaderParameter[]): Component {
  const named = safeParseNameAddr(`${quoteName(name)}<a:b>`).value;
  if (named?.displayName !== name) return "displayName";
  const behind = safeParseNameAddr(`<a:b>${parameters.map(writeParameter).join("")}`).value;
  return behind && haveSameItems(behind.parameters, parameters) ? "uri" : "parameters";
}

function uriText(uri: NameAddr["uri"], options: Options | undefined): string {
  if (typeof uri === "string") return uri;
  return objectOf(uri, "uri").scheme === "tel"
    ? serializeTel(uri as TelUri, options)
    : serialize(uri as SipUri, options);
}

/** Tokens with single spaces between them need no quotes. */
function quoteName(name: string | null): string {
  if (name === null) return "";
  const isPlain = name.split(" ").every((word) => token(word) !== undefined);
  return `${isPlain ? name : quote(name)} `;
}

/** An ASCII control character stands in a quoted-pair (RFC 3261 §25.1). */
function quote(text: string): string {
  return `"${text.replace(/["\\]|(?![\t\x80-\x9f])\p{Cc}/gu, (character) => `\\${character}`)}"`;
}

function writeParameter({ name, value }: HeaderParameter): string {
  if (value === true) return `;${name}`;
  const isBare = token(value) !== undefined || IPv6reference(value) !== undefined;
  return `;${name}=${isBare ? value : quote(value)}`;
}
