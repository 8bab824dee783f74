import { parseArgs } from "node:util";
import type { Limits, Options } from "../index.ts";
import { maskPassword } from "../redact/mask.ts";
import { visible } from "../report/visible.ts";
import { COMMANDS, type CommandName, isCommand, nearestCommand } from "./commands.ts";
import { quote, UsageError } from "./errors.ts";
import { FIELDS, FORMATS, MAX_LIMIT, OPTIONS, type OptionName, READING } from "./options.ts";

export type Field = keyof typeof FIELDS;
export type Format = (typeof FORMATS)[number];

/** How rows are divided into columns, and which one is read: a number from 0, or the name of a header. */
export interface Table {
  readonly kind: "csv" | "tsv";
  readonly column: number | string;
}

/** What a command is to do; each command uses some of it. */
export interface Settings {
  /** Texts, or the names of files. */
  readonly inputs: readonly string[];
  /** The command that was probably meant by the first text, if no command was given. */
  readonly meant: string | undefined;
  readonly values: Values;
  readonly options: Options;
  readonly table: Table | null;
  readonly format: Format | null;
  readonly fields: readonly Field[] | null;
}

export type Command =
  | { readonly name: "help"; readonly topic: CommandName | null }
  | { readonly name: "version" }
  | { readonly name: CommandName; readonly settings: Settings };

/** The options as they were given. */
export type Values = ReturnType<typeof parse>["values"];

/** @throws UsageError */
export function readCommand(argv: readonly string[]): Command {
  const { values, positionals, tokens } = parse(argv);
  const start = tokens.find(({ kind }) => kind !== "option");
  // After "--" there is no command.
  const [first, ...others] = start?.kind === "positional" ? positionals : [];
  if (values.version || first === "version") return { name: "version" };
  if (first === "help") return { name: "help", topic: readTopic(others[0]) };
  const name = isCommand(first) ? first : "parse";
  if (values.help) return { name: "help", topic: isCommand(first) ? first : null };
  const meant = isCommand(first) ? undefined : nearestCommand(first);
  refuseOthers(name, values, meant);
  const settings = {
    inputs: isCommand(first) ? others : positionals,
    meant,
    values,
    options: readOptions(values),
    table: readTable(values),
    format: readChoice("format", values.format, FORMATS) ?? null,
    fields: readFields(values),
  };
  return { name, settings };
}

function parse(argv: readonly string[]) {
  const args = argv[0] === "-V" ? ["--version"] : [...argv];
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS, tokens: true });
  } catch (error) {
    // The first sentence may quote any text; the others only repeat --help.
    const [sentence = ""] = (error as Error).message.split(/\.\s(?:To specify|Did you forget) /, 1);
    const clear = sentence.replace(
      / argument is ambiguous$/,
      ' needs a value; write one that begins with "-" after "="',
    );
    throw new UsageError(visible(maskPassword(clear)));
  }
}

function readTopic(name: string | undefined): CommandName | null {
  if (name === undefined || name === "help" || name === "version") return null;
  if (isCommand(name)) return name;
  throw new UsageError(`there is no command ${quote(name)}`);
}

/** Refuses options that would have no effect: those of other commands, and those that another replaces. */
function refuseOthers(name: CommandName, values: Values, meant: string | undefined): void {
  const given = Object.keys(values) as OptionName[];
  const known: readonly OptionName[] = COMMANDS[name].options;
  const other = given.find((option) => !known.includes(option));
  if (other !== undefined) {
    const hint = meant === undefined ? "" : ` (did you mean ${meant}?)`;
    throw new UsageError(`${name} has no option --${other}${hint}`);
  }
  for (const [option, replaced] of REPLACED) {
    const second = given.includes(option) && given.find((option) => replaced.includes(option));
    if (second) throw new UsageError(`--${option} and --${second} can't both be given`);
  }
}

const REPLACED: readonly (readonly [OptionName, readonly OptionName[]])[] = [
  ["csv", ["tsv"]],
  ["policy", READING],
  ["wire", ["default-host", "idn", "policy"]],
];

function readOptions(values: Values): Options {
  return {
    constraints: !values["no-constraints"],
    underscores: values.underscores === true,
    limits: {
      ...(values["no-limits"] && { uri: MAX_LIMIT, headers: MAX_LIMIT }),
      ...limit("uri", values["max-uri"]),
      ...limit("headers", values["max-headers"]),
    },
  };
}

function limit(name: "uri" | "headers", value: string | undefined): Limits {
  if (value === undefined) return {};
  if (!/^\d+$/.test(value) || Number(value) > MAX_LIMIT) {
    throw new UsageError(`--max-${name} needs a whole number from 0 to ${MAX_LIMIT}`);
  }
  return { [name]: Number(value) };
}

function readTable({ csv, tsv, column }: Values): Table | null {
  if (!csv && !tsv) {
    if (column !== undefined) throw new UsageError("--column needs --csv or --tsv");
    return null;
  }
  const kind = csv ? "csv" : "tsv";
  if (column === undefined) return { kind, column: 0 };
  const number = Number(column); // 0 for an empty text
  if (Number.isNaN(number)) return { kind, column };
  if (!/^\d+$/.test(column) || number === 0) {
    throw new UsageError("--column needs a whole number from 1, or a name");
  }
  return { kind, column: number - 1 };
}

function readFields({ out, format, text }: Values): readonly Field[] | null {
  if (out === undefined) return null;
  if (format === "text") {
    throw new UsageError("--out needs --format jsonl or tsv: the format text has no fields");
  }
  const names = Object.keys(FIELDS) as Field[];
  const fields = out.split(",").map((field) => readChoice("out", field, names) as Field);
  return text && !fields.includes("text") ? [...fields, "text"] : fields;
}

function readChoice<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  const found = choices.find((choice) => choice === value);
  if (found === undefined && value !== undefined) {
    throw new UsageError(`--${option} takes ${choices.join(", ")}`);
  }
  return found;
}
