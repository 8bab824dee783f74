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

/** Whether a URI that the grammar made keeps the constraints. */
export function allowed(uri: SipUri, constraints: boolean): boolean {
  const { port, parameters } = uri;
  if (isOutOfRange(port)) return false;
  return !constraints || parameters.length === 0 || findBroken(uri).length === 0;
}

function isOutOfRange(port: number | null): boolean {
  return port !== null && port > 65535;
}

/**
 * A bit for a name's first character, in which most names differ. The shift takes five bits of
 * it, so the case of a letter does not count; a few others share a bit, and only cost time.
 */
function initialOf(name: string): number {
  return 1 << name.charCodeAt(0);
}

/** With an escape at its beginning a name may be any other. */
const ESCAPED = 1 << 5; // "%"

/** Of the names that `brokenBy` looks at: maddr; ttl and transport. */
const CHECKED = ESCAPED | (1 << 13) | (1 << 20);

/** Each broken constraint on parameters, with the parameter's index. */
function findBroken({ scheme, parameters }: SipUri): [index: number, code: ConstraintCode][] {
  const broken: [number, ConstraintCode][] = [];
  const keys = parameters.length > 8 ? new Set() : null; // a few are compared each with each
  let initials = 0;
  for (let i = 0; i < parameters.length; i++) {
    const { name, value } = parameters[i] as UriParameter;
    const initial = initialOf(name);
    if (initial === ESCAPED) initials = -1;
    const isRepeated =
      keys === null
        ? (initials & initial) !== 0 && parameters.findIndex((p) => sameName(p.name, name)) < i
        : keys.size === keys.add(nameKey(name)).size;
    if (isRepeated) broken.push([i, "parameter-duplicate"]);
    initials |= initial;
    const code = (initial & CHECKED) === 0 ? null : brokenBy(scheme, name, value);
    if (code !== null) broken.push([i, code]);
  }
  return broken;
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
  return scheme === "sips" && text.toLowerCase() === "udp" && sameName(name, "transport")
    ? "sips-transport-udp"
    : null;
}

/** The issues of a URI that the grammar made of `text`, in order of position. */
export function constraintIssues(uri: SipUri, constraints: boolean, text: string): Issue[] {
  const { port, parameters } = locate(uri, text);
  const worded = (code: ConstraintCode, component: "port" | "parameters", span: Span): Issue =>
    issue("constraint", code, CONSTRAINTS[code], component, span.start, span.end);
  const issues = (constraints ? findBroken(uri) : []).map(([index, code]) =>
    worded(code, "parameters", parameters[index] as Span),
  );
  return isOutOfRange(uri.port) ? [worded("port-out-of-range", "port", port), ...issues] : issues;
}
