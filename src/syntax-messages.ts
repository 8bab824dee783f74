/** The codes of syntax issues and what each says: what was expected, or what to write instead. */
export const SYNTAX_MESSAGES = {
  "scheme-missing": 'A SIP URI begins with "sip:" or "sips:".',
  "number-without-scheme": 'Write "sip:" before the number, "@" and a host behind it.',
  "display-name": "Write the URI alone, without a name and angle brackets.",
  "double-slash": 'Write no "//".',
  "white-space": "Remove the white space.",
  "user-missing": 'A user must stand before "@".',
  "must-be-escaped": 'Escape this character: "#" is %23, a space %20, "@" %40.',
  "escape-invalid": 'Two hexadecimal digits must follow "%"; "%" itself is %25.',
  "host-missing": "A host is missing.",
  "host-invalid":
    'A host is letters, digits, "-" and "."; no label is empty or begins or ends with "-".',
  "host-underscore": 'A host has no "_": write another name or the IP address.',
  "host-not-ascii": "Write the host in its ASCII form, which begins with xn--.",
  "host-last-label": "The last label of a host begins with a letter.",
  "ipv4-invalid": "An IPv4 address is four numbers up to 255 without leading zeros.",
  "ipv6-invalid": "An IPv6 address is eight hexadecimal groups, or fewer with ::.",
  "ipv6-without-brackets": "Write an IPv6 address in brackets.",
  "port-invalid": "A port is digits.",
  "name-missing": "A name is missing.",
  "value-missing": "A value is missing.",
  "method-invalid": "A method is letters, digits and -.!%*_+`'~, never escaped.",
} as const;

export type SyntaxCode = keyof typeof SYNTAX_MESSAGES;
