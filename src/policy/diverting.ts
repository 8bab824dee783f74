import { unescapeText } from "../escape.ts";
import { foldCase } from "../names.ts";

/**
 * What diverts a request from the hostport of its URI. If a policy restricts the hostport, it refuses
 * this, even what its lists of parameters and headers allow.
 */

/** maddr (RFC 3261 §19.1.1), and what Kamailio and OpenSIPS add for a client behind a NAT. */
export const DIVERTING = ["maddr", "alias", "received", "rcv"];

/** Whether a parameter with this key diverts a request. */
export function parameterDiverts(key: string, diverting: readonly string[]): boolean {
  return diverting.includes(key) || holdsFsPath(`${key}=`);
}

/** Whether a header diverts a request; `name` is its long name in lower case. */
export function headerDiverts(name: string): boolean {
  return name === "route" || holdsFsPath(`${name}=`);
}

/** Whether a user or a password diverts a request. */
export function textDiverts(wire: string | null): boolean {
  return holdsFsPath(unescapeText(wire ?? ""));
}

/**
 * FreeSWITCH searches the whole URI for this text (sofia_glue.c), so it also finds it in a user and in
 * the parameter "xfs_path".
 */
function holdsFsPath(plain: string): boolean {
  return foldCase(plain).includes("fs_path=");
}
