/** The codes of issues of tel URIs (RFC 3966) and what each says. */
export const TEL_MESSAGES = {
  "tel-scheme-missing": 'A tel URI begins with "tel:".',
  "tel-number-invalid":
    'A number has "+", then digits and -.(); a local one has digits, A to F, "*", "#" and -.().',
  "tel-context-missing":
    'A number without "+" needs a phone-context: a domain name, or "+" and digits.',
  "tel-parameter-invalid":
    'A parameter is a name of letters, digits and "-", alone or with "=" and a value.',
  // RFC 3966 §3: isdn-subaddress and extension exclude each other.
  "tel-isub-with-ext": "A number has an isub or an ext, not both.",
  // RFC 3966 §3: what begins with "m-" must be understood.
  "tel-mandatory-parameter": 'This mandatory parameter ("m-") is unknown.',
} as const;

export type TelCode = keyof typeof TEL_MESSAGES;
