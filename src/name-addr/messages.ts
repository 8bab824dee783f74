import type { UriCode, ValueCode } from "../messages.ts";
import type { TelSyntaxCode, TelUriCode } from "../tel/messages.ts";

/** A mistake around the URI (RFC 3261 §25.1). One in the URI itself has a code of the URI. */
export const NAME_ADDR = {
  kind: "syntax",
  says: {
    "name-addr-invalid":
      'Write a display name (in quotes if needed), a URI in angle brackets, and parameters after ";".',
  },
} as const;

/** Parts that can't be written. */
export const NAME_ADDR_WRITING = {
  kind: "type",
  says: { "malformed-text": "This can't be written so that it reads back unchanged." },
} as const;

/** The codes that only name-addrs have. */
export type NameAddrCode = keyof (typeof NAME_ADDR)["says"];

/**
 * The codes of the issues that the URI in a name-addr has. A SIP URI has its scheme, and a tel URI is
 * one by the grammar: what is not is a mistake in the name-addr.
 */
export type UriInNameAddrCode = Exclude<UriCode, SchemeCode> | Exclude<TelUriCode, TelSyntaxCode>;

type SchemeCode =
  | ("text-empty" | "scheme-missing" | "scheme-other")
  | ("number-without-scheme" | "display-name" | "wrapped");

/** The codes of the issues that `safeParseNameAddr` and `safeParseNameAddrList` return. */
export type ParseNameAddrCode = ValueCode | NameAddrCode | UriInNameAddrCode;
