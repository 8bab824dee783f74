import type { MakeSecret, Secret } from "./secrets.ts";

/**
 * The credentials that Twilio takes beside a SIP URI, in a form's body, JSON, an object or XML. Unquoted
 * values end where the next field may begin.
 */
const FIELD =
  /SipAuth(?:Password|Username)["'\\]{0,4}\s{0,4}(?:=>?|:|>|\s)\s{0,4}(?:"(?:[^"\\]|\\.)*|'(?:[^'\\]|\\.)*|(?!null|undefined)[^\s&"'<>]*)/gi;

/** Finds the values of fields with credentials. */
export function findFields(text: string, make: MakeSecret): Secret[] {
  const secrets: Secret[] = [];
  for (const { index, 0: field } of text.matchAll(FIELD)) {
    const name = "SipAuthPassword".length;
    const value = field.slice(name).search(/[=:>\s]["'>\s]*(?:[^"'>\s]|$)/);
    const start =
      name + value + (/^[=:>\s]["'>\s]*/.exec(field.slice(name + value))?.[0].length ?? 0);
    const kind = /^SipAuthP/i.test(field) ? "password" : "user";
    if (start < field.length) secrets.push(make(kind, index + start, index + field.length));
  }
  return secrets;
}

/** Finds the numbers of tel URIs (RFC 3966), without the "+". */
export function findNumbers(text: string, make: MakeSecret): Secret[] {
  const secrets: Secret[] = [];
  for (const { index, 0: scheme, 1: number = "" } of text.matchAll(/tel:\+?([\d*#a-f().-]+)/gi)) {
    if (!/\d/.test(number)) continue;
    const end = index + scheme.length;
    secrets.push(make("user", end - number.length, end));
  }
  return secrets;
}
