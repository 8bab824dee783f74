/** What must compile and what must not: `npm run typecheck` reads this file, nothing runs it. */
import {
  type Component,
  type ParseResult,
  parse,
  type SipUri,
  type SipUriInit,
} from "../../src/index.ts";
import {
  type CallCode,
  type CallInit,
  type CallIssue,
  type CallParameters,
  type CallWarningCode,
  callParameters,
  formBody,
  isTwilioFrom,
  parseTwilioTo,
  type TwilioCode,
  type TwilioFrom,
  type TwilioTo,
  type TwilioToCode,
  twilioErrorCode,
} from "../../src/twilio/index.ts";

/** Exactly the same type, not only assignable. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

/** Like the SDK's `client.calls.create`, whose options are mutable. */
declare function create(options: {
  to: string;
  from: string;
  url?: string;
  twiml?: string | { toString(): string };
  record?: boolean;
  timeout?: number;
  statusCallbackEvent?: string[];
  sipAuthUsername?: string;
}): void;

const to: SipUriInit = { user: "jack", host: "example.com", parameters: { secure: "true" } };
const twiml = { toString: () => "<Response/>" };
const result = callParameters({
  to,
  from: "alice",
  twiml,
  record: true,
  timeout: 20,
  statusCallbackEvent: ["answered"],
});
if (result.success) {
  create(result.parameters);
  holds<Same<typeof result.parameters.to, string>>();
  holds<Same<typeof result.parameters.twiml, string>>();
  holds<Same<typeof result.parameters.record, boolean>>();
  holds<Same<typeof result.warnings, readonly CallIssue<CallWarningCode>[]>>();
  holds<Same<typeof result.issues, undefined>>();
  formBody(result.parameters) satisfies URLSearchParams;
  // @ts-expect-error what was not given is not there
  result.parameters.url;
  // @ts-expect-error readonly
  result.parameters.to = "sip:h";
} else {
  holds<Same<typeof result.issues, readonly [CallIssue, ...CallIssue[]]>>();
  holds<Same<CallIssue["component"], keyof CallInit | Component | null>>();
  const [issue] = result.issues;
  if (issue.kind === "limit") issue.limit satisfies number;
  holds<Same<typeof result.parameters, undefined>>();
  result.issues.map(twilioErrorCode) satisfies (number | null)[];
}
// @ts-expect-error there may be issues
create(result.parameters);

// What may be absent is left out, and never undefined: a form's data, also with
// exactOptionalPropertyTypes.
declare const form: {
  readonly url: string | undefined;
  readonly sipAuthUsername: string | null;
  readonly twiml?: string | null | undefined;
  readonly record: boolean | undefined;
};
const filled = callParameters({ to, from: "alice", timeout: 20, ...form });
if (filled.success) {
  create(filled.parameters);
  filled.parameters satisfies { readonly timeout: number; readonly url?: string };
  // @ts-expect-error it may be left out
  filled.parameters.url satisfies string;
  formBody(filled.parameters);
}
declare const stored: CallInit;
const read = callParameters(stored);
if (read.success) create(read.parameters);

// What was not checked.
declare const call: CallInit;
const checked = callParameters(call);
if (checked.success) checked.parameters satisfies CallParameters;
// @ts-expect-error not built yet
formBody({ to, from: "alice" });
// @ts-expect-error a To is needed
callParameters({ from: "alice" });
// @ts-expect-error a From is needed
callParameters({ to: "sip:h" });
// @ts-expect-error a parsed URI is wire text
callParameters({ to: parse("sip:h"), from: "alice" });
// @ts-expect-error ";secure" does not ask for SRTP
callParameters({ to: { host: "h", parameters: { secure: true } }, from: "alice" });
// @ts-expect-error a URL is text
callParameters({ to: "sip:h", from: "alice", url: new URL("https://example.com/") });

// @ts-expect-error misspelt: it would have no effect
callParameters({ to: "sip:h", from: "alice", timeuot: 20 });
// @ts-expect-error the name of the HTTP API
callParameters({ to: "sip:h", from: "alice", Timeout: 20 });
declare const newer: CallInit & Record<string, string>;
callParameters(newer);
callParameters({ ...stored, timeout: 20 });

// isTwilioFrom narrows, also as the argument of filter, and other strings stay strings.
declare const text: string;
if (isTwilioFrom(text)) text satisfies TwilioFrom;
else text satisfies string;
[text].filter(isTwilioFrom) satisfies TwilioFrom[];
// @ts-expect-error any string
"a b" satisfies TwilioFrom;

const parsed: ParseResult<TwilioTo, TwilioToCode, Component | "to"> = parseTwilioTo(
  null as unknown,
);
if (parsed.success) {
  if (parsed.value.type === "sip") holds<Same<typeof parsed.value.uri, SipUri>>();
  if (parsed.value.type === "number") holds<Same<typeof parsed.value.number, string>>();
  if (parsed.value.type === "client") holds<Same<typeof parsed.value.name, string>>();
}

// Each function has the codes that can occur there, and no others.
if (!parsed.success) {
  const [{ code }] = parsed.issues;
  // @ts-expect-error there are no options
  code === "invalid-options";
  // @ts-expect-error what looks like a number is not read as a URI
  code === "number-without-scheme";
  // @ts-expect-error the policy does not restrict hosts
  code === "host-not-allowed";
  // @ts-expect-error not of a To
  code === "twilio-from-missing";
  code satisfies CallCode;
}
"twilio-url-invalid" satisfies CallCode & TwilioCode;
"method-invalid" satisfies CallCode;
"twilio-header-dropped" satisfies TwilioCode & CallWarningCode;
// @ts-expect-error a warning is not an issue
"twilio-header-dropped" satisfies CallCode;
// @ts-expect-error a code of the core
"host-missing" satisfies TwilioCode;
// The issues of any entry point have a number or `null`.
twilioErrorCode({ code: "user-missing", component: "user" }) satisfies number | null;
