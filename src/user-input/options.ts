import { host } from "../../grammar/sip-uri.peggy";
import { expectOption, expectOptions, failOptions } from "../expect.ts";
import { changeIssues, onlySipUriError } from "../guard.ts";
import { type Issue, underPath } from "../issue.ts";
import { type Rules, readLimits, readPolicy } from "../policy/rules.ts";
import type { SipUriPolicy } from "../policy/types.ts";
import { hasProperty } from "../properties.ts";
import type { Limits } from "../types.ts";

/** The options of `fromUserInput`. */
export interface UserInputOptions {
  /**
   * The host for input without one: a number, a word without a dot, or a tel URI. It is a host as in
   * RFC 3261 §25.1, without a port. By default, such input is an issue.
   *
   * @example
   * fromUserInput("1001", { defaultHost: "pbx.example.com" }).value; // "sip:1001@pbx.example.com"
   */
  readonly defaultHost?: string | undefined;
  /**
   * Whether to convert host labels that are not ASCII to their ASCII form (`xn--…`), with the
   * platform's `URL`. Default: `false`; such a host is an issue.
   *
   * @example
   * fromUserInput("bob@bücher.example", { idn: true }).value; // "sip:bob@xn--bcher-kva.example"
   */
  readonly idn?: boolean | undefined;
  /**
   * The limits of the resulting URI, in UTF-16 code units, as for `parse`; `false` for no limits. A
   * text longer than both limits together is refused unread. Default: `DEFAULT_LIMITS`.
   */
  readonly limits?: Limits | false | undefined;
  /** Whether `_` counts as a letter in a host, as for `parse`. Default: `false`. */
  readonly underscores?: boolean | undefined;
  /**
   * The policy that the resulting URI must meet, as for `check`. It has its own `limits` and
   * `underscores`, so they can't be given with it. `undefined` is refused, because a policy that is
   * missing by mistake would allow every URI. Default: no policy.
   *
   * @example
   * fromUserInput("bob@h.org", { policy: { hosts: ["h.com"] } }).issues?.[0].code; // "host-not-allowed"
   */
  readonly policy?: SipUriPolicy;
}

/** The options, read once and checked. */
export interface UserInputSettings {
  readonly defaultHost: string | undefined;
  readonly idn: boolean;
  /** Those of the policy, or the limits alone. */
  readonly rules: Rules;
}

const NAMES = ["defaultHost", "idn", "limits", "underscores", "policy"] as const;
const ALL = `The options are { ${NAMES.join(", ")} }, all of them optional.`;

/** Reads the options, and throws if one is invalid or unknown: a misspelt one would have no effect. */
export function readUserInputOptions(options: UserInputOptions): UserInputSettings {
  const given = expectOptions(options, NAMES, ALL);
  const { defaultHost, idn = false } = given;
  if (typeof idn !== "boolean") failOption("idn", "true or false");
  const rules = rulesOf(options, given);
  const { underscores } = rules.settings;
  const isHost = typeof defaultHost === "string" && host(defaultHost, underscores) !== undefined;
  if (defaultHost !== undefined && !isHost) failOption("defaultHost", "a host without a port");
  return { defaultHost, idn, rules };
}

/** Returns the rules of the policy, or without one those of the other options. */
function rulesOf(options: UserInputOptions, given: UserInputOptions): Rules {
  const { limits, underscores = false, policy } = given;
  if (policy !== undefined) {
    const other = (["limits", "underscores"] as const).find((name) => given[name] !== undefined);
    if (other) failOptions(`Give ${other} or a policy, not both; a policy has its own.`, [other]);
    // The issues that the policy's guard would throw.
    const atOption = (found: Issue) => underPath(found, "policy");
    return changeIssues(() => readPolicy(policy), atOption);
  }
  const refuse = () => failOptions(ALL);
  const isGiven = onlySipUriError(() => hasProperty(options, "policy"), refuse);
  if (isGiven) failOption("policy", "a policy, or absent");
  if (typeof underscores !== "boolean") failOption("underscores", "true or false");
  const message = "The option limits must be { uri, headers }, numbers or false, or false.";
  const settings = expectOption(() => readLimits(limits), message, ["limits"]);
  return { settings: { ...settings, underscores }, refusals: [], diverting: null };
}

function failOption(name: (typeof NAMES)[number], mustBe: string): never {
  failOptions(`The option ${name} must be ${mustBe}.`, [name]);
}
