import { host } from "../../grammar/sip-uri.peggy";
import { expectOptions, failOptions } from "../expect.ts";
import { changeIssues, onlySipUriError } from "../guard.ts";
import { atPath, type Issue } from "../issue.ts";
import type { Settings } from "../options.ts";
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
  /**
   * The policy that the resulting URI must meet, as for `check`. It has its own limits, so `limits`
   * can't be given with it. `undefined` is refused, because a policy that is missing by mistake
   * would allow every URI. Default: no policy.
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
  readonly limits: Settings;
  readonly rules: Rules | null;
}

/** What each option must be, for its issue. */
const MUST_BE = {
  defaultHost: "a host without a port",
  idn: "true or false",
  limits: "{ uri, headers }, numbers or false, or false",
  policy: "a policy, or absent",
} as const;

const ALL = "The options are { defaultHost, idn, limits, policy }, all of them optional.";

const NAMES = ["defaultHost", "idn", "limits", "policy"] as const;

/** Reads the options, and throws if one is invalid or unknown: a misspelt one would have no effect. */
export function readUserInputOptions(options: UserInputOptions): UserInputSettings {
  const given = expectOptions(options, NAMES, ALL);
  const { defaultHost, idn = false, limits, policy } = given;
  if (defaultHost !== undefined && !isHost(defaultHost)) refuseOption("defaultHost");
  if (typeof idn !== "boolean") refuseOption("idn");
  if (policy === undefined) {
    if (
      onlySipUriError(
        () => hasProperty(options, "policy"),
        () => failOptions(ALL),
      )
    )
      refuseOption("policy");
    return { defaultHost, idn, limits: readLimits(limits, refuseOption), rules: null };
  }
  if (limits !== undefined) {
    failOptions("Give limits or a policy, not both; a policy has its own limits.", ["limits"]);
  }
  // The issues that the policy's guard would throw.
  const atOption = (found: Issue) => atPath(found, ["policy", ...(found.path ?? [])]);
  const rules = changeIssues(() => readPolicy(policy), atOption);
  return { defaultHost, idn, limits: rules.settings, rules };
}

function isHost(value: unknown): boolean {
  return typeof value === "string" && host(value) !== undefined;
}

function refuseOption(name: keyof typeof MUST_BE): never {
  failOptions(`The option ${name} must be ${MUST_BE[name]}.`, [name]);
}
