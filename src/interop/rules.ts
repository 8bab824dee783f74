import { canonicalHost } from "../canonical.ts";
import { unescapeText } from "../escape.ts";
import { octets } from "../names.ts";
import type { SipUri } from "../types.ts";
import {
  hasLineBreak,
  hasOpenHost,
  hasOtherDefaultPort,
  hasVisualSeparators,
  isBody,
  isDangerous,
  isDangerousToLinphone,
  isPhoneWithSemicolon,
  isPortTooLarge,
  known,
  method,
  repeatsHeader,
  transport,
} from "./conditions.ts";
import type { CautionCode } from "./messages.ts";
import type { Stack } from "./stacks.ts";

/**
 * When stacks read a URI differently: if the component that the code concerns, or one of the parameters or
 * headers (`name=value`), matches a pattern, or if a function says so. A code can have several rules, for
 * different stacks.
 */
export type Rule = readonly [
  code: CautionCode,
  stacks: readonly Stack[],
  when: RegExp | ((uri: SipUri) => boolean),
];

/** They share a grammar. */
const JAVASCRIPT = ["sip.js", "jssip"] as const;
/** They decode escapes, and what they write has only the escapes that it needs. */
const REWRITING = ["sofia", "osip", "belle-sip"] as const;
/** They decode escapes in texts that end at a zero. */
const C_STRINGS = ["osip", "belle-sip"] as const;
/** They decode no escapes in parameters. */
const UNDECODING = [
  ...(["kamailio", "libre", "drachtio", ...JAVASCRIPT] as const),
  ...(["sip", "twisted", "net-sip"] as const),
];

/** The parameters of RFC 3261 §19.1.1. */
export const KNOWN = ["transport", "maddr", "ttl", "user", "method", "lr"];

/** Where osip removes white space. */
const OUTER_SPACE = /(?:^|=)%(?:09|0A|0D|20)|%(?:09|0A|0D|20)(?:=|$)/i;

export const RULES: readonly Rule[] = [
  ["scheme-secure", ["libre", "belle-sip", "jssip", "twisted"], /sips/],

  ["user-semicolon", [...JAVASCRIPT, "twisted", "net-sip"], /;/],
  ["user-semicolon", ["kamailio"], isPhoneWithSemicolon],
  ["user-visual-separators", ["jssip"], hasVisualSeparators],
  ["user-reserved", JAVASCRIPT, /[&=$,]/],
  ["user-escape", REWRITING, /%(?:2[46BCF]|3[BDF])/i],
  ["user-escape", JAVASCRIPT, /%(?:2[BF]|3[AF])/i],
  ["user-percent", JAVASCRIPT, /%25/],
  [
    "user-not-utf-8",
    JAVASCRIPT,
    ({ user }) => user !== null && /%[89A-F][\dA-F]/i.test(unescapeText(user)),
  ],
  ["user-nul", C_STRINGS, /%00/],

  ["password", [...JAVASCRIPT, "net-sip"], /^/],
  ["password", ["osip", "libre", "belle-sip", "sip"], /^$/],
  ["password", ["kamailio"], isPortTooLarge],
  ["password", REWRITING, /%(?:2[46BC]|3D)/i],
  ["password", C_STRINGS, /%00/],

  ["host-trailing-dot", JAVASCRIPT, /\.$/],
  ["host-top-label", ["belle-sip"], /^(?:.*\.)?[A-Z]\.?$/i],
  ["host-without-dot", ["drachtio"], hasOpenHost],
  ["host-ipv6", ["sip", "twisted"], /\[/],
  ["host-ipv6-mixed", ["libre", "drachtio"], ({ host }) => /:/.test(host) && /\./.test(host)],
  ["host-ipv4-mapped", ["libre"], ({ host }) => !/\./.test(host) && /\./.test(canonicalHost(host))],
  ["host-unspecified", JAVASCRIPT, /\[::\]/],
  ["host-underscore", ["belle-sip"], /_/],
  ["host-underscore", ["kamailio"], ({ user, host }) => user !== null && /_/.test(host)],
  ["host-underscore", ["sip.js"], /(?:^|\.)[^._]*_[^.]*$/],
  ["host-underscore", ["jssip"], /(?:^|\.)_/],

  ["port-default", ["kamailio"], hasOtherDefaultPort],
  ["port-zero", ["libre", "belle-sip", "sip"], /^0/],

  ["parameter-name-escape", UNDECODING, known(KNOWN, ({ name }) => /%/.test(name))],
  [
    "parameter-name-capitals",
    ["belle-sip"],
    known(KNOWN, ({ name }) => /[A-Z]/.test(octets(name))),
  ],
  [
    "parameter-value-escape",
    UNDECODING,
    known(["transport", "user"], ({ value }) => /%[\dA-F]{2}/i.test(String(value))),
  ],
  [
    "transport-unknown",
    ["kamailio", "sofia", "libre", "belle-sip"],
    transport(/^(?!(?:udp|tcp|tls|sctp|wss?)$)/),
  ],
  ["transport-unknown", JAVASCRIPT, transport(/^(?:udp|tcp|tls|sctp)./)],
  ["token-prefix", JAVASCRIPT, /^lr[^=]|^user=(?:phone|ip)./i],
  [
    "token-prefix",
    JAVASCRIPT,
    method(/^(?:INVITE|ACK|OPTIONS|BYE|CANCEL|REGISTER|SUBSCRIBE|NOTIFY|REFER)./),
  ],
  ["token-prefix", ["sip.js"], method(/^PUBLISH./)],
  ["lr-value", JAVASCRIPT, known(["lr"], ({ value }) => value !== true)],
  ["maddr", [...JAVASCRIPT, "kamailio"], known(["maddr"])],
  ["ttl", JAVASCRIPT, known(["ttl"])],
  ["parameter-escape", REWRITING, /=[^=]*%(?:2[46BF]|3A)/i],
  ["parameter-escape", ["belle-sip"], /%(?:25|60)/],
  ["token-escape", REWRITING, /%(?![\dA-F]{2})/i],
  ["token-escape", REWRITING, known(["method"], ({ value }) => /%/.test(String(value)))],
  ["token-escape", ["belle-sip"], /`/],
  ["token-escape", ["osip"], known(["method"], ({ value }) => /`/.test(String(value)))],
  ["parameter-prototype", [...JAVASCRIPT, "drachtio", "sip"], /^__proto__=/],
  ["parameter-space", ["osip"], OUTER_SPACE],
  ["parameter-nul", C_STRINGS, /%00/],

  ["headers", ["libre", ...JAVASCRIPT, "net-sip"], /^/],
  [
    "headers",
    ["twisted"],
    ({ parameters, headers }) => parameters.length === 0 && headers.length > 0,
  ],
  ["header-empty", ["libre", "sip"], /=$/],
  [
    "header-empty",
    ["osip"],
    ({ headers }) => headers.slice(0, -1).some(({ value }) => value === ""),
  ],
  ["header-repeated", ["belle-sip"], repeatsHeader(octets)],
  ["header-repeated", ["drachtio", "sip", "twisted"], repeatsHeader((name) => name)],
  ["header-underscore", JAVASCRIPT, /^[^=]*_/],
  ["header-prototype", JAVASCRIPT, /^(?:__proto__|constructor)=/i],
  ["header-prototype", ["drachtio", "sip"], /^__proto__=/],
  ["header-body", ["belle-sip"], ({ headers }) => headers.some(isBody)],
  ["header-body", ["sofia"], ({ headers }) => headers.slice(-1).some(isBody)],
  ["header-line-break", ["belle-sip"], ({ headers }) => headers.some(hasLineBreak)],
  [
    "header-line-break",
    ["sofia"],
    ({ headers }) => headers.some((header) => hasLineBreak(header) && !isBody(header)),
  ],
  ["header-dangerous", ["sofia"], ({ headers }) => headers.some(isDangerous)],
  ["header-dangerous", ["belle-sip"], ({ headers }) => headers.some(isDangerousToLinphone)],
  ["header-space", ["osip"], OUTER_SPACE],
  ["header-nul", C_STRINGS, /%00/],
];
