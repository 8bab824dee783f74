import { hostname, telephone_uri } from "../../grammar/sip-uri.peggy";
import { type Issue, issue, type Span } from "../issue.ts";
import { CONSTRAINTS } from "../messages.ts";
import { nameKey } from "../names.ts";
import { limitIssues, type Settings } from "../options.ts";
import { failure, type ParseResult, readOrThrow, safeRead } from "../result.ts";
import { parameterSpansFrom, wholeCharacters } from "../spans.ts";
import type { Options, UriParameter } from "../types.ts";
import {
  type ParseTelCode,
  TEL_CONSTRAINTS,
  TEL_SYNTAX,
  type TelSyntaxCode,
  type TelUriCode,
} from "./messages.ts";
import type { TelUri } from "./types.ts";

/**
 * Parses a tel URI (RFC 3966 §3, with errata 203 and 4376). Lengths and offsets are UTF-16 code
 * units; of the limits, only `uri` applies.
 *
 * @throws SipUriError if the text is not a tel URI, is too long, or breaks a constraint, or the options
 * are invalid.
 * @example
 * parseTel("tel:+1-201-555-0123;ext=42").number; // "+1-201-555-0123"
 */
export function parseTel(text: string, options?: Options): TelUri {
  return readOrThrow(text, options, examineTel);
}

/**
 * Like `parseTel`, but it takes any value, returns a failure as data, and never throws.
 *
 * @example
 * safeParseTel("tel:7042").success; // false: a local number needs a phone-context
 */
export function safeParseTel(value: unknown, options?: Options): ParseResult<TelUri, ParseTelCode> {
  return safeRead(value, options, examineTel);
}

/** Parses a text, or returns its issues: text -> limit -> grammar -> constraints. */
export function examineTel(text: string, settings: Settings): ParseResult<TelUri, TelUriCode> {
  const tooLong = limitIssues(text.length, text.length, settings, text) as Issue<"uri-too-long">[];
  if (tooLong.length > 0) return failure(tooLong);
  const value = telephone_uri(text);
  if (typeof value === "number") return failure([diagnose(text, ~value)]);
  const issues = settings.constraints ? constraintIssues(value) : [];
  return issues.length === 0 ? { success: true, value } : failure(issues);
}

function diagnose(text: string, offset: number): Issue<TelSyntaxCode> {
  const [code, component, start, end = Math.min(start + 1, text.length)] = find(text, offset);
  return issue(TEL_SYNTAX, code, component, wholeCharacters(text, start, end));
}

const SCHEME = "tel:".length;

type Finding = readonly [
  code: TelSyntaxCode,
  component: Issue["component"],
  start: number,
  end?: number,
];

function find(text: string, offset: number): Finding {
  if (offset < SCHEME) return ["tel-scheme-missing", "scheme", offset];
  const numberEnd = text.search(/;|$/);
  if (typeof telephone_uri(`${text.slice(0, numberEnd)};phone-context=a`) === "number") {
    return ["tel-number-invalid", "number", offset];
  }
  // A global number takes any context.
  const context = text.startsWith("+", SCHEME) ? null : /;phone-context=([^;]*)/i.exec(text);
  if (context !== null) {
    const end = context.index + context[0].length;
    const start = end - (context[1] as string).length;
    const isReached = offset === text.length || (start <= offset && offset <= end);
    if (isReached) return ["tel-context-invalid", "parameters", start, end];
  }
  if (offset < text.length) return ["tel-parameter-invalid", "parameters", offset];
  // The text is complete but not a tel URI: it is a local number without a context.
  const isCut = /[;=]$/.test(text);
  return [isCut ? "tel-parameter-invalid" : "tel-context-missing", "parameters", offset];
}

/** Returns an issue for each parameter that the ABNF allows but an RFC forbids, in order of position. */
function constraintIssues(tel: TelUri): Issue<TelUriCode>[] {
  const issues: Issue<TelUriCode>[] = [];
  const seen = new Set<string>();
  const spans = telParameterSpans(tel);
  tel.parameters.forEach(({ name, value }, i) => {
    const key = nameKey(name);
    const span = spans[i];
    if (seen.has(key)) {
      issues.push(issue(CONSTRAINTS, "parameter-duplicate", "parameters", span));
    } else if ((key === "isub" && seen.has("ext")) || (key === "ext" && seen.has("isub"))) {
      issues.push(issue(TEL_CONSTRAINTS, "tel-isub-with-ext", "parameters", span));
    } else if (key.startsWith("m-")) {
      issues.push(issue(TEL_CONSTRAINTS, "tel-mandatory-parameter", "parameters", span));
    } else if (!hasRightValue(key, value === true ? "" : value, tel)) {
      issues.push(issue(TEL_CONSTRAINTS, "tel-value-invalid", "parameters", span));
    }
    seen.add(key);
  });
  return issues;
}

const GLOBAL_HEX_DIGITS = /^\+\d[\da-f().-]*$/i;

/** Whether a parameter has a value that its RFC allows; "" is the value of a flag. */
function hasRightValue(key: string, value: string, { parameters }: TelUri): boolean {
  switch (key) {
    case "npdi": // RFC 4694 §4
    case "enumdi": // RFC 4759 §3
      return value === "";
    case "isub": // RFC 3966 §3, erratum 203
      return value !== "";
    case "ext":
      return /^[\d().-]+$/.test(value);
    case "rn": // RFC 4694 §4: a global number, or a local one that has a context
    case "cic":
      return GLOBAL_HEX_DIGITS.test(value) || (isHexDigits(value) && hasContext(key, parameters));
    case "rn-context":
    case "cic-context":
      return GLOBAL_HEX_DIGITS.test(value) || hostname(value) !== undefined;
    default:
      return true;
  }
}

function isHexDigits(value: string): boolean {
  return /^[\da-f][\da-f().-]*$/i.test(value);
}

function hasContext(key: string, parameters: readonly UriParameter[]): boolean {
  return parameters.some(({ name }) => nameKey(name) === `${key}-context`);
}

/** Returns the spans of the parameters of a tel URI in its text. */
export function telParameterSpans({ number, parameters }: TelUri): Span[] {
  return parameterSpansFrom(SCHEME + number.length, parameters);
}
