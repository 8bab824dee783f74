import type { HostType, Limits } from "../types.ts";

/**
 * What a form back end admits, as plain data. A property that is left out admits everything,
 * except what is refused by default: a password, a user that begins with `//`, dangerous headers
 * and escaped control characters. A property set to `undefined` is refused, because it would
 * otherwise admit everything.
 *
 * @example
 * const policy: SipUriPolicy = { hosts: ["example.com", "*.example.com"], headers: ["X-*"] };
 */
export interface SipUriPolicy {
  readonly schemes?: readonly ("sip" | "sips")[];
  /**
   * Tokens, ignoring case. Without a transport parameter a URI has its scheme's: udp, or tls for
   * sips. A sips URI with `transport=tcp` has tls too (RFC 3261 §26.2.2). One with an escape is
   * refused.
   */
  readonly transports?: readonly string[];
  /**
   * Hosts, compared as in `equals`: names ignoring case, addresses in any spelling.
   * `*.example.com` admits every name that ends in these labels, but not `example.com` itself.
   * Any port passes, unless `ports` restricts it. What would lead elsewhere is then refused:
   * `maddr`, `method`, a Route header, and what stacks add of their own (`alias`, `received`,
   * `rcv`, and `fs_path` anywhere).
   */
  readonly hosts?: readonly string[];
  /** Kinds of hosts. What would lead elsewhere is refused as with `hosts`, except `method`. */
  readonly hostTypes?: readonly HostType[];
  /**
   * The ports that may be written, such as `[5060, 5061]`; `[]` allows none. A URI without a port
   * always passes: it has its transport's, or the one that DNS names. What would lead elsewhere is
   * refused as with `hostTypes`.
   *
   * @example
   * check("sip:1001@example.com:22", { ports: [5060, 5061] }).issues?.[0]?.code; // "port-not-allowed"
   */
  readonly ports?: readonly number[];
  readonly user?: UserPolicy;
  /** Whether the URI may have a password. Default: `false`. */
  readonly password?: boolean;
  /**
   * Whole names of parameters, ignoring case, escaped or not; `[]` allows none. The value of a
   * transport, user, lr, ob or method must then be a token (RFC 3261 §25.1).
   * Default: all.
   */
  readonly parameters?: readonly string[];
  /**
   * Names of headers, ignoring case, compact or long; `X-*` is every name that begins with `X-`,
   * `[]` allows none. A dangerous header (RFC 3261 §19.1.5) must be named in full; a name that is
   * not a token is always refused. Default: all except dangerous ones.
   */
  readonly headers?: readonly string[];
  /** Whether escaped control characters, such as `%0D`, are allowed. Default: `false`. */
  readonly controlCharacters?: boolean;
  /** As in `Options`, in UTF-16 code units. Default: `DEFAULT_LIMITS`. */
  readonly limits?: Limits | false;
}

/** Rules for the user. `pattern` and `characters` apply to its plain text, unescaped. */
export interface UserPolicy {
  /** Default: `false`. */
  readonly required?: boolean;
  /** It must match the whole user. Its flags apply, except `g`, `y` and `m`. */
  readonly pattern?: RegExp;
  /**
   * The characters that a user may have, such as `"0123456789+"`. A `&` or `,` in a valid user is
   * an instruction in a PBX's dial string.
   */
  readonly characters?: string;
  /** Whether it may begin with `//`, as in a mistyped `sip://`. Default: `false`. */
  readonly doubleSlash?: boolean;
}
