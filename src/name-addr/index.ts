export {
  parseNameAddr,
  parseNameAddrList,
  safeParseNameAddr,
  safeParseNameAddrList,
} from "./parse.ts";
export { serializeNameAddr } from "./serialize.ts";
export type { HeaderParameter, NameAddr } from "./types.ts";
