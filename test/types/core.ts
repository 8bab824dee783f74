/** What must compile and what must not: `npm run typecheck` reads this file, nothing runs it. */
import {
  type CheckCode,
  check,
  type SipUriPolicy,
  sipUriGuard,
  type UserPolicy,
} from "../../src/forms/index.ts";
import {
  build,
  type Component,
  type ConstraintCode,
  type DecodedSipUri,
  decode,
  type getHeaders,
  getParameter,
  type HostType,
  type hostType,
  type Issue,
  isSipUri,
  type LimitCode,
  type OptionsCode,
  type ParseCode,
  type ParseResult,
  parse,
  type SipUri,
  SipUriError,
  type SipUriInit,
  type SipUriString,
  type SyntaxCode,
  safeParse,
  serialize,
  type TypeCode,
} from "../../src/index.ts";
import type { NameAddr } from "../../src/name-addr/index.ts";
import type { TelUri } from "../../src/tel/index.ts";

/** Exactly the same type, not only assignable. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

const uri = parse("sip:alice@example.com");

// Wire text and plain text never mix silently.
// @ts-expect-error a parsed URI is wire text
build({ ...parse("sip:h") });
// @ts-expect-error even if its lists are empty
build(uri);
// @ts-expect-error what build takes is not what serialize writes
serialize({ host: "h" } satisfies SipUriInit);

// The known parameters.
build({ host: "h", parameters: { secure: "true", lr: true, ttl: 1, transport: "x", gr: true } });
build({ host: "h", parameters: { anything: true, number: 5, none: undefined, neither: null } });
build({
  host: "h",
  parameters: { transport: null, lr: undefined, ttl: null },
  headers: { a: null },
});
build({ host: "h", parameters: undefined, headers: undefined });
// @ts-expect-error ";secure" does not ask for SRTP
build({ host: "h", parameters: { secure: true } });
// @ts-expect-error nor is "1" what Twilio reads
build({ host: "h", parameters: { secure: "1" } });
// @ts-expect-error a transport needs a value
build({ host: "h", parameters: { transport: true } });
// @ts-expect-error a ttl is a number
build({ host: "h", parameters: { ttl: true } });
// @ts-expect-error a maddr needs a value
build({ host: "h", parameters: { maddr: true } });
// @ts-expect-error a method needs a value
build({ host: "h", parameters: { method: true } });
// @ts-expect-error lr is a flag
build({ host: "h", parameters: { lr: "on" } });
// @ts-expect-error ob is a flag
build({ host: "h", parameters: { ob: 1 } });
build({ host: "h", parameters: { cause: 486, repeat: "forever", m: "BS", "pn-provider": true } });
// @ts-expect-error a cause is a status code
build({ host: "h", parameters: { cause: true } });
// @ts-expect-error bnc is a flag
build({ host: "h", parameters: { bnc: "1" } });
// @ts-expect-error a target needs a value
build({ host: "h", parameters: { target: true } });
// @ts-expect-error there is no false parameter
build({ host: "h", parameters: { other: false } });
// @ts-expect-error a Map is not a record
build({ host: "h", parameters: new Map([["lr", true]]) });

// Headers, and the rest of an init.
build({ host: "h", headers: { Route: ["a", "b"] as const, Subject: "c", none: undefined } });
build({ scheme: "sips", user: null, password: null, host: "h", port: null });
// @ts-expect-error a header has no flag
build({ host: "h", headers: { Route: true } });
// @ts-expect-error a header's value is text
build({ host: "h", headers: { "X-Id": 42 } });
// @ts-expect-error a host is needed
build({ user: "alice" });
// @ts-expect-error a misspelt property
build({ host: "h", usr: "alice" });
// @ts-expect-error another scheme
build({ scheme: "tel", host: "h" });
// @ts-expect-error a port is a number
build({ host: "h", port: "5060" });

// Options.
parse("sip:h", { limits: false, constraints: false });
parse("sip:h", { limits: { uri: false, headers: 10 } });
// @ts-expect-error true is not a limit
parse("sip:h", { limits: true });
// @ts-expect-error text is not a limit
parse("sip:h", { limits: { uri: "254" } });

// ParseResult is a discriminated union.
const result: ParseResult = safeParse(null as unknown);
if (result.success) {
  holds<Same<typeof result.value, SipUri>>();
  holds<Same<typeof result.issues, undefined>>();
} else {
  type Found = Issue<ParseCode, Component>;
  holds<Same<typeof result.issues, readonly [Found, ...Found[]]>>();
  result.issues[0] satisfies Issue;
  holds<Same<typeof result.value, undefined>>();
}
if (result.issues)
  result.issues[0].code satisfies ParseCode; // there is at least one
else holds<Same<typeof result.value, SipUri>>();
// @ts-expect-error there may be no value
result.value.host;
// The kind of an issue tells whether it has a limit.
declare const issue: Issue<ParseCode>;
if (issue.kind === "limit") issue.limit satisfies number;
// @ts-expect-error only the issue of a limit has one
else issue.limit;
// @ts-expect-error a kind is needed to tell
issue.actual;

/** A switch over the codes of safeParse is exhaustive with these, and has no dead case. */
export function translated(code: ParseCode): string {
  switch (code) {
    case "invalid-type":
    case "invalid-options":
    case "uri-too-long":
    case "headers-too-long":
      return "1";
    case "text-empty":
    case "scheme-missing":
    case "scheme-other":
    case "number-without-scheme":
    case "number-without-host":
    case "display-name":
    case "wrapped":
    case "invisible-character":
    case "look-alike":
    case "at-repeated":
    case "at-escaped":
    case "parameter-separator":
    case "ipv6-zone":
    case "double-slash":
    case "white-space":
    case "user-missing":
    case "must-be-escaped":
    case "escape-invalid":
    case "host-missing":
    case "host-invalid":
    case "host-underscore":
    case "host-not-ascii":
    case "host-last-label":
    case "ipv4-invalid":
    case "ipv6-invalid":
    case "ipv6-without-brackets":
    case "port-invalid":
    case "name-missing":
    case "value-missing":
      return "2";
    case "port-out-of-range":
    case "parameter-duplicate":
    case "ttl-invalid":
    case "maddr-invalid":
    case "parameter-not-token":
    case "sips-transport-udp":
      return "3";
    default:
      return code satisfies never;
  }
}
// @ts-expect-error no such code
"user-charcter" satisfies ParseCode;
// @ts-expect-error only what is written can have it
"method-invalid" satisfies ParseCode;
"method-invalid" satisfies SyntaxCode;
"host-with-port" satisfies SyntaxCode;
"malformed-text" satisfies TypeCode;
"invalid-options" satisfies OptionsCode;
"ttl-invalid" satisfies ConstraintCode;
"uri-too-long" satisfies LimitCode;

// What an error has: the codes of every entry point.
declare const error: SipUriError;
error.issues[0].code satisfies string;
// @ts-expect-error there is at least one issue
new SipUriError([]);

// A component is a component of a URI, of a tel URI or a name-addr; only the issue of a call can have others.
holds<Same<Component, keyof SipUri | keyof TelUri | keyof NameAddr>>();

// isSipUri narrows, also as the argument of filter.
const texts: readonly string[] = ["sip:h"];
holds<Same<ReturnType<typeof narrowed>, (string & SipUriString)[]>>();
function narrowed() {
  return texts.filter(isSipUri);
}
declare const value: unknown;
if (isSipUri(value)) holds<Same<typeof value, SipUriString>>();
declare const either: string | number;
if (isSipUri(either)) either satisfies string;
else either satisfies string | number;

// A policy's guard narrows, too, also as the argument of filter and of any function that takes a guard.
const guard = sipUriGuard({ hosts: ["example.com"] });
holds<Same<ReturnType<typeof admitted>, (string & SipUriString)[]>>();
function admitted() {
  return texts.filter(guard);
}
declare const mixed: readonly (string | number | null)[];
mixed.filter(sipUriGuard()) satisfies readonly string[];
if (guard(value)) holds<Same<typeof value, SipUriString>>();
guard satisfies (value: unknown) => value is SipUriString;
guard satisfies (value: string) => value is SipUriString;
guard satisfies (value: unknown) => boolean;
holds<Same<ReturnType<typeof check>, ParseResult<SipUri, CheckCode>>>();
check(null as unknown);

// Policies: readonly data, and each property by its name.
const policy = {
  schemes: ["sip", "sips"],
  transports: ["tls"],
  ports: [5060, 5061],
  hosts: ["*.example.com"],
  hostTypes: ["hostname"],
  user: { required: true, pattern: /a/, characters: "a", doubleSlash: true },
  password: true,
  headers: [],
  controlCharacters: false,
  limits: { uri: false },
} as const satisfies SipUriPolicy;
check("sip:h", policy);
check("sip:h", { limits: false, headers: ["X-*"], user: {} satisfies UserPolicy });
// @ts-expect-error a misspelt property
check("sip:h", { host: ["example.com"] });
// @ts-expect-error a misspelt property of the user
sipUriGuard({ user: { requird: true } });
// @ts-expect-error a pattern is not a user
sipUriGuard({ user: /a/ });
// @ts-expect-error one host is a list too
sipUriGuard({ hosts: "example.com" });
// @ts-expect-error another scheme
sipUriGuard({ schemes: ["tel"] });
// @ts-expect-error a port is a number
sipUriGuard({ ports: ["5060"] });
// @ts-expect-error another kind of host
sipUriGuard({ hostTypes: ["address"] });
// @ts-expect-error a pattern that is text
sipUriGuard({ user: { pattern: "a" } });
// @ts-expect-error readonly
(({}) as SipUriPolicy).password = true;
// @ts-expect-error readonly
(({}) as SipUriPolicy).hosts?.push("h");
// @ts-expect-error a guard of a policy is made first
texts.filter(sipUriGuard);

// SipUriString is a string; a string is not a SipUriString.
const out: SipUriString = serialize(uri);
out satisfies string;
parse(out);
out.toUpperCase() satisfies string;
build({ host: "h" }) satisfies SipUriString;
// @ts-expect-error any string
"sip:h" satisfies SipUriString;

// A value is changed by a spread, and in no other way.
({ ...uri, port: 5061, host: "h" }) satisfies SipUri;
({ ...uri, parameters: [...uri.parameters, { name: "lr", value: true }] }) satisfies SipUri;
// @ts-expect-error readonly
uri.host = "h";
// @ts-expect-error readonly
uri.parameters.push({ name: "lr", value: true });
// @ts-expect-error readonly
uri.headers[0] = { name: "a", value: "b" };
// @ts-expect-error readonly all the way
for (const header of uri.headers) header.value = "";
// @ts-expect-error a flag is true, not false
({ ...uri, parameters: [{ name: "lr", value: false }] }) satisfies SipUri;

// Views.
holds<Same<ReturnType<typeof hostType>, HostType>>();
holds<Same<ReturnType<typeof getHeaders>, readonly string[]>>();
getParameter(uri, "transport") satisfies string | true | undefined;
getParameter(uri, "X-Anything") satisfies string | true | undefined;
const decoded: DecodedSipUri = decode(uri);
// @ts-expect-error readonly
decoded.parameters.lr = true;
// @ts-expect-error a view to read, not a way back
serialize(decoded);
