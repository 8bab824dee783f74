import { guarded } from "../fail.ts";
import { foldCase, plainNameKey } from "../names.ts";
import type { Settings } from "../options.ts";
import type { HostType } from "../types.ts";
import { type AdmitsHeader, headersIn } from "./headers.ts";
import { type AdmitsHost, hostsIn } from "./hosts.ts";
import type { SipUriPolicy, UserPolicy } from "./policy.ts";
import {
  flagOf,
  limitsOf,
  namesOf,
  policyOf,
  propertiesOf,
  refusePolicy,
  textOf,
} from "./policy-values.ts";

/** A policy, read once and checked. `null` admits all. */
export interface Rules {
  readonly settings: Settings;
  readonly schemes: readonly string[] | null;
  /** In lower case. */
  readonly transports: readonly string[] | null;
  readonly hosts: AdmitsHost | null;
  readonly hostTypes: readonly string[] | null;
  /** Whether what leads past the host is refused. */
  readonly isHostRestricted: boolean;
  readonly isUserRequired: boolean;
  readonly admitsUser: (plain: string) => boolean;
  readonly doubleSlash: boolean;
  readonly password: boolean;
  /** Keys of names. */
  readonly parameters: readonly string[] | null;
  readonly headers: AdmitsHeader;
  readonly controlCharacters: boolean;
}

const SCHEMES = ["sip", "sips"];
const HOST_TYPES: readonly HostType[] = ["hostname", "IPv4address", "IPv6reference"];

/** @throws SipUriError if the policy is none: a misspelt property would admit too much. */
export function readPolicy(policy: SipUriPolicy): Rules {
  return guarded(() => {
    const {
      schemes,
      transports,
      hosts,
      hostTypes,
      user = {},
      password = false,
      parameters,
      headers,
      controlCharacters = false,
      limits,
    } = propertiesOf(policyOf(policy));
    const allowedHosts = namesOf("hosts", hosts);
    const allowedTypes = namesOf("hostTypes", hostTypes, HOST_TYPES);
    const isHostRestricted = allowedHosts !== null || allowedTypes !== null;
    return {
      settings: limitsOf(limits, refusePolicy),
      schemes: namesOf("schemes", schemes, SCHEMES),
      transports: namesOf("transports", transports)?.map(foldCase) ?? null,
      hosts: allowedHosts && hostsIn(allowedHosts),
      hostTypes: allowedTypes,
      isHostRestricted,
      ...userRules(propertiesOf(policyOf(user, "user"), "user.")),
      password: flagOf("password", password),
      parameters: namesOf("parameters", parameters)?.map(keyOf) ?? null,
      headers: headersIn(namesOf("headers", headers), isHostRestricted),
      controlCharacters: flagOf("controlCharacters", controlCharacters),
    };
  });
}

/** Malformed UTF-16 names nothing. */
function keyOf(name: string): string {
  return plainNameKey(name) ?? refusePolicy("parameters");
}

function userRules({
  required = false,
  pattern,
  characters,
  doubleSlash = false,
}: UserPolicy): Pick<Rules, "isUserRequired" | "admitsUser" | "doubleSlash"> {
  const whole = pattern === undefined ? null : wholeMatch(pattern);
  const allowed = characters === undefined ? null : new Set(textOf("user.characters", characters));
  return {
    isUserRequired: flagOf("user.required", required),
    admitsUser: (plain) =>
      (whole === null || whole.test(plain)) &&
      (allowed === null || [...plain].every((character) => allowed.has(character))),
    doubleSlash: flagOf("user.doubleSlash", doubleSlash),
  };
}

/** Without `m` "^" and "$" are the user's ends, without `g` and `y` a test remembers nothing. */
function wholeMatch(pattern: RegExp): RegExp {
  try {
    const { source, flags } = pattern;
    return new RegExp(`^(?:${text(source)})$`, text(flags).replace(/[gmy]/g, ""));
  } catch {
    return refusePolicy("user.pattern"); // no pattern, or one that throws
  }
}

function text(value: unknown): string {
  return textOf("user.pattern", value);
}
