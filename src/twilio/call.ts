import { toWire } from "../build.ts";
import { failType } from "../error.ts";
import { expectObject } from "../expect.ts";
import { atPath, byPosition, type Issue, issue } from "../issue.ts";
import { prove } from "../prove.ts";
import { failure, toResult } from "../result.ts";
import { spansOf } from "../spans.ts";
import type { SipUri, SipUriInit } from "../types.ts";
import { fromIssues } from "./from.ts";
import { type CallCode, type CallWarningCode, TWILIO } from "./messages.ts";
import { checkOption, missingOptions } from "./options.ts";
import { RULES, readTo, sipIssues, sipWarnings, typeOf } from "./to.ts";
import type { CallInit, CallParameters, CallResult, TwilioTo } from "./types.ts";

/**
 * Checks the parameters of a call before anything is sent: To, From, the URLs or TwiML, the
 * credentials. `parameters` is what `client.calls.create` of Twilio's SDK takes: its other options
 * are passed through unchanged, `undefined` and `null` are left out, and a To given as the parts of
 * a SIP URI is built. The `path` of an issue begins with the name of the option. Its offsets are
 * UTF-16 code units into the text of the option; an issue of a To given as parts has no offsets.
 * Scheme, user, host and so on are components of To. It never throws.
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
  const issues = [...target.issues.map(inTo), ...fromIssues(from, target.type)];
  for (const [name, given] of Object.entries(options)) {
    if (given === undefined || given === null) continue;
    const option = checkOption(name, given);
    parameters[name] = option.value;
    issues.push(...option.issues);
  }
  issues.push(...missingOptions(parameters));
  if (issues.length > 0) return failure(issues);
  const warnings = target.warnings.map(inTo);
  return { success: true, parameters: parameters as CallParameters, warnings };
}

/** The To of a call, as it is sent. The paths of issues and warnings begin in it. */
interface Target {
  readonly text?: string;
  /** What it is or was meant to be. */
  readonly type: TwilioTo["type"];
  readonly issues: readonly Issue<CallCode>[];
  readonly warnings: readonly Issue<CallWarningCode>[];
}

function readTarget(to: unknown): Target {
  if (to === undefined || to === null) return refused([issue(TWILIO, "twilio-to-missing", "to")]);
  if (typeof to === "string") return readText(to);
  const target = toResult<Target, CallCode>(() => readParts(to));
  return "type" in target ? target : refused(target.issues);
}

function refused(issues: readonly Issue<CallCode>[]): Target {
  return { type: "sip", issues, warnings: [] };
}

function readText(text: string): Target {
  const { issues = [], value } = readTo(text);
  const warnings = value?.type === "sip" ? sipWarnings(value.uri, text) : [];
  return { text, type: typeOf(text), issues, warnings };
}

/** `prove` has checked each part by the grammar, so the text is not parsed again. */
function readParts(to: unknown): Target {
  const message = "The to must be text or the parts of a SIP URI.";
  if (typeof to !== "object") failType(message, "to", null);
  const { uri, pathOf } = toWire(to as SipUriInit);
  const text = prove(uri, RULES.settings, pathOf);
  const spans = spansOf(uri, text);
  const atPart = <Code extends string>(found: Issue<Code>): Issue<Code> => {
    const { component, start } = found;
    const isItem = component === "parameters" || component === "headers";
    const index = isItem ? spans[component].findIndex(({ end }) => Number(start) < end) : null;
    return atPath(found, pathOf(component as keyof SipUri, index, null));
  };
  const issues = sipIssues(uri, text).sort(byPosition) as Issue<CallCode>[];
  const warnings = sipWarnings(uri, text);
  return { text, type: "sip", issues: issues.map(atPart), warnings: warnings.map(atPart) };
}

/** The same issue with a path that begins in the call. */
function inTo<Code extends string>(found: Issue<Code>): Issue<Code> {
  return { ...found, path: ["to", ...(found.path ?? [])] };
}
