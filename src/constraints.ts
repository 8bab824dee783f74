import { host, ttl } from "../grammar/sip-uri.peggy";
import { type Issue, issue } from "./issue.ts";
import { locate, type Span } from "./locate.ts";
import { nameKey, sameName } from "./names.ts";
import type { SipUri, UriParameter } from "./types.ts";

/** What is in the ABNF though an RFC forbids it: one row each, with its section. */
export const CONSTRAINTS = {
  // RFC 6335 §6: a port has 16 bits. `SipUri.port` is a number that a socket takes.
  "port-out-of-range": "A port is a number up to 65535.",
  // RFC 3261 §19.1.1: any given parameter-name MUST NOT appear more than once.
  "parameter-duplicate": "A parameter may appear only once.",
  // RFC 3261 §25.1: ttl = 1*3DIGIT ; 0 to 255
  "ttl-invalid": "A ttl is one to three digits, up to 255.",
  // RFC 3261 §25.1: maddr-param = "maddr=" host
  "maddr-invalid": "A maddr is a host.",
  // RFC 3261 §26.2.2: a SIPS URI asks for TLS, which does not run over UDP.
  "sips-transport-udp": "A sips URI can't use udp.",
} as const;

export type ConstraintCode = keyof typeof CONSTRAINTS;

/** The constraint that the value of a parameter breaks. Values are taken raw. */
function brokenBy({ scheme }: SipUri, name: string, value: string | true): ConstraintCode | null {
  if (sameName(name, "ttl")) {
    return value !== true && Number(ttl(value) ?? 256) <= 255 ? null : "ttl-invalid";
  }
  if (sameName(name, "maddr")) {
    return value !== true && host(value) !== undefined ? null : "maddr-invalid";
  }
  const isUdp = scheme === "sips" && sameName(name, "transport") && value !== true;
  return isUdp && sameName(value, "udp") ? "sips-transport-udp" : null;
}

/** Up to so many parameters are compared each with each: no set is built for a few. */
const FEW = 8;

/** Whether a URI that the grammar made of `text` keeps the constraints. */
export function allowed(uri: SipUri, constraints: boolean, text: string): boolean {
  if (uri.port !== null && uri.port > 65535) return false;
  const { parameters } = uri;
  if (!constraints || parameters.length === 0) return true;
  if (parameters.length > FEW) return findBroken(uri).length === 0;
  const mayBeEscaped = text.indexOf("%") >= 0; // much faster than includes
  for (let i = 0; i < parameters.length; i++) {
    const { name, value } = parameters[i] as UriParameter;
    if (mayBeEscaped && name.includes("%")) return findBroken(uri).length === 0;
    for (let k = 0; k < i; k++) {
      if (sameName(name, (parameters[k] as UriParameter).name)) return false;
    }
    if (brokenBy(uri, name, value) !== null) return false;
  }
  return true;
}

/** Each broken constraint on parameters, with the parameter's index. */
function findBroken(uri: SipUri): (readonly [index: number, code: ConstraintCode])[] {
  const seen = new Set<string>();
  return uri.parameters.flatMap(({ name, value }, index) => {
    const key = nameKey(name);
    const codes = [
      seen.has(key) ? "parameter-duplicate" : null,
      brokenBy(uri, key, value),
    ] as const;
    seen.add(key);
    return codes.flatMap((code) => (code === null ? [] : [[index, code] as const]));
  });
}

/** The issues of a URI that the grammar made of `text`, in order of position. */
export function constraintIssues(uri: SipUri, constraints: boolean, text: string): Issue[] {
  const { port, parameters } = locate(uri, text);
  const worded = (code: ConstraintCode, component: "port" | "parameters", span: Span): Issue =>
    issue("constraint", code, CONSTRAINTS[code], component, span.start, span.end);
  const found = constraints ? findBroken(uri) : [];
  const issues = found.map(([index, code]) =>
    worded(code, "parameters", parameters[index] as Span),
  );
  return Number(uri.port) <= 65535
    ? issues
    : [worded("port-out-of-range", "port", port), ...issues];
}
