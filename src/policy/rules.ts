import { isOwnError } from "../error.ts";
import { failOptions } from "../expect.ts";
import { hostType } from "../host-type.ts";
import { foldCase, nameKey } from "../names.ts";
import { readOptions, type Settings } from "../options.ts";
import type { Limits } from "../types.ts";
import { refuseControlCharacters } from "./control-characters.ts";
import { DIVERTING, textDiverts } from "./diverting.ts";
import { headersIn, refuseHeaders } from "./headers.ts";
import { refuseParameters, refuseTransport } from "./parameters.ts";
import { type Check, complete, type Rows, readRows } from "./rows.ts";
import type { SipUriPolicy } from "./types.ts";
import { USER_PROPERTIES } from "./user.ts";
import {
  expectFlag,
  hostsIn,
  isParameterName,
  isPort,
  isText,
  isToken,
  isTransport,
  listOf,
  mismatch,
  unlessMismatch,
} from "./values.ts";

/** A policy, read once and checked. */
export interface Rules {
  readonly settings: Settings;
  /** What the policy's properties refuse, in the order of their rows. */
  readonly checks: readonly Check[];
  readonly diverting: readonly string[] | null;
}

/**
 * The properties of a policy. Issues at the same place come in this order, which is that of the
 * components.
 */
const PROPERTIES = /* @__PURE__ */ rowsOf({
  schemes: {
    mustBe: 'a list of "sip" and "sips"',
    read: (schemes: unknown) => listOf(schemes, (scheme) => scheme === "sip" || scheme === "sips"),
    refuse: (schemes, { uri: { scheme } }, report) => {
      if (!schemes.includes(scheme)) report("scheme-not-allowed", "scheme");
    },
  },
  user: {
    mustBe: "an object, such as { required: true }",
    read: (user: unknown = {}) => readRows(USER_PROPERTIES, user, "user").checks,
    refuse: (checks, subject, report) => {
      for (const { rule, refuse } of checks) refuse(rule, subject, report);
      const { uri, diverting } = subject;
      if (diverting && textDiverts(uri.user)) report("user-not-allowed", "user");
    },
  },
  password: {
    mustBe: "true or false",
    read: (isAllowed: unknown = false) => expectFlag(isAllowed),
    refuse: (isAllowed, { uri: { password }, diverting }, report) => {
      const isRefused = !isAllowed || (diverting && textDiverts(password));
      if (password !== null && isRefused) report("password-not-allowed", "password");
    },
  },
  hosts: {
    mustBe:
      "a list of hosts or *.names, without a port, IPv6 in brackets; leave it out to allow all",
    read: (hosts: unknown) => hostsIn(listOf(hosts, isText)),
    refuse: (isAllowed, { uri: { host } }, report) => {
      if (!isAllowed(host)) report("host-not-allowed", "host");
    },
    divertedBy: [...DIVERTING, "method"], // a method asks for a request other than an INVITE
  },
  hostTypes: {
    mustBe: 'a list of "hostname", "IPv4address" and "IPv6reference"',
    read: (types: unknown) =>
      listOf(types, (t) => t === "hostname" || t === "IPv4address" || t === "IPv6reference"),
    refuse: (types, { uri }, report) => {
      if (!types.includes(hostType(uri))) report("host-type-not-allowed", "host");
    },
    divertedBy: DIVERTING,
  },
  ports: {
    mustBe: "a list of whole numbers from 0 to 65535",
    read: (ports: unknown) => listOf(ports, isPort),
    refuse: (ports, { uri: { port } }, report) => {
      if (port !== null && !ports.includes(port)) report("port-not-allowed", "port");
    },
    divertedBy: DIVERTING,
  },
  parameters: {
    mustBe: 'a list of whole names, such as "lr" (X-* is for headers)',
    read: (names: unknown) => listOf(names, isParameterName)?.map(nameKey) ?? null,
    refuse: refuseParameters,
  },
  transports: {
    mustBe: 'a list of tokens without "%", such as "tls"',
    read: (transports: unknown) => listOf(transports, isTransport)?.map(foldCase),
    refuse: refuseTransport,
  },
  headers: {
    mustBe: "a list of names or X-*",
    read: (names: unknown) => headersIn(listOf(names, isToken)),
    refuse: refuseHeaders,
  },
  controlCharacters: {
    mustBe: "true or false",
    read: (areAllowed: unknown = false) => !expectFlag(areAllowed) || undefined,
    refuse: (_, subject, report) => refuseControlCharacters(subject, report),
  },
  limits: {
    mustBe: "{ uri, headers }, numbers or false, or false",
    read: (limits: unknown) => readLimits(limits as Limits, mismatch),
  },
});

/** Infers the type of each rule from its `read`, and checks that each property has a row. */
function rowsOf<RuleOf extends Record<keyof SipUriPolicy, unknown>>(
  rows: Rows<SipUriPolicy, RuleOf>,
) {
  return complete(rows);
}

/** Reads a policy, and throws a `SipUriError` of kind `options` if it is invalid. */
export function readPolicy(policy: SipUriPolicy): Rules {
  return unlessMismatch(
    () => {
      const { rules, ...rest } = readRows(PROPERTIES, policy);
      return { settings: rules.limits, ...rest };
    },
    () => failOptions('The policy must be an object, such as { hosts: ["example.com"] }.'),
  );
}

/** Reads the limits of a policy or of user input; `refuse` says whose they are. */
export function readLimits(
  limits: Limits | false | undefined,
  refuse: (name: "limits") => never,
): Settings {
  try {
    return readOptions({ limits });
  } catch (error) {
    if (isOwnError(error)) refuse("limits");
    throw error;
  }
}
