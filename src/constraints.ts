import { host, token, ttl } from "../grammar/sip-uri.peggy";
import { type Issue, issue } from "./issue.ts";
import { CONSTRAINTS, type ConstraintCode } from "./messages.ts";
import { nameKey, octets, sameName } from "./names.ts";
import type { Settings } from "./options.ts";
import { parameterSpans } from "./spans.ts";
import type { SipUri, UriParameter } from "./types.ts";

/**
 * Returns a bit for a name's first character, in which most names differ. The shift uses five bits
 * of it, so the case of a letter does not count. Other characters that share a bit only cost time.
 */
function initialOf(name: string): number {
  return 1 << name.charCodeAt(0);
}

/** A name that begins with an escape can be any name. */
const ESCAPED = initialOf("%");

/** The bits of the names that `brokenByValue` checks. */
const CHECKED = ESCAPED | initialOf("maddr") | initialOf("ttl") | initialOf("user"); // and method, transport

/** A broken constraint; `index` is the parameter's, and `null` for the port. */
interface BrokenConstraint {
  readonly code: ConstraintCode;
  readonly index: number | null;
}

const NOTHING: readonly never[] = [];

/** With more parameters than these, a set of their names is faster than comparing each two. */
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
  let initials = 0;
  for (let index = 0; index < parameters.length; index++) {
    const { name, value } = parameters[index] as UriParameter;
    const initial = initialOf(name);
    if (initial === ESCAPED) initials = -1;
    const isRepeated =
      keys === null
        ? (initials & initial) !== 0 && isAmong(name, parameters, index)
        : keys.size === keys.add(nameKey(name)).size;
    const code = (initial & CHECKED) === 0 ? null : brokenByValue(scheme, name, value, underscores);
    initials |= initial;
    if (!isRepeated && code === null) continue;
    broken ??= []; // only now, because most URIs break none
    if (isRepeated) broken.push({ code: "parameter-duplicate", index });
    if (code !== null) broken.push({ code, index });
  }
  return broken ?? NOTHING;
}

/** Whether one of the first `count` parameters has a name. */
function isAmong(name: string, parameters: readonly UriParameter[], count: number): boolean {
  for (let i = 0; i < count; i++) {
    if (sameName((parameters[i] as UriParameter).name, name)) return true;
  }
  return false;
}

/**
 * Returns the constraint that a parameter's value breaks. A flag has the value "", which is not in any of
 * these rules. Only the rules of transport and user allow escapes, so the other values are not unescaped.
 */
function brokenByValue(
  scheme: SipUri["scheme"],
  name: string,
  value: string | true,
  underscores: boolean,
): ConstraintCode | null {
  const text = value === true ? "" : value;
  const isTransport = sameName(name, "transport");
  if (isTransport || sameName(name, "user")) {
    const unescaped = octets(text);
    if (token(unescaped) === undefined) return "parameter-not-token";
    const isUdp = isTransport && scheme === "sips" && unescaped.toLowerCase() === "udp";
    return isUdp ? "sips-transport-udp" : null;
  }
  if (sameName(name, "ttl")) {
    // As texts, numbers of three digits have the same order.
    return ttl(text) !== undefined && (text.length < 3 || text <= "255") ? null : "ttl-invalid";
  }
  if (sameName(name, "maddr")) {
    return host(text, underscores) === undefined ? "maddr-invalid" : null;
  }
  return sameName(name, "method") && token(text) === undefined ? "parameter-not-token" : null;
}

/** Returns an issue for each constraint that a URI breaks; it was parsed from `text`. */
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
