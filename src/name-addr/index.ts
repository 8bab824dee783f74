export type { Issue } from "../issue.ts";
export type { ParseResult } from "../result.ts";
export {
  type Contacts,
  contactInfo,
  findContact,
  parseContacts,
  safeParseContacts,
} from "./contacts.ts";
export type {
  ContactCode,
  NameAddrCode,
  ParseContactsCode,
  ParseNameAddrCode,
} from "./messages.ts";
export {
  parseNameAddr,
  parseNameAddrList,
  safeParseNameAddr,
  safeParseNameAddrList,
} from "./parse.ts";
export { serializeNameAddr } from "./serialize.ts";
export type { ContactInfo, HeaderParameter, NameAddr } from "./types.ts";
