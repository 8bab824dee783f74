import {
  name_addr_element,
  name_addr_list,
  SIP_URI,
  telephone_uri,
  type WrittenNameAddr,
} from "../../grammar/sip-uri.peggy";
import { diagnose } from "../diagnose.ts";
import { atPath, type Issue, issue } from "../issue.ts";
import { CONSTRAINTS } from "../messages.ts";
import { foldCase } from "../names.ts";
import { limitIssues, type Settings } from "../options.ts";
import { examine, parseOrUndefined } from "../parse.ts";
import { failure, issuesOf, orThrow, type ParseResult, succeed } from "../result.ts";
import { examineTel } from "../tel/parse.ts";
import type { TelUri } from "../tel/types.ts";
import type { SipUri } from "../types.ts";
import { NAME_ADDR, type ParseNameAddrCode, type UriInNameAddrCode } from "./messages.ts";
import { unquote } from "./quotes.ts";
import type { HeaderParameter, NameAddr } from "./types.ts";

/** Parses a text, or returns its issues. */
export function examineNameAddr(text: string, settings: Settings): Result<NameAddr> {
  const raw = name_addr_element(text, settings.underscores);
  if (typeof raw === "number") return failure(diagnoseAround(text, ~raw, settings));
  return toNameAddr(raw, settings);
}

export function examineList(text: string, settings: Settings): Result<NameAddr[]> {
  const raw = name_addr_list(text, settings.underscores);
  if (typeof raw === "number") return failure(diagnoseAround(text, ~raw, settings));
  const results = raw.map((element) => toNameAddr(element, settings));
  const issues = results.flatMap(issuesOf);
  return issues.length > 0 ? failure(issues) : succeed(results.map(orThrow));
}

type Result<T> = ParseResult<T, ParseNameAddrCode>;

/** The grammar has found the text of the URI. Its own rule, the limits and the constraints decide. */
function toNameAddr(written: WrittenNameAddr, settings: Settings): Result<NameAddr> {
  const { displayName, uri, parameters } = written;
  const result = examineUri(uri, settings);
  // The place of the URI in the whole text is no longer known.
  const issues: Issue<ParseNameAddrCode>[] = issuesOf(result).map((found) => atPath(found, null));
  if (settings.constraints && repeatedIndex(parameters) >= 0) {
    // RFC 3261 §7.3.1: any given parameter-name MUST NOT appear more than once.
    issues.push(issue(CONSTRAINTS, "parameter-duplicate", "parameters"));
  }
  if (!result.success || issues.length > 0) return failure(issues);
  return succeed({
    displayName: displayName === null ? null : unquote(displayName),
    uri: result.value,
    parameters: parameters.map(({ name, value }) => ({
      name,
      value: value === true ? value : unquote(value),
    })),
  });
}

/**
 * Returns the URI of a name-addr, whose text the grammar has read as an addr-spec: a SIP URI, a tel
 * URI, or the text of a URI of another scheme.
 */
function examineUri(
  text: string,
  settings: Settings,
): ParseResult<NameAddr["uri"], UriInNameAddrCode> {
  const uri = parseOrUndefined(text, settings);
  if (uri !== undefined) return succeed(uri);
  // The grammar has read it, so none of its issues is about syntax: it is too long, or breaks a constraint.
  type Result<T> = ParseResult<T, UriInNameAddrCode>;
  if (typeof SIP_URI(text, settings.underscores) !== "number")
    return examine(text, settings) as Result<SipUri>;
  if (typeof telephone_uri(text) !== "number") return examineTel(text, settings) as Result<TelUri>;
  const tooLong = limitIssues(text.length, text.length, settings, text);
  return tooLong.length > 0 ? failure(tooLong) : succeed(text);
}

/** Returns the index of the first parameter whose name an earlier one has, or -1. */
export function repeatedIndex(parameters: readonly HeaderParameter[]): number {
  const names = new Set<string>();
  return parameters.findIndex(({ name }) => names.size === names.add(foldCase(name)).size);
}

/** Meant as a SIP URI. If it is invalid, the grammar can't tell. */
const IS_SIP = /^sips?:/i;

/** A mistake in a SIP URI in angle brackets is the URI's; any other is around it. */
function diagnoseAround(
  text: string,
  offset: number,
  { underscores }: Settings,
): Issue<ParseNameAddrCode>[] {
  const open = text.lastIndexOf("<", offset) + 1;
  const close = text.indexOf(">", open);
  const uri = text.slice(open, close);
  const isSip = open > 0 && close >= offset && IS_SIP.test(uri);
  const result = isSip ? SIP_URI(uri, underscores) : null;
  if (typeof result === "number") {
    const { start, end, ...found } = diagnose(uri, result) as Issue<UriInNameAddrCode>; // it has its scheme
    return [{ ...found, start: (start ?? 0) + open, end: (end ?? 0) + open }];
  }
  const end = Math.min(offset + 1, text.length);
  return [issue(NAME_ADDR, "name-addr-invalid", null, { start: offset, end })];
}
