import type { HostType, Limits } from "../types.ts";

/**
 * What a form back end admits, as plain data. What is not said is admitted, but for what is
 * refused by default: a password, a user that begins with `//`, dangerous headers, and
 * control characters behind an escape. A property that is there is never `undefined`: as a
 * setting that is not set it would admit all, and is refused.
 *
 * @example
 * const policy: SipUriPolicy = { hosts: ["example.com", "*.example.com"], headers: ["X-*"] };
 */
export interface SipUriPolicy {
  readonly schemes?: readonly ("sip" | "sips")[];
  /**
   * In any case. Without a transport parameter a URI has its scheme's: udp, or tls for sips. A
   * sips URI with `transport=tcp` has tls too (RFC 3261 §26.2.2). One with an escape is refused.
   */
  readonly transports?: readonly string[];
  /**
   * Hosts, compared as `equals` compares them: a name in any case, an address in any spelling.
   * `*.example.com` admits every name that ends in these labels, and not `example.com`
   * itself. What would lead elsewhere is refused with it: `maddr`, `method`, a Route header, and
   * what stacks add of their own (`alias`, `received`, `rcv`, and `fs_path` anywhere).
   */
  readonly hosts?: readonly string[];
  /** Kinds of hosts. What leads elsewhere is refused with it, as with `hosts`, but `method`. */
  readonly hostTypes?: readonly HostType[];
  readonly user?: UserPolicy;
  /** Whether a password may stand in the URI. Default: `false`. */
  readonly password?: boolean;
  /**
   * Names of parameters, in any case; `[]` is none. The value of a transport, user, lr, ob or
   * method must then be a token (RFC 3261 §25.1). Default: all.
   */
  readonly parameters?: readonly string[];
  /**
   * Names of headers, in any case, compact or long; `X-*` is every name that begins so, `[]`
   * is none. A dangerous one (RFC 3261 §19.1.5) must be named in full, and what is no token is
   * no name. Default: all but these.
   */
  readonly headers?: readonly string[];
  /** Whether a control character may stand behind an escape, `%0D` say. Default: `false`. */
  readonly controlCharacters?: boolean;
  /** As in `Options`, in UTF-16 code units. Default: `DEFAULT_LIMITS`. */
  readonly limits?: Limits | false;
}

/** What a user must be. `pattern` and `characters` look at its plain text, unescaped. */
export interface UserPolicy {
  /** Default: `false`. */
  readonly required?: boolean;
  /** It must match the whole user. Its flags count, but for `g`, `y` and `m`. */
  readonly pattern?: RegExp;
  /**
   * The characters that may stand in a user, one by one: `"0123456789+"`. A `&` or `,` in a
   * valid user is an instruction where it gets into a PBX's dial string.
   */
  readonly characters?: string;
  /** Whether it may begin with `//`, as in a mistyped `sip://`. Default: `false`. */
  readonly doubleSlash?: boolean;
}
