import { existsSync } from "node:fs";
import { decode, type SipUri } from "../index.ts";
import type { Answer, Answerer } from "./answers.ts";
import type { Settings } from "./arguments.ts";
import { quote, UsageError } from "./errors.ts";
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
  page: Page,
): Promise<number> {
  const show = settings.values.json ? jsonAnswer(settings) : shownTo(streams, settings, page);
  const writer = blockWriter(streams);
  let status = 0;
  for await (const batch of textsOf(settings.inputs, longest, streams)) {
    for (const text of batch) {
      const result = answer(text);
      if (!result.success) status = 1;
      const { out = "", err = "" } = show(result, text);
      await writer.out(out);
      if (err !== "") await writer.err(err);
    }
    await writer.flush();
  }
  if (status === 0) return 0;
  if (settings.meant !== undefined) await writer.err(`Did you mean "sip-uri ${settings.meant}"?\n`);
  const file = settings.inputs.find((text) => text !== "-" && existsSync(text));
  if (file !== undefined) {
    await writer.err(`${quote(file)} is a file. To check its lines, use "sip-uri check".\n`);
  }
  return status;
}

/** How answers are shown. */
interface Page {
  /** The page with an anchor for each code. */
  readonly docs: string;
  /** What standard output gets for a text that is refused. */
  readonly blank: string;
}

/** What is written for a text. */
type Show = (answer: Answer, text: string | LongLine) => { out?: string; err?: string };

/** Yields the arguments; for "-", or without arguments, the lines of standard input, which may be empty. */
async function* textsOf(inputs: readonly string[], longest: number, streams: Streams) {
  if (inputs.length === 0 && streams.stdin.isTTY) throw new UsageError("a URI is missing");
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

function shownTo({ stdout, stderr }: Streams, { values }: Settings, { docs, blank }: Page): Show {
  const paint = paintFor(stdout, values);
  const report = { docs, paint: paintFor(stderr, values), columns: stderr.columns || undefined };
  const plain = values.plain === true;
  if (!stdout.isTTY) {
    return ({ success, value, issues }, text) =>
      success
        ? { out: `${typeof value === "string" ? value : jsonOf(value, plain)}\n` }
        : { out: blank, err: drawIssues(text, issues, report) };
  }
  let separator = "";
  return (answer, text) => {
    if (!answer.success) return { err: drawIssues(text, answer.issues, report) };
    const { value, changes = [] } = answer;
    if (typeof value === "string") {
      const lines = changes.map(({ message, code }) => paint("dim", `  ${message} (${code})`));
      return { out: `${[value, ...lines].join("\n")}\n` };
    }
    const out = separator + componentsOf(value, plain, paint);
    separator = "\n";
    return { out };
  };
}
