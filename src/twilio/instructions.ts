import type { Issue } from "../issue.ts";
import { tooLong, twilioIssue } from "./messages.ts";
import type { CallComponent } from "./types.ts";

/** What is wrong with what tells Twilio the course of a call. */

export function urlIssues(text: string, component: CallComponent): Issue[] {
  const hostname = isWhole(text) ? hostnameOf(text) : undefined;
  if (hostname !== undefined && !(component === "statusCallback" && hostname.includes("_"))) {
    return [];
  }
  return [twilioIssue("twilio-url-invalid", component, { start: 0, end: text.length })];
}

/**
 * Whether a text is an absolute URL as it stands: the platform's `URL` mends what it reads
 * (spaces, line ends, a missing "//"), but Twilio gets the text. The characters: RFC 3986 §2.
 */
function isWhole(text: string): boolean {
  return (
    /^https?:\/\/(?!\/)[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/i.test(text) && !/%(?![\da-f]{2})/i.test(text)
  );
}

/** `undefined` where the platform's `URL` can't read it. */
function hostnameOf(text: string): string | undefined {
  try {
    return new URL(text).hostname;
  } catch {
    return undefined;
  }
}

export function twimlIssues(text: string): Issue[] {
  if (/^\s*</.test(text) && !/\p{Cs}/u.test(text)) {
    return tooLong("twilio-twiml-too-long", "twiml", text, 4000);
  }
  return [twilioIssue("twilio-twiml-invalid", "twiml", { start: 0, end: text.length })];
}

export function applicationIssues(text: string): Issue[] {
  if (/^AP[\dA-Fa-f]{32}$/.test(text)) return [];
  const place = { start: 0, end: text.length };
  return [twilioIssue("twilio-application-sid-invalid", "applicationSid", place)];
}
