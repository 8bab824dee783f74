import { name_addr_element } from "../../grammar/sip-uri.peggy";
import { nameKey } from "../names.ts";
import { replace, unwrap } from "../tracked-text.ts";
import type { UriParameter } from "../types.ts";
import { trim } from "./clean-text.ts";
import { refuseText, type TypedText } from "./typed-text.ts";

/**
 * Returns the text in angle brackets, without the display name and the header parameters around them
 * (RFC 3261 §20.10): `"Bob" <sip:bob@example.com>;tag=1`. It need not be a URI yet. A text of
 * another form is returned as it is.
 */
export function unwrapNameAddr(tracked: TypedText): TypedText {
  const { text } = tracked;
  // The quotes of a display name, or of a parameter after the URI, may contain a "<".
  return (
    unwrapAt(tracked, text.indexOf("<")) ?? unwrapAt(tracked, text.lastIndexOf("<")) ?? tracked
  );
}

function unwrapAt(tracked: TypedText, open: number): TypedText | undefined {
  const { text } = tracked;
  const close = open < 0 ? -1 : text.indexOf(">", open);
  if (close < 0) return undefined;
  const before = text.slice(0, open);
  const isQuoted = before.startsWith('"');
  // People leave out quotes that RFC 3261 requires: "Jürgen", "Bob (home)", "Bell, Bob". A ","
  // after an address belongs to a list.
  if (!isQuoted && /[<>";]/.test(before)) return undefined;
  const around = name_addr_element(`${isQuoted ? before : ""}<sip:h>${text.slice(close + 1)}`);
  // The text before the "<" must be the whole name: '"<sip:a@h>" <sip:b@h' has a name too.
  if (typeof around === "number" || (isQuoted && around.displayName !== before.trim()))
    return undefined;
  // If the name is another address, or a parameter is a URI's, another URI may be meant.
  const isAddress =
    /[@:]|^[\s\d+().-]+,/.test(before.normalize("NFKC")) &&
    !isSame(before.trim(), text.slice(open + 1, close).trim());
  const isOfUri = ({ name }: UriParameter) => URI_PARAMETERS.includes(nameKey(name));
  if (isAddress || around.parameters.some(isOfUri)) refuseText(tracked, "ambiguous");
  const bare = replace(tracked, close + 1, text.length, "", "header-parameters-removed");
  const inner = unwrap(bare, open, close, "angle-brackets-removed");
  return trim(replace(inner, 0, open, "", "display-name-removed"));
}

/** Mail programs copy `bob@example.com <mailto:bob@example.com>`, the name in quotes too. */
function isSame(name: string, address: string): boolean {
  const bare = address.replace(/^(?:mailto|sips?):/i, "");
  return [address, bare].some((same) => [same, `"${same}"`, `'${same}'`].includes(name));
}

/** RFC 3261 §19.1.1. Dropping them would lose the TLS of `<sip:bob@example.com>;transport=tls`. */
const URI_PARAMETERS = ["transport", "maddr", "ttl", "user", "method", "lr", "ob", "gr", "secure"];
