import { build } from "../build.ts";
import { type Issue, issue, withoutPlace } from "../issue.ts";
import { attempt, succeed } from "../result.ts";
import type { SipUriInit } from "../types.ts";
import { twilioIssue } from "./messages.ts";
import { readTo, typeOf } from "./to.ts";
import type { TwilioTo } from "./types.ts";
import { uriWarnings } from "./warnings.ts";

/** The To of a call, as it goes out. */
export interface Target {
  readonly text: string;
  /** What it is or was meant to be. */
  readonly type: TwilioTo["type"];
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

export function targetOf(to: unknown): Target {
  if (to === undefined || to === null) return refused([twilioIssue("twilio-to-missing", "to")]);
  if (typeof to === "string") return checked(to);
  if (typeof to !== "object") {
    const message = "The to must be text or the parts of a SIP URI.";
    return refused([issue("type", "invalid-type", message, "to")]);
  }
  const built = attempt(() => succeed(build(to as SipUriInit)));
  if (!built.success) return refused(built.issues);
  const target = checked(built.value);
  const [issues, warnings] = [target.issues.map(withoutPlace), target.warnings.map(withoutPlace)];
  return { ...target, issues, warnings };
}

function checked(text: string): Target {
  const { issues = [], value } = readTo(text);
  const warnings = value?.type === "sip" ? uriWarnings(value.uri, text) : [];
  return { text, type: typeOf(text), issues, warnings };
}

function refused(issues: readonly Issue[]): Target {
  return { text: "", type: "sip", issues, warnings: [] };
}
