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

/** Up to so many parameters are compared each with each: no set is built for a few. */
const FEW = 8;

/** Whether a URI that the grammar made keeps the constraints. */
export function allowed(uri: SipUri, constraints: boolean): boolean {
  const { port, parameters } = uri;
  if (port !== null && port > 65535) return false;
  return !constraints || parameters.length === 0 || findBroken(uri).length === 0;
}

/** Each broken constraint on parameters, with the parameter's index. */
function findBroken({ scheme, parameters }: SipUri): [index: number, code: ConstraintCode][] {
  const broken: [number, ConstraintCode][] = [];
  const keys = parameters.length > FEW ? new Set() : null;
  let initials = 0;
  for (let i = 0; i < parameters.length; i++) {
    const { name, value } = parameters[i] as UriParameter;
    // Most names differ in their first character from all others. The shift takes five bits of
    // it, in which the case of a letter does not count.
    const initial = 1 << name.charCodeAt(0);
    if (initial === ESCAPE) initials = -1; // it may be any other name
    const isRepeated =
      keys === null
        ? (initials & initial) !== 0 && isAmong(name, parameters, i)
        : keys.size === keys.add(nameKey(name)).size;
    if (isRepeated) broken.push([i, "parameter-duplicate"]);
    initials |= initial;
    const code = (initial & CONSTRAINED) === 0 ? null : brokenBy(scheme, name, value);
    if (code !== null) broken.push([i, code]);
  }
  return broken;
}

const ESCAPE = 1 << 37; // "%"
const CONSTRAINED = (1 << 116) | (1 << 109) | ESCAPE; // "t", "m"

function isAmong(name: string, parameters: readonly UriParameter[], count: number): boolean {
  for (let i = 0; i < count; i++) {
    if (sameName(name, (parameters[i] as UriParameter).name)) return true;
  }
  return false;
}

/** The constraint that the value of a parameter breaks. Values are taken raw. */
function brokenBy(
  scheme: SipUri["scheme"],
  name: string,
  value: string | true,
): ConstraintCode | null {
  const text = value === true ? "" : value;
  if (sameName(name, "ttl")) {
    // Numbers of three digits are ordered as texts are.
    return ttl(text) !== undefined && (text.length < 3 || text <= "255") ? null : "ttl-invalid";
  }
  if (sameName(name, "maddr")) return host(text) === undefined ? "maddr-invalid" : null;
  const isUdp =
    scheme === "sips" && text.length === 3 && sameName(text, "udp") && sameName(name, "transport");
  return isUdp ? "sips-transport-udp" : null;
}

/** The issues of a URI that the grammar made of `text`, in order of position. */
export function constraintIssues(uri: SipUri, constraints: boolean, text: string): Issue[] {
  const { port, parameters } = locate(uri, text);
  const worded = (code: ConstraintCode, component: "port" | "parameters", span: Span): Issue =>
    issue("constraint", code, CONSTRAINTS[code], component, span.start, span.end);
  const issues = (constraints ? findBroken(uri) : []).map(([index, code]) =>
    worded(code, "parameters", parameters[index] as Span),
  );
  return Number(uri.port) <= 65535
    ? issues
    : [worded("port-out-of-range", "port", port), ...issues];
}
