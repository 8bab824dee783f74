import type { Issue } from "../issue.ts";
import { tooLong, twilioIssue } from "./messages.ts";

/** What is wrong with a user name and a password. No issue holds a part of them. */

const COMPONENT = { username: "sipAuthUsername", password: "sipAuthPassword" } as const;
type Which = keyof typeof COMPONENT;

/** Each of the two needs the other. */
export function pairIssues(hasUsername: boolean, hasPassword: boolean): Issue[] {
  if (hasUsername === hasPassword) return [];
  const which = hasUsername ? "password" : "username";
  return [twilioIssue(`twilio-${which}-missing`, COMPONENT[which])];
}

/** Both stand in quoted strings, which may hold all but control characters (RFC 3261 §25.1). */
export function credentialIssues(which: Which, text: string): Issue[] {
  const component = COMPONENT[which];
  if (text === "") return [twilioIssue(`twilio-${which}-missing`, component, { start: 0, end: 0 })];
  const issues = tooLong(`twilio-${which}-too-long`, component, text, 255);
  const found = /[\p{Cc}\p{Cs}]/u.exec(text);
  if (found === null) return issues;
  const place = { start: found.index, end: found.index + 1 };
  return [twilioIssue(`twilio-${which}-invalid`, component, place), ...issues];
}
