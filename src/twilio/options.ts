/** Checks the options of a call, except To and From. No issue contains a part of a value. */
import { throwIssues } from "../error.ts";
import { onlySipUriError } from "../guard.ts";
import { atPath, type Issue, issue, type Path } from "../issue.ts";
import { TYPE, WRITING_TYPE } from "../messages.ts";
import { overLimit } from "../options.ts";
import { copyList } from "../properties.ts";
import { failure, type ParseResult, succeed, toResult } from "../result.ts";
import { spanOf } from "../spans.ts";
import { type CallCode, TWILIO, TWILIO_LIMITS, wrongType } from "./messages.ts";
import type { CallComponent } from "./types.ts";

/** The options that must be text in some form. */
type TextOption = Exclude<CallComponent, "to" | "from">;
type Check = (text: string, name: TextOption) => Issue<CallCode>[];

const CHECKS: Readonly<Record<TextOption, Check>> = {
  url: urlIssues,
  fallbackUrl: urlIssues,
  statusCallback: urlIssues,
  recordingStatusCallback: urlIssues,
  asyncAmdStatusCallback: urlIssues,
  clientNotificationUrl: urlIssues,
  twiml: twimlIssues,
  applicationSid: applicationIssues,
  sipAuthUsername: credentialIssues,
  sipAuthPassword: credentialIssues,
};

/** Returns the names of the options that are checked. */
export function checkedOptions(): readonly string[] {
  return ["to", "from", ...Object.keys(CHECKS)];
}

/** Returns an option as it is sent, or what is wrong with it. Paths begin inside its value. */
export function checkOption(name: string, given: unknown): ParseResult<unknown, CallCode> {
  return toResult(() => {
    if (!isTextOption(name)) return succeed(readOption(name, given));
    const isSdk = name === "twiml" && typeof given === "object";
    const value = isSdk ? onlySipUriError(() => String(given)) : given;
    const issues = typeof value === "string" ? CHECKS[name](value, name) : [wrongType(name)];
    return issues.length === 0 ? succeed(value) : failure(issues);
  });
}

function isTextOption(name: string): name is TextOption {
  return Object.hasOwn(CHECKS, name);
}

/** What an option of `client.calls.create` can be. */
type Option = string | number | boolean | readonly string[];

/**
 * Reads an option once. Its name must be the SDK's: one that is spelled as in the HTTP API, such as
 * `To`, would be in the body beside the one that was checked. Paths begin inside `value`.
 */
export function readOption(name: string, value: unknown): Option {
  if (!/^[a-z][A-Za-z\d]*$/.test(name)) {
    const message = "Options have the names of Twilio's SDK, in camelCase.";
    throwIssues([{ ...issue(WRITING_TYPE, "unknown-property", null), message }]);
  }
  if (typeof value === "boolean" || Number.isFinite(value)) return value as boolean | number;
  const list = onlySipUriError(() => (Array.isArray(value) ? copyList<unknown>(value) : null));
  return list === null ? readText(value, null) : list.map((item, i) => readText(item, [i]));
}

function readText(value: unknown, path: Path | null): string {
  if (typeof value !== "string") {
    const message = "An option is a string, a number, a boolean or a list of strings.";
    throwIssues([{ ...issue(TYPE, "invalid-type", null), message, path }]);
  }
  // Malformed UTF-16 would be changed when it is sent.
  if (/\p{Cs}/u.test(value))
    throwIssues([atPath(issue(WRITING_TYPE, "malformed-text", null), path)]);
  return value;
}

/** Returns what the given options lack. */
export function missingOptions(options: ReadonlyMap<string, unknown>): Issue<CallCode>[] {
  const has = (name: TextOption): boolean => options.has(name);
  const [hasUsername, hasPassword] = [has("sipAuthUsername"), has("sipAuthPassword")];
  const hasInstructions = has("url") || has("twiml") || has("applicationSid");
  return [
    hasPassword && !hasUsername && issue(TWILIO, "twilio-username-missing", "sipAuthUsername"),
    hasUsername && !hasPassword && issue(TWILIO, "twilio-password-missing", "sipAuthPassword"),
    !hasInstructions && issue(TWILIO, "twilio-instructions-missing", "url"),
  ].filter((found) => found !== false);
}

function urlIssues(text: string, name: TextOption): Issue<CallCode>[] {
  const hostname = isWholeUrl(text) ? hostnameOf(text) : undefined;
  if (hostname !== undefined && !(name === "statusCallback" && hostname.includes("_"))) return [];
  return [issue(TWILIO, "twilio-url-invalid", name, spanOf(0, text.length))];
}

/**
 * Whether a text is an absolute URL as it is: the platform's `URL` repairs what it reads (spaces, line
 * ends, a missing "//"), but Twilio gets the text. RFC 3986 §2 lists the characters.
 */
function isWholeUrl(text: string): boolean {
  return (
    /^https?:\/\/(?!\/)[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/i.test(text) && !/%(?![\da-f]{2})/i.test(text)
  );
}

/** Returns `undefined` if the platform's `URL` can't read it. */
function hostnameOf(text: string): string | undefined {
  try {
    return new URL(text).hostname;
  } catch (error) {
    if (error instanceof RangeError) throw error; // of a full stack
    return undefined;
  }
}

function twimlIssues(text: string, name: TextOption): Issue<CallCode>[] {
  if (/^\s*</.test(text) && !/\p{Cs}/u.test(text)) {
    return overLimit(TWILIO_LIMITS, "twilio-twiml-too-long", name, 0, text.length, 4000);
  }
  return [issue(TWILIO, "twilio-twiml-invalid", name, spanOf(0, text.length))];
}

function applicationIssues(text: string, name: TextOption): Issue<CallCode>[] {
  if (/^AP[\dA-Fa-f]{32}$/.test(text)) return [];
  return [issue(TWILIO, "twilio-application-sid-invalid", name, spanOf(0, text.length))];
}

/** Both are sent in quoted strings, which can't contain control characters (RFC 3261 §25.1). */
function credentialIssues(text: string, name: TextOption): Issue<CallCode>[] {
  const which = name === "sipAuthUsername" ? "username" : "password";
  if (text === "") return [issue(TWILIO, `twilio-${which}-missing`, name, spanOf(0, 0))];
  const tooLong = overLimit(TWILIO_LIMITS, `twilio-${which}-too-long`, name, 0, text.length, 255);
  const start = text.search(/[\p{Cc}\p{Cs}]/u);
  if (start < 0) return tooLong;
  return [issue(TWILIO, `twilio-${which}-invalid`, name, spanOf(start, 1)), ...tooLong];
}
