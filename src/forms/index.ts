export { check, sipUriGuard } from "./check.ts";
export type { SipUriPolicy, UserPolicy } from "./policy.ts";
