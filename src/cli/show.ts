import { decode, type SipUri, safeParse } from "../index.ts";
import { formatIssues } from "../report/index.ts";
import type { CommandSettings } from "./arguments.ts";
import { type Streams, write } from "./streams.ts";

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
      await write(stderr, `${formatIssues(uri, issues, { columns: stderr.columns })}\n`);
    }
  }
  return status;
}

/**
 * The characters that JSON.stringify leaves raw, although a terminal obeys them (C1 and bidi controls)
 * or a reader of lines may split at them (U+0085, U+2028). Only decoded text can contain them.
 */
const UNSAFE = /[\x7f-\x9f\u2028\u2029]|\p{Cf}/gu;

/** Returns a URI as one line of JSON; `plain` for the decoded view. */
export function jsonOf(uri: SipUri, plain: boolean): string {
  return plain ? JSON.stringify(decode(uri)).replace(UNSAFE, escapeUnits) : JSON.stringify(uri);
}

function escapeUnits(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
