import { parse } from "csv-parse";
import type { Table } from "./arguments.ts";
import { CommandError, quote } from "./errors.ts";
import { type Input, labelOf } from "./inputs.ts";
import { type LongLine, readLines } from "./lines.ts";
import { MAX_LIMIT } from "./options.ts";

/** Texts to check, and the number of the line in which each begins. */
export interface Batch {
  readonly texts: readonly (string | LongLine)[];
  readonly lineOf: (index: number) => number;
}

/** The longest row, in bytes (CSV) or UTF-16 code units. A quote that is not closed makes one row of many. */
const LONGEST_ROW = 4 * MAX_LIMIT;

/** Reads a text from each line, or from each row of a table. */
export function readTexts(
  input: Input,
  table: Table | null,
  longest: number,
): AsyncGenerator<Batch> {
  if (table === null) return readWholeLines(input, longest);
  return table.kind === "csv" ? readCsv(input, table) : readTsv(input, table);
}

async function* readWholeLines(input: Input, longest: number): AsyncGenerator<Batch> {
  let next = 1;
  for await (const texts of readLines(input.read(), longest)) {
    const first = next;
    next += texts.length;
    yield { texts, lineOf: (i) => first + i };
  }
}

async function* readTsv(input: Input, table: Table): AsyncGenerator<Batch> {
  const cellOf = cellReader(input, table);
  for await (const { texts, lineOf } of readWholeLines(input, LONGEST_ROW)) {
    const cells = texts.map((row, i) =>
      typeof row === "string" ? cellOf(row.split("\t")) : failAt(input, lineOf(i), TOO_LONG),
    );
    yield withoutHeader(cells, lineOf);
  }
}

/** Rows are numbered by the line in which they begin. A blank line is a row of one empty cell, as in TSV. */
async function* readCsv(input: Input, table: Table): AsyncGenerator<Batch> {
  const cellOf = cellReader(input, table);
  let rows: { readonly cells: string[]; readonly line: number }[] = [];
  let next = 1;
  const parser = parse({
    bom: true,
    record_delimiter: ["\n", "\r\n"],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
    on_record: (cells: string[]) => {
      rows.push({ cells, line: next });
      // csv-parse counts a CR and an LF as two lines.
      next += cells.join("").split("\n").length;
      return null; // otherwise the parser would keep it
    },
  });
  parser.on("error", () => {}); // `parsed` gets it too
  const parsed = async (chunk: Uint8Array | null) => {
    await new Promise<void>((resolve, reject) => {
      const done = (error?: Error | null) => (error ? reject(error) : resolve());
      if (chunk === null) parser.end(done);
      else parser.write(chunk, done);
    });
    const taken = rows;
    rows = [];
    return withoutHeader(
      taken.map(({ cells }) => cellOf(cells)),
      (i) => (taken[i] as (typeof taken)[number]).line,
    );
  };
  try {
    for await (const chunk of input.read()) yield await parsed(chunk);
    yield await parsed(null);
  } catch (error) {
    // The messages of csv-parse contain some of the text.
    const { code } = error as { code?: string };
    if (code === "CSV_QUOTE_NOT_CLOSED") failAt(input, next, "a quote is not closed");
    if (code === "CSV_MAX_RECORD_SIZE") failAt(input, next, TOO_LONG);
    throw error;
  }
}

const DIVIDERS = { csv: "commas", tsv: "tabs" };
const TOO_LONG = "the row is longer than 4 MiB; perhaps a quote is not closed";

function failAt(input: Input, line: number, reason: string): never {
  throw new CommandError(`${labelOf(input)}, line ${line}: ${reason}`);
}

/**
 * Returns a function that reads the cell of a row; it returns `null` for a header. The first row must have
 * the column; if it doesn't, perhaps something else divides the columns.
 */
function cellReader(input: Input, { kind, column }: Table) {
  let index: number | null = null;
  const failToFind = (row: readonly string[]) => {
    const isBlank = row.length === 1 && row[0]?.trim() === "";
    // Without names of columns, the first row is data, which is not quoted.
    const [missing, columns] =
      typeof column === "string"
        ? [quote(column), `the columns are ${namesIn(row)}`]
        : [column + 1, `the number of columns is ${row.length}`];
    const why = isBlank ? ": the line is blank" : `; divided by ${DIVIDERS[kind]}, ${columns}`;
    failAt(input, 1, `there is no column ${missing}${why}`);
  };
  return (row: readonly string[]): string | null => {
    if (index !== null) return row[index] ?? "";
    if (typeof column === "number") {
      index = column;
      return row[index] ?? failToFind(row);
    }
    index = row.indexOf(column);
    if (index === -1) failToFind(row);
    if (row.lastIndexOf(column) !== index) {
      failAt(input, 1, `two columns are ${quote(column)}; give the number of one`);
    }
    return null;
  };
}

/** How many columns a message names, and how much of each name, in UTF-16 code units. */
const MOST_NAMES = 10;
const LONGEST_NAME = 40;

function namesIn(row: readonly string[]): string {
  const names = row.slice(0, MOST_NAMES).map((name) => quote(name, LONGEST_NAME));
  const more = row.length > MOST_NAMES ? ` and ${row.length - MOST_NAMES} more` : "";
  return `${names.join(", ")}${more}`;
}

function withoutHeader(
  cells: readonly (string | null)[],
  lineOf: (index: number) => number,
): Batch {
  if (cells[0] !== null) return { texts: cells as readonly string[], lineOf };
  return { texts: cells.slice(1) as readonly string[], lineOf: (i) => lineOf(i + 1) };
}
