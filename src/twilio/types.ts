import type { Component, Issue, Issues } from "../issue.ts";
import type { SipUri, SipUriInit } from "../types.ts";
import type { CallCode, CallWarningCode } from "./messages.ts";

/**
 * The options that `callParameters` checks. You can give any other option of `client.calls.create`
 * too (method, record, timeout and so on), by its name in the SDK. `null` and `undefined` count as
 * absent. A URL must be absolute and escaped, and begin with `http://` or `https://`.
 *
 * @example
 * const init: CallInit = { to: "sip:jack@example.com", from: "alice", url: "https://example.com/" };
 */
export interface CallInit {
  /** A SIP URI, a number in E.164 or `client:name`; or the parts of a SIP URI, in plain text. */
  readonly to: string | SipUriInit;
  /**
   * A user name (letters, digits and `+ - _ .`) if To is a SIP URI, a number in E.164 if To is a
   * number, and a user name or `client:name` if To is a client.
   */
  readonly from: string;
  /** The URL of the TwiML. A call needs `url`, `twiml` or `applicationSid`. */
  readonly url?: string | null | undefined;
  /** The TwiML itself, at most 4000 UTF-16 code units: a string, or the SDK's object for it. */
  readonly twiml?: string | object | null | undefined;
  /** The SID of the application that has the TwiML's URL: `AP` and 32 hexadecimal digits. */
  readonly applicationSid?: string | null | undefined;
  /**
   * The user name for SIP authentication: at most 255 UTF-16 code units, no control characters. It
   * needs `sipAuthPassword`.
   */
  readonly sipAuthUsername?: string | null | undefined;
  /** The password for SIP authentication, with the same rules. It needs `sipAuthUsername`. */
  readonly sipAuthPassword?: string | null | undefined;
  /** The URL that Twilio requests if `url` fails. */
  readonly fallbackUrl?: string | null | undefined;
  /** The URL to which Twilio reports the progress of the call. Its host can't contain `_`. */
  readonly statusCallback?: string | null | undefined;
  /** The URL to which Twilio reports that a recording is ready. */
  readonly recordingStatusCallback?: string | null | undefined;
  /** The URL to which Twilio reports whether a person or a machine answered. */
  readonly asyncAmdStatusCallback?: string | null | undefined;
  /** The URL that delivers push notifications about the call to a client. */
  readonly clientNotificationUrl?: string | null | undefined;
}

/** The names of all options of `client.calls.create` of Twilio's SDK, version 6. */
export type CallOption =
  | keyof CallInit
  | ("method" | "fallbackMethod" | "statusCallbackEvent" | "statusCallbackMethod")
  | ("sendDigits" | "timeout" | "timeLimit" | "trim" | "callerId" | "byoc" | "passports")
  | ("record" | "recordingChannels" | "recordingTrack" | "recordingConfigurationId")
  | ("recordingStatusCallbackEvent" | "recordingStatusCallbackMethod")
  | ("machineDetection" | "machineDetectionTimeout" | "machineDetectionSpeechThreshold")
  | ("machineDetectionSpeechEndThreshold" | "machineDetectionSilenceTimeout")
  | ("asyncAmd" | "asyncAmdStatusCallbackMethod" | "callReason" | "callToken");

/**
 * Refuses names that the SDK does not have, such as `timeuot`, which would have no effect. An object
 * with an index signature, such as `CallInit & Record<string, unknown>`, can have any.
 */
export type OnlyOptions<T> = string extends keyof T
  ? unknown
  : { readonly [K in Exclude<keyof T, CallOption>]: never };

/** The options that an issue can name as its component. */
export type CallComponent = keyof CallInit;

/** An issue of a call: its component is an option, or a component of the To. */
export type CallIssue<Code extends string = CallCode> = Issue<Code, CallComponent | Component>;

/**
 * The parameters for `client.calls.create`: the options of the init, except that `to` and `twiml` are
 * strings, and an option that could be `null` or `undefined` is optional instead.
 */
export type CallParameters<T extends CallInit = CallInit> = {
  readonly [K in keyof T as MayLack<T, K> extends true ? never : K]: Sent<T, K>;
} & {
  readonly [K in keyof T as MayLack<T, K> extends true ? K : never]?: Sent<T, K>;
};

type Sent<T, K extends keyof T> = K extends "to" | "twiml" ? string : NonNullable<T[K]>;

/** To and From are always there. Without `strict`, each type includes `undefined`. */
type MayLack<T, K extends keyof T> = K extends "to" | "from"
  ? false
  : null extends T[K]
    ? true
    : undefined extends T[K]
      ? true
      : false;

/** What `callParameters` returns: the parameters, or at least one issue. */
export type CallResult<T extends CallInit = CallInit> =
  | {
      readonly success: true;
      readonly parameters: CallParameters<T>;
      /** What Twilio drops silently or leaves unencrypted. */
      readonly warnings: readonly CallIssue<CallWarningCode>[];
      readonly issues?: undefined;
    }
  | {
      readonly success: false;
      /** Each `path` begins with the name of an option; it is `null` if the call can't be read. */
      readonly issues: Issues<CallCode, CallComponent | Component>;
      readonly parameters?: undefined;
      readonly warnings?: undefined;
    };

/** A string that `isTwilioFrom` accepts. The brand exists in types only. */
export type TwilioFrom = string & { readonly "~twilioFrom": "TwilioFrom" };

/** The To of a call. */
export type TwilioTo =
  | { readonly type: "sip"; readonly uri: SipUri }
  /** In E.164, with its `+`. */
  | { readonly type: "number"; readonly number: string }
  /** What follows `client:`. */
  | { readonly type: "client"; readonly name: string };
