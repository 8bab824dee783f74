export type { Issue, IssueCode } from "../issue.ts";
export type { ParseResult } from "../result.ts";
export { check, sipUriGuard } from "./check.ts";
export type { SipUriPolicy, UserPolicy } from "./policy.ts";
export { type SipUriSchema, sipUriSchema } from "./schema.ts";
export type { StandardTextResult, StandardTextSchema } from "./standard-schema.ts";
export type { UserInputChange, UserInputChangeCode } from "./user-input/changes.ts";
export { fromUserInput, type UserInputResult } from "./user-input/from-user-input.ts";
export type { UserInputOptions } from "./user-input/options.ts";
