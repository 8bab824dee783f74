import type { Component } from "./component.ts";

/** What is wrong with a URI, as data. */
export interface Issue {
  /**
   * - `type`: a value of the wrong type was handed in
   * - `syntax`: the text is not in the ABNF (RFC 3261 §25.1; RFC 3966 §3 for a tel URI)
   * - `constraint`: it is, but an RFC forbids it
   * - `limit`: it is too long
   * - `policy`: a form back end, or Twilio, refuses it; also a warning
   */
  readonly kind: "type" | "syntax" | "constraint" | "limit" | "policy";
  /** A stable name, in kebab case: the key of a translation. Minor versions may add codes. */
  readonly code: IssueCode;
  /** One English sentence. It never contains the input. */
  readonly message: string;
  /** `null` where no component is meant, or none can be told. */
  readonly component: Component | null;
  /** UTF-16 code units into the input; `null` where there is no input text. */
  readonly start: number | null;
  /** The end of the marked place, exclusive; as `start`. */
  readonly end: number | null;
  /** Of a `limit` issue: the most UTF-16 code units that are allowed. */
  readonly limit?: number;
  /** Of a `limit` issue: how many there are. */
  readonly actual?: number;
}

/** All of an issue but the figures of a limit. */
export function issue(
  kind: Issue["kind"],
  code: IssueCode,
  message: string,
  component: Component | null = null,
  start: number | null = null,
  end: number | null = null,
): Issue {
  return { kind, code, message, component, start, end };
}

/** An issue of a text that is not the caller's: there is nothing to point into. */
export function withoutPlace(issue: Issue): Issue {
  return { ...issue, start: null, end: null };
}

/** In the order of their places in the text. */
export function byPosition(a: Issue, b: Issue): number {
  return Number(a.start) - Number(b.start);
}

/** The code of an issue: the README tells when each comes. Minor versions may add codes. */
export type IssueCode =
  | TypeCode
  | keyof typeof import("./syntax-messages.ts").SYNTAX_MESSAGES
  | keyof typeof import("./syntax-messages.ts").WRITING_MESSAGES
  | import("./constraints.ts").ConstraintCode
  | import("./tel/messages.ts").TelCode
  | import("./name-addr/messages.ts").NameAddrCode
  | import("./forms/messages.ts").PolicyCode
  | import("./twilio/messages.ts").TwilioCode
  | import("./forms/user-input/messages.ts").UserInputCode
  | "uri-too-long"
  | "headers-too-long";

/** Codes of values that are no URI and no part of one. */
export type TypeCode = "invalid-type" | "invalid-options" | "unknown-property" | "malformed-text";
