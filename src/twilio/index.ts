export type { Issue } from "../issue.ts";
export type { ParseResult } from "../result.ts";
export { callParameters } from "./call.ts";
export { twilioErrorCode } from "./error-code.ts";
export { type FormBody, formBody } from "./form-body.ts";
export type { CallCode, CallWarningCode, TwilioCode, TwilioToCode } from "./messages.ts";
export { isTwilioFrom, parseTwilioTo, twilioPolicy } from "./to.ts";
export type {
  CallComponent,
  CallInit,
  CallIssue,
  CallOption,
  CallParameters,
  CallResult,
  OnlyOptions,
  TwilioFrom,
  TwilioTo,
} from "./types.ts";
