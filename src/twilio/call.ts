import { toWire } from "../build.ts";
import { expectObject } from "../expect.ts";
import { onlySipUriError } from "../guard.ts";
import { atPath, type Issue, issue, underPath } from "../issue.ts";
import { property } from "../properties.ts";
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
import { fromIssues } from "./from.ts";
import { type CallCode, type CallWarningCode, TWILIO, wrongType } from "./messages.ts";
import { checkedOptions, checkOption, missingOptions } from "./options.ts";
import { RULES, readTo, sipIssues, sipWarnings, typeOf } from "./to.ts";
import type { CallInit, CallParameters, CallResult, TwilioTo } from "./types.ts";

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

/** The options of a call by name, each read once. */
type Options = ReadonlyMap<string, unknown>;

/** Reads all options, and those of a class that are known. */
function readInit(init: CallInit): Options {
  return onlySipUriError(() => {
    const names = new Set([...Object.keys(expectObject<object>(init)), ...checkedOptions()]);
    const given = init as unknown as Readonly<Record<string, unknown>>;
    return new Map([...names].map((name) => [name, property(given, name)]));
  });
}

function checkCall(options: Options): CallResult {
  const to = options.get("to");
  const from = options.get("from");
  const target = readTarget(to);
  const parameters = new Map<string, unknown>([
    ["to", target.text],
    ["from", from],
  ]);
  const issues: Issue<CallCode>[] = [];
  const add = (name: string, found: readonly Issue<CallCode>[]): void => {
    for (const each of found) issues.push(underPath(each, name));
  };
  add("to", target.issues);
  add("from", fromIssues(from, target.type));
  for (const [name, given] of options) {
    if (name === "to" || name === "from" || given === undefined || given === null) continue;
    const option = checkOption(name, given);
    parameters.set(name, valueOrUndefined(option));
    add(name, issuesOf(option));
  }
  for (const found of missingOptions(parameters)) add(String(found.component), [found]);
  if (issues.length > 0) return failure(issues);
  const warnings = target.warnings.map((found) => underPath(found, "to"));
  // Defined, not assigned: a name can be that of a property of `Object.prototype`.
  const sent = Object.fromEntries(parameters) as unknown as CallParameters;
  return { success: true, parameters: sent, warnings };
}

/** The To of a call, as far as it can be read. Paths begin inside it. */
interface Target {
  /** The text to send. */
  readonly text: string | undefined;
  /** What it is or was meant to be. */
  readonly type: TwilioTo["type"] | undefined;
  readonly issues: readonly Issue<CallCode>[];
  readonly warnings: readonly Issue<CallWarningCode>[];
}

function readTarget(to: unknown): Target {
  if (typeof to === "string") return readText(to);
  const parts = toResult<ParseResult<Target, CallCode>, CallCode>(() => {
    if (to === undefined || to === null) return failure([issue(TWILIO, "twilio-to-missing", "to")]);
    if (typeof to === "object") return succeed(readParts(to as SipUriInit));
    return failure([wrongType("to", "To must be text or the parts of a SIP URI.")]);
  });
  if (parts.success) return parts.value;
  return { text: undefined, type: undefined, issues: parts.issues, warnings: [] };
}

function readText(text: string): Target {
  const result = readTo(text);
  const uri = result.success && result.value.type === "sip" ? result.value.uri : null;
  const warnings = uri === null ? [] : sipWarnings(uri, text);
  return { text, type: typeOf(text), issues: issuesOf(result), warnings };
}

/** `prove` checks each part by the grammar, so the text is not parsed again. */
function readParts(to: SipUriInit): Target {
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
  const issues = sipIssues(uri, RULES.settings, text) as readonly Issue<CallCode>[];
  const warnings = sipWarnings(uri, text).map(atPart);
  return { text, type: undefined, issues: issues.map(atPart), warnings };
}
