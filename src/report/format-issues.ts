import { failOptions, failType, onlySipUriError } from "../error.ts";
import { expectObject } from "../expect.ts";
import type { Issue } from "../issue.ts";
import { maskPassword } from "../redact/mask-password.ts";
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
  return onlySipUriError(() => {
    const { columns, color } = readOptions(options);
    if (!Array.isArray(issues)) failType("The issues must be a list.");
    const { length } = issues;
    const draw = caretsUnder(maskPassword(text));
    const paint = (code: number, plain: string) => (color ? `\x1b[${code}m${plain}\x1b[0m` : plain);
    const blocks: string[] = [];
    for (let i = 0; i < Math.min(length, MOST_BLOCKS); i++) {
      const { message, code, start, end } = expectObject(issues[i] as Issue);
      const sentence = `${visible(String(message))} ${paint(2, `(${visible(String(code))})`)}`;
      if (typeof start !== "number") {
        blocks.push(sentence);
        continue;
      }
      const [line, marks] = draw(start, typeof end === "number" ? end : start, columns);
      blocks.push(`${line}\n${paint(31, marks)}\n${sentence}`);
    }
    const more = length - MOST_BLOCKS;
    if (more > 0) blocks.push(`${more} more ${more === 1 ? "issue" : "issues"}.`);
    return blocks.join("\n\n");
  });
}

function readOptions(options: FormatOptions): Required<FormatOptions> & { columns: number } {
  const { columns = 300, color = false, ...unknown } = expectObject(options);
  if (!(columns >= 1)) failOptions("The option columns must be a number of columns.", ["columns"]);
  if (typeof color !== "boolean") failOptions("The option color must be true or false.", ["color"]);
  for (const name of Object.keys(unknown)) {
    failOptions("The options are columns and color.", [name]);
  }
  return { columns, color };
}
