import * as fc from "fast-check";
import { hname, password, pname, token, user } from "../../grammar/sip-uri.peggy";
import { CONSTRAINED } from "../constraints.ts";
import { nameKey, octets } from "../names.ts";
import { isWithinLimits, readOptions, type Settings, UNLIMITED } from "../options.ts";
import { parseOrUndefined } from "../parse.ts";
import { prove } from "../serialize.ts";
import { spansOf } from "../spans.ts";
import type { Options, SipUri, SipUriString, UriHeader, UriParameter } from "../types.ts";
import { host } from "./host.ts";
import { anyOf, charactersOf, distinct, item, named, settingsOf, some, wire } from "./pieces.ts";

const PARAMETER = charactersOf(pname);
const HEADER = charactersOf(hname);
const TOKEN = charactersOf(token);

const rawToken = some(fc.constantFrom(...TOKEN));
/** A token with some characters escaped, always "%" and "`", which `pvalue` does not allow raw. */
const escapedToken = some(
  fc
    .tuple(fc.constantFrom(...TOKEN), fc.boolean())
    .map(([c, isEscaped]) =>
      isEscaped || pname(c) === undefined ? `%${c.charCodeAt(0).toString(16)}` : c,
    ),
);
/** Also with a raw "%" or "`"; where that begins an escape, it must be one of a token's characters. */
const tokenOrEscaped = anyOf(
  escapedToken,
  rawToken.filter((text) => token(octets(text)) !== undefined),
);

const flag = fc.constant(true as const);
const anyValue = anyOf<string | true>(flag, wire(PARAMETER));

/** A uri-parameter (RFC 3261 §25.1): a known one, in any case, or another. */
export function parameter({
  constraints,
  underscores,
}: Pick<Settings, "constraints" | "underscores">): fc.Arbitrary<UriParameter> {
  const ttl = fc.tuple(fc.nat(255), fc.nat(3)).map(([n, length]) => `${n}`.padStart(length, "0"));
  const broken = fc.constantFrom(...CONSTRAINED).chain((name) => named(name, anyValue));
  return anyOf(
    named("lr", anyOf<string | true>(flag, fc.constant("on"))),
    named("transport", anyOf(fc.constantFrom("udp", "TCP", "sctp", "tls", "ws"), tokenOrEscaped)),
    named("user", anyOf(fc.constantFrom("phone", "ip"), tokenOrEscaped)),
    named("method", anyOf(fc.constantFrom("INVITE", "REGISTER"), rawToken)),
    named("ttl", ttl),
    named("maddr", host(underscores)),
    item(wire(PARAMETER), anyValue),
    ...(constraints ? [] : [broken]),
  );
}

/** A header of a URI (RFC 3261 §25.1). */
export const header: fc.Arbitrary<UriHeader> = item(
  anyOf(fc.constantFrom("s", "Subject", "Route", "route"), wire(HEADER)),
  wire(HEADER, 0),
);

export const userinfo = anyOf<Pick<SipUri, "user" | "password">>(
  fc.constant({ user: null, password: null }),
  fc
    .tuple(wire(charactersOf(user)), fc.option(wire(charactersOf(password), 0), { freq: 2 }))
    .map(([name, secret]) => ({ user: name, password: secret })),
);

/**
 * Returns an arbitrary of SIP and SIPS URIs that `parse` accepts with these options (RFC 3261 §19.1.1,
 * §25.1): every component, with escapes of all octets, and hosts of each kind. With `constraints: false`,
 * some break a constraint. They shrink to `sip:a`. The shorter the limits, the longer drawing takes.
 *
 * @throws SipUriError if the options are invalid.
 * @example
 * fc.assert(fc.property(sipUri(), (uri) => equals(parse(serialize(uri)), uri)));
 */
export function sipUri(options?: Options): fc.Arbitrary<SipUri> {
  const settings = settingsOf(options, "sip:a");
  const { constraints, underscores, maxUri, maxHeaders } = settings;
  // Fewer items if the limits are short: less of what is drawn is too long.
  const mostParameters = Math.min(11, Math.ceil(maxUri / 20));
  const mostHeaders = Math.min(5, Math.ceil(maxHeaders / 20));
  return fc
    .tuple(
      fc.constantFrom("sip" as const, "sips" as const),
      userinfo,
      host(underscores),
      fc.option(fc.nat(65535), { freq: 2 }),
      distinct(parameter(settings), ({ name }) => nameKey(name), constraints, mostParameters),
      fc.array(header, { maxLength: mostHeaders }),
    )
    .map(([scheme, { user, password }, host, port, parameters, headers]) => ({
      ...{ scheme, user, password, host, port, parameters, headers },
    }))
    .filter((uri) => parseOrUndefined(prove(uri, UNLIMITED), settings) !== undefined);
}

/**
 * Returns an arbitrary of texts of SIP and SIPS URIs, as `sipUri` returns one of values. The scheme is in
 * any case, and a port may have leading zeros, so a text is not always what `serialize` writes.
 *
 * @throws SipUriError if the options are invalid.
 * @example
 * fc.assert(fc.property(sipUriText(), (text) => isSipUri(text)));
 */
export function sipUriText(options?: Options): fc.Arbitrary<SipUriString> {
  const settings = readOptions(options);
  const cased = (text: string) => fc.mixedCase(fc.constant(text));
  return fc
    .tuple(sipUri(options), cased("sip"), cased("s"), fc.nat(3))
    .map(([uri, sip, s, zeros]) => {
      const scheme = uri.scheme === "sip" ? sip : sip + s;
      const text = scheme + prove(uri, UNLIMITED).slice(scheme.length);
      const at = spansOf(uri, text).port?.start ?? null;
      return at === null ? text : text.slice(0, at) + "0".repeat(zeros) + text.slice(at);
    })
    .filter((text): text is SipUriString => isWithinLimits(text, settings));
}
