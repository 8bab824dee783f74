/** RFC 3261 §19.1.5: an implementation SHOULD NOT honour these in a URI. */
const DANGEROUS: readonly string[] = [
  "from",
  "call-id",
  "cseq",
  "via",
  "record-route",
  "route",
  // They would tell a false location or capability of the sender.
  "accept",
  "accept-encoding",
  "accept-language",
  "allow",
  "contact",
  "organization",
  "supported",
  "user-agent",
  // A length that is not the body's would break the framing of a stream (§18.3, §20.14).
  "content-length",
];

/** Whether a header in a URI is dangerous; its long name is in lower case. */
export function isDangerousHeader(longName: string): boolean {
  return DANGEROUS.includes(longName);
}
