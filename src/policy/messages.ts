import type { ParseCode } from "../messages.ts";

/** What a policy refuses. The messages are for the person who fills in the form. */
export const POLICY = {
  kind: "policy",
  says: {
    "scheme-not-allowed": "This scheme is not allowed.",
    "user-required": 'Write a user and "@" before the host.',
    "user-not-allowed": "This user is not allowed.",
    "user-double-slash": 'Remove the "//".',
    "password-not-allowed": "Remove the password from the address.",
    "host-not-allowed": "This host is not allowed.",
    "host-type-not-allowed": "This kind of host is not allowed.",
    "host-special": "An address of this machine or of a private network is not allowed.",
    "port-not-allowed": "This port is not allowed.",
    "transport-not-allowed": "This transport is not allowed.",
    "parameter-not-allowed": "This parameter is not allowed.",
    "header-not-allowed": "This header is not allowed.",
    // RFC 3261 §25.1: header-name = token
    "header-name-invalid": "The name of a header must be a token, even after unescaping.",
    // RFC 3261 §19.1.5, and what real clients send on
    "header-dangerous": "This header is dangerous in an address.",
    "control-character": "A control character, such as a line end, is not allowed.",
  },
} as const;

/** The codes of policy issues. */
export type PolicyCode = keyof (typeof POLICY)["says"];

/** The codes of the issues that `check` returns: those of `safeParse`, and the policy's. */
export type CheckCode = ParseCode | PolicyCode;
