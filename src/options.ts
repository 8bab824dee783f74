import { fail, guarded } from "./fail.ts";
import type { Options } from "./types.ts";

/**
 * The default limits, in UTF-16 code units: a SIP URI must be under 255 characters, and its
 * headers under 1024.
 */
export const DEFAULT_LIMITS: { readonly uri: number; readonly headers: number } =
  /* @__PURE__ */ Object.freeze({ uri: 254, headers: 1023 });

/** Options, read once and checked. No limit is `Infinity`. */
export interface Settings {
  readonly uri: number;
  readonly headers: number;
  readonly constraints: boolean;
}

/** What holds without options. */
export const DEFAULTS: Settings = { uri: 254, headers: 1023, constraints: true };

export function settingsOf(options: Options | undefined): Settings {
  return options === undefined ? DEFAULTS : guarded(() => read(options));
}

function read(options: Options): Settings {
  const { limits = {}, constraints = true, ...unknown } = objectOf(options);
  const {
    uri = DEFAULTS.uri,
    headers = DEFAULTS.headers,
    ...others
  } = limits === false ? { uri: limits, headers: limits } : objectOf(limits);
  // A misspelt option would be left out silently.
  const isKnown = Object.keys({ ...unknown, ...others }).length === 0;
  if (!isKnown || typeof constraints !== "boolean") refuse();
  return { uri: most(uri), headers: most(headers), constraints };
}

function objectOf<T>(value: T): T & object {
  return typeof value === "object" && value !== null ? value : refuse();
}

function most(limit: number | false): number {
  if (limit === false) return Infinity;
  return Number.isSafeInteger(limit) && limit >= 0 ? limit : refuse();
}

function refuse(): never {
  return fail(
    "invalid-options",
    "The options are { limits: { uri, headers }, constraints }: numbers or false; true or false.",
  );
}
