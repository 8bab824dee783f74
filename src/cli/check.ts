import { pipeline } from "node:stream/promises";
import { type Issue, type SipUri, safeParse } from "../index.ts";
import { limitIssues, longestText, readOptions } from "../options.ts";
import { redact } from "../redact/index.ts";
import { type CommandSettings, MAX_LIMIT } from "./arguments.ts";
import { jsonOf } from "./json.ts";
import { readLines } from "./lines.ts";
import { progressOn } from "./progress.ts";
import { refuseUnreadable, type Streams, write } from "./streams.ts";

/** Lines are written in blocks of about this many UTF-16 code units. */
const BLOCK = 2 ** 16;

/** Writes a line of JSON for each line of standard input, and returns the exit status. */
export async function check(settings: CommandSettings, streams: Streams): Promise<number> {
  refuseUnreadable(streams.stdin);
  const given = readOptions(settings.options);
  // Even without limits there is one, because a line must fit into memory.
  const uri = Math.min(given.maxUri, MAX_LIMIT);
  const headers = Math.min(given.maxHeaders, MAX_LIMIT);
  const options = { ...settings.options, limits: { uri, headers } };
  const limits = { ...given, maxUri: uri, maxHeaders: headers };
  const progress = progressOn(streams);
  let lines = 0;
  let invalid = 0;

  function answer(text: string): string {
    const { value, issues } = safeParse(text, options);
    return value === undefined
      ? refusal(issues)
      : `{"line":${lines},"success":true,"value":${jsonOf(shown(value), settings.plain)}}\n`;
  }

  const shown = (uri: SipUri) => (settings.showPasswords ? uri : withoutPasswords(uri));

  function refusal(issues: readonly Issue[]): string {
    invalid++;
    return `{"line":${lines},"success":false,"issues":${JSON.stringify(issues)}}\n`;
  }

  async function* answers(chunks: AsyncIterable<Uint8Array>) {
    for await (const batch of readLines(chunks, longestText(limits))) {
      let block = "";
      for (const line of batch) {
        lines++;
        block +=
          typeof line === "string"
            ? answer(line)
            : refusal(limitIssues(line.headersAt, line.length, limits));
        if (block.length > BLOCK) {
          yield block;
          block = "";
        }
      }
      if (block !== "") yield block;
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

/** The URI with its password masked, and those in URIs that its parameters and headers contain. */
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
