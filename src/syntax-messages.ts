/** The codes of syntax issues and what each says: what was expected, or what to write instead. */
export const SYNTAX_MESSAGES = {
  "scheme-missing": 'Begin with "sip:" or "sips:".',
  "number-without-scheme": 'Write "sip:", the number, "@" and a host.',
  "display-name": "Remove the name and the angle brackets.",
  "double-slash": 'Remove the "//".',
  "white-space": "Remove the white space, or write a space as %20.",
  "user-missing": 'A user is missing before "@".',
  "must-be-escaped": 'Escape this character: "@" is %40, "ü" is %C3%BC.',
  "escape-invalid": 'Write two hexadecimal digits after "%"; "%" itself is %25.',
  "host-missing": "A host is missing.",
  "host-invalid": 'A host has letters, digits, and "-" or "." between them.',
  "host-underscore": 'A host has no "_": write another name or an IP address.',
  "host-not-ascii": "Write the host in its ASCII form (xn--).",
  "host-last-label":
    'The last label of a host begins with a letter; after a number, write "@" and a host.',
  "ipv4-invalid": "An IPv4 address is four numbers up to 255 without leading zeros.",
  "ipv6-invalid": 'An IPv6 address is eight hexadecimal groups, or fewer with "::", in brackets.',
  "ipv6-without-brackets": "Write an IPv6 address in brackets.",
  "port-invalid": "A port is a number up to 65535.",
  "name-missing": "A name is missing.",
  "value-missing": "A value is missing.",
} as const;

/** The same of what is only written: in a text that is read nothing is wrong in this way. */
export const WRITING_MESSAGES = {
  "method-invalid": "A method has letters, digits and -.!%*_+`'~, and is never escaped.",
} as const;

export type SyntaxCode = keyof typeof SYNTAX_MESSAGES;
