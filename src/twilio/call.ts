import { SIP_URI } from "../../grammar/sip-uri.peggy";
import { write } from "../build.ts";
import { throwIssues } from "../error.ts";
import { expectObject } from "../expect.ts";
import { changeIssues, onlySipUriError } from "../guard.ts";
import { atPath, type Issue, issue, underPath } from "../issue.ts";
import { foldCase, nameKey } from "../names.ts";
import { pick } from "../properties.ts";
import {
  failure,
  issuesOf,
  orThrow,
  type ParseResult,
  succeed,
  toResult,
  valueOrUndefined,
} from "../result.ts";
import { plainName } from "../serialize.ts";
import { spansOf } from "../spans.ts";
import type { SipUri, SipUriInit, UriParameter } from "../types.ts";
import { type CallCode, type CallWarningCode, TWILIO, TWILIO_WARNINGS } from "./messages.ts";
import { checkedOptions, expectText, missingOptions, readCallOption } from "./options.ts";
import { expectFrom, RULES, readTo, typeOf } from "./to.ts";
import type { CallInit, CallIssue, CallResult, OnlyOptions } from "./types.ts";

/**
 * Checks the parameters of a call before anything is sent: To, From, the URLs or TwiML, the
 * credentials. It returns the `parameters` for `client.calls.create` of Twilio's SDK. Other options
 * pass through unchanged, `undefined` and `null` are left out, and a To given as the parts of a SIP
 * URI is built (RFC 3261 §19.1.1). The `path` of an issue begins with the name of the option. Its
 * offsets are UTF-16 code units into the text of the option; an issue of a To given as parts has no
 * offsets. Scheme, user, host and so on are components of To. It never throws.
 *
 * @example
 * const result = callParameters({ to: "sip:jack@example.com", from: "alice", url: twimlUrl });
 * if (result.success) await client.calls.create(result.parameters);
 */
export function callParameters<T extends CallInit>(init: T & OnlyOptions<T>): CallResult<T> {
  return toResult<CallResult<T>, CallCode>(() => {
    const { to, from, ...others } = readInit(init);
    const issues: CallIssue[] = [];
    /** Returns what `read` returns. The issues that it throws are those of an option. */
    const readAs = <Value>(name: string, read: () => Value): Value | undefined => {
      const result = toResult<ParseResult<Value, CallCode>, CallCode>(() => succeed(read()));
      for (const found of issuesOf(result)) issues.push(underPath(found, name));
      return valueOrUndefined(result);
    };
    const target = readAs("to", () => readTarget(to));
    readAs("from", () => expectFrom(from, typeof to === "string" ? typeOf(to) : "sip"));
    const given = Object.entries(others).filter(
      ([, value]) => value !== undefined && value !== null,
    );
    const sent = given.map(([name, value]) => [
      name,
      readAs(name, () => readCallOption(name, value)),
    ]);
    issues.push(...missingOptions(given.map(([name]) => name)));
    if (target === undefined || issues.length > 0) return failure(issues);
    // It defines the properties: a name can be that of a property of `Object.prototype`.
    const parameters = Object.fromEntries([["to", target.text], ["from", from], ...sent]);
    const warnings = target.warnings.map((found) => underPath(found, "to"));
    return { success: true, parameters, warnings };
  });
}

/** Reads each option once: all own ones, and those of a class that are known. */
function readInit(init: CallInit): Readonly<Record<string, unknown>> {
  return onlySipUriError(() => {
    const names = new Set([...Object.keys(expectObject<object>(init)), ...checkedOptions()]);
    return pick(init as unknown as Readonly<Record<string, unknown>>, [...names]);
  });
}

/** The To of a call: the text to send, and its warnings. Paths begin inside it. */
interface Target {
  readonly text: string;
  readonly warnings: readonly CallIssue<CallWarningCode>[];
}

/** Reads a To, and throws what is wrong with it. The issues of one that is given as parts have paths. */
function readTarget(to: unknown): Target {
  if (typeof to === "string") return targetOf(to);
  if (to === undefined || to === null) throwIssues([issue(TWILIO, "twilio-to-missing", "to")]);
  if (typeof to !== "object") expectText(to, "to", "To must be text or the parts of a SIP URI.");
  const text = write(to as SipUriInit, RULES.settings);
  const uri = SIP_URI(text, RULES.settings.underscores) as SipUri;
  const spans = spansOf(uri, text);
  const atPart = <Code extends string, At extends string>(found: Issue<Code, At>) => {
    const { start } = found;
    const component: string | null = found.component;
    if (component !== "parameters" && component !== "headers") {
      return atPath(found, component === null ? null : [component]);
    }
    const index = spans[component].findIndex(({ end }) => Number(start) < end);
    const path = [component, plainName(uri[component][index] as UriParameter)];
    const names = uri[component].map(({ name }) => name);
    // The values of a list are headers of one name.
    const list = names.flatMap((name, i) => (name === names[index] ? i : []));
    return atPath(found, list.length > 1 ? [...path, list.indexOf(index)] : path);
  };
  const { warnings } = changeIssues(() => targetOf(text), atPart);
  return { text, warnings: warnings.map(atPart) };
}

function targetOf(text: string): Target {
  const target = orThrow(readTo(text));
  return { text, warnings: target.type === "sip" ? sipWarnings(target.uri, text) : [] };
}

/** Returns a warning for each part of a SIP URI that Twilio drops or leaves unencrypted. */
function sipWarnings(uri: SipUri, text: string): CallIssue<CallWarningCode>[] {
  const { scheme, parameters, headers } = uri;
  const spans = spansOf(uri, text);
  const warnings: CallIssue<CallWarningCode>[] = [];
  const find = (key: string) => parameters.find(({ name }) => nameKey(name) === key);
  const transport = find("transport");
  // A sips URI uses TLS whatever transport it names (RFC 3261 §26.2.2).
  const isTls = scheme === "sips" || foldCase(String(transport?.value)) === "tls";
  if (isTls && find("secure")?.value !== "true") {
    const [component, span] = transport
      ? (["parameters", spans.parameters[parameters.indexOf(transport)]] as const)
      : (["scheme", spans.scheme] as const);
    warnings.push(issue(TWILIO_WARNINGS, "twilio-media-unencrypted", component, span));
  }
  headers.forEach(({ name, value }, i) => {
    const code = headerWarning(nameKey(name), foldCase(value), isTls);
    if (code !== null) warnings.push(issue(TWILIO_WARNINGS, code, "headers", spans.headers[i]));
  });
  return warnings;
}

/** Parameters of a To, in lower case; written after the "?", they are headers, and have no effect. */
const PARAMETERS = [
  "edge",
  "region",
  "transport",
  "secure",
  "user",
  "method",
  "ttl",
  "maddr",
  "lr",
];

function headerWarning(name: string, value: string, isTls: boolean): CallWarningCode | null {
  if (PARAMETERS.includes(name)) {
    const asksForTls = name === "secure" || (name === "transport" && value === "tls");
    return asksForTls && !isTls ? "twilio-tls-not-requested" : "twilio-parameter-in-headers";
  }
  return isPassedOn(name) ? null : "twilio-header-dropped";
}

/** The headers without "X-" that Twilio passes on (its error pages 13252 and 32113). */
const PASSED_ON = ["user-to-user", "remote-party-id", "p-preferred-identity", "p-called-party-id"];

function isPassedOn(name: string): boolean {
  return (name.startsWith("x-") && !name.startsWith("x-twilio")) || PASSED_ON.includes(name);
}
