import { onlySipUriError, refuse } from "./error.ts";
import { type Issue, issue, type Table } from "./issue.ts";
import { LIMITS, type LimitCode, OPTIONS } from "./messages.ts";
import { NOTHING, pickIf } from "./properties.ts";
import { headersStart } from "./spans.ts";
import type { Limits, Options } from "./types.ts";

/**
 * The default limits, in UTF-16 code units: a SIP URI must be under 255 characters, and its headers
 * under 1024. The rule is Twilio's ("Making SIP Calls"), not an RFC's.
 *
 * @example
 * parse(text, { limits: { ...DEFAULT_LIMITS, uri: 400 } });
 */
export const DEFAULT_LIMITS: { readonly uri: number; readonly headers: number } =
  /* @__PURE__ */ Object.freeze({ uri: 254, headers: 1023 });

/** Options, read once and checked. `Infinity` means no limit. */
export interface Settings {
  readonly maxUri: number;
  readonly maxHeaders: number;
  readonly constraints: boolean;
}

/** The settings if no options are given. */
export const DEFAULTS: Settings = { maxUri: 254, maxHeaders: 1023, constraints: true };

export function readOptions(options: Options | undefined): Settings {
  return options === undefined ? DEFAULTS : onlySipUriError(() => read(options), refuseOptions);
}

const NAMES = ["limits", "constraints"] as const;
const LIMIT_NAMES = ["uri", "headers"] as const;

function read(options: Options): Settings {
  const isInherited = "limits" in NOTHING || "constraints" in NOTHING;
  const given = pickIf(isInherited, expectOptions(options, NAMES), NAMES);
  const { limits = {}, constraints = true } = given;
  const { uri = DEFAULTS.maxUri, headers = DEFAULTS.maxHeaders } =
    limits === false ? { uri: limits, headers: limits } : readLimits(limits);
  if (typeof constraints !== "boolean") refuseOptions();
  return { maxUri: limitOf(uri), maxHeaders: limitOf(headers), constraints };
}

function readLimits(limits: Limits): Limits {
  const isInherited = "uri" in NOTHING || "headers" in NOTHING;
  return pickIf(isInherited, expectOptions(limits, LIMIT_NAMES), LIMIT_NAMES);
}

/** Expects an object without other properties: a misspelt option would have no effect. */
function expectOptions<T>(value: T, names: readonly string[]): T & object {
  const isKnown = (name: string) => names.includes(name);
  if (typeof value !== "object" || value === null) refuseOptions();
  return Object.keys(value).every(isKnown) ? value : refuseOptions();
}

function limitOf(limit: number | false): number {
  if (limit === false) return Infinity;
  return Number.isSafeInteger(limit) && limit >= 0 ? limit : refuseOptions();
}

function refuseOptions(): never {
  return refuse([issue(OPTIONS, "invalid-options", null)]);
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

/** Returns an issue for each limit that a text exceeds. */
export function limitIssues(text: string, settings: Settings): Issue<LimitCode>[] {
  return limitIssuesAt(headersStart(text), text.length, settings);
}

/** Like `limitIssues`, when only the text's length and the offset of its headers' "?" are known. */
export function limitIssuesAt(
  headersAt: number,
  length: number,
  { maxUri, maxHeaders }: Pick<Settings, "maxUri" | "maxHeaders">,
): Issue<LimitCode>[] {
  return [
    ...exceeded("uri-too-long", null, 0, headersAt, maxUri),
    ...exceeded("headers-too-long", "headers", headersAt + 1, length, maxHeaders),
  ];
}

/** Like `limitIssues`, for a URI of another scheme, which has no headers: only `uri` applies. */
export function wholeLimitIssues(
  { length }: string,
  { maxUri }: Settings,
): Issue<"uri-too-long">[] {
  return exceeded("uri-too-long", null, 0, length, maxUri);
}

function exceeded<Code extends LimitCode>(
  code: Code,
  component: "headers" | null,
  start: number,
  end: number,
  limit: number,
): Issue<Code>[] {
  const actual = end - start;
  if (actual <= limit) return [];
  const found = issue(LIMITS as Table<Code>, code, component, { start: start + limit, end });
  const message = `${found.message} must be under ${limit + 1} characters, not ${actual}.`;
  return [{ ...found, message, limit, actual } as Issue<Code>];
}
