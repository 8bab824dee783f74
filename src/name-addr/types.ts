import type { TelUri } from "../tel/types.ts";
import type { SipUri } from "../types.ts";

/**
 * A value of To, From, Contact, Route and the like (RFC 3261 §20.10, §25.1).
 *
 * @example
 * const to: NameAddr = { displayName: "Bob", uri: parse("sip:bob@example.com"), parameters: [] };
 */
export interface NameAddr {
  /** Plain text, without quotes; `null` if absent, `""` if present but empty. */
  readonly displayName: string | null;
  /** A string if the scheme is not sip, sips or tel, or RFC 3966 refuses the tel URI. */
  readonly uri: SipUri | TelUri | string;
  /** The header's parameters, in order. */
  readonly parameters: readonly HeaderParameter[];
}

/** A parameter of a header (generic-param, RFC 3261 §25.1). */
export interface HeaderParameter {
  /** As spelled. */
  readonly name: string;
  /** Plain text, without quotes; `true` for a parameter without a value, such as `;lr`. */
  readonly value: string | true;
  /**
   * Whether the value is a quoted-string (RFC 3261 §25.1); a value that was read always says so. On
   * writing, a value that needs quotes gets them anyway. If this is left out, the value of a feature
   * tag gets them too (RFC 3840 §9): of `methods`, `audio`, … and of each name that begins with `+`.
   */
  readonly quoted?: boolean | undefined;
}
