import { foldCase, nameKey, octets } from "../names.ts";
import { snapshotTel } from "./serialize.ts";
import type { TelUri } from "./types.ts";

/**
 * Returns whether two tel URIs are the same by RFC 3966 §4: visual separators, case and the order of
 * parameters are ignored. A parameter that only one has always makes a difference, which is the
 * opposite of SIP's rule.
 *
 * @throws SipUriError if a value is not a `TelUri`.
 * @example
 * equalsTel(parseTel("tel:+1-201-555-0123"), parseTel("tel:+1(201)5550123")); // true
 */
export function equalsTel(a: TelUri, b: TelUri): boolean {
  const x = snapshotTel(a);
  const y = snapshotTel(b);
  if (digits(x.number) !== digits(y.number)) return false;
  const ours = parameterKeys(x);
  const theirs = parameterKeys(y);
  return ours.length === theirs.length && ours.every((key, i) => key === theirs[i]);
}

/** RFC 3966 §5.1.1: visual separators have no meaning. */
function digits(number: string): string {
  return foldCase(number.replace(/[-.()]/g, ""));
}

function parameterKeys({ parameters }: TelUri): string[] {
  return parameters
    .map(({ name, value }) => {
      const key = nameKey(name);
      if (value === true) return key;
      const text = foldCase(octets(value));
      const isNumber = key === "ext" || (key === "phone-context" && text.startsWith("+"));
      return `${key}=${isNumber ? digits(text) : text}`;
    })
    .sort();
}
