import { token } from "../../grammar/sip-uri.peggy";
import { findParameter, parameterIndex } from "../decode.ts";
import { unescapeText } from "../escape.ts";
import { isDangerousHeader, longHeaderName } from "../header-names.ts";
import { nameKey } from "../names.ts";
import { expectMethod } from "../plain-to-wire.ts";
import { snapshot } from "../snapshot.ts";
import type { SipUri, UriHeader } from "../types.ts";
import { restrictTo } from "./restrict.ts";

/** The request that a URI asks for. Names and values of headers are plain text. */
export interface SipRequest {
  /** The value of the `method` parameter, or `"INVITE"`. */
  readonly method: string;
  /** The URI without its method parameter and its headers. */
  readonly requestUri: SipUri;
  /** The headers to set, in order. */
  readonly headers: readonly UriHeader[];
  /** The value of the header `body`, or `null`. It may contain line ends. */
  readonly body: string | null;
  /** The headers that you should not set: they are dangerous, or not valid in a request. */
  readonly refused: readonly UriHeader[];
}

/**
 * Returns the request that a URI asks for (RFC 3261 §19.1.5). A header is refused if it is dangerous
 * (in compact or long form, however escaped), if its name is not a token, or if it contains a
 * control character, which could end its line and begin another. A second `body` is refused too.
 *
 * @throws SipUriError if the value is not a `SipUri`, or its method is not a token, which no SIP
 * request can have.
 * @example
 * toRequest(parse("sip:h;method=MESSAGE?Subject=hi&Route=x")).refused; // [{ name: "Route", value: "x" }]
 */
export function toRequest(uri: SipUri): SipRequest {
  const copy = snapshot(uri);
  const method = findParameter(copy, "method");
  const headers: UriHeader[] = [];
  const refused: UriHeader[] = [];
  let body: string | null = null;
  for (const { name: wireName, value: wireValue } of copy.headers) {
    const header = { name: unescapeText(wireName), value: unescapeText(wireValue) };
    if (body === null && nameKey(wireName) === "body") body = header.value;
    else (isAllowed(wireName, header) ? headers : refused).push(header);
  }
  return {
    method:
      typeof method === "string"
        ? expectMethod(method, parameterIndex(copy, "method"), "value")
        : "INVITE",
    requestUri: restrictTo(copy, "request-uri"),
    headers,
    body,
    refused,
  };
}

function isAllowed(wireName: string, { name, value }: UriHeader): boolean {
  const key = nameKey(wireName);
  const isRefused = isDangerousHeader(longHeaderName(key)) || key === "body"; // a second one
  return token(name) !== undefined && !/\p{Cc}/u.test(value) && !isRefused;
}
