import { telephone_uri } from "../../grammar/sip-uri.peggy";
import { type Issue, issue, type Span } from "../issue.ts";
import { CONSTRAINTS } from "../messages.ts";
import { nameKey } from "../names.ts";
import { limitIssues, type Settings } from "../options.ts";
import { failure, type ParseResult, readOrThrow, safeRead } from "../result.ts";
import { parameterSpansFrom } from "../spans.ts";
import type { Options } from "../types.ts";
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
  const tooLong = limitIssues(text.length, text.length, settings) as Issue<"uri-too-long">[];
  if (tooLong.length > 0) return failure(tooLong);
  const value = telephone_uri(text);
  if (typeof value === "number") return failure([diagnose(text, ~value)]);
  const issues = settings.constraints ? constraintIssues(value) : [];
  return issues.length === 0 ? { success: true, value } : failure(issues);
}

function diagnose(text: string, start: number): Issue<TelSyntaxCode> {
  const semicolon = text.indexOf(";");
  const [code, component] = find(text, start, semicolon < 0 ? text.length : semicolon);
  return issue(TEL_SYNTAX, code, component, { start, end: Math.min(start + 1, text.length) });
}

const SCHEME = "tel:".length;

function find(
  text: string,
  offset: number,
  numberEnd: number,
): readonly [TelSyntaxCode, Issue["component"]] {
  if (offset < SCHEME) return ["tel-scheme-missing", "scheme"];
  if (typeof telephone_uri(`${text.slice(0, numberEnd)};phone-context=a`) === "number") {
    return ["tel-number-invalid", "number"];
  }
  // If the text is complete but not a tel URI, it is a local number: a global one needs no context.
  const isWhole = offset === text.length && !/[;=]$/.test(text);
  return isWhole ? ["tel-context-missing", "parameters"] : ["tel-parameter-invalid", "parameters"];
}

/** Returns what the prose of RFC 3966 §3 forbids, in order of position. */
function constraintIssues(tel: TelUri): Issue<TelUriCode>[] {
  const issues: Issue<TelUriCode>[] = [];
  const seen = new Set<string>();
  const spans = telParameterSpans(tel);
  tel.parameters.forEach(({ name }, i) => {
    const key = nameKey(name);
    const span = spans[i];
    if (seen.has(key)) {
      issues.push(issue(CONSTRAINTS, "parameter-duplicate", "parameters", span));
    } else if ((key === "isub" && seen.has("ext")) || (key === "ext" && seen.has("isub"))) {
      issues.push(issue(TEL_CONSTRAINTS, "tel-isub-with-ext", "parameters", span));
    } else if (key.startsWith("m-")) {
      issues.push(issue(TEL_CONSTRAINTS, "tel-mandatory-parameter", "parameters", span));
    }
    seen.add(key);
  });
  return issues;
}

/** The spans of the parameters of a tel URI in its text. */
export function telParameterSpans({ number, parameters }: TelUri): Span[] {
  return parameterSpansFrom(SCHEME + number.length, parameters);
}
