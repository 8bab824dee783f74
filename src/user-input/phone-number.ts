/**
 * A telephone number or an extension as people write it, with separators: white space, `-`, `.`,
 * `/`, parentheses, and the hyphens and dashes that word processors write.
 */

export function looksLikePhoneNumber(typed: string): boolean {
  return /^\s*[+\d(][\d\s+().,;/\-\u2010-\u2015\u2212]*$/.test(typed);
}

/**
 * Whether a text of digits and separators is one number. "10-12" is a range and "1001 1002" two
 * extensions, so it must begin as a number with an area code does: with "+", or with "0" and have
 * nine digits or more; E.164 allows 15. Or it is written as in North America.
 */
export function isPhoneNumber(typed: string): boolean {
  const digits = withoutSeparators(typed);
  if (!/^\+?\d+$/.test(digits)) return false;
  if (digits === typed) return true;
  const plain = typed
    .replace(/\p{Zs}/gu, " ")
    .replace(DASHES, "-")
    .trim();
  if (hasTrunkZero(plain) || DOTTED_QUAD.test(plain) || isExtensionList(plain)) return false;
  if (NORTH_AMERICAN.test(plain)) return true;
  if (!isSlashAfterAreaCode(plain)) return false;
  if (digits.startsWith("+")) return digits.length <= "+".length + 15;
  return /^0\d{8,14}$/.test(digits);
}

/** Removes separators, but not line ends and tabs: lines are a list. */
export function withoutSeparators(typed: string): string {
  return typed.replace(/[\p{Zs}().\-/\u2010-\u2015\u2212]/gu, "");
}

const DASHES = /[\u2010-\u2015\u2212]/g;
/** An IPv4 address, "10.0.0.1", or a mistyped one, "010.020.030.040". */
const DOTTED_QUAD = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** Ten digits, 3-3-4, with or without a "1": "1 (415) 555-0100", "415.555.0100". */
const NORTH_AMERICAN =
  /^(?:(?:1[ .-]?)?\(\d{3}\)[ .-]?\d{3}[ .-]\d{4}|(?:1-)?\d{3}-\d{3}-\d{4}|(?:1\.)?\d{3}\.\d{3}\.\d{4})$/;

/** In "+44 (0)20" the zero is not dialled. */
export function hasTrunkZero(typed: string): boolean {
  return typed.replace(/\s/g, "").includes("(0)");
}

/** Whether it is a list of extensions, which can begin with "0" too: "0101 0102 0103". */
function isExtensionList(plain: string): boolean {
  const [first, ...others] = plain.split(/[^\d+]+/) as [string, ...string[]];
  const isAlike = (group: string) => group.startsWith("0") && group.length === first.length;
  return first.length > 2 && others.length > 0 && others.every(isAlike);
}

/** Whether a slash, if any, ends the area code. In "030 1234 / 1235" it separates two numbers. */
function isSlashAfterAreaCode(plain: string): boolean {
  const [areaCode, subscriber, ...more] = plain.split("/") as [string, ...string[]];
  if (subscriber === undefined) return true;
  const isAreaCode = /^(?:\(?(?:\+|00)\d{1,3}\)?[ .-]*)?\(?\d{2,6}\)? *$/.test(areaCode);
  return isAreaCode && more.length === 0 && /^ *[1-9]/.test(subscriber);
}
