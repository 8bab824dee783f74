export type { Issue } from "../issue.ts";
export type { ParseResult } from "../result.ts";
export { sipToTel, telToSip } from "./convert.ts";
export { equalsTel } from "./equals.ts";
export type { ParseTelCode, TelCode } from "./messages.ts";
export { parseTel, safeParseTel } from "./parse.ts";
export { serializeTel } from "./serialize.ts";
export { type TelephoneNumber, telephoneNumber } from "./telephone-number.ts";
export type { TelUri } from "./types.ts";
