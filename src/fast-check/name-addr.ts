import * as fc from "fast-check";
import { name_addr, token } from "../../grammar/sip-uri.peggy";
import type { HeaderParameter, NameAddr } from "../name-addr/types.ts";
import { foldCase } from "../names.ts";
import type { Options } from "../types.ts";
import { IPv6reference } from "./host.ts";
import {
  anyOf,
  character,
  charactersOf,
  distinct,
  item,
  settingsOf,
  some,
  wire,
} from "./pieces.ts";
import { sipUri } from "./sip-uri.ts";
import { telUri } from "./tel-uri.ts";

const anyToken = some(fc.constantFrom(...charactersOf(token)));

/** A quoted-string can hold every character but the two of a line end (RFC 3261 §25.1). */
const quotable = some(
  anyOf(fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }), character).filter(
    (text) => !/[\r\n]/.test(text),
  ),
  0,
);

/** A URI of another scheme (RFC 3261 §25.1, absoluteURI). */
const otherUri = fc
  .tuple(
    fc.constantFrom("mailto:", "urn:", "https://", "im:", "x-y+z.1:"),
    wire(charactersOf((c) => name_addr(`<x:${c}>`))),
  )
  .map((parts) => parts.join(""));

type Content = Pick<HeaderParameter, "value" | "quoted">;
const bare = anyOf<string | true>(fc.constant(true as const), anyToken, IPv6reference);

const parameter: fc.Arbitrary<HeaderParameter> = item(
  anyOf(fc.mixedCase(fc.constantFrom("tag", "expires", "+sip.instance")), anyToken),
  anyOf<Content>(
    bare.map((value) => ({ value, quoted: false })),
    quotable.map((value) => ({ value, quoted: true })),
  ),
).map(({ name, value: content }) => ({ name, ...content }));

/**
 * Returns an arbitrary of values of To, From, Contact and the like (RFC 3261 §20.10, §25.1): display names
 * of any text that can be quoted, SIP, tel and other URIs, parameters with quotes and without. With the
 * same options, `serializeNameAddr` writes each of them, and `parseNameAddr` returns it again. They
 * shrink to `<sip:a>`.
 *
 * @throws SipUriError if the options are invalid.
 * @example
 * fc.assert(fc.property(nameAddr(), (to) => safeParseNameAddr(serializeNameAddr(to)).success));
 */
export function nameAddr(options?: Options): fc.Arbitrary<NameAddr> {
  const settings = settingsOf(options, "tel:+0");
  const other = otherUri.filter((text) => text.length <= settings.maxUri);
  return fc
    .tuple(
      fc.option(quotable),
      anyOf<NameAddr["uri"]>(sipUri(options), telUri(options), other),
      distinct(parameter, ({ name }) => foldCase(name), settings.constraints, 4),
    )
    .map(([displayName, uri, parameters]) => ({ displayName, uri, parameters }));
}
