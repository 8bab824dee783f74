import { unescapeText } from "../escape.ts";
import { foldCase } from "../names.ts";

/**
 * What diverts a request from the hostport of its URI. If a policy restricts the hostport, this is
 * refused, even if the policy names it elsewhere.
 */

/** maddr (RFC 3261 §19.1.1), and what Kamailio and OpenSIPS add for a client behind a NAT. */
export const DIVERTING = ["maddr", "alias", "received", "rcv"];

/** Whether a parameter, by its key, diverts a request. */
export function parameterDiverts(key: string, diverting: readonly string[]): boolean {
  return diverting.includes(key) || holdsFsPath(`${key}=`);
}

/** Whether a header diverts a request; its name is a long one in lower case. */
export function headerDiverts(name: string): boolean {
  return name === "route" || holdsFsPath(`${name}=`);
}

/** Whether a user or a password diverts a request. */
export function textDiverts(wire: string | null): boolean {
  return holdsFsPath(unescapeText(wire ?? ""));
}

/**
 * FreeSWITCH searches the whole URI for this text (sofia_glue.c): it also finds it in a user, and in
 * the parameter "xfs_path".
 */
function holdsFsPath(plain: string): boolean {
  return foldCase(plain).includes("fs_path=");
}
