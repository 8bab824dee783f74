export { build } from "./build.ts";
export { type DecodedSipUri, decode, getHeaders, getParameter } from "./decode.ts";
export { equals } from "./equals.ts";
export { SipUriError } from "./error.ts";
export { hostType } from "./host-type.ts";
export type { Component, Issue, LimitIssue, OtherIssue } from "./issue.ts";
export type { KnownParameters } from "./known-parameters.ts";
export type {
  ConstraintCode,
  LimitCode,
  OptionsCode,
  ParseCode,
  SyntaxCode,
  TypeCode,
} from "./messages.ts";
export { modify, type SipUriChanges } from "./modify.ts";
export { addressOfRecord, normalize } from "./normalize.ts";
export { DEFAULT_LIMITS } from "./options.ts";
export { isSipUri, parse, safeParse } from "./parse.ts";
export type { ParseResult } from "./result.ts";
export { serialize } from "./serialize.ts";
export { type SipTag, type Substitution, sip, sipTag } from "./template.ts";
export type {
  HostType,
  Limits,
  Options,
  SipUri,
  SipUriInit,
  SipUriString,
  UriHeader,
  UriParameter,
} from "./types.ts";
