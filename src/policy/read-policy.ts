import { pname, token } from "../../grammar/sip-uri.peggy";
import { guarded } from "../fail.ts";
import { foldCase, nameKey } from "../names.ts";
import type { Settings } from "../options.ts";
import type { HostType } from "../types.ts";
import { type AdmitsHeader, headersIn } from "./headers.ts";
import { type AdmitsHost, hostsIn } from "./hosts.ts";
import {
  flagOf,
  limitsOf,
  listOf,
  policyOf,
  propertiesOf,
  refusePolicy,
  textOf,
} from "./policy-values.ts";
import type { SipUriPolicy, UserPolicy } from "./types.ts";

/** A policy, read once and checked. `null` admits all. */
export interface Rules {
  readonly settings: Settings;
  readonly schemes: readonly string[] | null;
  /** In lower case. */
  readonly transports: readonly string[] | null;
  readonly hosts: AdmitsHost | null;
  readonly hostTypes: readonly string[] | null;
  readonly ports: readonly number[] | null;
  /** Whether it says where a request may go: then what leads past the hostport is refused. */
  readonly isHostportRestricted: boolean;
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
      ports,
      user = {},
      password = false,
      parameters,
      headers,
      controlCharacters = false,
      limits,
    } = propertiesOf(policyOf(policy));
    const allowedHosts = listOf("hosts", hosts, isText);
    const isHostportRestricted = [hosts, hostTypes, ports].some((list) => list !== undefined);
    return {
      settings: limitsOf(limits, refusePolicy),
      schemes: listOf("schemes", schemes, (scheme) => SCHEMES.includes(scheme)),
      transports: listOf("transports", transports, isTransport)?.map(foldCase) ?? null,
      hosts: allowedHosts && hostsIn(allowedHosts),
      hostTypes: listOf("hostTypes", hostTypes, (type) => HOST_TYPES.includes(type)),
      ports: listOf("ports", ports, isPort),
      isHostportRestricted,
      ...userRules(propertiesOf(policyOf(user, "user"), "user.")),
      password: flagOf("password", password),
      parameters: listOf("parameters", parameters, isParameterName)?.map(nameKey) ?? null,
      headers: headersIn(listOf("headers", headers, isToken), isHostportRestricted),
      controlCharacters: flagOf("controlCharacters", controlCharacters),
    };
  });
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

/** Of a header's name the "*" of a prefix is a part. */
function isToken(value: string): boolean {
  return isText(value) && token(value) !== undefined;
}

/** A transport with an escape is never admitted. */
function isTransport(value: string): boolean {
  return isToken(value) && !value.includes("%");
}

/** A "*" would look like a prefix, which there is none of here; "%2A" is one in a name. */
function isParameterName(value: string): boolean {
  return isText(value) && pname(value) !== undefined && !value.includes("*");
}

/** What `parse` takes for one. */
function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 65535;
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
