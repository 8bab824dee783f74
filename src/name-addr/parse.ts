import { type ParseResult, readOrThrow, safeRead } from "../result.ts";
import type { Options } from "../types.ts";
import { examineList, examineNameAddr } from "./examine.ts";
import type { ParseNameAddrCode } from "./messages.ts";
import type { NameAddr } from "./types.ts";

/**
 * Parses a value of To, From, Contact, Route and the like (RFC 3261 §20.10, §25.1, erratum
 * 5598): `"Bob" <sip:bob@example.com>;tag=1`, or a bare URI, after which `;` begins the header's
 * parameters (RFC 8217 §3). `Contact: *` (§10.2.2) is not an address and is refused. Lengths and
 * offsets are UTF-16 code units; the limits apply to the URI.
 *
 * @throws SipUriError if the text is not such a value, the URI is too long, or a constraint is broken.
 * @example
 * parseNameAddr('"Bob" <sip:bob@example.com>;tag=1').displayName; // "Bob"
 */
export function parseNameAddr(text: string, options?: Options): NameAddr {
  return readOrThrow(text, options, examineNameAddr);
}

/**
 * Parses values separated by commas (RFC 3261 §7.3.1), each as in `parseNameAddr`.
 *
 * @throws SipUriError as `parseNameAddr` does, with the issues of all values.
 * @example
 * parseNameAddrList("<sip:a@h>, <sip:b@h>;q=0.7").length; // 2
 */
export function parseNameAddrList(text: string, options?: Options): NameAddr[] {
  return readOrThrow(text, options, examineList);
}

/**
 * Like `parseNameAddr`, but it takes any value, returns a failure as data, and never throws.
 *
 * @example
 * safeParseNameAddr("Bob").success; // false
 */
export function safeParseNameAddr(
  value: unknown,
  options?: Options,
): ParseResult<NameAddr, ParseNameAddrCode> {
  return safeRead(value, options, examineNameAddr);
}

/**
 * Like `parseNameAddrList`, but it takes any value, returns a failure as data, and never throws.
 *
 * @example
 * safeParseNameAddrList("<sip:a@h>,").success; // false
 */
export function safeParseNameAddrList(
  value: unknown,
  options?: Options,
): ParseResult<NameAddr[], ParseNameAddrCode> {
  return safeRead(value, options, examineList);
}
