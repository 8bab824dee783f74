import { fail } from "../fail.ts";

/** What an option of `client.calls.create` may be. */
export type Option = string | number | boolean | readonly string[];

/**
 * An option, read once. Its name is the SDK's: one in the HTTP API's spelling, `To` say, would
 * stand in the body beside the one that was checked.
 */
export function optionOf(name: string, value: unknown): Option {
  if (!/^[a-z][A-Za-z\d]*$/.test(name)) {
    fail("unknown-property", "Properties have the names of Twilio's SDK, in camelCase.");
  }
  if (Array.isArray(value)) return Array.from<unknown, string>(value, textOf);
  if (typeof value === "boolean" || Number.isFinite(value)) return value as boolean | number;
  return textOf(value);
}

/** Malformed UTF-16 would be changed on its way. */
function textOf(value: unknown): string {
  if (typeof value !== "string") {
    fail("invalid-type", "An option is a string, a number, a boolean or a list of strings.");
  }
  if (/\p{Cs}/u.test(value)) fail("malformed-text", "The text contains a lone surrogate.");
  return value;
}
