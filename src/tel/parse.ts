import { diagnose_telephone_uri, telephone_uri } from "../../grammar/sip-uri.peggy";
import { CONSTRAINTS } from "../constraints.ts";
import { type Issue, issue } from "../issue.ts";
import { wholeLimitIssues } from "../limits.ts";
import { nameKey } from "../names.ts";
import { type Settings, settingsOf } from "../options.ts";
import { failure, notText, orThrow, type ParseResult, safely } from "../result.ts";
import type { Options } from "../types.ts";
import { TEL_MESSAGES, type TelCode } from "./messages.ts";
import type { TelUri } from "./types.ts";

/**
 * Parses a tel URI (RFC 3966 §3, with errata 203 and 4376). Lengths and offsets are UTF-16 code
 * units; of the limits, only `uri` applies.
 *
 * @throws SipUriError with the issues and without the input.
 * @example
 * parseTel("tel:+1-201-555-0123;ext=42").number; // "+1-201-555-0123"
 */
export function parseTel(text: string, options?: Options): TelUri {
  const settings = settingsOf(options);
  return orThrow(typeof text === "string" ? readTel(text, settings) : failure([notText()]));
}

/**
 * Like `parseTel`, for any value: a failure is returned as data, and nothing is ever thrown.
 *
 * @example
 * safeParseTel("tel:7042").success; // false: a local number needs a phone-context
 */
export function safeParseTel(value: unknown, options?: Options): ParseResult<TelUri> {
  return safely(value, options, readTel);
}

export function readTel(text: string, settings: Settings): ParseResult<TelUri> {
  const tooLong = wholeLimitIssues(text, settings);
  if (tooLong.length > 0) return failure(tooLong);
  const value = telephone_uri(text);
  if (value === undefined) return failure([diagnose(text)]);
  const issues = settings.constraints ? constraintIssues(value) : [];
  return issues.length === 0 ? { success: true, value } : failure(issues);
}

function diagnose(text: string): Issue {
  const offset = diagnose_telephone_uri(text);
  const behind = text.indexOf(";");
  const [code, component] = finding(text, offset, behind < 0 ? text.length : behind);
  const end = Math.min(offset + 1, text.length);
  return issue("syntax", code, TEL_MESSAGES[code], component, offset, end);
}

const SCHEME = "tel:".length;

function finding(
  text: string,
  offset: number,
  behind: number,
): readonly [TelCode, Issue["component"]] {
  if (offset < SCHEME) return ["tel-scheme-missing", "scheme"];
  if (telephone_uri(`${text.slice(0, behind)};phone-context=a`) === undefined) {
    return ["tel-number-invalid", "number"];
  }
  // Whatever is whole and yet no tel URI is a local number: a global one needs no more.
  const isWhole = offset === text.length && !/[;=]$/.test(text);
  return isWhole ? ["tel-context-missing", "parameters"] : ["tel-parameter-invalid", "parameters"];
}

/** RFC 3966 §3: what is in the ABNF though its prose forbids it, in order of position. */
function constraintIssues({ number, parameters }: TelUri): Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  let start = SCHEME + number.length + 1;
  for (const { name, value } of parameters) {
    const key = nameKey(name);
    const end = start + name.length + (value === true ? 0 : value.length + 1);
    const code = broken(key, seen);
    if (code !== undefined) {
      const message = code === "parameter-duplicate" ? CONSTRAINTS[code] : TEL_MESSAGES[code];
      issues.push(issue("constraint", code, message, "parameters", start, end));
    }
    seen.add(key);
    start = end + 1;
  }
  return issues;
}

function broken(
  key: string,
  seen: ReadonlySet<string>,
): "parameter-duplicate" | TelCode | undefined {
  if (seen.has(key)) return "parameter-duplicate";
  if ((key === "isub" && seen.has("ext")) || (key === "ext" && seen.has("isub"))) {
    return "tel-isub-with-ext";
  }
  return key.startsWith("m-") ? "tel-mandatory-parameter" : undefined;
}
