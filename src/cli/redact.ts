import { type RedactOptions, redact } from "../redact/index.ts";
import type { Settings } from "./arguments.ts";
import { openInputs } from "./inputs.ts";
import { MAX_LIMIT } from "./options.ts";
import { blockWriter, type Streams } from "./streams.ts";

/** Copies the input with its secrets masked, and returns the exit status. */
export async function copyRedacted({ inputs, values }: Settings, streams: Streams) {
  const options = { user: values.user === true, headers: values.headers === true };
  const writer = blockWriter(streams);
  for (const { read } of openInputs(inputs, streams)) {
    for await (const text of redactLines(read(), options)) {
      await writer.out(text);
      await writer.flush();
    }
  }
  return 0;
}

/** A longer line is not kept. Its parts can't be copied: where it is cut, a password could be seen. */
const LONGEST = 2 * MAX_LIMIT;

/** Yields the lines of UTF-8 bytes with their secrets masked, and with their line ends. */
async function* redactLines(chunks: AsyncIterable<Uint8Array>, options: RedactOptions) {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true }); // keeps the mark
  const mask = (line: string) => (line.length > LONGEST ? "***" : redact(line, options));
  let open = "";
  const split = (text: string): string => {
    const [first = "", ...others] = text.split("\n");
    // More of a line that is too long would change nothing.
    const lines = [open.length > LONGEST ? open : open + first, ...others];
    open = lines.pop() as string;
    return lines.map((line) => `${mask(line)}\n`).join("");
  };
  for await (const chunk of chunks) yield split(decoder.decode(chunk, { stream: true }));
  yield split(decoder.decode()) + mask(open);
}
