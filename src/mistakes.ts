/** Regular expressions for well-known mistakes, which `diagnose` tests. */
import type { Component } from "./issue.ts";
import type { SYNTAX } from "./messages.ts";

/** The codes of the syntax issues of a text. */
export type TextCode = keyof (typeof SYNTAX)["says"];

/** A syntax issue, and how much of the text it marks: one character if there is no end. */
export type Finding = readonly [
  code: TextCode,
  component: Component | null,
  start: number,
  end?: number,
];

/** A telephone number alone. */
export const NUMBER = /^[+(\d][\d\s().-]*$/;
/** A text in quotes (also ‘’ “”„ «»), or a link in Markdown. */
export const WRAPPED = /^(?:["'\u2018\u2019\u201c-\u201e\xab\xbb]|\[[^\]]*\]\()/;
/** Another scheme. */
export const OTHER_SCHEME = /^(?:tel|mailto|https?|callto|urn|wss?):/i;

/** A hostport that is a telephone number. "1001" and "415-555-0100" can be labels of a host. */
export const NUMBER_AS_HOST =
  /^(?:\+|%2B|[*#]+)\d[^:]*|^(?=.*[()\s])[(\d][\d\s().-]*$|^\d+\.(?:\d+\.)?\d{4,}$/i;

/** "=" after "&" or "," shows that a ";" was meant. */
export const SEPARATOR = /^[&,](?:[\w.-]+=|lr\b)/i;
/** In a header's value a ";" can be meant, but not before these. */
export const AFTER_HEADERS = /^;(?:transport|secure|user|method|ttl|maddr|lr)\b/i;

/**
 * A character that is wrong in any component: an invisible one (a format character or a default ignorable code
 * point) or white space, with the combining marks that follow, or one that looks like an ASCII character, such as a
 * dash, a quote or a full-width form.
 */
const WRONG =
  /^(?:([\p{Cf}\p{DI}][\p{Cf}\p{DI}\p{M}]*)|(\s[\s\p{M}]*)|[\u2010-\u201f\u2032\u2033\u2212\ufe58\ufe63\uff01-\uff5e])/u;

/** Finds a character that no component can have, if one is next. */
export function wrongAnywhere(
  component: Component,
  rest: string,
  offset: number,
): Finding | undefined {
  const found = isGraphic(rest) ? null : WRONG.exec(rest); // the quick test nearly always decides
  if (found === null) return undefined;
  const code = found[1] ? "invisible-character" : found[2] ? "white-space" : "look-alike";
  return [code, component, offset, offset + found[0].length];
}

/** Whether a graphic ASCII character is next. */
export function isGraphic(rest: string): boolean {
  const next = rest.charCodeAt(0);
  return next > 0x20 && next < 0x7f;
}
