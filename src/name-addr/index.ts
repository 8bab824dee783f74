export type { Issue } from "../issue.ts";
export type { ParseResult } from "../result.ts";
export type { NameAddrCode, ParseNameAddrCode } from "./messages.ts";
export {
  parseNameAddr,
  parseNameAddrList,
  safeParseNameAddr,
  safeParseNameAddrList,
} from "./parse.ts";
export { serializeNameAddr } from "./serialize.ts";
export type { HeaderParameter, NameAddr } from "./types.ts";
