import { toWire } from "../build.ts";
import { expectObject } from "../expect.ts";
import { atPath, type Issue, issue, underPath } from "../issue.ts";
import { failure, toResult } from "../result.ts";
import { pathByName, prove } from "../serialize.ts";
import { spansOf } from "../spans.ts";
import type { SipUri, SipUriInit } from "../types.ts";
import { fromIssues } from "./from.ts";
import { type CallCode, type CallWarningCode, TWILIO, wrongType } from "./messages.ts";
import { checkOption, missingOptions } from "./options.ts";
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
  // Each property is read once, by the copy.
  return toResult<CallResult<T>, CallCode>(
    () => readCall({ ...expectObject<object>(init) }) as CallResult<T>,
  );
}

function readCall({ to, from, ...options }: Readonly<Record<string, unknown>>): CallResult {
  const target = readTarget(to);
  const parameters: Record<string, unknown> = { to: target.text, from };
  const issues: Issue<CallCode>[] = [];
  const add = (name: string, found: readonly Issue<CallCode>[] = []): void => {
    for (const each of found) issues.push(underPath(each, name));
  };
  add("to", target.issues);
  add("from", fromIssues(from, target.type));
  for (const [name, given] of Object.entries(options)) {
    if (given === undefined || given === null) continue;
    const option = checkOption(name, given);
    parameters[name] = option.value;
    add(name, option.issues);
  }
  for (const found of missingOptions(parameters)) add(String(found.component), [found]);
  if (issues.length > 0) return failure(issues);
  const warnings = target.warnings?.map((found) => underPath(found, "to")) ?? [];
  return { success: true, parameters: parameters as CallParameters, warnings };
}

/** The To of a call, as far as it can be read. Paths begin inside it. */
interface Target {
  /** The text to send. */
  readonly text?: string;
  /** What it is or was meant to be. */
  readonly type?: TwilioTo["type"];
  readonly issues?: readonly Issue<CallCode>[] | undefined;
  readonly warnings?: readonly Issue<CallWarningCode>[];
}

function readTarget(to: unknown): Target {
  const missing = issue(TWILIO, "twilio-to-missing", "to");
  if (to === undefined || to === null) return { issues: [missing] };
  if (typeof to === "string") return readText(to);
  if (typeof to === "object") return toResult<Target, CallCode>(() => readParts(to as SipUriInit));
  return { issues: [wrongType("to", "To must be text or the parts of a SIP URI.")] };
}

function readText(text: string): Target {
  const { issues, value } = readTo(text);
  const warnings = value?.type === "sip" ? sipWarnings(value.uri, text) : [];
  return { text, type: typeOf(text), issues, warnings };
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
  const issues = sipIssues(uri, true, text) as readonly Issue<CallCode>[];
  return { text, issues: issues.map(atPart), warnings: sipWarnings(uri, text).map(atPart) };
}
