export type { HeaderParameter, NameAddr } from "./name-addr-types.ts";
export {
  parseNameAddr,
  parseNameAddrList,
  safeParseNameAddr,
  safeParseNameAddrList,
} from "./parse-name-addr.ts";
export { serializeNameAddr } from "./serialize-name-addr.ts";
