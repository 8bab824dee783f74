import { type Issue, safeParse } from "../index.ts";
import type { CommandSettings } from "./arguments.ts";
import { caret } from "./caret.ts";
import { jsonOf } from "./json.ts";
import { maskPassword } from "./mask.ts";
import { type Streams, write } from "./streams.ts";

/** The columns if the output is not a terminal: enough for a whole URI of the default length. */
const COLUMNS = 300;

/** Prints the components of each URI, or what is wrong with it, and returns the exit status. */
export async function show(
  uris: readonly string[],
  { plain, options }: CommandSettings,
  { stdout, stderr }: Streams,
): Promise<number> {
  let status = 0;
  for (const uri of uris) {
    const { value, issues } = safeParse(uri, options);
    if (value !== undefined) {
      await write(stdout, `${jsonOf(value, plain)}\n`);
    } else {
      status = 1;
      await write(stderr, report(uri, issues, stderr.columns ?? COLUMNS));
    }
  }
  return status;
}

/** Returns the text, a caret under it, and the message, for each issue. */
function report(text: string, issues: readonly Issue[], columns: number): string {
  const masked = maskPassword(text);
  return issues
    .map(
      // An issue of a text has offsets.
      ({ start, end, message, code }) =>
        `${caret(masked, start as number, end as number, columns)}\n${message} (${code})\n`,
    )
    .join("\n");
}
