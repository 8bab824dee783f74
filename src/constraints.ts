import { host, token, ttl } from "../grammar/sip-uri.peggy";
import { type Issue, issue } from "./issue.ts";
import { CONSTRAINTS, type ConstraintCode } from "./messages.ts";
import { nameKey, octets } from "./names.ts";
import type { Settings } from "./options.ts";
import { parameterSpans } from "./spans.ts";
import type { SipUri, UriParameter } from "./types.ts";

/** The parameters whose values have a constraint. No two have the same length. */
export const CONSTRAINED = ["transport", "user", "method", "ttl", "maddr"];

/**
 * Returns a bit for the first character and the length of a name. Most names have different bits; the factor 5 keeps
 * those of "secure" and "lr" apart from those of the names above. The shift uses five bits of the sum, so the case of a
 * letter does not count.
 */
function bitOf(name: string): number {
  return 1 << (name.charCodeAt(0) + 5 * name.length);
}

const CONSTRAINED_BITS = CONSTRAINED.reduce((bits, name) => bits | bitOf(name), 0);

/** A name with an escape can be any name, so it has all bits. */
const ANY_NAME = -1;

/** A broken constraint; `index` is the parameter's, and `null` for the port. */
interface BrokenConstraint {
  readonly code: ConstraintCode;
  readonly index: number | null;
}

const NOTHING: readonly never[] = [];

/**
 * What `SIP_URI` has seen in parameters, so that most of them need not be searched again. It may also have seen it
 * in an attempt that failed, so `true` means "perhaps". The parser keeps its own state in `far`.
 */
export interface Notes {
  far: number;
  /** Whether a value may be anything but a token without escapes. */
  nonToken: boolean;
  /** Whether a name may have an escape. */
  escapes: boolean;
}

export function newNotes(): Notes {
  return { far: 0, nonToken: false, escapes: false };
}

/** For a URI that was not parsed just now: its parameters may have anything. */
const ANYTHING: Notes = { far: 0, nonToken: true, escapes: true };

/**
 * Returns the constraints that a URI breaks, in order of position. Names are compared only if
 * two may be the same, or if a value is wrong for a name of this length.
 */
export function brokenConstraints(
  scheme: SipUri["scheme"],
  port: number | null,
  parameters: readonly UriParameter[],
  { constraints, underscores }: Settings,
  { escapes, nonToken }: Notes = ANYTHING,
): readonly BrokenConstraint[] {
  let broken: BrokenConstraint[] | undefined;
  if (port !== null && port > 65535) broken = [{ code: "port-out-of-range", index: null }];
  if (!constraints || parameters.length === 0) return broken ?? NOTHING;
  let seen = 0; // the bits of the names so far
  let firsts: ReadonlyMap<string, number> | undefined;
  for (let index = 0; index < parameters.length; index++) {
    const { name, value } = parameters[index] as UriParameter;
    const bits = escapes && name.includes("%") ? ANY_NAME : bitOf(name);
    const before = seen;
    seen |= bits;
    if (((before | CONSTRAINED_BITS) & bits) === 0) continue;
    let code = brokenByValue(scheme, name.length, value, underscores, nonToken);
    if ((before & bits) === 0 && code === null && bits !== ANY_NAME) continue;
    const key = nameKey(name);
    if (key.length !== name.length) {
      code = brokenByValue(scheme, key.length, value, underscores, nonToken);
    }
    firsts ??= firstIndexes(parameters);
    if (firsts.get(key) !== index) {
      broken ??= []; // only now, because most URIs break none
      broken.push({ code: "parameter-duplicate", index });
    }
    if (code !== null && CONSTRAINED.includes(key)) {
      broken ??= [];
      broken.push({ code, index });
    }
  }
  return broken ?? NOTHING;
}

/** Returns where each name is for the first time. */
function firstIndexes(parameters: readonly UriParameter[]): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  for (let index = parameters.length - 1; index >= 0; index--) {
    firsts.set(nameKey((parameters[index] as UriParameter).name), index);
  }
  return firsts;
}

/**
 * Returns the constraint that a value breaks if its parameter is the one in `CONSTRAINED` with a name of
 * this length. A flag breaks each of them. Only transport and user allow escapes, so the other values are
 * not unescaped. Unless `mayBeNonToken`, every value is known to be a token without escapes.
 */
function brokenByValue(
  scheme: SipUri["scheme"],
  nameLength: number,
  value: string | true,
  underscores: boolean,
  mayBeNonToken: boolean,
): ConstraintCode | null {
  const text = value === true ? "" : value;
  switch (nameLength) {
    case "transport".length:
    case "user".length:
    case "method".length: {
      const plain = mayBeNonToken && nameLength !== "method".length ? octets(text) : text;
      if (text === "" || (mayBeNonToken && token(plain) === undefined))
        return "parameter-not-token";
      if (scheme === "sip" || nameLength !== "transport".length) return null;
      return plain.toLowerCase() === "udp" ? "sips-transport-udp" : null;
    }
    case "ttl".length:
      // As texts, numbers of three digits have the same order.
      return ttl(text) && (text.length < 3 || text <= "255") ? null : "ttl-invalid";
    case "maddr".length:
      return host(text, underscores) ? null : "maddr-invalid";
    default:
      return null;
  }
}

/** Returns an issue for each constraint that a URI, parsed from `text`, breaks. */
export function constraintIssues(
  uri: SipUri,
  settings: Settings,
  text: string,
  notes?: Notes,
): readonly Issue<ConstraintCode>[] {
  const broken = brokenConstraints(uri.scheme, uri.port, uri.parameters, settings, notes);
  if (broken.length === 0) return NOTHING; // without computing the spans
  const { port, parameters } = parameterSpans(uri, text);
  return broken.map(({ code, index }) =>
    index === null
      ? issue(CONSTRAINTS, code, "port", port)
      : issue(CONSTRAINTS, code, "parameters", parameters[index]),
  );
}
