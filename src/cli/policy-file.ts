import { readFileSync } from "node:fs";
import { SipUriError } from "../error.ts";
import { type Rules, readPolicy } from "../policy/rules.ts";
import type { SipUriPolicy } from "../policy/types.ts";
import { visible } from "../report/visible.ts";
import { refuseOtherEncodings } from "./encoding.ts";
import { CommandError, quote } from "./errors.ts";
import { MAX_LIMIT } from "./options.ts";

/** A policy of `sip-uri/forms`, with limits up to the highest, and its rules. */
export interface PolicyFile {
  readonly policy: SipUriPolicy;
  readonly rules: Rules;
}

/**
 * Reads a policy from a JSON file. Its `user.pattern` is the source of a regular expression.
 *
 * @throws CommandError if the file can't be read, or the policy is invalid. Its message names the property.
 */
export function readPolicyFile(name: string): PolicyFile {
  const given = withPattern(readJson(name));
  try {
    const { maxUri, maxHeaders } = readPolicy(given).settings;
    const limits = { uri: Math.min(maxUri, MAX_LIMIT), headers: Math.min(maxHeaders, MAX_LIMIT) };
    const policy = { ...given, limits };
    return { policy, rules: readPolicy(policy) };
  } catch (error) {
    if (!(error instanceof SipUriError)) throw error;
    const [{ message, path }] = error.issues;
    const property = path === null ? "" : ` (${visible(path.join("."))})`;
    throw new CommandError(`${quote(name)}: ${message.replace(/\.$/, "")}${property}`);
  }
}

function readJson(name: string): SipUriPolicy {
  const label = `the policy ${quote(name)}`;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(`${label} can't be read (${code})`);
  }
  refuseOtherEncodings(bytes, label);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)); // without a byte order mark
  } catch {
    throw new CommandError(`${label} is not JSON`); // the error would quote it
  }
}

/** JSON has no regular expressions. If the pattern is not the source of one, it stays a text, which is refused. */
function withPattern(policy: SipUriPolicy): SipUriPolicy {
  const pattern: unknown = policy?.user?.pattern;
  if (typeof pattern !== "string") return policy;
  try {
    return { ...policy, user: { ...policy.user, pattern: new RegExp(pattern, "u") } };
  } catch {
    return policy;
  }
}
