import { host, token, ttl } from "../grammar/sip-uri.peggy";
import { type Issue, issue } from "./issue.ts";
import { CONSTRAINTS, type ConstraintCode } from "./messages.ts";
import { nameKey, octets } from "./names.ts";
import type { Settings } from "./options.ts";
import { parameterSpans } from "./spans.ts";
import type { SipUri, UriParameter } from "./types.ts";

/**
 * Returns a bit for the first character and the length of a name, in which most names differ. The shift
 * uses five bits of the sum, so the case of a letter does not count. Other names that share a bit only
 * cost time. A name with an escape can be any name, and has all bits.
 */
function bitsOf(name: string): number {
  return name.includes("%") ? -1 : 1 << (name.charCodeAt(0) + name.length);
}

/** The bits of the names that have a constraint of their own. */
const CHECKED =
  bitsOf("maddr") | bitsOf("method") | bitsOf("transport") | bitsOf("ttl") | bitsOf("user");

/** A broken constraint; `index` is the parameter's, and `null` for the port. */
interface BrokenConstraint {
  readonly code: ConstraintCode;
  readonly index: number | null;
}

const NOTHING: readonly never[] = [];

/** With more parameters than this, a set of their names is faster than comparing each pair. */
const MOST_COMPARED = 8;

/** Returns the constraints that a URI breaks, in order of position. */
export function brokenConstraints(
  { scheme, port, parameters }: SipUri,
  { constraints, underscores }: Settings,
): readonly BrokenConstraint[] {
  let broken: BrokenConstraint[] | undefined;
  if (port !== null && port > 65535) broken = [{ code: "port-out-of-range", index: null }];
  if (!constraints) return broken ?? NOTHING;
  const keys = parameters.length > MOST_COMPARED ? new Set<string>() : null;
  let seen = 0; // the bits of the names so far
  for (let index = 0; index < parameters.length; index++) {
    const { name, value } = parameters[index] as UriParameter;
    const bits = bitsOf(name);
    const mayRepeat = (seen & bits) !== 0;
    seen |= bits;
    if (keys === null && !mayRepeat && (CHECKED & bits) === 0) continue;
    const key = nameKey(name);
    const isRepeated = keys
      ? keys.size === keys.add(key).size
      : mayRepeat && isAmong(key, parameters, index);
    const code = brokenByValue(scheme, key, value === true ? "" : value, underscores);
    if (!isRepeated && code === null) continue;
    broken ??= []; // only now, because most URIs break none
    if (isRepeated) broken.push({ code: "parameter-duplicate", index });
    if (code !== null) broken.push({ code, index });
  }
  return broken ?? NOTHING;
}

/** Whether one of the first `count` parameters has the name with this key. */
function isAmong(key: string, parameters: readonly UriParameter[], count: number): boolean {
  return parameters.findIndex(({ name }) => nameKey(name) === key) < count;
}

/**
 * Returns the constraint that a parameter's value breaks. The value of a flag is "", which none of these
 * rules matches. Only transport and user allow escapes, so the other values are not unescaped.
 */
function brokenByValue(
  scheme: SipUri["scheme"],
  key: string,
  value: string,
  underscores: boolean,
): ConstraintCode | null {
  switch (key) {
    case "transport":
    case "user":
      if (value === "tcp" || value === "tls" || value === "phone") return null; // nearly always
      if (token(octets(value)) === undefined) return "parameter-not-token";
      if (key === "user" || scheme === "sip" || nameKey(value) !== "udp") return null;
      return "sips-transport-udp";
    case "method":
      return token(value) === undefined ? "parameter-not-token" : null;
    case "ttl":
      // As texts, numbers of three digits have the same order.
      return ttl(value) && (value.length < 3 || value <= "255") ? null : "ttl-invalid";
    case "maddr":
      return host(value, underscores) ? null : "maddr-invalid";
    default:
      return null;
  }
}

/** Returns an issue for each constraint that a URI, parsed from `text`, breaks. */
export function constraintIssues(
  uri: SipUri,
  settings: Settings,
  text: string,
): readonly Issue<ConstraintCode>[] {
  const broken = brokenConstraints(uri, settings);
  if (broken.length === 0) return NOTHING; // without computing the spans
  const { port, parameters } = parameterSpans(uri, text);
  return broken.map(({ code, index }) =>
    index === null
      ? issue(CONSTRAINTS, code, "port", port)
      : issue(CONSTRAINTS, code, "parameters", parameters[index]),
  );
}
