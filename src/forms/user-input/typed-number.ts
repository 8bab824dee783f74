import { IPv4address } from "../../../grammar/sip-uri.peggy";

/** A telephone number or an extension as people write it, separators and all. */

export function looksLikeNumber(typed: string): boolean {
  return /^\s*[+\d(][\d\s().+-]*$/.test(typed);
}

/**
 * Whether a text of digits and separators is one number. "10-12" is a range and "1001 1002"
 * are two extensions, so separators need a "+", or two of them that are no spaces and nine
 * digits; E.164 has no more than 15. In "+44 (0)20" the zero is not dialled.
 */
export function isNumber(typed: string): boolean {
  const digits = withoutSeparators(typed);
  if (!/^\+?\d+$/.test(digits)) return false;
  if (digits === typed) return true;
  if (/[^\S ]/.test(typed.replace(/\p{Zs}/gu, " "))) return false; // lines are a list
  if (hasTrunkZero(typed) || IPv4address(typed) !== undefined) return false;
  if (digits.startsWith("+")) return digits.length <= "+".length + 15;
  return digits.length >= 9 && digits.length <= 15 && /[().-].*[().-]/.test(typed);
}

export function withoutSeparators(typed: string): string {
  return typed.replace(/[\s().-]+/g, "");
}

export function hasTrunkZero(typed: string): boolean {
  return typed.replace(/\s+/g, "").includes("(0)");
}
