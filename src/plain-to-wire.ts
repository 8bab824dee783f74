/** Turns plain text into wire text. */
import { token } from "../grammar/sip-uri.peggy";
import { type EscapedComponent, escapeText } from "./escape.ts";
import { fail } from "./expect.ts";
import { WRITING } from "./messages.ts";
import type { UriParameter } from "./types.ts";

export function escapeOrNull(plain: string | null, component: EscapedComponent): string | null {
  return plain === null ? null : escapeText(plain, component);
}

export function toWireItem(
  plainName: string,
  value: string | true,
  component: "parameters" | "headers",
  index?: number,
): UriParameter {
  const name = escapeText(plainName, component, plainName);
  if (value === true) return { name, value };
  return {
    name,
    value:
      component === "parameters" && isMethod(plainName)
        ? expectMethod(value, plainName)
        : escapeText(value, component, plainName, index),
  };
}

/** Whether a parameter is the method. */
export function isMethod(plainName: string): boolean {
  return plainName.length === "method".length && plainName.toLowerCase() === "method";
}

/** A Method is a token, in which "%" is an ordinary character (RFC 3261 §25.1). */
export function expectMethod(text: string, ...steps: readonly (string | number)[]): string {
  if (token(text) !== undefined) return text;
  return fail(WRITING, "method-invalid", "parameters", ...steps);
}
