/** Everything that can be wrong with a call: one table for each kind of issue, and one for warnings. */
import type { TypeCode, UriCode, WRITING } from "../messages.ts";
import type { PolicyCode } from "../policy/messages.ts";

/** What Twilio refuses, or reads differently from what its writer may expect. */
export const TWILIO = {
  kind: "policy",
  says: {
    "twilio-to-missing": "A call needs a To: a SIP URI, a number or a client.",
    "twilio-number-invalid":
      'Write the number in E.164: "+", the country code and the rest, digits only.',
    "twilio-client-invalid": 'Write a name without white space after "client:".',
    // https://www.twilio.com/docs/api/errors/32114
    "twilio-secure-invalid":
      'Write "secure=true": Twilio reads any other spelling as false and does not encrypt the media.',
    "twilio-from-missing": "A call needs a From.",
    "twilio-from-invalid":
      'From can have only letters, digits and "+-_.": Twilio uses it as a user name and adds the host.',
    "twilio-from-not-number": "If To is a number, From must be a number in E.164.",
    // https://www.twilio.com/docs/api/errors/21200
    "twilio-instructions-missing": "A call needs url, twiml or applicationSid.",
    // https://www.twilio.com/docs/api/errors/21205
    "twilio-url-invalid":
      'Write an absolute, escaped URL with http:// or https://; a statusCallback can\'t have "_" in its host.',
    "twilio-twiml-invalid": "TwiML must be an XML document.",
    "twilio-application-sid-invalid": 'An applicationSid is "AP" and 32 hexadecimal digits.',
    "twilio-username-missing": "A sipAuthPassword needs a sipAuthUsername.",
    "twilio-username-invalid": "The sipAuthUsername has a character that SIP does not allow.",
    "twilio-password-missing": "A sipAuthUsername needs a sipAuthPassword.",
    "twilio-password-invalid": "The sipAuthPassword has a character that SIP does not allow.",
  },
} as const;

/** Texts that are too long. The issue adds the limit and the actual length. */
export const TWILIO_LIMITS = {
  kind: "limit",
  says: {
    "twilio-twiml-too-long": "The twiml",
    "twilio-username-too-long": "The sipAuthUsername",
    "twilio-password-too-long": "The sipAuthPassword",
  },
} as const;

/** What Twilio accepts, but then drops or leaves unencrypted. */
export const TWILIO_WARNINGS = {
  kind: "policy",
  says: {
    "twilio-header-dropped":
      'Twilio drops this header silently: begin its name with "X-", but not "X-Twilio".',
    "twilio-parameter-in-headers":
      'Twilio drops this as a header: write it as a parameter, with ";" and before the "?".',
    "twilio-tls-not-requested":
      'This is a header, so the call is not encrypted: write ";transport=tls;secure=true" before the "?".',
    "twilio-media-unencrypted":
      'TLS encrypts only the signalling: add "secure=true" for the media.',
  },
} as const;

type PolicyIssueCode = keyof (typeof TWILIO)["says"];
type TooLongCode = keyof (typeof TWILIO_LIMITS)["says"];
/** The codes of the warnings of `callParameters`. */
export type CallWarningCode = keyof (typeof TWILIO_WARNINGS)["says"];
/** All codes that only this entry point has, including those of warnings. */
export type TwilioCode = PolicyIssueCode | TooLongCode | CallWarningCode;

/**
 * The codes of the issues that a SIP URI has as a To: those of a URI, except that what looks like a
 * number is not read as one, and those of `twilioPolicy`.
 */
type SipToCode =
  | Exclude<UriCode, "number-without-scheme" | "text-empty">
  | Extract<PolicyCode, "user-double-slash" | "password-not-allowed" | "transport-not-allowed">
  | Extract<PolicyCode, "header-name-invalid" | "header-dangerous" | "control-character">;

/** The codes of the issues that `parseTwilioTo` returns. */
export type TwilioToCode =
  | "invalid-type"
  | SipToCode
  | Extract<PolicyIssueCode, "twilio-to-missing" | "twilio-number-invalid">
  | Extract<PolicyIssueCode, "twilio-client-invalid" | "twilio-secure-invalid">;

/** The codes of the issues that `callParameters` returns, also for a To given as parts. */
export type CallCode =
  | TypeCode
  | keyof (typeof WRITING)["says"]
  | SipToCode
  | PolicyIssueCode
  | TooLongCode;
