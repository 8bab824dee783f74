import { toWire } from "../build.ts";
import { expectObject } from "../expect.ts";
import { onlySipUriError } from "../guard.ts";
import { atPath, type Issue, issue, underPath } from "../issue.ts";
import { foldCase, nameKey } from "../names.ts";
import { pick } from "../properties.ts";
import {
  failure,
  issuesOf,
  type ParseResult,
  succeed,
  toResult,
  valueOrUndefined,
} from "../result.ts";
import { pathByName, prove } from "../serialize.ts";
import { spansOf } from "../spans.ts";
import type { SipUri, SipUriInit } from "../types.ts";
import {
  type CallCode,
  type CallWarningCode,
  TWILIO,
  TWILIO_WARNINGS,
  wrongType,
} from "./messages.ts";
import { checkedOptions, checkOption, missingOptions } from "./options.ts";
import { fromIssues, RULES, readTo, typeOf } from "./to.ts";
import type { CallInit, CallResult } from "./types.ts";

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
export function callParameters<T extends CallInit>(init: T): CallResult<T> {
  return toResult<CallResult<T>, CallCode>(() => checkCall(readInit(init)) as CallResult<T>);
}

/** Reads each option once: all own ones, and those of a class that are known. */
function readInit(init: CallInit): Readonly<Record<string, unknown>> {
  return onlySipUriError(() => {
    const names = new Set([...Object.keys(expectObject<object>(init)), ...checkedOptions()]);
    return pick(init as unknown as Readonly<Record<string, unknown>>, [...names]);
  });
}

function checkCall({ to, from, ...others }: Readonly<Record<string, unknown>>): CallResult {
  const target = toResult<ParseResult<Target, CallCode>, CallCode>(() => readTarget(to));
  const given = Object.entries(others).filter(([, value]) => value !== undefined && value !== null);
  const options = given.map(([name, value]) => [name, checkOption(name, value)] as const);
  const issues = [
    ...under("to", issuesOf(target)),
    ...under("from", fromIssues(from, typeof to === "string" ? typeOf(to) : "sip")),
    ...options.flatMap(([name, option]) => under(name, issuesOf(option))),
    ...missingOptions(given.map(([name]) => name)),
  ];
  if (!target.success || issues.length > 0) return failure(issues);
  const { text, warnings } = target.value;
  const sent = options.map(([name, option]) => [name, valueOrUndefined(option)]);
  // It defines the properties: a name can be that of a property of `Object.prototype`.
  const parameters = Object.fromEntries([["to", text], ["from", from], ...sent]);
  return { success: true, parameters, warnings: under("to", warnings) };
}

/** The same issues of a value that is the option `name`. */
function under<Code extends string>(name: string, issues: readonly Issue<Code>[]): Issue<Code>[] {
  return issues.map((found) => underPath(found, name));
}

/** The To of a call: the text to send, and its warnings. Paths begin inside it. */
interface Target {
  readonly text: string;
  readonly warnings: readonly Issue<CallWarningCode>[];
}

function readTarget(to: unknown): ParseResult<Target, CallCode> {
  if (typeof to === "string") return readText(to);
  if (to === undefined || to === null) return failure([issue(TWILIO, "twilio-to-missing", "to")]);
  if (typeof to === "object") return readParts(to as SipUriInit);
  return failure([wrongType("to", "To must be text or the parts of a SIP URI.")]);
}

function readText(text: string): ParseResult<Target, CallCode> {
  const result = readTo(text);
  if (!result.success) return result;
  const { value } = result;
  return succeed({ text, warnings: value.type === "sip" ? sipWarnings(value.uri, text) : [] });
}

/** Builds a To from its parts. Its issues and warnings have paths instead of places. */
function readParts(to: SipUriInit): ParseResult<Target, CallCode> {
  const uri = toWire(to);
  const pathOf = pathByName(uri);
  const text = prove(uri, RULES.settings, pathOf);
  const spans = spansOf(uri, text);
  const atPart = <Code extends string>(found: Issue<Code>): Issue<Code> => {
    const { component, start } = found;
    const isItem = component === "parameters" || component === "headers";
    const index = isItem ? spans[component].findIndex(({ end }) => Number(start) < end) : undefined;
    return atPath(found, pathOf(component as keyof SipUri, index));
  };
  const result = readText(text);
  if (!result.success) return failure(result.issues.map(atPart));
  return succeed({ text, warnings: result.value.warnings.map(atPart) });
}

/** Returns a warning for each part of a SIP URI that Twilio drops or leaves unencrypted. */
function sipWarnings(uri: SipUri, text: string): Issue<CallWarningCode>[] {
  const { scheme, parameters, headers } = uri;
  const spans = spansOf(uri, text);
  const warnings: Issue<CallWarningCode>[] = [];
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
  headers.forEach(({ name }, i) => {
    if (isPassedOn(nameKey(name))) return;
    warnings.push(issue(TWILIO_WARNINGS, "twilio-header-dropped", "headers", spans.headers[i]));
  });
  return warnings;
}

/** The headers without "X-" that Twilio passes on (its error pages 13252 and 32113). */
const PASSED_ON = ["user-to-user", "remote-party-id", "p-preferred-identity", "p-called-party-id"];

function isPassedOn(name: string): boolean {
  return (name.startsWith("x-") && !name.startsWith("x-twilio")) || PASSED_ON.includes(name);
}
