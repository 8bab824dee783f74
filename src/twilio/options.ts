/** Checks the options of a call, except To and From. No issue contains a part of a value. */
import { throwIssues } from "../error.ts";
import { fail } from "../expect.ts";
import { changeIssues, onlySipUriError } from "../guard.ts";
import { atPath, issue } from "../issue.ts";
import { TYPE, WRITING_TYPE } from "../messages.ts";
import { overLimit } from "../options.ts";
import { copyList } from "../properties.ts";
import { spanOf, wholeCharacters } from "../spans.ts";
import { TWILIO, TWILIO_LIMITS } from "./messages.ts";
import type { CallComponent, CallIssue } from "./types.ts";

/** The options that must be text in some form. */
type TextOption = Exclude<CallComponent, "to" | "from">;
type Check = (text: string, name: TextOption) => CallIssue[];

const CHECKS: Readonly<Record<TextOption, Check>> = {
  url: urlIssues,
  fallbackUrl: urlIssues,
  statusCallback: urlIssues,
  recordingStatusCallback: urlIssues,
  asyncAmdStatusCallback: urlIssues,
  clientNotificationUrl: urlIssues,
  twiml: (text, name) =>
    /^\s*</.test(text) && !/\p{Cs}/u.test(text)
      ? overLimit(TWILIO_LIMITS, "twilio-twiml-too-long", name, spanOf(0, text.length), 4000, text)
      : invalid("twilio-twiml-invalid", name, text),
  applicationSid: (text, name) =>
    /^AP[\dA-Fa-f]{32}$/.test(text) ? [] : invalid("twilio-application-sid-invalid", name, text),
  sipAuthUsername: (text, name) => credentialIssues("username", name, text),
  sipAuthPassword: (text, name) => credentialIssues("password", name, text),
};

/** Returns the names of the options that are checked. */
export function checkedOptions(): readonly string[] {
  return ["to", "from", ...Object.keys(CHECKS)];
}

/** Reads an option of a call once, and throws what is wrong with it. Paths begin inside `value`. */
export function readCallOption(name: string, value: unknown): unknown {
  if (!Object.hasOwn(CHECKS, name)) return readOption(name, value);
  const option = name as TextOption;
  const isSdk = option === "twiml" && typeof value === "object";
  const text = expectText(isSdk ? onlySipUriError(() => String(value)) : value, option);
  const issues = CHECKS[option](text, option);
  return issues.length === 0 ? text : throwIssues(issues);
}

/** Expects a text. The issue of another value has no path. */
export function expectText(
  value: unknown,
  component: CallComponent | null,
  message = `The ${component} must be text.`,
): string {
  if (typeof value === "string") return value;
  return throwIssues([{ ...issue(TYPE, "invalid-type", component), message }]);
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
  if (list === null) return readItem(value);
  const readAt = (item: unknown, i: number) =>
    changeIssues(
      () => readItem(item),
      (found) => atPath(found, [i]),
    );
  return list.map(readAt);
}

function readItem(value: unknown): string {
  const message = "An option is a string, a number, a boolean or a list of strings.";
  const text = expectText(value, null, message);
  // Malformed UTF-16 would be changed when it is sent.
  if (/\p{Cs}/u.test(text)) fail(WRITING_TYPE, "malformed-text");
  return text;
}

/** Returns what the options with these names lack. */
export function missingOptions(names: readonly string[]): CallIssue[] {
  const has = (name: TextOption): boolean => names.includes(name);
  const missing = (isMissing: boolean, code: keyof (typeof TWILIO)["says"], name: TextOption) =>
    isMissing ? [atPath(issue(TWILIO, code, name), [name])] : [];
  const [hasUsername, hasPassword] = [has("sipAuthUsername"), has("sipAuthPassword")];
  const hasInstructions = has("url") || has("twiml") || has("applicationSid");
  return [
    ...missing(hasPassword && !hasUsername, "twilio-username-missing", "sipAuthUsername"),
    ...missing(hasUsername && !hasPassword, "twilio-password-missing", "sipAuthPassword"),
    ...missing(!hasInstructions, "twilio-instructions-missing", "url"),
  ];
}

/** An absolute URL as it is (RFC 3986 §2): the platform's `URL` would repair it, but Twilio would not. */
const WHOLE_URL = /^https?:\/\/(?!\/)(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})+$/i;

function urlIssues(text: string, name: TextOption): CallIssue[] {
  const hostname = WHOLE_URL.test(text) ? hostnameOf(text) : undefined;
  const isValid = hostname !== undefined && !(name === "statusCallback" && hostname.includes("_"));
  return isValid ? [] : invalid("twilio-url-invalid", name, text);
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

/** The issue of a whole text. */
function invalid(
  code: keyof (typeof TWILIO)["says"],
  name: TextOption,
  { length }: string,
): CallIssue[] {
  return [issue(TWILIO, code, name, spanOf(0, length))];
}

/** Both are sent in quoted strings, which can't contain control characters (RFC 3261 §25.1). */
function credentialIssues(
  which: "username" | "password",
  name: TextOption,
  text: string,
): CallIssue[] {
  if (text === "") return invalid(`twilio-${which}-missing`, name, text);
  const whole = spanOf(0, text.length);
  const tooLong = overLimit(TWILIO_LIMITS, `twilio-${which}-too-long`, name, whole, 255, text);
  const start = text.search(/[\p{Cc}\p{Cs}]/u);
  if (start < 0) return tooLong;
  return [
    issue(TWILIO, `twilio-${which}-invalid`, name, wholeCharacters(text, start, start + 1)),
    ...tooLong,
  ];
}
