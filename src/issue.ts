import type { Component } from "./component.ts";

/** What is wrong with a URI, as data. */
export interface Issue {
  /**
   * - `type`: a value has the wrong type
   * - `syntax`: the text is not in the ABNF (RFC 3261 §25.1; RFC 3966 §3 for a tel URI)
   * - `constraint`: the text is in the ABNF, but an RFC forbids it
   * - `limit`: it is too long
   * - `policy`: a form back end, or Twilio, refuses it; warnings have this kind too
   */
  readonly kind: "type" | "syntax" | "constraint" | "limit" | "policy";
  /** A stable name, in kebab case: the key of a translation. Minor versions may add codes. */
  readonly code: IssueCode;
  /** One English sentence. It never contains the input. */
  readonly message: string;
  /** `null` if the issue concerns no single component, or which one is not known. */
  readonly component: Component | null;
  /** UTF-16 code units into the input; `null` if there is no text or no known place. */
  readonly start: number | null;
  /** The end of the marked place, exclusive; `null` as for `start`. */
  readonly end: number | null;
  /** In a `limit` issue: the most UTF-16 code units that are allowed. */
  readonly limit?: number;
  /** In a `limit` issue: how many there are. */
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

/** The code of an issue; the README says when each occurs. Minor versions may add codes. */
export type IssueCode =
  | TypeCode
  | keyof typeof import("./syntax-messages.ts").SYNTAX_MESSAGES
  | keyof typeof import("./syntax-messages.ts").WRITING_MESSAGES
  | import("./constraints.ts").ConstraintCode
  | import("./tel/messages.ts").TelCode
  | import("./name-addr/messages.ts").NameAddrCode
  | import("./policy/messages.ts").PolicyCode
  | import("./twilio/messages.ts").TwilioCode
  | import("./user-input/messages.ts").UserInputCode
  | "uri-too-long"
  | "headers-too-long";

/** Codes of values that are no URI and no part of one. */
export type TypeCode = "invalid-type" | "invalid-options" | "unknown-property" | "malformed-text";
