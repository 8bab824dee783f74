import { build } from "../build.ts";
import { type Issue, issue } from "../issue.ts";
import type { SipUriInit } from "../types.ts";
import { issuesOf } from "./issues-of.ts";
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
  let text = "";
  const issues = issuesOf(() => {
    text = build(to as SipUriInit);
  });
  if (issues.length > 0) return refused(issues);
  const target = checked(text);
  return { ...target, issues: placeless(target.issues), warnings: placeless(target.warnings) };
}

function checked(text: string): Target {
  const { issues = [], value } = readTo(text);
  const warnings = value?.type === "sip" ? uriWarnings(value.uri, text) : [];
  return { text, type: typeOf(text), issues, warnings };
}

function refused(issues: readonly Issue[]): Target {
  return { text: "", type: "sip", issues, warnings: [] };
}

/** What was built is no text of the caller's: there is nothing to point into. */
function placeless(issues: readonly Issue[]): Issue[] {
  return issues.map((found) => ({ ...found, start: null, end: null }));
}
