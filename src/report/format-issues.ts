import { expectObject, expectOptions, failOptions, failType } from "../expect.ts";
import { finish, onlySipUriError } from "../guard.ts";
import type { Issue } from "../issue.ts";
import { itemOf, pick } from "../properties.ts";
import { maskPassword } from "../redact/mask.ts";
import { caretsUnder } from "./carets.ts";
import { visible } from "./visible.ts";

/** How `formatIssues` draws. */
export interface FormatOptions {
  /**
   * The columns of a line, at least 24. Of a longer text the part around the caret is shown. Default:
   * 300, which shows a URI of the default length as a whole.
   */
  readonly columns?: number | undefined;
  /** Whether to colour the carets and the codes with ANSI escapes. Default: `false`. */
  readonly color?: boolean | undefined;
}

/** More issues than these are only counted: a text with thousands must not fill a log. */
const MOST_BLOCKS = 5;

/**
 * Formats the issues of a text for a person: the text with carets under the marked place, and the
 * message with its code, one block for each issue, with an empty line between them. It masks the
 * passwords in the text, and makes control characters and bidi characters visible. At most five issues
 * are drawn, and the others counted. Offsets are UTF-16 code units; an issue without them has its
 * message only.
 *
 * @throws SipUriError if the text is not a string, or the issues or options have the wrong type.
 * @example
 * formatIssues("sip:h:5060x", safeParse("sip:h:5060x").issues ?? []);
 * // "sip:h:5060x\n          ^\nThe port must be a number from 0 to 65535. (port-invalid)"
 */
export function formatIssues(
  text: string,
  issues: readonly Issue[],
  options: FormatOptions = {},
): string {
  if (typeof text !== "string") failType("The text must be a string.");
  const { columns, color } = readOptions(options);
  const found = onlySipUriError(() => readIssues(issues));
  return finish(() => {
    const draw = caretsUnder(maskPassword(text));
    const paint = (code: number, plain: string) => (color ? `\x1b[${code}m${plain}\x1b[0m` : plain);
    const blocks = found.first.map(({ message, code, start, end }) => {
      const sentence = `${visible(message)} ${paint(2, `(${visible(code)})`)}`;
      if (start === null) return sentence;
      const [line, marks] = draw(start, end, columns);
      return `${line}\n${paint(31, marks)}\n${sentence}`;
    });
    const { more } = found;
    if (more > 0) blocks.push(`${more} more ${more === 1 ? "issue" : "issues"}.`);
    return blocks.join("\n\n");
  });
}

const ISSUE = ["message", "code", "start", "end"] as const;

/** Copies the issues that are drawn, and counts the others. */
function readIssues(issues: readonly Issue[]) {
  if (!Array.isArray(issues)) failType("The issues must be a list.");
  const { length } = issues;
  const first: Drawn[] = [];
  for (let i = 0; i < Math.min(length, MOST_BLOCKS); i++) {
    const { message, code, start, end } = pick(expectObject(itemOf(issues, i) as Issue), ISSUE);
    const from = typeof start === "number" ? start : null;
    const to = typeof end === "number" ? end : (from ?? 0);
    first.push({ message: String(message), code: String(code), start: from, end: to });
  }
  return { first, more: length - MOST_BLOCKS };
}

interface Drawn {
  readonly message: string;
  readonly code: string;
  readonly start: number | null;
  readonly end: number;
}

const OPTIONS = "The options are columns and color.";

function readOptions(options: FormatOptions): { columns: number; color: boolean } {
  const { columns = 300, color = false } = expectOptions(options, ["columns", "color"], OPTIONS);
  if (!(typeof columns === "number" && columns >= 1)) {
    failOptions("The option columns must be a number of columns.", ["columns"]);
  }
  if (typeof color !== "boolean") failOptions("The option color must be true or false.", ["color"]);
  return { columns, color };
}
