import { host as hostRule, IPv6reference } from "../grammar/sip-uri.peggy";
import { foldCase } from "./names.ts";

/**
 * Returns the one spelling of a host for comparison (RFC 5954 §4.2: addresses are compared by their
 * octets): a name in lower case, an IPv6reference as RFC 5952 writes it. A text that is not a host, as
 * in a forged value, is only converted to lower case.
 */
export function canonicalHost(host: string): string {
  const lower = foldCase(host);
  if (IPv6reference(lower) === undefined) return lower;
  return `[${ipv6Text(groupsOf(lower.slice(1, -1)))}]`;
}

/** Returns the eight groups of an IPv6address that the grammar has accepted. */
export function groupsOf(address: string): number[] {
  const [head, tail = ""] = address.split("::") as [string, string?];
  const before = parts(head);
  const after = parts(tail);
  const zeros = 8 - before.length - after.length;
  return [...before, ...Array<number>(zeros).fill(0), ...after];
}

function parts(text: string): number[] {
  if (text === "") return [];
  return text.split(":").flatMap((part) => {
    if (!part.includes(".")) return Number.parseInt(part, 16);
    const [a = 0, b = 0, c = 0, d = 0] = part.split(".").map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

/** RFC 5952 §4: no leading zeros, the longest run of zero groups as "::"; §5: a mapped IPv4. */
function ipv6Text(groups: readonly number[]): string {
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    const octets = groups.slice(6).flatMap((group) => [group >> 8, group & 0xff]);
    return `::ffff:${octets.join(".")}`;
  }
  const [start, length] = longestZeros(groups);
  const hex = groups.map((group) => group.toString(16));
  if (length < 2) return hex.join(":");
  return `${hex.slice(0, start).join(":")}::${hex.slice(start + length).join(":")}`;
}

/** Finds the first of the longest runs of zero groups (RFC 5952 §4.2.3). */
function longestZeros(groups: readonly number[]): readonly [start: number, length: number] {
  let best: readonly [number, number] = [0, 0];
  let run = 0;
  groups.forEach((group, i) => {
    run = group === 0 ? run + 1 : 0;
    if (run > best[1]) best = [i - run + 1, run];
  });
  return best;
}

/** Returns the one spelling of a known parameter's value: a ttl is a number, a maddr is a host. */
export function canonicalValue(name: string, value: string): string {
  if (name === "ttl" && /^\d+$/.test(value)) return value.replace(/^0+(?=\d)/, "");
  if (name === "maddr" && hostRule(value, true) !== undefined) return canonicalHost(value);
  return value;
}
