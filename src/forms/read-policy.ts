import { guarded } from "../fail.ts";
import { foldCase, plainNameKey } from "../names.ts";
import { type Settings, settingsOf } from "../options.ts";
import type { HostType } from "../types.ts";
import { type AdmitsHeader, headersIn } from "./headers.ts";
import { type AdmitsHost, hostsIn } from "./hosts.ts";
import type { SipUriPolicy, UserPolicy } from "./policy.ts";
import { flagOf, namesOf, policyOf, refuseUnknown, textOf } from "./policy-values.ts";

/** A policy, read once and checked. `null` admits all. */
export interface Rules {
  readonly settings: Settings;
  readonly schemes: readonly string[] | null;
  /** In lower case. */
  readonly transports: readonly string[] | null;
  readonly hosts: AdmitsHost | null;
  readonly hostTypes: readonly string[] | null;
  readonly isUserRequired: boolean;
  readonly admitsUser: (plain: string) => boolean;
  readonly doubleSlash: boolean;
  readonly password: boolean;
  /** Keys of names. */
  readonly parameters: readonly (string | undefined)[] | null;
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
      ...unknown
    } = policyOf(policy);
    refuseUnknown(unknown);
    const allowedHosts = namesOf(hosts);
    const allowedTypes = namesOf(hostTypes, HOST_TYPES);
    const isHostRestricted = allowedHosts !== null || allowedTypes !== null;
    return {
      settings: settingsOf(limits === undefined ? limits : { limits }),
      schemes: namesOf(schemes, SCHEMES),
      transports: namesOf(transports)?.map(foldCase) ?? null,
      hosts: allowedHosts && hostsIn(allowedHosts),
      hostTypes: allowedTypes,
      ...userRules(policyOf(user)),
      password: flagOf(password),
      parameters: namesOf(parameters)?.map(plainNameKey) ?? null,
      headers: headersIn(namesOf(headers), isHostRestricted),
      controlCharacters: flagOf(controlCharacters),
    };
  });
}

function userRules(user: UserPolicy): Pick<Rules, "isUserRequired" | "admitsUser" | "doubleSlash"> {
  const { required = false, pattern, characters, doubleSlash = false, ...unknown } = user;
  refuseUnknown(unknown);
  const whole = pattern === undefined ? null : wholeMatch(pattern);
  const allowed = characters === undefined ? null : new Set(textOf(characters));
  return {
    isUserRequired: flagOf(required),
    admitsUser: (plain) =>
      (whole === null || whole.test(plain)) &&
      (allowed === null || [...plain].every((character) => allowed.has(character))),
    doubleSlash: flagOf(doubleSlash),
  };
}

/** Without `m` "^" and "$" are the user's ends, without `g` and `y` a test remembers nothing. */
function wholeMatch({ source, flags }: RegExp): RegExp {
  return new RegExp(`^(?:${textOf(source)})$`, textOf(flags).replace(/[gmy]/g, ""));
}
