/**
 * Everything that can be wrong with a SIP URI: one table for each kind of issue. Other entry points
 * have their own tables. CONTRIBUTING.md says how to add a code.
 */

/** A value of the wrong type. Most issues have a message that says what was expected. */
export const TYPE = {
  kind: "type",
  says: { "invalid-type": "The value could not be read." },
} as const;

/** Values that can't be written: no parsed text has these issues. */
export const WRITING_TYPE = {
  kind: "type",
  says: {
    "unknown-property":
      "The properties are scheme, user, password, host, port, parameters and headers.",
    "malformed-text": "The text contains a lone surrogate.",
  },
} as const;

/** Invalid options. */
export const OPTIONS = {
  kind: "options",
  says: {
    "invalid-options":
      "The limits must be false, or uri and headers in an object, each a whole number or false; constraints and underscores must be true or false.",
  },
} as const;

/** Texts that do not match the ABNF. A message says what was expected, or what to write instead. */
export const SYNTAX = {
  kind: "syntax",
  says: {
    "text-empty": "Write a SIP URI.",
    "scheme-missing": 'Begin with "sip:" or "sips:".',
    "scheme-other":
      "This is not a SIP URI: sip-uri/tel reads tel URIs, and URL reads web addresses.",
    "number-without-scheme": 'Write "sip:", the number, "@" and a host.',
    "number-without-host": 'Write "@" and a host after the number.',
    "display-name": "Remove the name and the angle brackets.",
    wrapped: "Remove the quotes or the link around the URI.",
    "double-slash": 'Remove the "//".',
    "white-space": "Remove the white space, or write a space as %20.",
    "invisible-character": "Remove this invisible character.",
    "look-alike": "Write the ASCII character that this one looks like.",
    "at-repeated": 'Write this "@" as %40, or remove one "@".',
    "at-escaped": 'Write "@" before the host.',
    "user-missing": 'A user is missing before "@".',
    "must-be-escaped": 'Escape this character: "@" is %40, "ü" is %C3%BC.',
    "escape-invalid": 'Write two hexadecimal digits after "%"; "%" itself is %25.',
    "host-missing": "A host is missing.",
    "host-invalid": 'A host name has letters, digits, and "-" or "." between them.',
    "host-underscore":
      'Host names can\'t contain "_", except with the option underscores: write another name or an IP address.',
    "host-not-ascii": "Write the host in its ASCII form (xn--).",
    "host-last-label":
      'The last label of a host begins with a letter; after a number, write "@" and a host.',
    "ipv4-invalid": "An IPv4 address is four numbers up to 255 without leading zeros.",
    "ipv6-invalid": 'An IPv6 address is eight hexadecimal groups, or fewer with "::", in brackets.',
    "ipv6-zone": "Remove the zone.",
    "ipv6-without-brackets": "Write an IPv6 address in brackets.",
    "port-invalid": "The port must be a number from 0 to 65535.",
    "parameter-separator": 'A parameter begins with ";" and comes before the "?".',
    "name-missing": "A name is missing.",
    "value-missing": "A value is missing.",
  },
} as const;

/** Mistakes that only writing can report: no parsed text has them. */
export const WRITING = {
  kind: "syntax",
  says: {
    "host-with-port": "Write the host alone, and the port in the property port.",
    "method-invalid": "A method has only letters, digits and -.!%*_+`'~, and is never escaped.",
  },
} as const;

/** What the ABNF allows but an RFC forbids, with the section that forbids it. */
export const CONSTRAINTS = {
  kind: "constraint",
  says: {
    // RFC 6335 §6: a port has 16 bits. `SipUri.port` is a number that a socket takes.
    "port-out-of-range": "The port must be a number from 0 to 65535.",
    // RFC 3261 §19.1.1: any given parameter-name MUST NOT appear more than once.
    "parameter-duplicate": "A parameter may appear only once.",
    // RFC 3261 §25.1: ttl = 1*3DIGIT ; 0 to 255
    "ttl-invalid": "The ttl must be 0 to 255, in one to three digits.",
    // RFC 3261 §25.1: maddr-param = "maddr=" host
    "maddr-invalid": "The maddr must be a host name or an IP address.",
    // RFC 3261 §25.1: other-transport = token, other-user = token, Method = ... / token
    "parameter-not-token": "This parameter needs a token: letters, digits and -.!%*_+`'~.",
    // RFC 3261 §26.2.2: a SIPS URI asks for TLS, which does not run over UDP.
    "sips-transport-udp": "A sips URI can't use transport=udp.",
  },
} as const;

/** Texts that are too long. The issue adds the limit and the actual length. */
export const LIMITS = {
  kind: "limit",
  says: {
    "uri-too-long": "The URI",
    "headers-too-long": "The headers",
  },
} as const;

/** The codes of values of the wrong type. */
export type TypeCode = keyof (typeof TYPE)["says"] | keyof (typeof WRITING_TYPE)["says"];
/** The codes of invalid options. */
export type OptionsCode = keyof (typeof OPTIONS)["says"];
/** The codes of syntax issues, including those that only writing can report. */
export type SyntaxCode = keyof (typeof SYNTAX)["says"] | keyof (typeof WRITING)["says"];
/** The codes of broken constraints. */
export type ConstraintCode = keyof (typeof CONSTRAINTS)["says"];
/** The codes of exceeded limits. */
export type LimitCode = keyof (typeof LIMITS)["says"];

/** The codes of the issues of a text that should be a SIP URI. */
export type UriCode = keyof (typeof SYNTAX)["says"] | ConstraintCode | LimitCode;
/** The codes of the issues of a value that is not a text, and of invalid options. */
export type ValueCode = "invalid-type" | OptionsCode;
/** The codes of the issues that `safeParse` returns. */
export type ParseCode = ValueCode | UriCode;
