export type { Issue } from "../issue.ts";
export { check, sipUriGuard } from "../policy/check.ts";
export type { CheckCode, PolicyCode } from "../policy/messages.ts";
export {
  type SipUriSchema,
  type StandardTextIssue,
  type StandardTextResult,
  type StandardTextSchema,
  sipUriSchema,
} from "../policy/schema.ts";
export type { SipUriPolicy, UserPolicy } from "../policy/types.ts";
export type { ParseResult } from "../result.ts";
export { fromUserInput, type UserInputResult } from "../user-input/from-user-input.ts";
export type {
  UserInputChange,
  UserInputChangeCode,
  UserInputCode,
  UserInputIssueCode,
} from "../user-input/messages.ts";
export type { UserInputOptions } from "../user-input/options.ts";
