import { pname, token } from "../../grammar/sip-uri.peggy";
import { changeIssues } from "../guard.ts";
import { hostType } from "../host-type.ts";
import { foldCase, nameKey } from "../names.ts";
import { readOptions, type Settings } from "../options.ts";
import type { Limits } from "../types.ts";
import {
  DIVERTING,
  hostsIn,
  isDiverting,
  refuseControlCharacters,
  refuseHeaders,
  refuseParameters,
  refuseTransport,
} from "./refusals.ts";
import {
  isSet,
  listOf,
  type Refuse,
  type Rows,
  readRows,
  refusalsOf,
  textsOf,
  unless,
} from "./rows.ts";
import type { SipUriPolicy } from "./types.ts";
import { USER_PROPERTIES } from "./user.ts";

const HOST_TYPES: readonly string[] = ["hostname", "IPv4address", "IPv6reference"];

/**
 * The properties of a policy. Issues at the same place come in this order, which is that of the
 * components.
 */
const PROPERTIES = {
  schemes: {
    mustBe: 'a list of "sip" and "sips"',
    read: (value) => {
      const schemes = textsOf(value, (text) => text === "sip" || text === "sips");
      return unless(schemes, "scheme-not-allowed", "scheme", (list, uri) =>
        list.includes(uri.scheme),
      );
    },
  },
  user: {
    mustBe: "an object, such as { required: true }",
    read: (value = {}): Refuse => {
      const refusals = refusalsOf(readRows(USER_PROPERTIES, value, "user"));
      return (subject, report) => {
        for (const refuse of refusals) refuse(subject, report);
        if (isDiverting(subject.uri.user, subject)) report("user-not-allowed", "user");
      };
    },
  },
  password: {
    mustBe: "true or false",
    read: (value): Refuse => {
      const isAllowed = isSet(value);
      return (subject, report) => {
        const { password } = subject.uri;
        const isRefused = !isAllowed || isDiverting(password, subject);
        if (password !== null && isRefused) report("password-not-allowed", "password");
      };
    },
  },
  hosts: {
    mustBe:
      "a list of hosts or *.names, without a port, IPv6 in brackets; leave it out to allow all",
    read: (value) => {
      const hosts = hostsIn(textsOf(value));
      return unless(hosts, "host-not-allowed", "host", (isAllowed, uri) => isAllowed(uri.host));
    },
  },
  hostTypes: {
    mustBe: 'a list of "hostname", "IPv4address" and "IPv6reference"',
    read: (value) => {
      const types = textsOf(value, (type) => HOST_TYPES.includes(type));
      return unless(types, "host-type-not-allowed", "host", (list, uri) =>
        list.includes(hostType(uri)),
      );
    },
  },
  ports: {
    mustBe: "a list of whole numbers from 0 to 65535",
    read: (value) =>
      unless(
        listOf(value, isPort),
        "port-not-allowed",
        "port",
        (ports, { port }) => port === null || ports.includes(port),
      ),
  },
  parameters: {
    mustBe: 'a list of whole names, such as "lr" (X-* is for headers)',
    read: (value) => {
      // No "*": there are no prefixes for parameters. Write a literal star as "%2A".
      const isName = (name: string) => pname(name) !== undefined && !name.includes("*");
      return refuseParameters(textsOf(value, isName)?.map(nameKey));
    },
  },
  transports: {
    mustBe: 'a list of tokens without "%", such as "tls"',
    read: (value) => {
      // A transport with an escape is never allowed.
      const isName = (name: string) => token(name) !== undefined && !name.includes("%");
      const names = textsOf(value, isName)?.map(foldCase);
      return names && refuseTransport(names);
    },
  },
  headers: {
    mustBe: "a list of names or X-*",
    // The name of a header is a token, and so is a prefix, "X-*".
    read: (value) => refuseHeaders(textsOf(value, (name) => token(name) !== undefined)),
  },
  controlCharacters: {
    mustBe: "true or false",
    read: (value) => (isSet(value) ? undefined : refuseControlCharacters),
  },
  limits: {
    mustBe: "{ uri, headers }, numbers or false, or false",
    read: (value) => readLimits(value as Limits),
  },
  underscores: {
    mustBe: "true or false",
    read: (value) => isSet(value),
  },
} satisfies Rows<SipUriPolicy>;

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
  const isRestricted = rules.hosts || rules.hostTypes || rules.ports;
  // A method asks for a request other than an INVITE.
  const diverting = rules.hosts ? [...DIVERTING, "method"] : DIVERTING;
  return {
    settings: { ...limits, underscores },
    refusals: refusalsOf(rules),
    diverting: isRestricted ? diverting : null,
  };
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
