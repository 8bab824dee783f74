import { existsSync } from "node:fs";
import { decode, type SipUri } from "../index.ts";
import { visible } from "../report/visible.ts";
import type { Answer, Answerer } from "./answers.ts";
import { type Settings, UsageError } from "./arguments.ts";
import { openInput } from "./inputs.ts";
import { type LongLine, readLines } from "./lines.ts";
import { componentsOf, drawIssues, jsonOf, toJson } from "./show.ts";
import { blockWriter, type Streams } from "./streams.ts";
import { paintFor } from "./terminal.ts";

/** Prints the answer for each text that was given, and returns the exit status. */
export async function printAnswers(
  { answer, longest }: Answerer,
  settings: Settings,
  streams: Streams,
  docs: string,
): Promise<number> {
  const show = settings.values.json ? jsonAnswer(settings) : shownTo(streams, settings, docs);
  const writer = blockWriter(streams);
  let texts = 0;
  let status = 0;
  for await (const batch of textsOf(settings.inputs, longest, streams)) {
    for (const text of batch) {
      const result = answer(text);
      if (!result.success) status = 1;
      const { out = "", err = "" } = show(result, text);
      await writer.out(out);
      if (err !== "") await writer.err(err);
    }
    texts += batch.length;
    await writer.flush();
  }
  if (texts === 0 && settings.inputs.length === 0) throw new UsageError("a URI is missing");
  const file = settings.inputs.find((text) => text !== "-" && existsSync(text));
  if (status === 1 && file !== undefined) {
    await writer.err(`"${visible(file)}" is a file. To check its lines, use "sip-uri check".\n`);
  }
  return status;
}

/** What is written for a text. */
type Show = (answer: Answer, text: string | LongLine) => { out?: string; err?: string };

/** Yields the arguments, and for "-" or without one the lines of standard input. */
async function* textsOf(inputs: readonly string[], longest: number, streams: Streams) {
  if (inputs.length === 0 && streams.stdin.isTTY) return;
  for (const input of inputs.length === 0 ? ["-"] : inputs) {
    if (input !== "-") yield [input];
    else yield* readLines(openInput("-", streams).read(), longest);
  }
}

function jsonAnswer({ values: { plain } }: Settings): Show {
  return (answer) => {
    const isDecoded = answer.success && plain && typeof answer.value !== "string";
    const shown = isDecoded ? { ...answer, value: decode(answer.value as SipUri) } : answer;
    return { out: `${toJson(shown)}\n` };
  };
}

function shownTo({ stdout, stderr }: Streams, { values }: Settings, docs: string): Show {
  const paint = paintFor(stdout, values);
  const report = { docs, paint: paintFor(stderr, values), columns: stderr.columns };
  const show = (value: SipUri | string) => {
    if (typeof value === "string") return `${value}\n`;
    return stdout.isTTY
      ? `${componentsOf(value, values.plain === true, paint)}\n`
      : `${jsonOf(value, values.plain === true)}\n`;
  };
  return (answer, text) => {
    if (!answer.success) return { err: drawIssues(text, answer.issues, report) };
    const changes = stdout.isTTY ? (answer.changes ?? []) : [];
    const lines = changes.map(({ message, code }) => `${paint("dim", `  ${message} (${code})`)}\n`);
    return { out: [show(answer.value), ...lines].join("") };
  };
}
