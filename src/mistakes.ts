/** Mistakes that people are known to make, which `diagnose` names. */
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

/** Well-known mistakes, each with what is marked of them, from the start. The first that matches counts. */
type Mistakes = readonly (readonly [code: TextCode, marked: RegExp])[];

/** White space, with the combining marks that belong to it. */
const SPACE = /^\s[\s\p{M}]*/u;

/** Texts that do not begin with a scheme. */
export const WITHOUT_SCHEME: Mistakes = [
  ["text-empty", /^$/],
  ["display-name", /^[^<]*<.*/s],
  ["wrapped", /^(?:\[[^\]]*\]\(|["'“”„‘’«»]).*/s],
  ["white-space", SPACE],
  ["scheme-other", /^(?:tel|mailto|https?|callto|urn|wss?):/i],
];

/** A hostport without a user before it. "1001" and "415-555-0100" can be labels of a host. */
export const WITHOUT_USER: Mistakes = [
  ["number-without-host", /^(?:\+|%2B|[*#]+)\d[^:]*/i],
  ["number-without-host", /^(?=.*[()\s])[(\d][\d\s().-]*$|^\d+\.(?:\d+\.)?\d{4,}$/],
];

/** "=" after "&" or "," shows that a ";" was meant. */
export const SEPARATOR = /^[&,](?:[\w.-]+=|lr\b)/i;
/** In a header's value a ";" can be meant, but not before these. */
export const AFTER_HEADERS = /^;(?:transport|secure|user|method|ttl|maddr|lr)\b/i;

/** Characters that are wrong anywhere: among them dashes, quotes and full-width forms. */
const CHARACTERS: Mistakes = [
  [
    "invisible-character",
    /^[\p{Cf}\p{Default_Ignorable_Code_Point}][\p{Cf}\p{Default_Ignorable_Code_Point}\p{M}]*/u,
  ],
  ["white-space", SPACE],
  ["look-alike", /^[\u2010-\u201f\u2032\u2033\u2212\ufe58\ufe63\uff01-\uff5e]/],
];

/** Finds the first mistake with which a part of a text begins; it is at `at`. */
export function firstOf(
  mistakes: Mistakes,
  part: string,
  component: Component | null,
  at: number,
): Finding | undefined {
  for (const [code, marked] of mistakes) {
    const found = marked.exec(part);
    if (found) return [code, component, at, at + found[0].length];
  }
  return undefined;
}

/** Finds a character that no component can have, if one is next. */
export function wrongAnywhere(
  component: Component,
  rest: string,
  offset: number,
): Finding | undefined {
  const next = rest.charCodeAt(0);
  const isGraphic = next > 0x20 && next < 0x7f; // the quickest answer
  return isGraphic ? undefined : firstOf(CHARACTERS, rest, component, offset);
}
