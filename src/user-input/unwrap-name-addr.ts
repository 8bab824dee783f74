import { name_addr_element } from "../../grammar/sip-uri.peggy";
import { nameKey } from "../names.ts";
import { trim } from "./clean-text.ts";
import { type Draft, note, refuse, rewrite } from "./draft.ts";

/**
 * What stands in angle brackets, without the display name and the header's parameters around
 * it (RFC 3261 §20.10): `"Bob" <sip:bob@example.com>;tag=1`. What is in the brackets need not
 * be a URI yet. A text that is no such thing stays as it is.
 */
export function unwrapNameAddr(draft: Draft): Draft {
  const { text } = draft;
  // A "<" may stand in the quotes of a display name, or of a parameter behind the URI.
  return unwrapAt(draft, text.indexOf("<")) ?? unwrapAt(draft, text.lastIndexOf("<")) ?? draft;
}

function unwrapAt(draft: Draft, open: number): Draft | undefined {
  const { text } = draft;
  const close = open < 0 ? -1 : text.indexOf(">", open);
  if (close < 0) return undefined;
  const before = text.slice(0, open);
  const isQuoted = before.startsWith('"');
  // People write names without quotes that RFC 3261 wants quotes for: "Jürgen", "Bob (home)",
  // "Bell, Bob". A "," behind an address is a list's.
  if (!isQuoted && /[<>";]/.test(before)) return undefined;
  const around = name_addr_element(`${isQuoted ? before : ""}<sip:h>${text.slice(close + 1)}`);
  // What stands before the "<" must be the whole name: '"<sip:a@h>" <sip:b@h>' has one too.
  if (around === undefined || (isQuoted && around.displayName !== before.trim())) return undefined;
  // A name that is another address, and parameters that are no header's, show another URI.
  const isAddress =
    /[@:]|^[\s\d+().-]+,/.test(before.normalize("NFKC")) &&
    !isSame(before.trim(), text.slice(open + 1, close).trim());
  if (isAddress || around.parameters.some(isUriParameter)) refuse(draft, "ambiguous");
  const removed = [
    { from: 0, to: open, text: "", code: open > 0 ? "display-name-removed" : null },
    { from: open, to: open + 1, text: "", code: null },
    { from: close, to: close + 1, text: "", code: null },
    { from: close + 1, to: text.length, text: "", code: "header-parameters-removed" },
  ] as const;
  const noted = note(draft, open, close + 1, "angle-brackets-removed");
  return trim(
    rewrite(
      noted,
      removed.filter((edit) => edit.from < edit.to),
    ),
  );
}

/** Mail programs copy `bob@example.com <mailto:bob@example.com>`, the name in quotes too. */
function isSame(name: string, address: string): boolean {
  const bare = address.replace(/^(?:mailto|sips?):/i, "");
  return [address, bare].some((same) => [same, `"${same}"`, `'${same}'`].includes(name));
}

/** RFC 3261 §19.1.1. Dropped without a word, `<sip:bob@example.com>;transport=tls` has no TLS. */
function isUriParameter({ name }: { readonly name: string }): boolean {
  return ["transport", "maddr", "ttl", "user", "method", "lr", "ob", "gr", "secure"].includes(
    nameKey(name),
  );
}
