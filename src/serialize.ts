import { readOptions } from "./options.ts";
import { prove } from "./prove.ts";
import { snapshot } from "./snapshot.ts";
import type { Options, SipUri, SipUriString } from "./types.ts";

/**
 * Writes a `SipUri`, whose components are wire text, as RFC 3261 §25.1 puts them together. Each
 * component is checked against its rule of the grammar first.
 *
 * @throws SipUriError if a component contains what is not allowed there, a constraint is broken, or
 * the text exceeds a limit (UTF-16 code units). The `path` of each issue leads to the property.
 * @example
 * serialize({ ...parse("sip:alice@example.com"), port: 5061 }); // "sip:alice@example.com:5061"
 */
export function serialize(uri: SipUri, options?: Options): SipUriString {
  const settings = readOptions(options);
  return prove(snapshot(uri), settings);
}
