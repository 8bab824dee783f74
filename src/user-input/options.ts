import { host } from "../../grammar/sip-uri.peggy";
import { fail, guarded } from "../fail.ts";
import type { Settings } from "../options.ts";
import { limitsOf } from "../policy/policy-values.ts";
import { type Rules, readPolicy } from "../policy/read-policy.ts";
import type { SipUriPolicy } from "../policy/types.ts";
import type { Limits } from "../types.ts";

/** The options of `fromUserInput`. */
export interface UserInputOptions {
  /**
   * The host for what is typed without one: a number, a word without a dot, a tel URI. An RFC
   * 3261 host, without a port. Default: none; such a text is then an issue.
   */
  readonly defaultHost?: string;
  /**
   * Whether to convert host labels that are not ASCII to their ASCII form (`xn--…`), with the
   * platform's `URL`. Default: `false`.
   */
  readonly idn?: boolean;
  /** As for `parse`, in UTF-16 code units: default `DEFAULT_LIMITS`; `false` for none. */
  readonly limits?: Limits | false;
  /**
   * The policy that the resulting URI must satisfy, as for `check`. Its limits apply, so `limits`
   * can't be given with it. Default: none; any URI is accepted.
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

/** What each option must be, as its author is told. */
const FORMS = {
  defaultHost: "a host without a port",
  idn: "true or false",
  limits: "{ uri, headers }, numbers or false, or false",
  policy: "a policy, or absent", // undefined would admit all
} as const;

export function userInputSettings(options: UserInputOptions): UserInputSettings {
  return guarded(() => {
    if (typeof options !== "object" || options === null) refuse();
    const { defaultHost, idn = false, limits, policy, ...unknown } = options;
    if (Object.keys(unknown).length > 0) refuse();
    if (defaultHost !== undefined && !isRfcHost(defaultHost)) refuse("defaultHost");
    if (typeof idn !== "boolean") refuse("idn");
    if (policy === undefined) {
      if ("policy" in options) refuse("policy");
      return { defaultHost, idn, limits: limitsOf(limits, refuse), rules: null };
    }
    if (limits !== undefined) {
      fail("invalid-options", "Give limits or a policy, not both; a policy has its own limits.");
    }
    const rules = readPolicy(policy);
    return { defaultHost, idn, limits: rules.settings, rules };
  });
}

function isRfcHost(value: unknown): boolean {
  return typeof value === "string" && host(value) !== undefined;
}

function refuse(name?: keyof typeof FORMS): never {
  return fail(
    "invalid-options",
    name === undefined
      ? "The options are { defaultHost, idn, limits, policy } of the documented forms."
      : `The option ${name} must be ${FORMS[name]}.`,
  );
}
