/** Policies made from choices, for the laws of sip-uri/forms. */
import type { SipUriPolicy } from "../../src/forms/index.ts";
import type { HostType } from "../../src/index.ts";
import { PATTERNS } from "../../test/support/policy-arbitraries.ts";
import { choices } from "./choices.ts";

/** A policy. Each property is usually absent, so that some URIs pass. */
export function policyOf(choice: string): SipUriPolicy {
  const choose = choices(choice);
  const none = {};
  return {
    ...choose([none, none, none, { schemes: ["sip" as const] }, { schemes: ["sips" as const] }]),
    ...choose([none, none, none, { transports: ["TLS"] }, { transports: ["udp", "tcp"] }]),
    ...choose([none, none, { hostTypes: ["hostname", "IPv4address"] satisfies HostType[] }]),
    ...choose([none, { password: true }]),
    ...choose([
      none,
      none,
      none,
      { headers: ["X-*", "Subject"] },
      { headers: [] },
      { headers: ["ROUTE", "m", "s*"] },
    ]),
    ...choose([none, none, { specialHosts: false }]),
    ...choose([none, { controlCharacters: true }]),
    user: {
      ...choose([none, none, none, { required: true }]),
      ...choose([none, none, none, { characters: "abcdefghijklmnopqrstuvwxyz0123456789+" }]),
      ...choose([none, ...[...PATTERNS.keys()].flatMap((pattern) => [none, { pattern }])]),
      ...choose([none, { doubleSlash: true }]),
    },
    ...choose([none, none, { hosts: ["example.com", "*.com", "*.example", "h", "[::1]"] }]),
    ...choose([
      none,
      none,
      { parameters: ["LR", "transport", "user", "method"] },
      { parameters: ["x", "maddr", "ttl"] },
    ]),
    ...choose([none, none, none, { ports: [5060, 5061] }, { ports: [0, 5070, 65535] }]),
  };
}
