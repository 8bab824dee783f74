import { fail, guarded } from "./fail.ts";
import type { Limits, Options } from "./types.ts";

/**
 * The limits unless told otherwise, in UTF-16 code units: a SIP URI is under 255 characters,
 * and its headers are under 1024.
 */
export const DEFAULT_LIMITS: { readonly uri: number; readonly headers: number } =
  /* @__PURE__ */ Object.freeze({ uri: 254, headers: 1023 });

/** Options, read once and checked. No limit is `Infinity`. */
export interface Settings {
  readonly uri: number;
  readonly headers: number;
  readonly constraints: boolean;
}

const DEFAULTS: Settings = { ...DEFAULT_LIMITS, constraints: true };

export function settingsOf(options: Options | undefined): Settings {
  return options === undefined ? DEFAULTS : guarded(() => read(options));
}

function read(options: Options): Settings {
  if (typeof options !== "object" || options === null) {
    fail("invalid-options", "The options must be an object.");
  }
  const { limits = {}, constraints = true } = options;
  if (typeof constraints !== "boolean") {
    fail("invalid-options", "The option constraints must be true or false.");
  }
  if (limits === false) return { uri: Infinity, headers: Infinity, constraints };
  if (typeof limits !== "object" || limits === null) {
    fail("invalid-options", "The option limits must be an object or false.");
  }
  return { uri: limit(limits, "uri"), headers: limit(limits, "headers"), constraints };
}

function limit(limits: Limits, name: "uri" | "headers"): number {
  const { [name]: value = DEFAULTS[name] } = limits;
  if (value === false) return Infinity;
  if (!Number.isSafeInteger(value) || value < 0) {
    fail("invalid-options", "A limit must be a whole number of characters or false.");
  }
  return value;
}
