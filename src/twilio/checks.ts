import type { Issue } from "../issue.ts";
import { attempt, succeed } from "../result.ts";
import { credentialIssues } from "./credentials.ts";
import { applicationIssues, twimlIssues, urlIssues } from "./instructions.ts";
import { notText } from "./messages.ts";
import { optionOf } from "./options.ts";
import type { CallComponent } from "./types.ts";

/** The options that are looked at, and must be text. */
export type TextOption = Exclude<CallComponent, "to" | "from">;
type Check = (text: string, name: TextOption) => Issue[];

const CHECKS: Readonly<Record<TextOption, Check>> = {
  url: urlIssues,
  fallbackUrl: urlIssues,
  statusCallback: urlIssues,
  recordingStatusCallback: urlIssues,
  asyncAmdStatusCallback: urlIssues,
  clientNotificationUrl: urlIssues,
  twiml: twimlIssues,
  applicationSid: applicationIssues,
  sipAuthUsername: (text) => credentialIssues("username", text),
  sipAuthPassword: (text) => credentialIssues("password", text),
};

/** An option as it goes out, and what is wrong with it. */
export interface CheckedOption {
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

export function checkOption(name: string, given: unknown): CheckedOption {
  if (isTextOption(name)) {
    const value = name === "twiml" && typeof given === "object" ? String(given) : given;
    return {
      value,
      issues: typeof value === "string" ? CHECKS[name](value, name) : [notText(name)],
    };
  }
  const { value, issues = [] } = attempt(() => succeed(optionOf(name, given)));
  return { value, issues };
}

function isTextOption(name: string): name is TextOption {
  return Object.hasOwn(CHECKS, name);
}
