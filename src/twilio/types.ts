import type { Issue } from "../issue.ts";
import type { SipUri, SipUriInit } from "../types.ts";

/**
 * What `callParameters` checks. Any other option of `client.calls.create` (method, record,
 * timeout and so on) may be given too, by its name in the SDK. `null` and `undefined` count as
 * absent.
 */
export interface CallInit {
  /** A SIP URI, a number in E.164 or `client:name`; or the parts of a SIP URI, in plain text. */
  readonly to: string | SipUriInit;
  /** For a SIP URI, a user name: letters, digits and `+ - _ .`; for a number, a number. */
  readonly from: string;
  /** Where the TwiML is, beginning with `http://` or `https://`. */
  readonly url?: string | null | undefined;
  /** The TwiML itself, at most 4000 UTF-16 code units: a string, or the SDK's object for it. */
  readonly twiml?: string | object | null | undefined;
  /** `AP` and 32 hexadecimal digits. A call needs `url`, `twiml` or this. */
  readonly applicationSid?: string | null | undefined;
  /** At most 255 UTF-16 code units. */
  readonly sipAuthUsername?: string | null | undefined;
  /** The same. Each of the two needs the other. */
  readonly sipAuthPassword?: string | null | undefined;
  readonly fallbackUrl?: string | null | undefined;
  readonly statusCallback?: string | null | undefined;
  readonly recordingStatusCallback?: string | null | undefined;
  readonly asyncAmdStatusCallback?: string | null | undefined;
  readonly clientNotificationUrl?: string | null | undefined;
}

/** The properties that an issue names. */
export type CallComponent = keyof CallInit;

/**
 * What `client.calls.create` takes: the same, except that `to` and `twiml` are strings, and an
 * option that could be `null` or `undefined` is optional instead.
 */
export type CallParameters<T extends CallInit = CallInit> = {
  readonly [K in keyof T as MayLack<T, K> extends true ? never : K]: Sent<T, K>;
} & {
  readonly [K in keyof T as MayLack<T, K> extends true ? K : never]?: Sent<T, K>;
};

type Sent<T, K extends keyof T> = K extends "to" | "twiml" ? string : NonNullable<T[K]>;

/** Of To and From neither can; without `strict`, `undefined` is of every type. */
type MayLack<T, K extends keyof T> = K extends "to" | "from"
  ? false
  : null extends T[K]
    ? true
    : undefined extends T[K]
      ? true
      : false;

/** What `callParameters` returns. Warnings: what Twilio silently drops or leaves unencrypted. */
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

/** A string that `isTwilioFrom` accepts. The brand exists in types only. */
export type TwilioFrom = string & { readonly __twilioFrom: "TwilioFrom" };

/** The To of a call. */
export type TwilioTo =
  | { readonly type: "sip"; readonly uri: SipUri }
  /** In E.164, with its `+`. */
  | { readonly type: "number"; readonly number: string }
  /** What follows `client:`. */
  | { readonly type: "client"; readonly name: string };
