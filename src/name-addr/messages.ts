import type { UriCode, ValueCode } from "../messages.ts";
import type { TelUriCode } from "../tel/messages.ts";

/** A mistake around the URI (RFC 3261 §25.1). One in the URI itself has a code of the URI. */
export const NAME_ADDR = {
  kind: "syntax",
  says: {
    "header-name": 'Remove the name of the header and its ":".',
    "display-name-invalid": 'Write the whole display name in quotes, and a quote in it as \\".',
    "quote-unclosed": 'Write the quote (") that ends this text.',
    "uri-missing": "Write a URI in angle brackets.",
    "brackets-missing": "Write the URI in angle brackets.",
    "bracket-unclosed": 'Write ">" after the URI.',
    "after-uri": 'After the URI, write ";" and a parameter, or remove this.',
    "parameter-name-invalid": "The name of a parameter has only letters, digits and -.!%*_+`'~.",
    "value-unquoted": 'Write the whole value in quotes, and a quote in it as \\".',
    "element-missing": "Remove this comma, or write an address beside it.",
    "second-value": "Only one address belongs here: remove the others.",
    wildcard: 'Write an address: "*" must be the whole value of a Contact.',
    "name-addr-invalid":
      'Write a display name (in quotes if needed), a URI in angle brackets, and parameters after ";".',
  },
} as const;

/** What the ABNF of a Contact's own parameters forbids, in `parseContacts` only. */
export const CONTACTS = {
  kind: "constraint",
  says: {
    // RFC 3261 §25.1: qvalue
    "q-invalid": "The q must be from 0 to 1, with at most three digits after the dot.",
    // RFC 5626 §10: c-p-reg = "reg-id" EQUAL 1*DIGIT ; 1 to (2^31 - 1)
    "reg-id-invalid": "The reg-id must be a whole number from 1 to 2147483647.",
  },
} as const;

/** Parts that can't be written. */
export const NAME_ADDR_WRITING = {
  kind: "type",
  says: { "malformed-text": "This can't be written so that it reads back unchanged." },
} as const;

/** The codes that only name-addrs have. */
export type NameAddrCode = keyof (typeof NAME_ADDR)["says"];
/** The codes that only Contacts have. */
export type ContactCode = keyof (typeof CONTACTS)["says"];

/** The codes of the issues that the URI in a name-addr has. The URI has no brackets, and any scheme. */
export type UriInNameAddrCode =
  | Exclude<UriCode, "display-name" | "scheme-other">
  | Exclude<TelUriCode, "tel-scheme-missing">;

/** The codes of the issues that `safeParseNameAddr` and `safeParseNameAddrList` return. */
export type ParseNameAddrCode = ValueCode | NameAddrCode | UriInNameAddrCode;
/** The codes of the issues that `safeParseContacts` returns. */
export type ParseContactsCode = ParseNameAddrCode | ContactCode;
