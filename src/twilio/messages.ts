import type { Component } from "../component.ts";
import { type Issue, issue } from "../issue.ts";
import type { Span } from "../locate.ts";
import type { CallComponent } from "./types.ts";

/** The codes of issues and warnings of Twilio's calls, and what each says. */
export const TWILIO_MESSAGES = {
  "twilio-to-missing": "A call needs a To: a SIP URI, a number or a client.",
  "twilio-number-invalid":
    'Write the number in E.164: "+", the country code and the rest, digits only.',
  "twilio-client-invalid": 'Write a name without white space after "client:".',
  // https://www.twilio.com/docs/api/errors/32114
  "twilio-secure-invalid":
    'Write "secure=true": Twilio reads any other spelling as false and does not encrypt the media.',
  "twilio-from-missing": "A call needs a From.",
  "twilio-from-invalid":
    'A From has only letters, digits and "+-_.": it is a user name, and Twilio adds the host.',
  "twilio-from-not-number": "If To is a number, From must be a number in E.164.",
  // https://www.twilio.com/docs/api/errors/21200
  "twilio-instructions-missing": "A call needs a url, a twiml or an applicationSid.",
  // https://www.twilio.com/docs/api/errors/21205
  "twilio-url-invalid":
    "The URL must be absolute, starting with http:// or https://, and escaped; a statusCallback's host has no _.",
  "twilio-twiml-invalid": "TwiML must be an XML document.",
  "twilio-twiml-too-long": "The TwiML must be under 4001 characters.",
  "twilio-application-sid-invalid": 'An applicationSid is "AP" and 32 hexadecimal digits.',
  "twilio-username-missing": "A sipAuthPassword needs a sipAuthUsername.",
  "twilio-username-too-long": "The sipAuthUsername must be under 256 characters.",
  "twilio-username-invalid": "The sipAuthUsername has a character that SIP does not allow.",
  "twilio-password-missing": "A sipAuthUsername needs a sipAuthPassword.",
  "twilio-password-too-long": "The sipAuthPassword must be under 256 characters.",
  "twilio-password-invalid": "The sipAuthPassword has a character that SIP does not allow.",
  // Warnings.
  "twilio-header-dropped":
    'Twilio drops this header silently: start its name with "X-", but not "X-Twilio".',
  "twilio-media-unencrypted": 'TLS encrypts only the signalling: add "secure=true" for the media.',
} as const;

export type TwilioCode = keyof typeof TWILIO_MESSAGES;

/** What Twilio would refuse, drop or leave open; without a place where there is no text. */
export function twilioIssue(
  code: TwilioCode,
  component: Component,
  { start, end }: Partial<Span> = {},
): Issue {
  return issue("policy", code, TWILIO_MESSAGES[code], component, start, end);
}

/** A text of more UTF-16 code units than `limit`. */
export function tooLong(
  code: TwilioCode,
  component: Component,
  text: string,
  limit: number,
): Issue[] {
  const actual = text.length;
  if (actual <= limit) return [];
  const found = issue("limit", code, TWILIO_MESSAGES[code], component, limit, actual);
  return [{ ...found, limit, actual }];
}

export function notText(component: CallComponent): Issue {
  return issue("type", "invalid-type", `The ${component} must be text.`, component);
}
