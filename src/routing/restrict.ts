import { failType } from "../expect.ts";
import { nameKey } from "../names.ts";
import { snapshot } from "../snapshot.ts";
import type { SipUri } from "../types.ts";

/** Where a URI is used: the columns of RFC 3261 §19.1.1, Table 1, and the Contact of a redirection. */
export type UriContext =
  | "request-uri"
  | "to"
  | "from"
  | "registration-contact"
  /** In Table 1 it shares a column with a registration's Contact. */
  | "redirection-contact"
  | "dialog-contact"
  /** Also Record-Route. In Table 1 both share a column with a dialog's Contact. */
  | "route"
  /** Outside SIP messages, such as a link on a web page. */
  | "external";

/** The parameters by which a registration asks for push notifications (RFC 8599 §8). */
const PUSH = ["pn-provider", "pn-param", "pn-prid"];

/**
 * What Table 1 does not allow ("-"), and the parameters of push notifications where they have no meaning:
 * outside a registration and the requests that it leads to, they only tell others which device to wake.
 */
const NOT_ALLOWED: Readonly<Record<UriContext, readonly string[]>> = {
  "request-uri": ["method", "headers"],
  to: ["port", "method", "maddr", "ttl", "transport", "lr", "headers", "pn-purr", ...PUSH],
  from: ["port", "method", "maddr", "ttl", "transport", "lr", "headers", "pn-purr", ...PUSH],
  "registration-contact": ["method", "lr", "pn-purr"],
  "redirection-contact": ["method", "lr", "pn-purr", ...PUSH],
  "dialog-contact": ["method", "ttl", "headers", ...PUSH],
  route: ["method", "ttl", "headers", "pn-purr", ...PUSH],
  external: ["pn-purr", ...PUSH],
};

/**
 * Returns a URI without the components that RFC 3261 §19.1.1, Table 1, does not allow in a context, and
 * without the parameters of push notifications (RFC 8599) where they have no meaning. The rest stays
 * byte for byte.
 *
 * @throws SipUriError if the value is not a `SipUri`, or there is no such context.
 * @example
 * serialize(restrictTo(parse("sip:alice@example.com:5070;lr?Subject=x"), "to")); // "sip:alice@example.com"
 */
export function restrictTo(uri: SipUri, context: UriContext): SipUri {
  const copy = snapshot(uri);
  if (typeof context !== "string" || !Object.hasOwn(NOT_ALLOWED, context)) {
    return failType(`The contexts are ${Object.keys(NOT_ALLOWED).join(", ")}.`);
  }
  const notAllowed = NOT_ALLOWED[context];
  return {
    ...copy,
    port: notAllowed.includes("port") ? null : copy.port,
    parameters: copy.parameters.filter(({ name }) => !notAllowed.includes(nameKey(name))),
    headers: notAllowed.includes("headers") ? [] : copy.headers,
  };
}
