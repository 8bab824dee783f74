/** The codes of syntax issues and what each says: what was expected, or what to write instead. */
export const SYNTAX_MESSAGES = {
  "scheme-missing": 'A SIP URI begins with "sip:" or "sips:".',
  "number-without-scheme": 'Write "sip:" before the number, and "@" and a host after it.',
  "display-name": "Write the URI alone, without a name and angle brackets.",
  "double-slash": 'Remove the "//".',
  "white-space": "Remove the white space, or write a space as %20.",
  "user-missing": 'A user must stand before "@".',
  "must-be-escaped": 'Escape this character: "#" is %23, "@" is %40, "ü" is %C3%BC.',
  "escape-invalid": 'Two hexadecimal digits must follow "%"; "%" itself is %25.',
  "host-missing": "A host is missing.",
  "host-invalid":
    'A host may contain letters, digits, "-" and "."; a label must not be empty, or begin or end with "-".',
  "host-underscore": 'A host can\'t contain "_": use another name or the IP address.',
  "host-not-ascii": "Write the host in its ASCII form, which begins with xn--.",
  "host-last-label":
    'The last label of a host must begin with a letter; after a number, write "@" and a host.',
  "ipv4-invalid": "An IPv4 address is four numbers up to 255 without leading zeros.",
  "ipv6-invalid": "An IPv6 address is eight hexadecimal groups, or fewer with ::, in brackets.",
  "ipv6-without-brackets": "Write an IPv6 address in brackets.",
  "port-invalid": "A port must consist of digits.",
  "name-missing": "A name is missing.",
  "value-missing": "A value is missing.",
  "method-invalid": "A method may contain letters, digits and -.!%*_+`'~, and is never escaped.",
} as const;

export type SyntaxCode = keyof typeof SYNTAX_MESSAGES;
