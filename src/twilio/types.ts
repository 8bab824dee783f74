import type { Issue } from "../issue.ts";
import type { SipUri, SipUriInit } from "../types.ts";

/**
 * What `callParameters` checks. Every other option of `client.calls.create` (method, record,
 * timeout and so on) may stand beside these, by its name in the SDK.
 */
export interface CallInit {
  /** A SIP URI, a number in E.164 or `client:name`; or the parts of a SIP URI, in plain text. */
  readonly to: string | SipUriInit;
  /** For a SIP URI a user name: letters, digits and `+ - _ .`; for a number a number. */
  readonly from: string;
  /** Where the TwiML is, beginning with `http://` or `https://`. */
  readonly url?: string | undefined;
  /** The TwiML itself, at most 4000 UTF-16 code units: text, or the SDK's object for it. */
  readonly twiml?: string | object | undefined;
  /** `AP` and 32 hexadecimal digits. A call needs one of `url`, `twiml` and this. */
  readonly applicationSid?: string | undefined;
  /** At most 255 UTF-16 code units. */
  readonly sipAuthUsername?: string | undefined;
  /** The same. Each of the two needs the other. */
  readonly sipAuthPassword?: string | undefined;
  readonly fallbackUrl?: string | undefined;
  readonly statusCallback?: string | undefined;
  readonly recordingStatusCallback?: string | undefined;
  readonly asyncAmdStatusCallback?: string | undefined;
  readonly clientNotificationUrl?: string | undefined;
}

/** The properties that an issue names. */
export type CallComponent = keyof CallInit;

/** What `client.calls.create` takes: the same, but `to` and `twiml` are text. */
export type CallParameters<T extends CallInit = CallInit> = {
  readonly [K in keyof T]: K extends "to" | "twiml" ? string : T[K];
};

/** What `callParameters` returns. A warning is what Twilio drops or leaves open silently. */
export type CallResult<T extends CallInit = CallInit> =
  | {
      readonly success: true;
      readonly parameters: CallParameters<T>;
      readonly warnings: readonly Issue[];
      readonly issues?: undefined;
    }
  | {
      readonly success: false;
      readonly issues: readonly Issue[];
      readonly parameters?: undefined;
      readonly warnings?: undefined;
    };

/** A string that `isTwilioFrom` admits. The brand exists in types only. */
export type TwilioFrom = string & { readonly __twilioFrom: "TwilioFrom" };

/** Whom a call goes to. */
export type TwilioTo =
  | { readonly type: "sip"; readonly uri: SipUri }
  /** In E.164, with its `+`. */
  | { readonly type: "number"; readonly number: string }
  /** What stands behind `client:`. */
  | { readonly type: "client"; readonly name: string };
