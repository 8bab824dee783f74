/** The compact names of headers (RFC 3261 §7.3.3 and IANA's "Header Fields"), in lower case. */
const LONG_NAMES: ReadonlyMap<string | undefined, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries({
    a: "accept-contact", // RFC 3841
    b: "referred-by", // RFC 3892
    c: "content-type",
    d: "request-disposition", // RFC 3841
    e: "content-encoding",
    f: "from",
    i: "call-id",
    j: "reject-contact", // RFC 3841
    k: "supported",
    l: "content-length",
    m: "contact",
    n: "identity-info", // RFC 4474
    o: "event", // RFC 6665
    r: "refer-to", // RFC 3515
    s: "subject",
    t: "to",
    u: "allow-events", // RFC 6665
    v: "via",
    x: "session-expires", // RFC 4028
    y: "identity", // RFC 8224
  }),
);

/** Returns the long name of a header whose name is in lower case. */
export function longHeaderName<T extends string | undefined>(key: T): string | T {
  return LONG_NAMES.get(key) ?? key;
}

/** RFC 3261 §19.1.5: an implementation SHOULD NOT honour these in a URI. */
const DANGEROUS: readonly string[] = [
  "from",
  "call-id",
  "cseq",
  "via",
  "record-route",
  "route",
  // They would falsely advertise the sender's location or capabilities.
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
