/**
 * Code that users write, and code that must not compile, with `strict` and without. It uses every entry
 * point and every exported name. `run.mjs` compiles it; nothing runs it.
 */
/// <reference types="sip-uri/global" />
import {
  addressOfRecord,
  build,
  type Component,
  DEFAULT_LIMITS,
  type DecodedSipUri,
  decode,
  equals,
  getHeaders,
  getParameter,
  type HostType,
  hostType,
  type Issue,
  type IssueCode,
  isSipUri,
  type KnownParameters,
  type Limits,
  modify,
  normalize,
  type Options,
  type ParseResult,
  parse,
  type SipTag,
  type SipUri,
  type SipUriChanges,
  SipUriError,
  type SipUriInit,
  type SipUriString,
  type Substitution,
  safeParse,
  serialize,
  sip,
  sipTag,
  type UriHeader,
  type UriParameter,
} from "sip-uri";
import {
  check,
  type Issue as FormsIssue,
  type IssueCode as FormsIssueCode,
  type ParseResult as FormsResult,
  fromUserInput,
  type SipUriPolicy,
  type SipUriSchema,
  type StandardTextResult,
  type StandardTextSchema,
  sipUriGuard,
  sipUriSchema,
  type UserInputChange,
  type UserInputChangeCode,
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
  type ContactInfo,
  type Contacts,
  contactInfo,
  findContact,
  type HeaderParameter,
  type NameAddr,
  type ParseContactsCode,
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
  nextHop,
  restrictTo,
  type SipRequest,
  toRequest,
  type UriContext,
} from "sip-uri/routing";
import {
  equalsTel,
  parseTel,
  safeParseTel,
  serializeTel,
  sipToTel,
  type TelephoneNumber,
  type TelUri,
  telephoneNumber,
  telToSip,
} from "sip-uri/tel";
import {
  type CallInit,
  type CallParameters,
  type CallResult,
  callParameters,
  type FormBody,
  formBody,
  isTwilioFrom,
  parseTwilioTo,
  type TwilioFrom,
  type Issue as TwilioIssue,
  type IssueCode as TwilioIssueCode,
  type ParseResult as TwilioResult,
  type TwilioTo,
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
export const codes: readonly IssueCode[] = (result.issues ?? []).map((issue: Issue) => issue.code);
export const component: Component | null = "host";
export const kind: HostType = hostType(uri);

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
const telResult: ParseResult<TelUri> = safeParseTel("tel:+1");
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
export const fromUri: SipUri | TelUri | string = from.uri;
export const nameResults = [safeParseNameAddr("x"), safeParseNameAddrList("y")] as const;
export const fromText: string = serializeNameAddr({ ...from, parameters: [] });
export const others: readonly unknown[] = [fromParameter, contacts.length];
const hop: NextHop = nextHop(uri);
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
export const noCode: IssueCode = "user-charcter";
// @ts-expect-error another scheme
serializeTel(uri);
// @ts-expect-error it must be a name or null
serializeNameAddr({ uri, parameters: [] });
// @ts-expect-error no such context
restrictTo(uri, "To");

// Forms.
const policy: SipUriPolicy = { hosts: ["example.com"], user: { pattern: /\d+/, characters: "0" } };
const user: UserPolicy | undefined = policy.user;
export const verdict: FormsResult = check(JSON.parse("1") as unknown, policy);
const german: Partial<Record<FormsIssueCode, string>> = { "host-not-allowed": "Falscher Host." };
const say = (issue: FormsIssue): string => german[issue.code] ?? issue.message;
export const said: readonly string[] = (verdict.issues ?? []).map(say);
export const ours: readonly SipUriString[] = ["sip:h"].filter(sipUriGuard(policy));
const schema: SipUriSchema = sipUriSchema(user ? { user } : {});
const same: StandardTextSchema<SipUriString> = schema;
const validated: StandardTextResult<SipUriString> = same["~standard"].validate("sip:h");
export const schemaIssues: readonly Issue[] = validated.issues ?? [];
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
  call.warnings.map(twilioErrorCode);
}
export const senders: readonly TwilioFrom[] = ["alice", "a b"].filter(isTwilioFrom);
const to: TwilioResult<TwilioTo> = parseTwilioTo("client:alice");
export const toCodes: readonly TwilioIssueCode[] = (to.issues ?? []).map(
  (issue: TwilioIssue) => issue.code,
);
export const kindOfTo: string | undefined = to.value?.type;
export const transports: readonly string[] | undefined = twilioPolicy.transports;

// The script: a global that a reference declares.
export const scripted = (value: unknown): string | null => {
  const result: ParseResult = sipUri.safeParse(value);
  return result.success ? sipUri.serialize(sipUri.normalize(result.value)) : null;
};
// @ts-expect-error the script has no such function
sipUri.build({ host: "example.com" });
