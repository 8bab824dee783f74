import type { MakeSecret, Secret } from "./secrets.ts";

/**
 * The credentials that Twilio takes beside a SIP URI: in a form's body, also of several parts, in JSON, an
 * object or XML.
 */
const FIELD =
  /(SipAuth(P|U)(?:assword|sername)["'\\]{0,4}(?:\s{0,4}(?:=>|[=:>])\s{0,4}|\r?\n\r?\n))(?:"((?:[^"\\]|\\.)*)|'((?:[^'\\]|\\.)*)|((?!null|undefined|\\)[^\s&"'<>]+))/gi;

/** Finds the values of fields with credentials. */
export function findFields(text: string, make: MakeSecret): Secret[] {
  return [...text.matchAll(FIELD)].map(({ index, 0: field, 2: initial, 3: a, 4: b, 5: c }) => {
    const end = index + field.length;
    const kind = /p/i.test(initial as string) ? "password" : "user";
    return make(kind, end - (a ?? b ?? c ?? "").length, end);
  });
}

/** Finds the numbers of tel URIs (RFC 3966), without the "+". */
export function findNumbers(text: string, make: MakeSecret): Secret[] {
  return [...text.matchAll(/tel:\+?([\d*#a-f().-]+)/gi)]
    .filter(({ 1: number = "" }) => /\d/.test(number))
    .map(({ index, 0: uri, 1: number = "" }) => {
      const end = index + uri.length;
      return make("user", end - number.length, end);
    });
}
