/** The codes of syntax issues and what each says: what was expected, or what to write instead. */
export const SYNTAX_MESSAGES = {
  "scheme-missing": 'A SIP URI begins with "sip:" or "sips:".',
  "number-without-scheme": 'Write "sip:" before the number, and "@" and a host behind it.',
  "display-name": "Write the URI alone, without a name and angle brackets.",
  "double-slash": 'Write no "//" behind the scheme.',
  "white-space": "Remove the white space.",
  "user-missing": 'A user must stand before the "@".',
  "must-be-escaped": 'Write this character as an escape: "#" as %23, a space as %20, "@" as %40.',
  "escape-invalid": 'Two hexadecimal digits must follow "%"; a percent sign is %25.',
  "host-missing": "A host is missing.",
  "host-invalid":
    'A host is labels of letters, digits and "-" with "." between them; each begins and ends with a letter or digit.',
  "host-underscore": 'A host has no "_": give another name of it, or its IP address.',
  "host-not-ascii": "Write the host in its DNS form, which begins with xn--.",
  "host-last-label": "The last label of a host must begin with a letter.",
  "ipv4-invalid": "An IPv4 address is four numbers up to 255, without leading zeros.",
  "ipv6-invalid": 'An IPv6 address is eight groups of hexadecimal digits, or fewer with "::".',
  "ipv6-without-brackets": "Write an IPv6 address in square brackets.",
  "port-invalid": "A port is digits.",
  "name-missing": "A name is missing.",
  "value-missing": 'A value is missing; only a header may have an empty one behind its "=".',
  "method-invalid": "A method is letters, digits and -.!%*_+`'~, and is never escaped.",
} as const;

export type SyntaxCode = keyof typeof SYNTAX_MESSAGES;
