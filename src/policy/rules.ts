import { fail, isOwnError } from "../error.ts";
import { hostType } from "../host-type.ts";
import { OPTIONS } from "../messages.ts";
import { foldCase, nameKey } from "../names.ts";
import { readOptions, type Settings } from "../options.ts";
import type { Limits } from "../types.ts";
import { refuseControlCharacters } from "./control-characters.ts";
import { textDiverts } from "./diverting.ts";
import { headersIn, refuseHeaders } from "./headers.ts";
import { hostsIn, refuseHost } from "./hosts.ts";
import { refuseParameters, refuseTransport } from "./parameters.ts";
import { type Check, type Rows, readRows } from "./rows.ts";
import type { SipUriPolicy } from "./types.ts";
import { USER } from "./user.ts";
import {
  expectFlag,
  isHostType,
  isParameterName,
  isPort,
  isScheme,
  isText,
  isToken,
  isTransport,
  listOf,
  mismatch,
} from "./values.ts";

/** A policy, read once and checked. */
export interface Rules {
  readonly settings: Settings;
  readonly checks: readonly Check[];
  readonly isHostportRestricted: boolean;
}

/**
 * The properties of a policy. Issues at the same place come in this order, which is that of the
 * components.
 */
const POLICY = /* @__PURE__ */ rowsOf({
  schemes: {
    mustBe: 'a list of "sip" and "sips"',
    read: (schemes: unknown) => listOf(schemes, isScheme),
    refuse: (schemes, { uri: { scheme } }, report) => {
      if (!schemes.includes(scheme)) report("scheme-not-allowed", "scheme");
    },
  },
  user: {
    mustBe: "{ required, doubleSlash, pattern, characters }",
    read: (user: unknown = {}) => readRows(USER, user, ["user"]).checks,
    refuse: (checks, subject, report) => {
      for (const check of checks) check(subject, report);
      const { user } = subject.uri;
      if (subject.isHostportRestricted && user !== null && textDiverts(user)) {
        report("user-not-allowed", "user");
      }
    },
  },
  password: {
    mustBe: "true or false",
    read: (isAllowed: unknown = false) => expectFlag(isAllowed),
    refuse: (isAllowed, { uri: { password }, isHostportRestricted }, report) => {
      if (password === null) return;
      if (!isAllowed || (isHostportRestricted && textDiverts(password))) {
        report("password-not-allowed", "password");
      }
    },
  },
  hosts: {
    mustBe:
      "a list of hosts or *.names, without a port, IPv6 in brackets; leave it out to admit all",
    read: (hosts: unknown) => {
      const list = listOf(hosts, isText);
      return list && hostsIn(list);
    },
    refuse: refuseHost,
    restrictsHostport: true,
  },
  hostTypes: {
    mustBe: 'a list of "hostname", "IPv4address" and "IPv6reference"',
    read: (types: unknown) => listOf(types, isHostType),
    refuse: (types, { uri }, report) => {
      if (!types.includes(hostType(uri))) report("host-type-not-allowed", "host");
    },
    restrictsHostport: true,
  },
  ports: {
    mustBe: "a list of whole numbers from 0 to 65535",
    read: (ports: unknown) => listOf(ports, isPort),
    refuse: (ports, { uri: { port } }, report) => {
      if (port !== null && !ports.includes(port)) report("port-not-allowed", "port");
    },
    restrictsHostport: true,
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
    read: (names: unknown = ["*"]) => headersIn(listOf(names, isToken) ?? []),
    refuse: refuseHeaders,
  },
  controlCharacters: {
    mustBe: "true or false",
    read: (areAllowed: unknown = false) => expectFlag(areAllowed),
    refuse: (areAllowed, subject, report) => {
      if (!areAllowed) refuseControlCharacters(subject, report);
    },
  },
  limits: {
    mustBe: "{ uri, headers }, numbers or false, or false",
    read: (limits: unknown) => readLimits(limits as Limits, mismatch),
  },
});

/** Each rule has the type that its `read` returns; each property has a row. */
function rowsOf<Rules extends Record<keyof SipUriPolicy, unknown>>(
  rows: Rows<SipUriPolicy, Rules>,
) {
  return rows;
}

/** @throws SipUriError of kind `options` if the policy is not one. */
export function readPolicy(policy: SipUriPolicy): Rules {
  try {
    const { rules, ...rest } = readRows(POLICY, policy, []);
    return { settings: rules.limits, ...rest };
  } catch (error) {
    if (isOwnError(error)) throw error;
    const message = 'The policy must be an object, such as { hosts: ["example.com"] }.';
    return fail(OPTIONS, "invalid-options", message);
  }
}

/** The limits of a policy, or of user input; `refuse` says whose they are. */
export function readLimits(
  limits: Limits | false | undefined,
  refuse: (name: "limits") => never,
): Settings {
  try {
    return readOptions({ limits });
  } catch {
    return refuse("limits");
  }
}
