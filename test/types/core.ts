/** What must compile and what must not: `npm run typecheck` reads this file, nothing runs it. */
import { check, type SipUriPolicy, sipUriGuard, type UserPolicy } from "../../src/forms/index.ts";
import {
  build,
  type DecodedSipUri,
  decode,
  type getHeaders,
  getParameter,
  type HostType,
  type hostType,
  type Issue,
  type IssueCode,
  isSipUri,
  type ParseResult,
  parse,
  type SipUri,
  type SipUriInit,
  type SipUriString,
  safeParse,
  serialize,
} from "../../src/index.ts";

/** Exactly the same type, not only assignable. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

const uri = parse("sip:alice@example.com");

// Wire text and plain text never mix silently.
// @ts-expect-error a parsed URI is wire text
build({ ...parse("sip:h") });
// @ts-expect-error also without its lists being empty
build(uri);
// @ts-expect-error what build takes is not what serialize writes
serialize({ host: "h" } satisfies SipUriInit);

// The known parameters.
build({ host: "h", parameters: { secure: "true", lr: true, ttl: 1, transport: "x", gr: true } });
build({ host: "h", parameters: { anything: true, number: 5, none: undefined } });
// @ts-expect-error ";secure" is no SRTP
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
// @ts-expect-error there is no false parameter
build({ host: "h", parameters: { other: false } });
// @ts-expect-error a Map would be no record
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
// @ts-expect-error true is no limit
parse("sip:h", { limits: true });
// @ts-expect-error text is no limit
parse("sip:h", { limits: { uri: "254" } });

// ParseResult discriminates, either way.
const result: ParseResult = safeParse(null as unknown);
if (result.success) {
  holds<Same<typeof result.value, SipUri>>();
  holds<Same<typeof result.issues, undefined>>();
} else {
  holds<Same<typeof result.issues, readonly Issue[]>>();
  holds<Same<typeof result.value, undefined>>();
}
if (result.issues) holds<Same<typeof result.issues, readonly Issue[]>>();
else holds<Same<typeof result.value, SipUri>>();
// @ts-expect-error there may be no value
result.value.host;
holds<Same<Issue["code"], IssueCode>>();
// @ts-expect-error no such code
"user-charcter" satisfies IssueCode;

// isSipUri narrows, also as a filter's argument.
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

// A policy's guard narrows too, also as a filter's argument and in what takes a guard.
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
holds<Same<ReturnType<typeof check>, ParseResult>>();
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
// @ts-expect-error a pattern is no user
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

// SipUriString is a string; a string is no SipUriString.
const out: SipUriString = serialize(uri);
out satisfies string;
parse(out);
out.toUpperCase() satisfies string;
build({ host: "h" }) satisfies SipUriString;
// @ts-expect-error any string
"sip:h" satisfies SipUriString;

// A value is changed by a spread, and only so.
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
