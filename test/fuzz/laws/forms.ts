import { isDeepStrictEqual } from "node:util";
import type { SipUriPolicy } from "../../../src/forms/index.ts";
import type { HostType, SipUri } from "../../../src/index.ts";
import { choices } from "../choices.ts";
import { type Law, part } from "../law.ts";
import {
  comparableHost,
  DANGEROUS,
  headerKey,
  kindOfHost,
  nameKey,
  plainOf,
  wireValue,
} from "../reference.ts";
import { ensure } from "../violation.ts";

const EXACT = ["example.com", "192.0.2.1", "[2001:db8::1]", "h"];
const ENDS = ["example.org"];
const HOSTS = [...EXACT, ...ENDS.map((name) => `*.${name}`)];

/** Hosts that look like the allowed ones, and these. */
const LOOKALIKES = `example.com EXAMPLE.com example.com. xexample.com a.example.com example.org
  a.example.org a.b.example.org aexample.org example.org.evil.example 192.0.2.1 192.0.2.10
  [2001:db8::1] [2001:DB8:0::0:1] [::1] h`.split(/\s+/);

function isAllowed(host: string): boolean {
  const name = comparableHost(host);
  return EXACT.includes(name) || ENDS.some((end) => name.endsWith(`.${end}`));
}

export const formsLaws: readonly Law[] = [
  {
    name: "a policy of hosts refuses every other host",
    of: ["forms.check", "forms.sipUriGuard"],
    input: ["sip", "choices"],
    holds({ core, forms }, parts) {
      const { value } = core.safeParse(part(parts, 0));
      const host = choices(part(parts, 1))([null, ...LOOKALIKES]);
      const text =
        value && host ? core.serialize({ ...value, host }, { limits: false }) : part(parts, 0);
      const policy = { hosts: HOSTS };
      const result = forms.check(text, policy);
      ensure(forms.sipUriGuard(policy)(text) === result.success, "check and sipUriGuard disagree");
      const uri = core.safeParse(text).value;
      ensure(!result.success || uri !== undefined, "check takes what parse refuses");
      if (uri === undefined) return false;
      const isRefused = result.issues?.some(({ code }) => code === "host-not-allowed") ?? false;
      ensure(isRefused === !isAllowed(uri.host), "a policy takes another host, or refuses its own");
      if (!result.success) return false;
      ensure(isDeepStrictEqual(result.value, uri), "check and parse disagree");
      for (const name of ["maddr", "method"]) {
        ensure(
          wireValue(uri.parameters, name) === undefined,
          "a policy of hosts lets lead elsewhere",
        );
      }
      const routes = uri.headers.filter(({ name }) => headerKey(name) === "route");
      ensure(routes.length === 0, "a policy of hosts lets a Route in");
      return true;
    },
  },
  {
    name: "check takes only what the policy admits",
    of: ["forms.check", "forms.sipUriGuard"],
    input: ["sip", "choices"],
    holds({ core, forms }, parts) {
      const text = part(parts, 0);
      const policy = policyOf(part(parts, 1));
      const { success, issues = [] } = forms.check(text, policy);
      ensure(forms.sipUriGuard(policy)(text) === success, "check and sipUriGuard disagree");
      const parsed = core.safeParse(text);
      ensure(success ? parsed.success : issues.length > 0, "check and safeParse disagree");
      const own = parsed.issues ?? [];
      const isTold = own.every((issue) => issues.some((other) => isDeepStrictEqual(other, issue)));
      ensure(isTold, "check leaves an issue of safeParse out");
      let last = 0;
      for (const { kind, start, end } of issues) {
        ensure(parsed.success ? kind === "policy" : true, "check finds what safeParse does not");
        ensure((start ?? 0) >= last && (end ?? 0) <= text.length, "an issue is out of place");
        last = start ?? 0;
      }
      if (parsed.value === undefined) return false;
      const isAdmitted = admits(policy, parsed.value);
      ensure(!success || isAdmitted, "check takes what the policy refuses");
      ensure(success || !isAdmitted, "check refuses what the policy admits");
      return success;
    },
  },
];

function policyOf(choice: string): SipUriPolicy {
  const choose = choices(choice);
  return {
    ...choose([{}, {}, {}, { schemes: ["sip" as const] }, { schemes: ["sips" as const] }]),
    ...choose([{}, {}, {}, { transports: ["TLS"] }, { transports: ["udp", "tcp"] }]),
    ...choose([{}, {}, {}, { hostTypes: ["hostname"] satisfies HostType[] }]),
    ...choose([{}, { password: true }]),
    ...choose([
      {},
      {},
      {},
      { headers: ["X-*", "Subject"] },
      { headers: [] },
      { headers: ["ROUTE"] },
    ]),
    ...choose([{}, { controlCharacters: true }]),
    user: {
      ...choose([{}, {}, {}, { required: true }]),
      ...choose([{}, {}, {}, { characters: "abcdefghijklmnopqrstuvwxyz0123456789+" }]),
      ...choose([{}, {}, {}, { pattern: /[a-z]+|\d+/gm }]),
      ...choose([{}, { doubleSlash: true }]),
    },
  };
}

/** The policy applied anew; where an escape is not UTF-8, the user has no plain text to look at. */
function admits(policy: SipUriPolicy, uri: SipUri): boolean {
  const { schemes, transports, hostTypes, headers, user = {} } = policy;
  const plain = uri.user === null ? null : (plainOf(uri.user) ?? uri.user);
  const transport = plainOf(String(wireValue(uri.parameters, "transport") ?? ""))?.toLowerCase();
  const names =
    uri.scheme === "sips" && (transport === "tcp" || transport === "")
      ? ["tls", transport]
      : [transport || "udp"];
  const wire = [
    uri.user ?? "",
    uri.password ?? "",
    ...[...uri.parameters, ...uri.headers].flatMap(({ name, value }) => [name, String(value)]),
  ];
  return [
    schemes?.includes(uri.scheme) ?? true,
    transports?.some((name) => names.includes(name.toLowerCase())) ?? true,
    hostTypes?.includes(kindOfHost(uri.host)) ?? true,
    hostTypes === undefined || wireValue(uri.parameters, "maddr") === undefined,
    policy.password === true || uri.password === null,
    user.required !== true || plain !== null,
    plain === null ||
      user.characters === undefined ||
      [...plain].every((c) => user.characters?.includes(c)),
    plain === null || user.pattern === undefined || /^(?:[a-z]+|\d+)$/.test(plain),
    plain === null || user.doubleSlash === true || !plain.startsWith("//"),
    policy.controlCharacters === true ||
      !wire.some((text) => /%[01][\dA-F]|%7F|%C2%[89][\dA-F]/i.test(text)),
    uri.headers.every(({ name }) => admitsHeader(headers, headerKey(name), nameKey(name))),
  ].every(Boolean);
}

function admitsHeader(allowed: readonly string[] | undefined, key: string, name: string): boolean {
  const full = allowed?.filter((entry) => !entry.endsWith("*")).map((entry) => entry.toLowerCase());
  if (full?.includes(key)) return true;
  if (DANGEROUS.has(key) || key === "content-length") return false;
  return allowed === undefined || (allowed.includes("X-*") && name.startsWith("x-"));
}
