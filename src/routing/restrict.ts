import { failType } from "../expect.ts";
import { nameKey } from "../names.ts";
import { snapshot } from "../snapshot.ts";
import type { SipUri } from "../types.ts";

/** Where a URI is used: the columns of RFC 3261 §19.1.1, Table 1. */
export type UriContext =
  | "request-uri"
  | "to"
  | "from"
  /** Also the Contact of a redirection. */
  | "registration-contact"
  | "dialog-contact"
  /** Also Record-Route; Table 1 has both in one column with a dialog's Contact. */
  | "route"
  /** Outside SIP messages, such as a link on a web page. */
  | "external";

/** What Table 1 does not allow ("-"). Everything else is optional or mandatory. */
const NOT_ALLOWED: Readonly<Record<UriContext, readonly string[]>> = {
  "request-uri": ["method", "headers"],
  to: ["port", "method", "maddr", "ttl", "transport", "lr", "headers"],
  from: ["port", "method", "maddr", "ttl", "transport", "lr", "headers"],
  "registration-contact": ["method", "lr"],
  "dialog-contact": ["method", "ttl", "headers"],
  route: ["method", "ttl", "headers"],
  external: [],
};

/**
 * Returns a URI without the components that RFC 3261 §19.1.1, Table 1, does not allow in a context. The
 * rest stays byte for byte.
 *
 * @throws SipUriError if the value is not a `SipUri`, or the context is not one of Table 1's.
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
