import { expectOptions, failOptions } from "./expect.ts";
import { type Issue, issue, type Span, type Table } from "./issue.ts";
import { LIMITS, type LimitCode } from "./messages.ts";
import { headersStart, wholeCharacters } from "./spans.ts";
import type { Limits, Options } from "./types.ts";

const MAX_URI = 254;
const MAX_HEADERS = 1023;

/**
 * The default limits, in UTF-16 code units: a SIP URI must be under 255 characters, and its headers
 * under 1024. The rule is Twilio's ("Making SIP Calls"), not an RFC's.
 *
 * @example
 * parse(text, { limits: { ...DEFAULT_LIMITS, uri: 400 } });
 */
export const DEFAULT_LIMITS: { readonly uri: number; readonly headers: number } =
  /* @__PURE__ */ Object.freeze({ uri: MAX_URI, headers: MAX_HEADERS });

/** Options, read once and checked. `Infinity` means no limit. */
export interface Settings {
  readonly maxUri: number;
  readonly maxHeaders: number;
  readonly constraints: boolean;
  /** Whether "_" counts as a letter in a host. */
  readonly underscores: boolean;
}

/** The settings if no options are given. */
export const DEFAULTS: Settings = {
  maxUri: MAX_URI,
  maxHeaders: MAX_HEADERS,
  constraints: true,
  underscores: false,
};

/** For functions that take no options: whatever `parse` can read, with whatever options. */
export const UNLIMITED: Settings = {
  maxUri: Infinity,
  maxHeaders: Infinity,
  constraints: false,
  underscores: true,
};

export function readOptions(options: Options | undefined): Settings {
  if (options === undefined) return DEFAULTS;
  const {
    limits = {},
    constraints = true,
    underscores = false,
  } = expectOptions(options, ["limits", "constraints", "underscores"]);
  const { uri = MAX_URI, headers = MAX_HEADERS } =
    limits === false
      ? { uri: limits, headers: limits }
      : expectOptions(limits, ["uri", "headers"], undefined, "limits");
  if (typeof constraints !== "boolean") failOptions(undefined, ["constraints"]);
  if (typeof underscores !== "boolean") failOptions(undefined, ["underscores"]);
  const maxUri = limitOf(uri, "uri");
  return { maxUri, maxHeaders: limitOf(headers, "headers"), constraints, underscores };
}

function limitOf(limit: number | false, name: keyof Limits): number {
  if (limit === false) return Infinity;
  if (Number.isSafeInteger(limit) && limit >= 0) return limit;
  return failOptions(undefined, ["limits", name]);
}

/** Returns the length of the longest text that can be within both limits, with a "?" between them. */
export function longestText({ maxUri, maxHeaders }: Settings): number {
  return maxUri + 1 + maxHeaders;
}

/** Whether a text is within both limits. A text longer than both together is not read. */
export function isWithinLimits(text: string, settings: Settings): boolean {
  const { maxUri, maxHeaders } = settings;
  if (text.length <= maxUri && text.length <= maxHeaders) return true;
  if (text.length > longestText(settings)) return false;
  const headersAt = headersStart(text);
  return headersAt <= maxUri && text.length - headersAt - 1 <= maxHeaders;
}

/**
 * Returns an issue for each limit that a text exceeds. `headersAt` is where its headers' "?" is, or its
 * end if it has no headers, as in a tel URI. Without the text, a place may cut a character.
 */
export function limitIssues(
  headersAt: number,
  length: number,
  { maxUri, maxHeaders }: Pick<Settings, "maxUri" | "maxHeaders">,
  text = "",
): Issue<LimitCode>[] {
  const headers: Span = { start: headersAt + 1, end: length };
  return [
    ...overLimit(LIMITS, "uri-too-long", null, { start: 0, end: headersAt }, maxUri, text),
    ...overLimit(LIMITS, "headers-too-long", "headers", headers, maxHeaders, text),
  ];
}

/** Returns an issue, at what is too much, if there are more than `limit` code units in a part of a text. */
export function overLimit<Code extends string, At extends string = never>(
  table: Table<Code>,
  code: Code,
  component: At | null,
  { start, end }: Span,
  limit: number,
  text: string,
): Issue<Code, At>[] {
  const actual = end - start;
  if (actual <= limit) return [];
  const message = `${table.says[code]} must be under ${limit + 1} characters, not ${actual}.`;
  const found = issue(table, code, component, wholeCharacters(text, start + limit, end), message);
  return [{ ...found, limit, actual } as Issue<Code, At>];
}
