/**
 * Code that users write, and code that must not compile, with `strict` and without. It uses every entry
 * point and every exported name. `run.mjs` compiles it; nothing runs it.
 */
/// <reference types="sip-uri/global" />
import {
  addressOfRecord,
  build,
  type Component,
  type ConstraintCode,
  DEFAULT_LIMITS,
  type DecodedSipUri,
  decode,
  equals,
  getHeaders,
  getParameter,
  type HostType,
  hostType,
  type Issue,
  isSipUri,
  type KnownParameters,
  type LimitCode,
  type LimitIssue,
  type Limits,
  modify,
  normalize,
  type Options,
  type OptionsCode,
  type OtherIssue,
  type ParseCode,
  type ParseResult,
  parse,
  type SipTag,
  type SipUri,
  type SipUriChanges,
  SipUriError,
  type SipUriInit,
  type SipUriString,
  type Substitution,
  type SyntaxCode,
  safeParse,
  serialize,
  sip,
  sipTag,
  type TypeCode,
  type UriHeader,
  type UriParameter,
} from "sip-uri";
import {
  type CheckCode,
  check,
  type Issue as FormsIssue,
  type ParseResult as FormsResult,
  fromUserInput,
  type PolicyCode,
  type SipUriPolicy,
  type SipUriSchema,
  type StandardTextIssue,
  type StandardTextResult,
  type StandardTextSchema,
  sipUriGuard,
  sipUriSchema,
  type UserInputChange,
  type UserInputChangeCode,
  type UserInputCode,
  type UserInputIssueCode,
  type UserInputOptions,
  type UserInputResult,
  type UserPolicy,
} from "sip-uri/forms";
import {
  type Caution,
  type CautionCode,
  type CautionOptions,
  cautions,
  type Stack,
} from "sip-uri/interop";
import {
  type ContactCode,
  type ContactInfo,
  type Contacts,
  contactInfo,
  findContact,
  type HeaderParameter,
  type NameAddr,
  type NameAddrCode,
  type Issue as NameAddrIssue,
  type ParseResult as NameAddrResult,
  type ParseContactsCode,
  type ParseNameAddrCode,
  parseContacts,
  parseNameAddr,
  parseNameAddrList,
  safeParseContacts,
  safeParseNameAddr,
  safeParseNameAddrList,
  serializeNameAddr,
} from "sip-uri/name-addr";
import { type RedactOptions, redact } from "sip-uri/redact";
import {
  type Repair,
  type RepairCode,
  type RepairIssueCode,
  type RepairResult,
  repair,
} from "sip-uri/repair";
import { type FormatOptions, formatIssues } from "sip-uri/report";
import {
  type NextHop,
  type NextHopTransport,
  nextHop,
  restrictTo,
  type SipRequest,
  toRequest,
  type UriContext,
} from "sip-uri/routing";
import {
  equalsTel,
  type ParseTelCode,
  parseTel,
  safeParseTel,
  serializeTel,
  sipToTel,
  type TelCode,
  type TelephoneNumber,
  type Issue as TelIssue,
  type ParseResult as TelResult,
  type TelUri,
  telephoneNumber,
  telToSip,
} from "sip-uri/tel";
import {
  type CallCode,
  type CallComponent,
  type CallInit,
  type CallIssue,
  type CallOption,
  type CallParameters,
  type CallResult,
  type CallWarningCode,
  callParameters,
  type FormBody,
  formBody,
  isTwilioFrom,
  type OnlyOptions,
  parseTwilioTo,
  type TwilioCode,
  type TwilioFrom,
  type Issue as TwilioIssue,
  type ParseResult as TwilioResult,
  type TwilioTo,
  type TwilioToCode,
  twilioErrorCode,
  twilioPolicy,
} from "sip-uri/twilio";

// Reading.
const limits: Limits = { uri: 400, headers: false };
const options: Options = { limits, constraints: false };
export const uri: SipUri = parse("sip:alice@example.com;lr", options);
const parameter: UriParameter | undefined = uri.parameters[0];
const header: UriHeader | undefined = uri.headers[0];
export const seen: readonly unknown[] = [parameter, header, DEFAULT_LIMITS.uri + 1];
const result: ParseResult = safeParse(JSON.parse("1") as unknown);
if (result.success === true) result.value.host.toUpperCase();
else result.issues.map(({ message }) => message);
export const codes: readonly ParseCode[] = (result.issues ?? []).map(({ code }) => code);
export const component: Component | null = "host";
export const kind: HostType = hostType(uri);

// Issues.
export const tell = (issue: Issue<ParseCode, Component>): string => {
  if (issue.kind !== "limit") {
    const { message }: OtherIssue<ParseCode, Component> = issue;
    return message;
  }
  const { actual, limit }: LimitIssue<ParseCode, Component> = issue;
  return `${actual - limit} characters too many`;
};
export const byKind: [TypeCode, OptionsCode, SyntaxCode, ConstraintCode, LimitCode] = [
  "invalid-type",
  "invalid-options",
  "host-missing",
  "ttl-invalid",
  "uri-too-long",
];

// Narrowing.
const input: unknown = "sip:h";
if (isSipUri(input)) input.toUpperCase();
export const uris: readonly SipUriString[] = ["sip:h"].filter(isSipUri);

// Errors.
try {
  parse("");
} catch (error) {
  if (error instanceof SipUriError) error.issues[0]?.code.toUpperCase();
}

// Writing.
const known: KnownParameters = { transport: "tls", secure: "true", lr: true };
const init: SipUriInit = { user: "alice", host: "example.com", parameters: { ...known, x: 1 } };
export const written: SipUriString = build(init);
export const text: string = serialize({ ...uri, port: 5061 });
const changes: SipUriChanges = { user: null, headers: { Route: ["<sip:a>"], Subject: null } };
export const changed: SipUri = normalize(modify(uri, changes));
export const key: SipUriString = addressOfRecord(changed);
const tag: SipTag = sipTag({ limits: false });
const substitution: Substitution = 5060;
export const tagged: SipUriString[] = [sip`sip:${"a"}@h:${substitution}`, tag`sip:${"b"}@h`];

// Views.
const decoded: DecodedSipUri = decode(uri);
export const transport: string | true | undefined = decoded.parameters.transport;
export const values: readonly string[] = getHeaders(uri, "subject");
export const ttl: string | true | undefined = getParameter(uri, "ttl");
export const isEqual: boolean = equals(uri, changed);
const mask: RedactOptions = { user: true };
export const masked: string = redact("sip:alice:secret@h", mask);
const drawn: FormatOptions = { columns: undefined, color: false };
export const lines: string = formatIssues("sip:h:x", safeParse("sip:h:x").issues ?? [], drawn);

// What arrives malformed.
const repaired: RepairResult = repair("<sip:h;>", { limits: false, constraints: undefined });
export const repairs: readonly Repair[] = repaired.repairs ?? [];
export const repairCodes: readonly RepairCode[] = repairs.map(({ code }) => code);
export const repairIssues: readonly RepairIssueCode[] | undefined = repaired.issues?.map(
  ({ code }) => code,
);
if (repaired.success) repaired.value satisfies SipUri;

// What other stacks read differently.
const stacks: readonly Stack[] = ["kamailio", "sip.js"];
const cautionOptions: CautionOptions = { stacks };
const [caution]: readonly Caution[] = cautions(uri, cautionOptions);
export const cautionCode: CautionCode | undefined = caution?.code;
export const fixed: SipUri | null | undefined = caution?.fix;
// @ts-expect-error a misspelt stack
cautions(uri, { stacks: ["kamailo"] });

// The other entry points.
const tel: TelUri = parseTel("tel:+1-201-555-0123");
const telResult: TelResult<TelUri, ParseTelCode> = safeParseTel("tel:+1");
const telIssues: readonly TelIssue<ParseTelCode>[] = telResult.issues ?? [];
export const telCodes: readonly TelCode[] = ["tel-value-invalid", "tel-context-invalid"];
export const telMessages: readonly string[] = telIssues.map(({ message }) => message);
export const telText: string = serializeTel(tel);
export const telSip: SipUri = telToSip(tel, { host: "example.com" });
export const telUri: TelUri = sipToTel(telSip);
export const numbers: readonly (TelephoneNumber | null)[] = [tel, uri].map(telephoneNumber);
export const isEqualTel: boolean = equalsTel(tel, telResult.value ?? tel);
const from: NameAddr = parseNameAddr("Bob <sip:bob@h>;tag=1");
const fromParameter: HeaderParameter | undefined = from.parameters[0];
const contacts: readonly NameAddr[] = parseNameAddrList("<sip:a@h>, <sip:b@h>");
const registered: Contacts = parseContacts("<sip:a@h>;q=0.5");
const mine: NameAddr | undefined = findContact(registered, from);
export const info: ContactInfo | null = mine ? contactInfo(mine) : null;
export const contactCode: ParseContactsCode | undefined = safeParseContacts("*").issues?.[0].code;
const named: NameAddrResult<NameAddr, ParseNameAddrCode> = safeParseNameAddr("x");
const [nameIssue]: readonly NameAddrIssue<ParseNameAddrCode>[] = named.issues ?? [];
export const nameCode: string | undefined = nameIssue?.code;
export const ownCodes: readonly (NameAddrCode | ContactCode)[] = ["brackets-missing", "q-invalid"];
export const fromUri: SipUri | TelUri | string = from.uri;
export const nameResults = [named, safeParseNameAddrList("y")] as const;
export const fromText: string = serializeNameAddr({ ...from, parameters: [] });
export const others: readonly unknown[] = [fromParameter, contacts.length];
const hop: NextHop = nextHop(uri);
export const secured: readonly NextHopTransport[] = ["tls", "wss"];
export const isSecured: boolean = secured.some((known) => known === hop.transport);
const context: UriContext = "to";
const request: SipRequest = toRequest(restrictTo(uri, context));
export const target: string = `${hop.host}:${hop.port} ${request.method}`;

// @ts-expect-error a parsed URI is wire text, which build would escape again
build({ ...parse("sip:h") });
// @ts-expect-error a decoded view can't be written
serialize(decode(uri));
// @ts-expect-error ";secure" does not ask for SRTP
build({ host: "h", parameters: { secure: true } });
// @ts-expect-error a transport needs a value
build({ host: "h", parameters: { transport: true } });
// @ts-expect-error a misspelt property
build({ host: "h", usr: "alice" });
// @ts-expect-error a host is needed
build({ user: "alice" });
// @ts-expect-error a header needs a value
build({ host: "h", headers: { Route: true } });
// @ts-expect-error readonly
uri.host = "h";
// @ts-expect-error readonly, deeply
uri.parameters.push({ name: "lr", value: true });
// @ts-expect-error true is not a limit
parse("sip:h", { limits: true });
// @ts-expect-error a string is not necessarily a URI
export const notProved: SipUriString = "sip:h";
// @ts-expect-error an object can't be substituted
sip`sip:${{}}@h`;
// @ts-expect-error no such code
export const noCode: ParseCode = "user-charcter";
// @ts-expect-error safeParse has no policy
export const noPolicyCode: ParseCode = "host-not-allowed";
// @ts-expect-error another scheme
serializeTel(uri);
// @ts-expect-error it must be a name or null
serializeNameAddr({ uri, parameters: [] });
// @ts-expect-error no such context
restrictTo(uri, "To");

// Forms.
const policy: SipUriPolicy = { hosts: ["example.com"], user: { pattern: /\d+/, characters: "0" } };
const user: UserPolicy | undefined = policy.user;
export const verdict: FormsResult<SipUri, CheckCode> = check(JSON.parse("1") as unknown, policy);
const german: Partial<Record<CheckCode, string>> = { "host-not-allowed": "Falscher Host." };
const say = (issue: FormsIssue<CheckCode>): string => german[issue.code] ?? issue.message;
export const said: readonly string[] = (verdict.issues ?? []).map(say);
export const ours: readonly SipUriString[] = ["sip:h"].filter(sipUriGuard(policy));
const schema: SipUriSchema = sipUriSchema(user ? { user } : {});
const same: StandardTextSchema<SipUriString> = schema;
const validated: StandardTextResult<SipUriString> = same["~standard"].validate("sip:h");
export const schemaIssues: readonly StandardTextIssue[] = validated.issues ?? [];
export const json: Record<string, unknown> = schema["~standard"].jsonSchema.input({
  target: "draft-07",
});
const inputOptions: UserInputOptions = { defaultHost: "example.com", idn: false, policy };
const typed: UserInputResult = fromUserInput("1001", inputOptions);
if (typed.success === true) {
  const mended: SipUriString = typed.value;
  typed.changes.map(({ code, start }: UserInputChange): [UserInputChangeCode, number] => [
    code,
    start,
  ]);
  mended.length.toFixed();
}
export const inputCodes: readonly UserInputIssueCode[] = (typed.issues ?? []).map(
  ({ code }) => code,
);
export const formCodes: readonly (PolicyCode | UserInputCode)[] = [
  "host-not-allowed",
  "number-with-text",
];
// @ts-expect-error there is no such property
sipUriGuard({ host: "example.com" });

// Twilio.
const callInit: CallInit = {
  to: { host: "example.com" },
  from: "alice",
  url: "https://example.com/",
  twiml: null,
  fallbackUrl: undefined,
};
const call: CallResult<CallInit> = callParameters(callInit);
if (call.success === true) {
  const parameters: CallParameters = call.parameters;
  const body: FormBody = formBody(parameters);
  body.toString();
  const warnings: readonly CallIssue<CallWarningCode>[] = call.warnings;
  warnings.map(twilioErrorCode);
} else {
  const [{ code, component: part }] = call.issues;
  const at: [CallCode, CallComponent | Component | null] = [code, part];
  at.join();
}
/** A function of the user's that passes options on. */
export const callAlice = <T extends CallInit>(init: T & OnlyOptions<T>): CallResult<T> =>
  callParameters<T>(init);
export const callOptions: readonly CallOption[] = ["to", "timeout"];
// @ts-expect-error there is no such option
callParameters({ ...callInit, timeuot: 20 });
export const senders: readonly TwilioFrom[] = ["alice", "a b"].filter(isTwilioFrom);
const to: TwilioResult<TwilioTo, TwilioToCode, Component | "to"> = parseTwilioTo("client:alice");
export const toCodes: readonly TwilioToCode[] = (to.issues ?? []).map(
  (issue: TwilioIssue<TwilioToCode>) => issue.code,
);
export const ownTwilioCode: TwilioCode = "twilio-to-missing";
export const kindOfTo: string | undefined = to.value?.type;
export const transports: readonly string[] | undefined = twilioPolicy.transports;

// The script: a global that a reference declares.
export const scripted = (value: unknown): string | null => {
  const result: ParseResult = sipUri.safeParse(value);
  return result.success ? sipUri.serialize(sipUri.normalize(result.value)) : null;
};
// @ts-expect-error the script has no such function
sipUri.build({ host: "example.com" });
