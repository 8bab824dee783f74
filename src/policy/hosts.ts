import { hostname, host as hostRule } from "../../grammar/sip-uri.peggy";
import { canonicalHost } from "../canonical.ts";
import { sameName } from "../names.ts";
import type { Report, Subject } from "./rows.ts";
import { mismatch } from "./values.ts";

/**
 * Tells which hosts, in wire text, a list of hosts and `*.example.com` allows. They are compared as
 * `equals` compares them, so that another spelling of an allowed address passes, and a name that only
 * looks like an allowed one does not.
 */
export function hostsIn(list: readonly string[]): (host: string) => boolean {
  const exact = new Set<string>();
  const ends: string[] = [];
  for (const entry of list) {
    if (entry.startsWith("*.") && hostname(entry.slice(2)) !== undefined) {
      ends.push(canonicalHost(entry.slice(1)));
    } else if (hostRule(entry) !== undefined) exact.add(canonicalHost(entry));
    else mismatch();
  }
  return (host) => {
    const canonical = canonicalHost(host);
    return exact.has(canonical) || ends.some((end) => canonical.endsWith(end));
  };
}

/** Refuses a host, and a method: it would make another request than an INVITE. */
export function refuseHost(
  isAllowed: (host: string) => boolean,
  { uri: { host, parameters } }: Subject,
  report: Report,
): void {
  if (!isAllowed(host)) report("host-not-allowed", "host");
  parameters.forEach(({ name }, i) => {
    if (sameName(name, "method")) report("parameter-not-allowed", "parameters", i);
  });
}
