import { token } from "../../grammar/sip-uri.peggy";
import { unescapeText } from "../escape.ts";
import { foldCase, nameKey } from "../names.ts";
import type { SipUri, UriParameter } from "../types.ts";
import { parameterDiverts } from "./diverting.ts";
import type { Report, Subject } from "./rows.ts";

/** Their values must be tokens, as a constraint says for transport, user and method. */
const TOKEN_VALUED = ["lr", "ob"];

/** Refuses parameters that divert a request, and those whose keys are not in the list. */
export function refuseParameters(
  allowed: readonly string[] | null,
  { uri: { parameters }, diverting }: Subject,
  report: Report,
): void {
  if (allowed === null && diverting === null) return;
  parameters.forEach(({ name, value }, i) => {
    const key = nameKey(name);
    const isRefused =
      (diverting !== null && parameterDiverts(key, diverting)) ||
      (allowed !== null && !isNamed(allowed, key, value));
    if (isRefused) report("parameter-not-allowed", "parameters", i);
  });
}

function isNamed(allowed: readonly string[], key: string, value: string | true): boolean {
  if (!allowed.includes(key)) return false;
  return value === true || !TOKEN_VALUED.includes(key) || token(unescapeText(value)) !== undefined;
}

/** Refuses a URI whose transport, named or by default, is not in the list. */
export function refuseTransport(
  allowed: readonly string[],
  { uri }: Subject,
  report: Report,
): void {
  const parameter = uri.parameters.find(({ name }) => nameKey(name) === "transport");
  if (transportsOf(uri, parameter).some((name) => allowed.includes(name))) return;
  report("transport-not-allowed", "parameters", parameter && uri.parameters.indexOf(parameter));
}

/**
 * Returns the names of a URI's transport: over TLS, "tcp" is "tls" too (RFC 3261 §26.2.2). An escaped
 * transport has no name: stacks don't decode it, and use the default transport or fail.
 */
function transportsOf({ scheme }: SipUri, parameter: UriParameter | undefined): string[] {
  const isSecure = scheme === "sips";
  if (parameter === undefined) return [isSecure ? "tls" : "udp"];
  const name = foldCase(String(parameter.value));
  if (`${parameter.name}${name}`.includes("%")) return [];
  return isSecure && name === "tcp" ? [name, "tls"] : [name];
}
