import { hostname, host as hostRule } from "../../grammar/sip-uri.peggy";
import { canonicalHost } from "../canonical.ts";
import { refusePolicy } from "./policy-values.ts";

/** Whether a policy admits a host, which is wire text. */
export type AdmitsHost = (host: string) => boolean;

/**
 * The hosts of a policy, exact or `*.example.com`. They are compared as `equals` compares
 * them, so another spelling of an allowed address passes, and a name that only looks like an
 * allowed one does not.
 */
export function hostsIn(allowed: readonly string[]): AdmitsHost {
  const exact = new Set<string>();
  const ends: string[] = [];
  for (const entry of allowed) {
    if (entry.startsWith("*.") && hostname(entry.slice(2)) !== undefined) {
      ends.push(canonicalHost(entry.slice(1)));
    } else if (hostRule(entry) !== undefined) exact.add(canonicalHost(entry));
    else refusePolicy("hosts");
  }
  return (host) => {
    const canonical = canonicalHost(host);
    return exact.has(canonical) || ends.some((end) => canonical.endsWith(end));
  };
}
