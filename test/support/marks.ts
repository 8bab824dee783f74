/** Reads issues as the tables draw them: "      ^^^^ code" below the text, "|" for an empty place. */
import type { Issue } from "../../src/index.ts";
import { expectWellFormed } from "./well-formed.ts";

export interface Marked {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

export function marked(line: string): Marked {
  const [, blank = "", mark = "", code = ""] = /^( *)(\^+|\|) +(\S+)$/.exec(line) ?? [];
  if (code === "") throw new SyntaxError(`no mark: ${line}`);
  const start = blank.length;
  return { code, start, end: mark === "|" ? start : start + mark.length };
}

export function places(issues: readonly Issue[] | undefined): Pick<Issue, keyof Marked>[] {
  expectWellFormed(issues ?? []);
  return (issues ?? []).map(({ code, start, end }) => ({ code, start, end }));
}
