import { pipeline } from "node:stream/promises";
import { DEFAULT_LIMITS, type Issue, type Options, safeParse } from "../index.ts";
import { limitIssuesAt, longestText, type Settings } from "../options.ts";
import { type CommandSettings, MAX_LIMIT } from "./arguments.ts";
import { jsonOf } from "./json.ts";
import { readLines } from "./lines.ts";
import { progressOn } from "./progress.ts";
import { type Streams, write } from "./streams.ts";

/** Lines are written in blocks of about this many UTF-16 code units. */
const BLOCK = 2 ** 16;

/** Writes a line of JSON for each line of standard input, and returns the exit status. */
export async function check(settings: CommandSettings, streams: Streams): Promise<number> {
  const limits = lineLimits(settings.options);
  const options = {
    ...settings.options,
    limits: { uri: limits.maxUri, headers: limits.maxHeaders },
  };
  const progress = progressOn(streams);
  let lines = 0;
  let bad = 0;

  function answer(text: string): string {
    const { value, issues } = safeParse(text, options);
    return value === undefined
      ? refusal(issues)
      : `{"line":${lines},"success":true,"value":${jsonOf(value, settings.plain)}}\n`;
  }

  function refusal(issues: readonly Issue[]): string {
    bad++;
    return `{"line":${lines},"success":false,"issues":${JSON.stringify(issues)}}\n`;
  }

  async function* answers(chunks: AsyncIterable<Uint8Array>) {
    for await (const some of readLines(chunks, longestText(limits))) {
      let block = "";
      for (const line of some) {
        lines++;
        block +=
          typeof line === "string"
            ? answer(line)
            : refusal(limitIssuesAt(line.headersAt, line.length, limits));
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
  const summary = `${lines} ${lines === 1 ? "line" : "lines"}: ${lines - bad} valid, ${bad} invalid\n`;
  await write(streams.stderr, summary).catch(() => {}); // standard error may be closed
  return bad > 0 ? 1 : 0;
}

/** Even without limits there is one, because a line must fit into memory. */
function lineLimits({ limits = {} }: Options): Settings {
  const { uri = DEFAULT_LIMITS.uri, headers = DEFAULT_LIMITS.headers } = limits || {};
  return {
    maxUri: uri === false ? MAX_LIMIT : uri,
    maxHeaders: headers === false ? MAX_LIMIT : headers,
    constraints: true,
  };
}
