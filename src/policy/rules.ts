import { pname, token } from "../../grammar/sip-uri.peggy";
import { changeIssues } from "../guard.ts";
import { hostType } from "../host-type.ts";
import { readOptions, type Settings } from "../options.ts";
import type { Limits } from "../types.ts";
import {
  DIVERTING,
  isDiverting,
  refuseControlCharacters,
  refuseHeaders,
  refuseHosts,
  refuseParameters,
  refuseSpecialHosts,
  refuseTransport,
} from "./refusals.ts";
import {
  flag,
  isSet,
  list,
  type Refuse,
  type Row,
  readRows,
  refusalsOf,
  texts,
  unless,
} from "./rows.ts";
import type { SipUriPolicy } from "./types.ts";
import { USER_PROPERTIES } from "./user.ts";

const HOST_TYPES: readonly string[] = ["hostname", "IPv4address", "IPv6reference"];

/**
 * The properties of a policy. Issues at the same place come in this order, which is that of the
 * components.
 */
const PROPERTIES = /* @__PURE__ */ properties();

function properties() {
  return {
    schemes: texts(
      'a list of "sip" and "sips"',
      (scheme) => scheme === "sip" || scheme === "sips",
      (schemes) => unless("scheme-not-allowed", "scheme", (uri) => schemes.includes(uri.scheme)),
    ),
    user: {
      mustBe: "an object, such as { required: true }",
      read: (value: unknown = {}): Refuse => {
        const refusals = refusalsOf(readRows(USER_PROPERTIES, value, "user"));
        return (subject, report) => {
          for (const refuse of refusals) refuse(subject, report);
          if (isDiverting(subject.uri.user, subject)) report("user-not-allowed", "user");
        };
      },
    },
    password: flag((isAllowed) => (subject, report) => {
      const { password } = subject.uri;
      const isRefused = !isAllowed || isDiverting(password, subject);
      if (password !== null && isRefused) report("password-not-allowed", "password");
    }),
    hosts: texts(
      "a list of hosts or *.names, without a port, IPv6 in brackets; leave it out to allow all",
      () => true,
      refuseHosts,
    ),
    hostTypes: texts(
      'a list of "hostname", "IPv4address" and "IPv6reference"',
      (type) => HOST_TYPES.includes(type),
      (types) => unless("host-type-not-allowed", "host", (uri) => types.includes(hostType(uri))),
    ),
    specialHosts: {
      mustBe: "true or false",
      read: (value: unknown = true) => (isSet(value) ? undefined : refuseSpecialHosts),
    },
    ports: list("a list of whole numbers from 0 to 65535", isPort, (ports) =>
      unless("port-not-allowed", "port", ({ port }) => port === null || ports.includes(port)),
    ),
    parameters: texts(
      'a list of whole names, such as "lr" (X-* is for headers)',
      // No "*": there are no prefixes for parameters. Write a literal star as "%2A".
      (name) => pname(name) !== undefined && !name.includes("*"),
      refuseParameters,
      ["*"],
    ),
    transports: texts(
      'a list of tokens without "%", such as "tls"',
      // A transport with an escape is never allowed.
      (name) => token(name) !== undefined && !name.includes("%"),
      refuseTransport,
    ),
    headers: texts(
      "a list of names or X-*",
      // The name of a header is a token, and so is a prefix, "X-*".
      (name) => token(name) !== undefined,
      refuseHeaders,
      ["*"],
    ),
    controlCharacters: flag((areAllowed) => (areAllowed ? undefined : refuseControlCharacters)),
    limits: {
      mustBe: "{ uri, headers }, numbers or false, or false",
      read: (value: unknown) => readLimits(value as Limits),
    },
    underscores: { mustBe: "true or false", read: isSet },
  } satisfies Record<keyof SipUriPolicy, Row<unknown>>;
}

/** A policy, read once and checked. */
export interface Rules {
  readonly settings: Settings;
  /** In the order of the properties. */
  readonly refusals: readonly Refuse[];
  readonly diverting: readonly string[] | null;
}

/** Reads a policy, and throws a `SipUriError` of kind `options` if it is invalid. */
export function readPolicy(policy: SipUriPolicy): Rules {
  const { limits, underscores, ...rules } = readRows(PROPERTIES, policy);
  return {
    settings: { ...limits, underscores },
    refusals: refusalsOf(rules),
    diverting: divertingOf(rules),
  };
}

function divertingOf(rules: Readonly<Record<string, Refuse | undefined>>): Rules["diverting"] {
  // A method asks for a request other than an INVITE.
  if (rules.hosts) return [...DIVERTING, "method"];
  if (rules.hostTypes || rules.ports) return DIVERTING;
  // A maddr is an address that `specialHosts` can check.
  return rules.specialHosts ? DIVERTING.filter((name) => name !== "maddr") : null;
}

/** Reads the limits of a policy or of user input. The issue has no path: `expectOption` adds it. */
export function readLimits(limits: Limits | false | undefined): Settings {
  return changeIssues(
    () => readOptions({ limits }),
    (found) => ({ ...found, path: null }),
  );
}

function isPort(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 65535;
}
