export type { Issue, IssueCode } from "../issue.ts";
export { check, sipUriGuard } from "../policy/check.ts";
export { type SipUriSchema, sipUriSchema } from "../policy/schema.ts";
export type { StandardTextResult, StandardTextSchema } from "../policy/standard-schema.ts";
export type { SipUriPolicy, UserPolicy } from "../policy/types.ts";
export type { ParseResult } from "../result.ts";
export type { UserInputChange, UserInputChangeCode } from "../user-input/changes.ts";
export { fromUserInput, type UserInputResult } from "../user-input/from-user-input.ts";
export type { UserInputOptions } from "../user-input/options.ts";
