import type { KnownParameters } from "./known-parameters.ts";

/**
 * A SIP or SIPS URI (RFC 3261 §19.1.1). Its components are wire text: exactly what was written,
 * with all escapes. Only the scheme (lower case) and the port (a number) are canonical.
 *
 * ```text
 *   sip:alice:secret@example.com:5061;transport=tcp;lr?Subject=lunch&Priority=urgent
 *   └┬┘ └─┬─┘ └─┬──┘ └────┬────┘ └┬─┘ └──────┬───────┘ └─────────────┬─────────────┘
 * scheme user password   host    port    parameters               headers
 * ```
 *
 * @example
 * const moved: SipUri = { ...parse("sip:alice@example.com"), port: 5061 };
 */
export interface SipUri {
  /** In lower case. */
  readonly scheme: "sip" | "sips";
  /** `null` if absent; never empty. */
  readonly user: string | null;
  /** `null` if absent; `""` if present but empty (`sip:alice:@example.com`). */
  readonly password: string | null;
  /** A host name, an IPv4 address, or an IPv6 address in its brackets. */
  readonly host: string;
  /** 0 to 65535; `null` if absent. */
  readonly port: number | null;
  /** The uri-parameters, in order. */
  readonly parameters: readonly UriParameter[];
  /** The headers after the `?`, in order; a name may appear more than once. */
  readonly headers: readonly UriHeader[];
}

/** One uri-parameter (RFC 3261 §25.1), in wire text. */
export interface UriParameter {
  /** As spelled: `;Transport=tcp` has the name `Transport`. */
  readonly name: string;
  /** `true` for a parameter without a value, such as `;lr`. */
  readonly value: string | true;
}

/** One header (RFC 3261 §25.1), in wire text. */
export interface UriHeader {
  /** As spelled, compact or long. */
  readonly name: string;
  /** It can be empty. */
  readonly value: string;
}

/** The kinds of host, as RFC 3261 §25.1 names them. */
export type HostType = "hostname" | "IPv4address" | "IPv6reference";

/**
 * A string that is a SIP or SIPS URI. At run time it is an ordinary string: the brand exists in types
 * only. The brand's key is a string, so that the ESM and CJS types of the package agree.
 *
 * @example
 * const row: string = "sip:alice@example.com";
 * if (isSipUri(row)) row satisfies SipUriString;
 */
export type SipUriString = string & { readonly "~sipUri": "SipUriString" };

/**
 * The URI that `build` writes, in plain text: nothing in it is escaped yet. Parameters and headers
 * are records, so that a parsed `SipUri`, which is wire text, can't be passed by mistake.
 *
 * @example
 * const init: SipUriInit = { user: "j@s0n", host: "example.com", parameters: { transport: "tls" } };
 */
export interface SipUriInit {
  /** Default: `"sip"`. */
  readonly scheme?: "sip" | "sips" | undefined;
  /** Any text except `""`, such as `"alice"` or `"+14155550100"`. Default: `null`, no user. */
  readonly user?: string | null | undefined;
  /** It needs a user. RFC 3261 §19.1.1 recommends against it. Default: `null`, no password. */
  readonly password?: string | null | undefined;
  /**
   * A host name, an IPv4 address, or an IPv6 address in brackets, without a port: `"example.com"`,
   * `"192.0.2.4"`, `"[2001:db8::1]"`. It is written as it is: nothing in a host is escaped.
   */
  readonly host: string;
  /** A whole number from 0 to 65535. Default: `null`, no port. */
  readonly port?: number | null | undefined;
  /** By name. `true` is a parameter without a value; `null` and `undefined` leave it out. */
  readonly parameters?:
    | (KnownParameters & Readonly<Record<string, string | number | true | null | undefined>>)
    | undefined;
  /** By name. A list repeats the header; `[]`, `null` and `undefined` leave it out. */
  readonly headers?:
    | Readonly<Record<string, string | readonly string[] | null | undefined>>
    | undefined;
}

/**
 * The maximum lengths, in UTF-16 code units; `false` for no limit.
 *
 * @example
 * parse(contact, { limits: { uri: 400, headers: false } });
 */
export interface Limits {
  /** Of the encoded text before the `?` that begins the headers. Default: 254. */
  readonly uri?: number | false | undefined;
  /** Of the encoded text after it. Default: 1023. */
  readonly headers?: number | false | undefined;
}

/**
 * Options for reading and writing a URI.
 *
 * @example
 * parse("sip:h;ttl=300", { limits: false, constraints: false });
 */
export interface Options {
  /** Default: `DEFAULT_LIMITS`. `false` switches both off. */
  readonly limits?: Limits | false | undefined;
  /**
   * `false` accepts what the ABNF allows but an RFC forbids, for those who must process what others
   * send; a port above 65535 is still refused. Default: `true`.
   */
  readonly constraints?: boolean | undefined;
  /**
   * `true` reads and writes hosts with `_`, which counts as a letter: `sip:100@freeswitch_1:5060`. No RFC
   * allows it, but container and Windows networks have such names. Default: `false`.
   */
  readonly underscores?: boolean | undefined;
}
