import { pipeline } from "node:stream/promises";
import { DEFAULT_LIMITS, type Issue, type Options, safeParse } from "../index.ts";
import { limitIssuesAt } from "../limits.ts";
import { type CommandSettings, MOST } from "./arguments.ts";
import { jsonOf } from "./json.ts";
import { readLines } from "./lines.ts";
import { progressOn } from "./progress.ts";
import { type Streams, write } from "./streams.ts";

/** Some lines are written at once, but never more than about this. */
const BLOCK = 2 ** 16;

/** Writes a line of JSON for each line of standard input; returns the exit status. */
export async function check(settings: CommandSettings, streams: Streams): Promise<number> {
  const limits = lineLimits(settings.options);
  const options = { ...settings.options, limits };
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
    for await (const some of readLines(chunks, limits.uri + 1 + limits.headers)) {
      let block = "";
      for (const line of some) {
        lines++;
        block +=
          typeof line === "string"
            ? answer(line)
            : refusal(limitIssuesAt(line.mark, line.length, limits));
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
  const summary = `${lines} ${lines === 1 ? "line" : "lines"}: ${lines - bad} valid, ${bad} not\n`;
  await write(streams.stderr, summary).catch(() => {}); // nobody reads it
  return bad > 0 ? 1 : 0;
}

/** No limit is one here too: a line must fit into memory. */
function lineLimits({ limits = {} }: Options): { readonly uri: number; readonly headers: number } {
  const { uri, headers } = { ...DEFAULT_LIMITS, ...limits };
  return { uri: uri === false ? MOST : uri, headers: headers === false ? MOST : headers };
}
