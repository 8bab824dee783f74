import type { HostType, Limits } from "../types.ts";

/**
 * What a form back end allows, as plain data. A property that is left out allows everything, except
 * what every policy refuses by default: a password, a user that begins with `//`, dangerous headers
 * and escaped control characters. A property that is `undefined`, such as a variable that is not set,
 * is refused, because it would allow everything by mistake.
 *
 * @example
 * const policy: SipUriPolicy = { hosts: ["example.com", "*.example.com"], headers: ["X-*"] };
 */
export interface SipUriPolicy {
  /** The schemes (RFC 3261 §19.1.1), such as `["sips"]`. Default: both. */
  readonly schemes?: readonly ("sip" | "sips")[];
  /** Rules for the user. Default: no user is required, and it can't begin with `//`. */
  readonly user?: UserPolicy;
  /**
   * Whether the URI can have a password. RFC 3261 §19.1.1 recommends against it. Default: `false`.
   */
  readonly password?: boolean;
  /**
   * Hosts, compared as in `equals`: names ignoring case, addresses in any spelling, IPv6 in brackets.
   * `*.example.com` allows every name that ends in these labels, but not `example.com` itself; `[]`
   * allows no host. Any port is allowed, unless `ports` restricts it.
   *
   * Anything that would divert a request is then refused: `maddr`, `method`, a Route header, and what
   * some stacks add (`alias`, `received`, `rcv`; `fs_path` also in a user or a password). Default: all hosts.
   *
   * @example
   * check("sip:bob@example.com;maddr=192.0.2.1", { hosts: ["example.com"] }).issues?.[0].code;
   * // "parameter-not-allowed"
   */
  readonly hosts?: readonly string[];
  /**
   * Kinds of hosts (RFC 3261 §25.1), such as `["hostname"]`. What would divert a request is refused as
   * with `hosts`, except `method`. Default: all kinds.
   */
  readonly hostTypes?: readonly HostType[];
  /**
   * Whether a host or a `maddr` can be this machine or in a private network: loopback, private,
   * link-local, multicast, unspecified and reserved addresses, also as IPv4 in IPv6, and `localhost`. With
   * `false` they are refused, and so is what would divert a request (as with `hosts`, but not `method`, and
   * a `maddr` only if it is such an address). DNS decides in the end: a name can have a private address, so
   * check the address that is dialled too. Default: `true`.
   *
   * @example
   * check("sip:bob@[::ffff:127.0.0.1]", { specialHosts: false }).issues?.[0].code; // "host-special"
   */
  readonly specialHosts?: boolean;
  /**
   * The ports that a URI can name, such as `[5060, 5061]`; `[]` allows no port. A URI without a port is
   * always allowed: its port is that of its transport, or the one that DNS names (RFC 3263 §4.2).
   * What would divert a request is refused as with `hostTypes`. Default: all ports.
   *
   * @example
   * check("sip:1001@example.com:22", { ports: [5060, 5061] }).issues?.[0].code; // "port-not-allowed"
   */
  readonly ports?: readonly number[];
  /**
   * Whole names of parameters, such as `["transport", "lr"]`, ignoring case, escaped or not; `[]`
   * allows no parameter. The value of a transport, user, lr, ob or method must then be a token (RFC
   * 3261 §25.1). Default: all parameters.
   */
  readonly parameters?: readonly string[];
  /**
   * Transports (RFC 3261 §25.1), such as `["tls", "ws"]`, ignoring case. A URI without a transport
   * parameter has the transport of its scheme: udp, or tls for sips. A sips URI with `transport=tcp`
   * has tls too (§26.2.2). A transport with an escape is refused. Default: all transports.
   */
  readonly transports?: readonly string[];
  /**
   * Names of headers, ignoring case, compact or long; `X-*` is every name that begins with `X-`, `[]`
   * allows no header. A dangerous header must be named in full: those of RFC 3261 §19.1.5, `Authorization`,
   * `Proxy-Authorization`, `P-Asserted-Identity`, `P-Preferred-Identity`, `Remote-Party-ID`, `Alert-Info`,
   * `Call-Info`, `Refer-To`, `Replaces` and `Join`. A header whose name
   * is not a token (§25.1) is always refused. Default: all except dangerous ones.
   *
   * @example
   * check("sip:bob@example.com?Subject=x&X-Id=1", { headers: ["Subject", "X-*"] }).success; // true
   */
  readonly headers?: readonly string[];
  /**
   * Whether escaped control characters are allowed, such as `%0D`, which unescaped ends a line.
   * Default: `false`.
   */
  readonly controlCharacters?: boolean;
  /** The limits, as in `Options`, in UTF-16 code units. Default: `DEFAULT_LIMITS`. */
  readonly limits?: Limits | false;
  /** Whether `_` counts as a letter in a host, as in `Options`. Default: `false`. */
  readonly underscores?: boolean;
}

/** Rules for the user (RFC 3261 §19.1.1), as in `{ user: { required: true } }`. */
export interface UserPolicy {
  /** Whether the URI must have a user. Default: `false`. */
  readonly required?: boolean;
  /** Whether the user can begin with `//`, as in a mistyped `sip://`. Default: `false`. */
  readonly doubleSlash?: boolean;
  /**
   * An expression that must match the whole user in plain text, unescaped. Its flags apply, except
   * `g`, `y` and `m`. A slow expression, such as `(a+)+`, makes the check slow. Default: any user.
   *
   * @example
   * check("sip:1001@example.com", { user: { pattern: /[1-9]\d{3}/ } }).success; // true
   */
  readonly pattern?: RegExp;
  /**
   * The characters that a user can have in plain text, unescaped, such as `"0123456789+"`. By default a
   * user can contain `&` and `,`, which are instructions in the dial string of a PBX. Default: any
   * characters.
   */
  readonly characters?: string;
}
