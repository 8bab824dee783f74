export type { Repair, RepairCode, RepairIssueCode } from "./messages.ts";
export { type RepairResult, repair } from "./repair.ts";
