import { IPv4address, IPv6reference } from "../../grammar/sip-uri.peggy";
import { groupsOf } from "../canonical.ts";
import { foldCase } from "../names.ts";

/**
 * Whether a host is this machine, or an address that is not one of the public Internet (the registries
 * of RFC 6890): loopback, private, link-local, multicast, unspecified or reserved. An IPv4 address in an
 * IPv6 address counts as itself. A name may have such an address in DNS all the same.
 */
export function isSpecialHost(host: string): boolean {
  if (IPv4address(host) !== undefined) {
    return isSpecialIpv4(host.split(".").map(Number));
  }
  if (IPv6reference(host) !== undefined)
    return isSpecialIpv6(groupsOf(foldCase(host).slice(1, -1)));
  return /(?:^|\.)localhost\.?$/i.test(host); // RFC 6761 §6.3
}

function isSpecialIpv4([a = 0, b = 0]: readonly number[]): boolean {
  if ([0, 10, 127].includes(a) || a >= 224) return true; // multicast, reserved, broadcast
  if (a === 100) return b >> 6 === 1; // 100.64.0.0/10, of carriers (RFC 6598)
  if (a === 172) return b >> 4 === 1;
  return (a === 169 && b === 254) || (a === 192 && b === 168);
}

function isSpecialIpv6(groups: readonly number[]): boolean {
  const [first = 0] = groups;
  // fc00::/7 is private, fe80::/10 link-local, fec0::/10 was private, ff00::/8 is multicast.
  if (first >> 9 === 0x7e || first >= 0xfe80) return true;
  const ipv4 = ipv4Groups(groups);
  return ipv4 !== undefined && isSpecialIpv4(ipv4.flatMap((group) => [group >> 8, group & 0xff]));
}

/** Returns the IPv4 address in a mapped, compatible, translated (RFC 6052) or 6to4 (RFC 3056) address. */
function ipv4Groups(groups: readonly number[]): readonly number[] | undefined {
  if (groups[0] === 0x2002) return groups.slice(1, 3);
  const prefix = groups.slice(0, 6).join();
  return EMBEDDING.includes(prefix) ? groups.slice(6) : undefined;
}

/** "::ffff:0:0/96", "::/96", which has "::" and "::1" too, and "64:ff9b::/96". */
const EMBEDDING = ["0,0,0,0,0,65535", "0,0,0,0,0,0", "100,65435,0,0,0,0"];
