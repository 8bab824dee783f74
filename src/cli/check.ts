import { checking } from "./answers.ts";
import type { Settings } from "./arguments.ts";
import { type Batch, readTexts } from "./columns.ts";
import { openInputs } from "./inputs.ts";
import { progressOn } from "./progress.ts";
import { rowWriter } from "./rows.ts";
import { blockWriter, type Streams, write } from "./streams.ts";
import { paintFor } from "./terminal.ts";

/** Writes a line for each line of the input, and a summary, and returns the exit status. */
export async function check(settings: Settings, streams: Streams, docs: string): Promise<number> {
  const { values, table, fields } = settings;
  const { answer, longest } = checking(settings);
  const inputs = openInputs(settings.inputs, streams);
  const progress = progressOn(streams, inputs, values.quiet === true);
  const format = settings.format ?? (streams.stdout.isTTY && fields === null ? "text" : "jsonl");
  const writeRow = rowWriter(settings, format, paintFor(streams.stdout, values));
  const writer = blockWriter(streams);
  const codes = new Map<string, number>();
  const unit = table === null ? "line" : "row";
  const counted = (count: number) => `${count} ${unit}${count === 1 ? "" : "s"}`;
  let lines = 0;
  let invalid = 0;

  const checkBatch = async (file: string | null, { texts, lineOf }: Batch) => {
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i] as Batch["texts"][number];
      const found = answer(text);
      if (!found.success) {
        invalid++;
        for (const { code } of found.issues) codes.set(code, (codes.get(code) ?? 0) + 1);
      }
      if (values.quiet || (values.invalid && found.success)) continue;
      const full = writer.out(writeRow({ file, line: lineOf(i), text, answer: found }));
      if (full) await full;
    }
    lines += texts.length;
    await writer.flush();
    progress.update(counted(lines));
  };

  try {
    for (const input of inputs) {
      for await (const batch of readTexts(input, table, longest))
        await checkBatch(input.name, batch);
    }
  } finally {
    progress.clear();
  }
  const summary = `${counted(lines)}: ${lines - invalid} valid, ${invalid} invalid\n`;
  const links = format === "text" ? linksTo(docs, codes) : "";
  await write(streams.stderr, summary + links).catch(() => {}); // standard error may be closed
  return invalid > 0 ? 1 : 0;
}

/** Returns a line for each code: how often it was found, and a link to its documentation. */
function linksTo(docs: string, codes: ReadonlyMap<string, number>): string {
  const rows = [...codes].sort(([, a], [, b]) => b - a);
  const width = String(rows[0]?.[1] ?? "").length;
  return rows
    .map(([code, count]) => `  ${String(count).padStart(width)}  See ${docs}#${code}\n`)
    .join("");
}
