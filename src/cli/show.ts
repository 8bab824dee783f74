import { safeParse } from "../index.ts";
import { formatIssues } from "../report/index.ts";
import type { CommandSettings } from "./arguments.ts";
import { jsonOf } from "./json.ts";
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
