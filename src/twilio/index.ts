export type { Issue, IssueCode } from "../issue.ts";
export type { ParseResult } from "../result.ts";
export { callParameters } from "./call-parameters.ts";
export { twilioErrorCode } from "./error-code.ts";
export { type FormBody, formBody } from "./form-body.ts";
export { isTwilioFrom } from "./from.ts";
export { twilioPolicy } from "./policy.ts";
export { parseTwilioTo } from "./to.ts";
export type { CallInit, CallParameters, CallResult, TwilioFrom, TwilioTo } from "./types.ts";
