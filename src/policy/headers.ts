import { token } from "../../grammar/sip-uri.peggy";
import { isDangerousHeader } from "../dangerous-headers.ts";
import { longHeaderName } from "../header-names.ts";
import { foldCase, nameKey } from "../names.ts";
import { holdsFsPath } from "./fs-path.ts";
import type { PolicyCode } from "./messages.ts";

/** Why a policy refuses a header, whose name is wire text; `null` where it does not. */
export type AdmitsHeader = (wireName: string) => PolicyCode | null;

/**
 * The headers of a policy, by full names and `X-*`. A dangerous one (RFC 3261 §19.1.5) needs its
 * full name; a Route would lead past the hosts and ports that a policy restricts, so no name helps
 * it, nor an "fs_path".
 * Nor does one help a name that is no token (RFC 3261 §25.1): written before a ":", "Route "
 * and "Route:" name a Route too.
 */
export function headersIn(
  allowed: readonly string[] | null,
  isHostportRestricted: boolean,
): AdmitsHeader {
  const isPrefix = (name: string): boolean => name.endsWith("*");
  const full = new Set(allowed?.filter((name) => !isPrefix(name)).map(longName));
  const prefixes = allowed?.filter(isPrefix).map((name) => foldCase(name.slice(0, -1))) ?? [""];
  return (wireName) => {
    const key = nameKey(wireName);
    const name = longHeaderName(key);
    if (token(key) === undefined) return "header-name-invalid";
    if (isHostportRestricted && (name === "route" || holdsFsPath(`${key}=`))) {
      return "header-dangerous";
    }
    if (full.has(name)) return null;
    if (isDangerousHeader(name)) return "header-dangerous";
    return prefixes.some((prefix) => name.startsWith(prefix)) ? null : "header-not-allowed";
  };
}

function longName(name: string): string {
  return longHeaderName(foldCase(name));
}
