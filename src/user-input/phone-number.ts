import type { Span } from "../issue.ts";

/**
 * A telephone number or an extension as people write it, with separators: white space, `-`, `.`,
 * `/`, parentheses, and the hyphens, dashes and long-vowel marks that people type for a `-`.
 */

export function looksLikePhoneNumber(typed: string): boolean {
  return /^\s*[+\d(][\d\s+().,;/~\u301C\u2053\u223C-]*$/.test(withPlainSeparators(typed));
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
  const plain = withPlainSeparators(typed).trim();
  if (hasTrunkZero(plain) || isDottedQuad(plain) || isExtensionList(plain)) return false;
  if (NORTH_AMERICAN.test(plain)) return true;
  if (!isSlashAfterAreaCode(plain)) return false;
  if (digits.startsWith("+")) return digits.length <= "+".length + 15;
  return /^0\d{8,14}$/.test(digits);
}

/** Removes separators, but not line ends and tabs: lines are a list. */
export function withoutSeparators(typed: string): string {
  return withPlainSeparators(typed).replace(/[ ().\-/]/g, "");
}

/** Returns a text of the same length with "-" for each dash, and " " for each space. */
export function withPlainSeparators(typed: string): string {
  return typed.replace(DASHES, "-").replace(/\p{Zs}/gu, " ");
}

/** U+30FC and U+FF70 lengthen a vowel in Japanese, and are next to the digits on its keyboards. */
const DASHES = /[\u2010-\u2015\u2212\u30FC\uFE58\uFE63\uFF70]/g;
/** Whether it is an IPv4 address, "10.0.0.1", or a mistyped one, "010.020.030.040". */
export function isDottedQuad(text: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text);
}

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

/** Returns the code that is dialled before a number, "*31#" in "*31# +1 415 555 0100"; "" if there is none. */
export function dialPrefix(typed: string): string {
  return /^[*#][\d*#]*[*#]\p{Zs}*(?=[+(\d])/u.exec(typed)?.[0] ?? "";
}

/** Finds the letters of a number in letters, "1-800-FLOWERS", which may be a word too; -1 if it is not one. */
export function lettersInNumber(typed: string): number {
  const plain = withPlainSeparators(typed);
  const isInLetters = /^(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-](?=[\d-]*[A-Z])[\dA-Z-]{7,}$/i.test(plain);
  return isInLetters ? plain.search(/[A-Z]/i) : -1;
}

/** How people write that an extension follows. */
const EXTENSION =
  /^[\s,;]*(?:ext(?:n|ension|ensi\u00F3n)?|xtn?|x|\u0434\u043E\u0431|anexo|int)(?!\p{L})/iu;

/** What is not of a number: where it is, and whether it names an extension. */
interface NotOfNumber extends Span {
  readonly code: "number-with-extension" | "number-with-text";
}

/**
 * Finds what is not of a number: in "+1 415 555 0100 (mobile)" it is "(mobile)", in "ext. 543" it is
 * "ext.". A name can begin with digits ("3com", "1001bob"), so what follows a number without "+" must be
 * an extension, or separate.
 */
export function notOfNumber(typed: string): NotOfNumber | undefined {
  const label = EXTENSION.exec(typed)?.[0] ?? "";
  if (label !== "" && /^[.:\s]+\d+$/.test(typed.slice(label.length))) {
    return { code: "number-with-text", start: 0, end: typed.search(/\d/) };
  }
  const plain = withPlainSeparators(typed);
  let numberEnd = /^[+(]*\d[\d ().\-/]*/.exec(plain)?.[0].length ?? 0;
  while (/[ (.\-/]/.test(plain.charAt(numberEnd - 1))) numberEnd--;
  const number = plain.slice(0, numberEnd);
  const rest = plain.slice(numberEnd);
  const isNumber = number.startsWith("+") || /(?:\d\D*){3}/.test(number);
  if (!isNumber || isDottedQuad(number) || rest === "") return undefined;
  const isExtension = EXTENSION.test(rest);
  const isSeparate = /^\+| /.test(number) || /^[ (,;]/.test(rest);
  if (!isExtension && !isSeparate) return undefined;
  const code = isExtension ? "number-with-extension" : "number-with-text";
  return { code, start: typed.length - rest.trimStart().length, end: typed.length };
}
