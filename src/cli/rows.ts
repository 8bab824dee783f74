import { addressOfRecord, decode, type SipUri } from "../index.ts";
import { redact } from "../redact/index.ts";
import { maskPassword } from "../redact/mask.ts";
import { visible } from "../report/visible.ts";
import { telephoneNumber } from "../tel/index.ts";
import type { Answer } from "./answers.ts";
import type { Field, Format, Settings, Values } from "./arguments.ts";
import type { LongLine } from "./lines.ts";
import { jsonOf, toJson } from "./show.ts";
import type { Paint } from "./terminal.ts";

/** A line of input with its answer. */
export interface Row {
  /** `null` for standard input. */
  readonly file: string | null;
  readonly line: number;
  readonly text: string | LongLine;
  readonly answer: Answer<SipUri>;
}

/** Returns the function that writes a row, as the settings say. */
export function rowWriter(
  { inputs, fields, values }: Settings,
  format: Format,
  paint: Paint,
): (row: Row) => string {
  if (format === "text") return (row) => textRow(row, values, paint);
  if (format === "jsonl" && fields === null) return (row) => jsonRow(row, values);
  const names = fields ?? [
    ...(inputs.length > 0 ? (["file"] as const) : []),
    "line",
    ...(values.text ? (["text"] as const) : []),
    ...(["valid", "code", "host", "user", "aor", "number"] as const),
  ];
  return format === "jsonl"
    ? (row) =>
        `${toJson(Object.fromEntries(names.map((name) => [name, READ[name](row, values)])))}\n`
    : (row) => `${names.map((name) => tsvCell(READ[name](row, values))).join("\t")}\n`;
}

/** A cell can't contain a tab or a line end, which are made visible. */
function tsvCell(value: unknown): string {
  const text = String(value ?? "");
  return /^[ -~]*$/.test(text) ? text : visible(text); // `visible` is slower
}

/** The fields of `--out`. */
const READ: Readonly<Record<Field, (row: Row, values: Values) => unknown>> = {
  file: ({ file }) => file,
  line: ({ line }) => line,
  text: shownText,
  valid: ({ answer }) => answer.success,
  code: ({ answer }) => (answer.success ? null : answer.issues[0].code),
  scheme: component("scheme"),
  user: component("user"),
  host: component("host"),
  port: component("port"),
  aor: ({ answer }) => (answer.success ? addressOfRecord(answer.value) : null),
  number: ({ answer }) => (answer.success ? (telephoneNumber(answer.value)?.number ?? null) : null),
};

function component(name: "scheme" | "user" | "host" | "port") {
  return ({ answer }: Row, { plain }: Values) => {
    if (!answer.success) return null;
    return plain ? decode(answer.value)[name] : answer.value[name];
  };
}

/** The text with its passwords masked; `null` if it was not kept. */
function shownText({ text, answer }: Row, values: Values): string | null {
  if (typeof text !== "string") return null;
  if (values["show-passwords"]) return text;
  return answer.success ? redact(text) : maskPassword(text);
}

function jsonRow(row: Row, values: Values): string {
  const { file, line, answer } = row;
  const name = file === null ? "" : `"file":${toJson(file)},`;
  const text = values.text ? `,"text":${toJson(shownText(row, values))}` : "";
  const start = `{${name}"line":${line}${text},"success":${answer.success},`;
  if (!answer.success) return `${start}"issues":${JSON.stringify(answer.issues)}}\n`;
  const shown = values["show-passwords"] ? answer.value : withoutPasswords(answer.value);
  return `${start}"value":${jsonOf(shown, values.plain === true)}}\n`;
}

/** A line for a valid text, and one for each issue, as compilers write them: "FILE:LINE:COLUMN: …". */
function textRow(row: Row, values: Values, paint: Paint): string {
  const { file, line, answer } = row;
  const place = `${visible(file ?? "-")}:${line}`;
  const text = values.text ? `: ${visible(shownText(row, values) ?? "")}` : "";
  if (answer.success) return `${place}: ${paint("green", "valid")}${text}\n`;
  return answer.issues
    .map(({ message, code, start }) => {
      const at = start === null ? place : `${place}:${start + 1}`;
      return `${at}: ${paint("red", message)} ${paint("dim", `(${code})`)}${text}\n`;
    })
    .join("");
}

/** Returns the URI with its password masked, and those of URIs in its parameters and headers. */
function withoutPasswords(uri: SipUri): SipUri {
  return {
    ...uri,
    password: uri.password === null ? null : "***",
    parameters: uri.parameters.map(masked),
    headers: uri.headers.map(masked),
  };
}

function masked<T extends string | true>({ name, value }: { name: string; value: T }) {
  // Without these characters a value contains no password. Most are plain, and this is the inner loop.
  const isPlain = value === true || !/[:%=]/.test(value);
  return { name, value: isPlain ? value : (redact(value) as T) };
}
