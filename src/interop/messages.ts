/** The cautions: the component that each concerns, and what it says. */
export const CAUTIONS = {
  "scheme-secure": ["scheme", "Some stacks refuse a sips URI, or treat it as a sip URI."],
  "user-semicolon": ["user", 'Some stacks escape a ";" in the user, or end the user there.'],
  "user-visual-separators": ["user", "Some stacks remove the separators of a telephone number."],
  "user-reserved": [
    "user",
    'Some stacks escape "&", "=", "$" or "," in the user, which makes it another user.',
  ],
  "user-escape": ["user", "Some stacks undo an escape in the user, which makes it another user."],
  "user-percent": ["user", "Some stacks decode %25 in the user twice, or refuse it."],
  "user-not-utf-8": ["user", "Some stacks refuse a user that is not UTF-8."],
  "user-nul": ["user", "Some stacks end the user at %00."],
  password: [
    "password",
    "Some stacks take a password as part of the user, rewrite it or refuse it.",
  ],
  "host-trailing-dot": ["host", "Some stacks refuse a host that ends with a dot."],
  "host-top-label": ["host", "Some stacks refuse a host whose last label has only one letter."],
  "host-without-dot": [
    "host",
    "Some stacks take the parameters and headers as part of a host without a dot.",
  ],
  "host-ipv6": ["host", "Some stacks refuse an IPv6 address."],
  "host-ipv6-mixed": ["host", "Some stacks can't read an IPv6 address with an IPv4 part."],
  "host-ipv4-mapped": ["host", "Some stacks write an IPv4-mapped IPv6 address without brackets."],
  "host-unspecified": ["host", 'Some stacks refuse the address "::".'],
  "host-underscore": ["host", 'Some stacks refuse a host with "_".'],
  "port-default": ["port", "Some stacks name 5060 as the port where another is the default."],
  "port-zero": ["port", "Some stacks take port 0 for no port."],
  "parameter-name-escape": [
    "parameters",
    "Some stacks don't know a parameter whose name is escaped.",
  ],
  "parameter-name-capitals": [
    "parameters",
    "Some stacks don't know a parameter whose name has capital letters.",
  ],
  "parameter-value-escape": [
    "parameters",
    "Some stacks don't decode the escapes in a transport or a user parameter.",
  ],
  "transport-unknown": [
    "parameters",
    "Some stacks refuse a transport that they don't know, or use UDP.",
  ],
  "token-prefix": [
    "parameters",
    'Some stacks refuse a name or value that begins with one that they know, such as "lrx" or "INVITEx".',
  ],
  "lr-value": ["parameters", 'Some stacks lose the value of "lr".'],
  maddr: ["parameters", "Some stacks contact the maddr, and others the host."],
  ttl: ["parameters", "Some stacks lose the ttl."],
  "parameter-escape": ["parameters", "Some stacks undo an escape in a parameter that must stay."],
  "token-escape": [
    "parameters",
    'Some stacks take "%" in a token for an escape, or escape "`" there.',
  ],
  "parameter-prototype": ["parameters", 'Some stacks lose a parameter that is called "__proto__".'],
  "parameter-space": [
    "parameters",
    "Some stacks remove escaped white space around a name or a value.",
  ],
  "parameter-nul": ["parameters", "Some stacks end a parameter at %00."],
  headers: [
    "headers",
    "Some stacks leave the headers in the Request-URI, or take them as part of the host.",
  ],
  "header-empty": ["headers", "Some stacks lose a header without a value, or all headers with it."],
  "header-repeated": ["headers", "Some stacks keep one of several headers with the same name."],
  "header-underscore": ["headers", 'Some stacks write "-" for "_" in the name of a header.'],
  "header-prototype": [
    "headers",
    'Some stacks lose a header that is called "__proto__" or "constructor", or refuse it.',
  ],
  "header-body": [
    "headers",
    "Some stacks make a header of the body, or begin it with a line break.",
  ],
  "header-line-break": [
    "headers",
    "Some stacks write a line break in a header, so that another header begins.",
  ],
  "header-dangerous": [
    "headers",
    "Some stacks set a header that a URI should not set, such as From.",
  ],
  "header-space": ["headers", "Some stacks remove escaped white space around a name or a value."],
  "header-nul": ["headers", "Some stacks end a header at %00."],
} as const;

/** A stable name, in kebab case: the key of a translation. Minor versions may add codes. */
export type CautionCode = keyof typeof CAUTIONS;
