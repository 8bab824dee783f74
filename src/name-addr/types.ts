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

/**
 * What the parameters of a Contact mean. Each is `null` if it is absent.
 *
 * @example
 * const { q, expires }: ContactInfo = contactInfo(parseNameAddr("<sip:h>;q=0.5"));
 * q; // 0.5
 */
export interface ContactInfo {
  /** The preference, from 0 to 1 (RFC 3261 §20.10). */
  readonly q: number | null;
  /** Seconds, at most 2³² − 1; 3600 if the value is malformed (RFC 3261 §20.10). */
  readonly expires: number | null;
  /** The URN of `+sip.instance`, without `<` and `>` (RFC 5626 §4.1). */
  readonly instance: string | null;
  /** The number of the flow, from 1 to 2³¹ − 1 (RFC 5626 §4.2). */
  readonly regId: number | null;
  /** The text of the public GRUU, a SIP URI that nothing has checked (RFC 5627 §5.1). */
  readonly pubGruu: string | null;
  /** The text of the temporary GRUU, a SIP URI that nothing has checked (RFC 5627 §5.1). */
  readonly tempGruu: string | null;
  /** The methods that the user agent supports (RFC 3840 §10.14). */
  readonly methods: readonly string[] | null;
}
