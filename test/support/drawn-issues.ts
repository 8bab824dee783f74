/** Reads issues as the tables draw them: "      ^^^^ code" below the text, "|" for an empty place. */
import type { Issue } from "../../src/index.ts";
import { expectIssues } from "./expect-issues.ts";

export interface Marked {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** The issue that a line draws. */
export function marked(line: string): Marked {
  const [, blank = "", mark = "", code = ""] = /^( *)(\^+|\|) +(\S+)$/.exec(line) ?? [];
  if (code === "") throw new SyntaxError(`Draw "^^^^ code" or "| code" under the text: ${line}`);
  const start = blank.length;
  return { code, start, end: mark === "|" ? start : start + mark.length };
}

/** Codes and places of issues, to compare with what is drawn. */
export function places(issues: readonly Issue[] | undefined): Pick<Issue, keyof Marked>[] {
  expectIssues(issues ?? []);
  return (issues ?? []).map(({ code, start, end }) => ({ code, start, end }));
}
