import { parse } from "csv-parse";
import { type Table, UsageError } from "./arguments.ts";
import { MAX_LIMIT } from "./commands.ts";
import { type LongLine, readLines } from "./lines.ts";

/** Texts to check, and the number of the line in which each begins. */
export interface Batch {
  readonly texts: readonly (string | LongLine)[];
  readonly lineOf: (index: number) => number;
}

/** The longest row, in bytes (CSV) or UTF-16 code units. A quote that is not closed makes one row of many. */
const LONGEST_ROW = 4 * MAX_LIMIT;

/** Reads a text from each line, or from each row of a table. */
export function readTexts(
  chunks: AsyncIterable<Uint8Array>,
  table: Table | null,
  longest: number,
): AsyncGenerator<Batch> {
  if (table === null) return readWholeLines(chunks, longest);
  return table.kind === "csv" ? readCsv(chunks, table.column) : readTsv(chunks, table.column);
}

async function* readWholeLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Batch> {
  let next = 1;
  for await (const texts of readLines(chunks, longest)) {
    const first = next;
    next += texts.length;
    yield { texts, lineOf: (i) => first + i };
  }
}

async function* readTsv(
  chunks: AsyncIterable<Uint8Array>,
  column: number | string,
): AsyncGenerator<Batch> {
  const cellOf = cellReader(column);
  for await (const { texts, lineOf } of readWholeLines(chunks, LONGEST_ROW)) {
    const cells = texts.map((row, i) => {
      if (typeof row !== "string") throw new UsageError(tooLong(lineOf(i)));
      return cellOf(row.split("\t"));
    });
    yield withoutHeader(cells, lineOf);
  }
}

/** Rows are numbered by the line in which they begin, and blank lines are no rows. */
async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  column: number | string,
): AsyncGenerator<Batch> {
  const cellOf = cellReader(column);
  let cells: (string | null)[] = [];
  let lines: number[] = [];
  const parser = parse({
    bom: true,
    record_delimiter: ["\n", "\r\n"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    on_record: (row: string[], info: { lines: number }) => {
      const inside = row.join("").split("\n").length - 1;
      cells.push(cellOf(row));
      lines.push(info.lines - inside);
      return null; // else the parser would keep it
    },
  });
  const give = (chunk?: Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      const done = (error?: Error | null) => {
        if (error) reject(new UsageError(unreadable(error, parser.info.lines)));
        else resolve();
      };
      if (chunk === undefined) parser.end(done);
      else parser.write(chunk, done);
    });
  const take = (): Batch => {
    const [texts, numbers] = [cells, lines];
    cells = [];
    lines = [];
    return withoutHeader(texts, (i) => numbers[i] as number);
  };
  parser.on("error", () => {}); // `give` gets it too
  for await (const chunk of chunks) {
    await give(chunk);
    yield take();
  }
  await give();
  yield take();
}

/** Says why a row can't be read. The message of csv-parse would contain some of the text. */
function unreadable(error: Error, line: number): string {
  const { code } = error as Error & { code?: string };
  if (error instanceof UsageError) return error.message;
  if (code === "CSV_QUOTE_NOT_CLOSED") return `a quote is not closed before line ${line}`;
  if (code === "CSV_MAX_RECORD_SIZE") return tooLong(line);
  return `the CSV can't be read at line ${line}`;
}

function tooLong(line: number): string {
  return `the row that ends at line ${line} or later is longer than 4 MiB`;
}

/** Returns a function that reads the cell of a row; `null` for that of the header, the first row. */
function cellReader(column: number | string): (row: readonly string[]) => string | null {
  let index = typeof column === "number" ? column : -1;
  return (row) => {
    if (index >= 0) return row[index] ?? "";
    index = row.indexOf(column as string);
    if (index === -1) throw new UsageError(`the first row has no column "${column}"`);
    if (row.lastIndexOf(column as string) !== index) {
      throw new UsageError(`the first row has two columns "${column}"; give the number of one`);
    }
    return null;
  };
}

function withoutHeader(
  cells: readonly (string | null)[],
  lineOf: (index: number) => number,
): Batch {
  if (cells[0] !== null) return { texts: cells as readonly string[], lineOf };
  return { texts: cells.slice(1) as readonly string[], lineOf: (i) => lineOf(i + 1) };
}
