import type { TelUri } from "../tel/types.ts";
import type { SipUri } from "../types.ts";

/** A value of To, From, Contact, Route and the like (RFC 3261 §20.10, §25.1). */
export interface NameAddr {
  /** Plain text, without quotes; `""` is present and empty. */
  readonly displayName: string | null;
  /** A string if the scheme is not sip, sips or tel. */
  readonly uri: SipUri | TelUri | string;
  /** The header's parameters, in order. */
  readonly parameters: readonly HeaderParameter[];
}

/** A generic-param (RFC 3261 §25.1): `;lr` has the value `true`. Values are without quotes. */
export interface HeaderParameter {
  readonly name: string;
  readonly value: string | true;
}
