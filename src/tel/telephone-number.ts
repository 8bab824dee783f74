import {
  global_number_digits,
  IPv4address,
  local_number_digits,
} from "../../grammar/sip-uri.peggy";
import { findParameter } from "../decode.ts";
import { unescapeText } from "../escape.ts";
import { finish } from "../guard.ts";
import { foldCase, nameKey } from "../names.ts";
import type { SipUri, UriParameter } from "../types.ts";
import { snapshotEither } from "./serialize.ts";
import type { TelUri } from "./types.ts";

/**
 * The telephone number in a URI.
 *
 * @example
 * telephoneNumber(parse("sip:+1-415-555-0100;npdi@example.com"));
 * // { number: "+14155550100", isGlobal: true, parameters: [{ name: "npdi", value: true }] }
 */
export interface TelephoneNumber {
  /**
   * Without visual separators and escapes. A global number is `+` and digits. Any other has digits, `*`
   * and `#`, and `A` to `F` in a tel URI or with `;user=phone`.
   */
  readonly number: string;
  /** Whether the number has a country code. Only the caller knows what the digits of another one mean. */
  readonly isGlobal: boolean;
  /**
   * The parameters of the number, not of the SIP URI, in order and as wire text: `npdi`, `rn`,
   * `phone-context`, … A `tgrp` without a `trunk-context`, or the reverse, is left out (RFC 4904 §5).
   */
  readonly parameters: readonly UriParameter[];
}

/**
 * Returns the telephone number in a SIP or tel URI, with or without `;user=phone`. Returns `null` if there
 * is no number: the user is missing, a name, an IPv4 address or a temporary GRUU (`;gr` without a value,
 * RFC 5627), or `;user=ip` or `;user=dialstring` says that it is something else. All digits come from the
 * user, or from the number of the tel URI. Who put them there is another question: docs/tel.md says whom
 * to trust.
 *
 * For the `tn` of RFC 8224 §8.3, remove the "+" of a global number. Complete any other number with its
 * country code first.
 *
 * @throws SipUriError if the value is not a `SipUri` or a `TelUri`.
 * @example
 * telephoneNumber(parse("sip:+1(415)555-0100@example.com"))?.number; // "+14155550100"
 */
export function telephoneNumber(uri: SipUri | TelUri): TelephoneNumber | null {
  const copy = snapshotEither(uri);
  return finish(() =>
    copy.scheme === "tel" ? numberOf(copy.number, copy.parameters, true) : numberInUser(copy),
  );
}

function numberInUser(uri: SipUri): TelephoneNumber | null {
  const kind = findParameter(uri, "user");
  const kindKey = typeof kind === "string" ? foldCase(kind) : null;
  if (uri.user === null || kindKey === "ip" || kindKey === "dialstring") return null;
  if (findParameter(uri, "gr") === true) return null;
  // An escaped ";" does not begin a parameter.
  const [first = "", ...rest] = uri.user.split(";");
  const text = unescapeText(first);
  if (IPv4address(text) !== undefined) return null;
  return numberOf(
    text,
    rest.filter((text) => /^[^=]/.test(text)).map(toParameter),
    kindKey === "phone",
  );
}

/** A user can contain more than a telephone-subscriber, so this takes any text between semicolons. */
function toParameter(text: string): UriParameter {
  const [name = "", ...values] = text.split("=");
  return { name, value: values.length === 0 ? true : values.join("=") };
}

function numberOf(
  text: string,
  parameters: readonly UriParameter[],
  isTelephone: boolean,
): TelephoneNumber | null {
  const isGlobal = global_number_digits(text) !== undefined;
  if (!isGlobal && local_number_digits(text) === undefined) return null;
  if (!isTelephone && /[A-F]/i.test(text)) return null;
  const keys = parameters.map(({ name }) => nameKey(name));
  const isTrunk = keys.includes("tgrp") && keys.includes("trunk-context");
  return {
    number: text.replace(/[-.()]/g, "").toUpperCase(),
    isGlobal,
    parameters: parameters.filter(
      (_, i) => isTrunk || (keys[i] !== "tgrp" && keys[i] !== "trunk-context"),
    ),
  };
}
