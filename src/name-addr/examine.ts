import {
  name_addr_element,
  name_addr_list,
  SIP_URI,
  type WrittenNameAddr,
} from "../../grammar/sip-uri.peggy";
import { byPosition, type Issue, issue, type Span } from "../issue.ts";
import { CONSTRAINTS } from "../messages.ts";
import { foldCase } from "../names.ts";
import { limitIssues, type Settings } from "../options.ts";
import { examine, parseOrUndefined } from "../parse.ts";
import { failure, issuesOf, orThrow, type ParseResult, succeed } from "../result.ts";
import { examineTel } from "../tel/parse.ts";
import { diagnose } from "./diagnose.ts";
import { NAME_ADDR, type ParseNameAddrCode, type UriInNameAddrCode } from "./messages.ts";
import { type Places, parameterSpan, placesOf, uriStart } from "./places.ts";
import { unquote } from "./quotes.ts";
import type { HeaderParameter, NameAddr } from "./types.ts";
import { IS_TEL } from "./uri-issue.ts";

type Result<T, Code extends string = never> = ParseResult<T, ParseNameAddrCode | Code>;

/** Returns the issues of a header's parameters; `spanOf` returns where one is, by its index. */
export type Judge<Code extends string> = (
  parameters: readonly HeaderParameter[],
  spanOf: (index: number) => Span,
) => readonly Issue<Code>[];

/** Parses a text, or returns its issues. */
export function examineNameAddr(text: string, settings: Settings): Result<NameAddr> {
  const raw = name_addr_element(text, settings.underscores);
  if (typeof raw === "number") {
    return failure([diagnose({ text, offset: ~raw, isList: false, settings })]);
  }
  return toNameAddr(raw, text, settings, () => placesOf(text)[0] as Places);
}

/**
 * Parses a list, or returns the issues of all its values. `judge` returns the constraints that the
 * parameters of one break beyond those of all headers.
 */
export function examineList<Code extends string = never>(
  text: string,
  settings: Settings,
  judge?: Judge<Code>,
): Result<NameAddr[], Code> {
  const raw = name_addr_list(text, settings.underscores);
  if (typeof raw === "number") {
    return failure([diagnose({ text, offset: ~raw, isList: true, settings })]);
  }
  let all: readonly Places[] | undefined;
  const placesAt = (i: number) => {
    all ??= placesOf(text);
    return all[i] as Places;
  };
  const results = raw.map((written, i) =>
    toNameAddr(written, text, settings, () => placesAt(i), judge),
  );
  const issues = results.flatMap(issuesOf);
  return issues.length > 0 ? failure(issues) : succeed(results.map(orThrow));
}

/** The grammar has found the text of the URI. Its own rule, the limits and the constraints decide. */
function toNameAddr<Code extends string = never>(
  written: WrittenNameAddr,
  text: string,
  settings: Settings,
  places: () => Places,
  judge: Judge<Code> = () => [],
): Result<NameAddr, Code> {
  const { displayName, uri } = written;
  const parameters = toParameters(written.parameters);
  const result = examineUri(uri, settings);
  const issues: Issue<ParseNameAddrCode | Code>[] = issuesOf(result).map((found) =>
    inText(found, places(), parameters),
  );
  if (settings.constraints) {
    const spanOf = (index: number) => parameterSpan(text, places(), index);
    const repeated = repeatedIndex(parameters);
    if (repeated >= 0) {
      // RFC 3261 §7.3.1: any given parameter-name MUST NOT appear more than once.
      issues.push(issue(CONSTRAINTS, "parameter-duplicate", "parameters", spanOf(repeated)));
    }
    issues.push(...judge(parameters, spanOf));
    issues.sort(byPosition);
  }
  if (!result.success || issues.length > 0) return failure(issues);
  return succeed({
    displayName: displayName === null ? null : unquote(displayName),
    uri: result.value,
    parameters,
  });
}

function toParameters(written: WrittenNameAddr["parameters"]): HeaderParameter[] {
  return written.map(({ name, value }) => ({
    name,
    value: value === true ? value : unquote(value),
    quoted: value !== true && value.startsWith('"'),
  }));
}

/** Returns an issue of the URI with its place in the whole text. */
function inText(
  found: Issue<UriInNameAddrCode>,
  places: Places,
  parameters: readonly HeaderParameter[],
): Issue<ParseNameAddrCode> {
  const isContext = parameters.some(({ name }) => foldCase(name) === "phone-context");
  if (found.code === "tel-context-missing" && places.bracket < 0 && isContext) {
    // RFC 8217 §3: without angle brackets, it is a parameter of the header.
    const [start = 0] = places.semicolons;
    return issue(NAME_ADDR, "brackets-missing", "uri", { start, end: start + 1 });
  }
  const from = uriStart(places);
  return { ...found, start: Number(found.start) + from, end: Number(found.end) + from };
}

/**
 * Returns the URI of a name-addr, whose text the grammar has read as an addr-spec: a SIP URI, a tel
 * URI, or the text of a URI of another scheme. Without constraints, a tel URI that RFC 3966 refuses is
 * such a text, as RFC 3261's absoluteURI derives it.
 */
function examineUri(
  text: string,
  settings: Settings,
): ParseResult<NameAddr["uri"], UriInNameAddrCode> {
  const uri = parseOrUndefined(text, settings);
  if (uri !== undefined) return succeed(uri);
  // The grammar has read it, so no SIP URI has an issue of syntax: it is too long, or breaks a constraint.
  if (typeof SIP_URI(text, settings.underscores) !== "number") {
    return examine(text, settings) as ParseResult<NameAddr["uri"], UriInNameAddrCode>;
  }
  if (IS_TEL.test(text)) {
    const tel = examineTel(text, settings) as ParseResult<NameAddr["uri"], UriInNameAddrCode>;
    const isText = issuesOf(tel).some(({ kind }) => kind === "syntax") && !settings.constraints;
    if (!isText) return tel;
  }
  const tooLong = limitIssues(text.length, text.length, settings, text);
  return tooLong.length > 0 ? failure(tooLong) : succeed(text);
}

/** Returns the index of the first parameter whose name an earlier one has, or -1. */
export function repeatedIndex(parameters: readonly HeaderParameter[]): number {
  const names = new Set<string>();
  return parameters.findIndex(({ name }) => names.size === names.add(foldCase(name)).size);
}
