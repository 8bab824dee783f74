import { token } from "../../grammar/sip-uri.peggy";
import { isDangerousHeader, longHeaderName } from "../header-names.ts";
import { foldCase, nameKey } from "../names.ts";
import { headerDiverts } from "./diverting.ts";
import type { PolicyCode } from "./messages.ts";
import type { Report, Subject } from "./rows.ts";

/** Returns why a header with this name, in wire text, is refused, or `null`. */
type RefusalOf = (wireName: string, isDivertingRefused: boolean) => PolicyCode | null;

/**
 * Returns what a policy refuses that allows these names and prefixes (`X-*`). A dangerous header (RFC
 * 3261 §19.1.5) must be named in full. Even then, it is refused if it diverts a request. A name that is
 * not a token (§25.1) is always refused: written before a ":", "Route " and "Route:" name a Route too.
 */
export function headersIn(list: readonly string[] = ["*"]): RefusalOf {
  const isPrefix = (name: string): boolean => name.endsWith("*");
  const names = list.filter((name) => !isPrefix(name));
  const full = new Set(names.map((name) => longHeaderName(foldCase(name))));
  const prefixes = list.filter(isPrefix).map((name) => foldCase(name.slice(0, -1)));
  return (wireName, isDivertingRefused) => {
    const key = nameKey(wireName);
    const name = longHeaderName(key);
    if (token(key) === undefined) return "header-name-invalid";
    if (isDivertingRefused && headerDiverts(name)) return "header-dangerous";
    if (full.has(name)) return null;
    if (isDangerousHeader(name)) return "header-dangerous";
    return prefixes.some((prefix) => name.startsWith(prefix)) ? null : "header-not-allowed";
  };
}

export function refuseHeaders(
  refusalOf: RefusalOf,
  { uri: { headers }, diverting }: Subject,
  report: Report,
): void {
  headers.forEach(({ name }, i) => {
    const code = refusalOf(name, diverting !== null);
    if (code !== null) report(code, "headers", i);
  });
}
