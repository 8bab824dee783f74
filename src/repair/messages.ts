import type { ParseCode } from "../messages.ts";

/** The repairs, each with its message. docs/malformed.md has the normal form of each. */
export const REPAIRS = {
  "white-space-removed": "White space around the URI was removed.",
  "angle-brackets-removed": "The angle brackets around the URI were removed.",
  "empty-user-removed": 'An "@" without a user was removed.',
  "user-escaped": "Characters in the user were escaped.",
  "password-escaped": "Characters in the password were escaped.",
  "empty-port-removed": "A colon without a port was removed.",
  "empty-parameter-removed": "An empty parameter was removed.",
  "empty-value-removed": "The empty value of a parameter was removed.",
  "quotes-removed": "The quotes around the value of a parameter were removed.",
  "parameter-escaped": "Characters in the value of a parameter were escaped.",
  "repeated-parameter-removed": "A repetition of a parameter was removed.",
  "empty-header-removed": "An empty header was removed.",
  "equals-sign-added": 'The "=" of a header was added.',
  "header-escaped": "Characters in the value of a header were escaped.",
} as const;

/** A stable name, in kebab case: the key of a translation. Minor versions may add codes. */
export type RepairCode = keyof typeof REPAIRS;

/** One repair that `repair` made. */
export interface Repair {
  /** What was repaired. */
  readonly code: RepairCode;
  /** One English sentence. It never contains the input. */
  readonly message: string;
  /** UTF-16 code units into the original text. */
  readonly start: number;
  /** Exclusive; the same as `start` if something was added. */
  readonly end: number;
}

/** Why a text is not repaired, where `parse` would report something else. */
export const REPAIR = {
  kind: "syntax",
  says: {
    "second-at-sign": 'Escape one "@" as %40: it is not clear which of them ends the user.',
    "host-unclear":
      'The URI is malformed, and with this character before its "@" the host is not clear.',
  },
} as const;

/** The codes of all issues that `repair` returns. */
export type RepairIssueCode = ParseCode | keyof (typeof REPAIR)["says"];
