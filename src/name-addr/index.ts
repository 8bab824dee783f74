export type { Issue } from "../issue.ts";
export type { ParseResult } from "../result.ts";
export { contactInfo } from "./contact-info.ts";
export { type Contacts, parseContacts, safeParseContacts } from "./contacts.ts";
export { findContact } from "./find-contact.ts";
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
