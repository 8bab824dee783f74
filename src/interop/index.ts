export { type Caution, type CautionOptions, cautions } from "./cautions.ts";
export type { CautionCode } from "./messages.ts";
export type { Stack } from "./stacks.ts";
