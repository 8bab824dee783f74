import { pipeline } from "node:stream/promises";
import { type SipUri, safeParse } from "../index.ts";
import { limitIssues, longestText, readOptions } from "../options.ts";
import { redact } from "../redact/index.ts";
import { failure } from "../result.ts";
import { type CommandSettings, MAX_LIMIT } from "./arguments.ts";
import { type LongLine, readLines } from "./lines.ts";
import { progressOn } from "./progress.ts";
import { jsonOf } from "./show.ts";
import { refuseUnreadable, type Streams, write } from "./streams.ts";

/** Lines are written in blocks of about this many UTF-16 code units. */
const BLOCK = 2 ** 16;

/** Writes a line of JSON for each line of standard input, and returns the exit status. */
export async function check(
  { plain, showPasswords, options }: CommandSettings,
  streams: Streams,
): Promise<number> {
  refuseUnreadable(streams.stdin);
  const given = readOptions(options);
  // Even without limits there is one, because a line must fit into memory.
  const uri = Math.min(given.maxUri, MAX_LIMIT);
  const headers = Math.min(given.maxHeaders, MAX_LIMIT);
  const limited = { ...options, limits: { uri, headers } };
  const settings = readOptions(limited);
  const progress = progressOn(streams);
  let lines = 0;
  let invalid = 0;

  const answer = (line: string | LongLine): string => {
    lines++;
    const { value, issues } =
      typeof line === "string"
        ? safeParse(line, limited)
        : failure(limitIssues(line.headersAt, line.length, settings));
    if (value === undefined) {
      invalid++;
      return `{"line":${lines},"success":false,"issues":${JSON.stringify(issues)}}\n`;
    }
    const shown = showPasswords ? value : withoutPasswords(value);
    return `{"line":${lines},"success":true,"value":${jsonOf(shown, plain)}}\n`;
  };

  async function* answers(chunks: AsyncIterable<Uint8Array>) {
    for await (const batch of readLines(chunks, longestText(settings))) {
      let block = "";
      for (const line of batch) {
        block += answer(line);
        if (block.length <= BLOCK) continue;
        yield block;
        block = "";
      }
      yield block;
      progress.update(lines);
    }
  }

  try {
    await pipeline(streams.stdin, answers, streams.stdout, { end: false });
  } finally {
    progress.clear();
  }
  const count = `${lines} ${lines === 1 ? "line" : "lines"}`;
  const summary = `${count}: ${lines - invalid} valid, ${invalid} invalid\n`;
  await write(streams.stderr, summary).catch(() => {}); // standard error may be closed
  return invalid > 0 ? 1 : 0;
}

/** Returns the URI with its password masked, and those of URIs in its parameters and headers. */
function withoutPasswords(uri: SipUri): SipUri {
  return {
    ...uri,
    password: uri.password === null ? null : "***",
    parameters: uri.parameters.map(({ name, value }) => ({
      name,
      value: value === true ? value : redact(value),
    })),
    headers: uri.headers.map(({ name, value }) => ({ name, value: redact(value) })),
  };
}
