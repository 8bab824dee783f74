/** The codes of syntax issues and what each says: what was expected, or what to write instead. */
export const SYNTAX_MESSAGES = {
  "scheme-missing": 'A SIP URI begins with "sip:" or "sips:".',
  "number-without-scheme": 'Write "sip:" before the number, and "@" and a host behind it.',
  "display-name": "Write the URI alone, without a display name and angle brackets.",
  "double-slash": 'Write no "//" behind the scheme.',
  "white-space": "Remove the white space.",
  "user-missing": 'A user must stand before the "@".',
  "user-character":
    'A user holds letters, digits and -_.!~*\'()&=+$,;?/; write "#" as %23, a space as %20, and so on.',
  "password-character":
    'A password holds letters, digits and -_.!~*\'()&=+$,; write ":" as %3A, a space as %20, and so on.',
  "escape-invalid": 'Two hexadecimal digits must follow "%"; a percent sign itself is %25.',
  "host-missing": "A host is missing.",
  "host-character":
    'A host holds labels of letters, digits and "-", which begin and end with a letter or digit, with "." between them.',
  "host-underscore": 'A host holds no "_"; give another name of it, or its IP address.',
  "host-not-ascii": "Write a host that is not ASCII in its DNS form, which begins with xn--.",
  "host-last-label": "The last label of a host name must begin with a letter.",
  "ipv4-invalid": "An IPv4 address is four numbers from 0 to 255, without leading zeros.",
  "ipv6-invalid":
    'An IPv6 address is eight groups of up to four hexadecimal digits, or fewer around one "::", in square brackets.',
  "ipv6-without-brackets": "Write an IPv6 address in square brackets.",
  "port-invalid": "A port is one or more digits.",
  "parameter-name-missing": 'A parameter needs a name behind ";".',
  "parameter-value-missing": 'A parameter needs a value behind "=".',
  "parameter-character":
    'A parameter holds letters, digits and -_.!~*\'()[]/:&+$; write "," as %2C, "@" as %40, and so on.',
  "method-not-token": "A method holds letters, digits and -.!%*_+`'~ only; it is never escaped.",
  "header-name-missing": "A header needs a name.",
  "header-value-missing": 'A header needs "=" behind its name; only its value may be empty.',
  "header-character":
    'A header holds letters, digits and -_.!~*\'()[]/?:+$; write "&" as %26, "=" as %3D, "@" as %40, and so on.',
} as const;

export type SyntaxCode = keyof typeof SYNTAX_MESSAGES;
