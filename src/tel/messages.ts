import type { ConstraintCode, LimitCode, ValueCode } from "../messages.ts";

/** Texts that do not match the ABNF of RFC 3966 §3. */
export const TEL_SYNTAX = {
  kind: "syntax",
  says: {
    "tel-scheme-missing": 'A tel URI begins with "tel:".',
    "tel-number-invalid":
      'A number has "+", then digits and -.(); a local one has digits, A to F, "*", "#" and -.().',
    "tel-context-missing":
      'A number without "+" needs a phone-context: a domain name, or "+" and digits.',
    "tel-context-invalid": 'The phone-context must be a domain name, or "+" and digits.',
    "tel-parameter-invalid":
      'A parameter is a name of letters, digits and "-", alone or with "=" and a value.',
  },
} as const;

/** What the ABNF of RFC 3966 §3 allows, but its prose or another RFC forbids. */
export const TEL_CONSTRAINTS = {
  kind: "constraint",
  says: {
    // isdn-subaddress and extension exclude each other.
    "tel-isub-with-ext": "A number can have an isub or an ext, not both.",
    // A parameter that begins with "m-" must be understood.
    "tel-mandatory-parameter": 'This mandatory parameter ("m-") is unknown.',
    // RFC 4694 §4, RFC 4759 §3, RFC 3966 §3.
    "tel-value-invalid":
      "Write npdi and enumdi without a value, rn and cic as a global number or as digits with a context, ext as digits, and isub not empty.",
  },
} as const;

/** What `telToSip` does not take. */
export const TEL_TO_SIP = {
  kind: "type",
  says: { "unknown-property": "Leave out user and password: the number is the user." },
} as const;

/** The codes of what is not in the ABNF. */
export type TelSyntaxCode = keyof (typeof TEL_SYNTAX)["says"];
/** The codes that only tel URIs have. */
export type TelCode = TelSyntaxCode | keyof (typeof TEL_CONSTRAINTS)["says"];

/** The codes of the issues of a text that should be a tel URI. */
export type TelUriCode =
  | TelCode
  | Extract<ConstraintCode, "parameter-duplicate">
  | Extract<LimitCode, "uri-too-long">;

/** The codes of the issues that `safeParseTel` returns. */
export type ParseTelCode = ValueCode | TelUriCode;
