/**
 * A SIP or SIPS URI (RFC 3261 §19.1.1). Its components are wire text: exactly as written,
 * escapes kept. Only the scheme (lower case) and the port (a number) are canonical.
 *
 * @example
 * const moved: SipUri = { ...parse("sip:alice@example.com"), port: 5061 };
 */
export interface SipUri {
  readonly scheme: "sip" | "sips";
  /** `null` without an `@`; never empty. */
  readonly user: string | null;
  /** `""` is present and empty (`sip:alice:@example.com`), which is not `null`. */
  readonly password: string | null;
  /** An IPv6reference keeps its brackets. */
  readonly host: string;
  /** 0 to 65535. */
  readonly port: number | null;
  /** The uri-parameters, in order. */
  readonly parameters: readonly UriParameter[];
  /** The headers after the `?`, in order; a name may appear more than once. */
  readonly headers: readonly UriHeader[];
}

/** One uri-parameter (RFC 3261 §25.1): `;lr` has the value `true`, `;transport=tcp` a string. */
export interface UriParameter {
  readonly name: string;
  readonly value: string | true;
}

/** One header (RFC 3261 §25.1). Its value may be empty. */
export interface UriHeader {
  readonly name: string;
  readonly value: string;
}

/** What the host of a URI is (RFC 3261 §25.1). */
export type HostType = "hostname" | "IPv4address" | "IPv6reference";

/**
 * A string that is a SIP or SIPS URI. It is a primitive string: the brand exists in types
 * only, and is keyed by a string so that the ESM and CJS types of the package agree.
 */
export type SipUriString = string & { readonly __sipUri: "SipUriString" };

/**
 * What `build` makes a URI of, in plain text: nothing in it is escaped yet. Parameters and
 * headers are records, so that a parsed `SipUri`, which is wire text, can't be given instead.
 */
export interface SipUriInit {
  /** Default: `"sip"`. */
  readonly scheme?: "sip" | "sips" | undefined;
  readonly user?: string | null | undefined;
  readonly password?: string | null | undefined;
  readonly host: string;
  readonly port?: number | null | undefined;
  /** `true` is a parameter without a value; `undefined` leaves it out. */
  readonly parameters?: KnownParameters &
    Readonly<Record<string, string | number | true | undefined>>;
  /** An array is the header more than once; `[]` and `undefined` leave it out. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The parameters whose values are known; `secure: true` would write `;secure`: no SRTP. */
export interface KnownParameters {
  /** RFC 3261 §19.1.1, RFC 7118 §5.2. */
  readonly transport?: "udp" | "tcp" | "sctp" | "tls" | "ws" | (string & {}) | undefined;
  /** Twilio: encrypt the media with SRTP. */
  readonly secure?: "true" | undefined;
  /** RFC 3261 §19.1.1: a loose router. */
  readonly lr?: true | undefined;
  /** RFC 3261 §19.1.1: 0 to 255. */
  readonly ttl?: number | undefined;
  /** RFC 3261 §19.1.1: a host that overrides the URI's. */
  readonly maddr?: string | undefined;
  /** RFC 3261 §19.1.1, RFC 4967. */
  readonly user?: "phone" | "ip" | "dialstring" | (string & {}) | undefined;
  /** RFC 3261 §19.1.1: a token, case-sensitive, never escaped. */
  readonly method?: string | undefined;
  /** RFC 5626: an outbound flow. */
  readonly ob?: true | undefined;
  /** RFC 5627: a GRUU. */
  readonly gr?: string | true | undefined;
}

/** The most UTF-16 code units that are allowed; `false` for no limit. */
export interface Limits {
  /** The encoded text before the `?` that begins the headers. */
  readonly uri?: number | false;
  /** The encoded text after it. */
  readonly headers?: number | false;
}

/** How a URI is read and written. */
export interface Options {
  /** Default: `DEFAULT_LIMITS`. `false` switches both off. */
  readonly limits?: Limits | false;
  /**
   * `false` accepts what the ABNF allows but an RFC forbids, for those who must process what
   * others send. Default: `true`.
   */
  readonly constraints?: boolean;
}
