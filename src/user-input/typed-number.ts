/**
 * A telephone number or an extension as people write it, separators and all: white space, `-`,
 * `.`, `/`, parentheses, and the hyphens and dashes that word processors write.
 */

export function looksLikeNumber(typed: string): boolean {
  return /^\s*[+\d(][\d\s+().,;/\-\u2010-\u2015\u2212]*$/.test(typed);
}

/**
 * Whether a text of digits and separators is one number. "10-12" is a range and "1001 1002"
 * are two extensions. So it must begin as a number with an area code does: with "+", or with
 * "0" and nine digits in all; E.164 has no more than 15. Or it is written as in North America.
 */
export function isNumber(typed: string): boolean {
  const digits = withoutSeparators(typed);
  if (!/^\+?\d+$/.test(digits)) return false;
  if (digits === typed) return true;
  const plain = typed
    .replace(/\p{Zs}/gu, " ")
    .replace(DASHES, "-")
    .trim();
  if (hasTrunkZero(plain) || isDottedQuad(plain) || isList(plain)) return false;
  if (isNorthAmerican(plain)) return true;
  if (!isSlashBehindAreaCode(plain)) return false;
  if (digits.startsWith("+")) return digits.length <= "+".length + 15;
  return /^0\d{8,14}$/.test(digits);
}

/** Not a line end or a tab: lines are a list. */
export function withoutSeparators(typed: string): string {
  return typed.replace(/[\p{Zs}().\-/\u2010-\u2015\u2212]/gu, "");
}

const DASHES = /[\u2010-\u2015\u2212]/g;

/** In "+44 (0)20" the zero is not dialled. */
export function hasTrunkZero(typed: string): boolean {
  return typed.replace(/\s/g, "").includes("(0)");
}

/** "10.0.0.1", and "010.020.030.040": an address, or the slip of one. */
function isDottedQuad(plain: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(plain);
}

/** "0101 0102 0103": extensions may begin with "0" too. */
function isList(plain: string): boolean {
  const [first, ...others] = plain.split(/[^\d+]+/) as [string, ...string[]];
  const isAlike = (group: string) => group.startsWith("0") && group.length === first.length;
  return first.length > 2 && others.length > 0 && others.every(isAlike);
}

/** Ten digits as 3-3-4, with a "1" before them or without: "1 (415) 555-0100", "415.555.0100". */
function isNorthAmerican(plain: string): boolean {
  return /^(?:(?:1[ .-]?)?\(\d{3}\)[ .-]?\d{3}[ .-]\d{4}|(?:1-)?\d{3}-\d{3}-\d{4}|(?:1\.)?\d{3}\.\d{3}\.\d{4})$/.test(
    plain,
  );
}

/** "030 1234 / 1235" and "0301234 / 0301235" are two numbers each. */
function isSlashBehindAreaCode(plain: string): boolean {
  const [areaCode, subscriber, ...more] = plain.split("/") as [string, ...string[]];
  if (subscriber === undefined) return true;
  const isAreaCode = /^(?:\(?(?:\+|00)\d{1,3}\)?[ .-]*)?\(?\d{2,6}\)? *$/.test(areaCode);
  return isAreaCode && more.length === 0 && /^ *[1-9]/.test(subscriber);
}
