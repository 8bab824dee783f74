import { DEFAULT_LIMITS } from "../index.ts";

/** The highest limit: a line must fit into memory. */
export const MAX_LIMIT = 2 ** 20;

/** The fields that `--out` can select, with what they are. */
export const FIELDS = {
  file: "the file, if one was named",
  line: "the number of the line",
  text: "the text, with its password masked",
  valid: "true or false",
  code: "the code of the first issue",
  scheme: "sip or sips",
  user: "the user",
  host: "the host",
  port: "the port",
  aor: "the address-of-record, a key for look-ups",
  number: "the telephone number",
} as const;

/** The formats of `check`. */
export const FORMATS = ["jsonl", "tsv", "text"] as const;

/** Every option, as `parseArgs` needs it, with what the help says. */
export const OPTIONS = {
  json: { type: "boolean", what: "print a JSON object for each text, valid or not" },
  plain: { type: "boolean", what: "plain text, with the escapes decoded, instead of wire text" },
  "show-passwords": { type: "boolean", what: "print passwords instead of ***" },
  csv: { type: "boolean", what: "read CSV (RFC 4180)" },
  tsv: { type: "boolean", what: "read tab-separated values, which have no quotes" },
  column: {
    type: "string",
    value: "N|NAME",
    what: "the column: its number from 1, or its name in row 1",
  },
  invalid: { type: "boolean", what: "write invalid lines only" },
  text: { type: "boolean", what: "write the text too" },
  format: {
    type: "string",
    value: "FORMAT",
    what: `${FORMATS.join(", ")} (default: jsonl, at a terminal text)`,
  },
  out: {
    type: "string",
    value: "FIELDS",
    what: "write these fields, such as line,code (jsonl and tsv only)",
  },
  quiet: { type: "boolean", short: "q", what: "write the summary only" },
  policy: { type: "string", value: "FILE.json", what: "apply a policy of sip-uri/forms" },
  wire: { type: "boolean", what: "repair malformed traffic, not what a person typed" },
  "default-host": { type: "string", value: "HOST", what: "the host of input without one" },
  idn: { type: "boolean", what: "convert host names to their ASCII form" },
  user: { type: "boolean", what: "mask users and the numbers of tel URIs too" },
  headers: { type: "boolean", what: "mask the values of headers too" },
  "max-uri": {
    type: "string",
    value: "N",
    what: `at most N characters before the headers (default: ${DEFAULT_LIMITS.uri})`,
  },
  "max-headers": {
    type: "string",
    value: "N",
    what: `at most N characters of headers (default: ${DEFAULT_LIMITS.headers})`,
  },
  "no-limits": { type: "boolean", what: `allow up to ${MAX_LIMIT} characters each` },
  underscores: { type: "boolean", what: 'accept "_" in hosts' },
  "no-constraints": { type: "boolean", what: "accept what the ABNF allows but an RFC forbids" },
  color: { type: "boolean", what: "use colours, even if the output is not a terminal" },
  "no-color": { type: "boolean", what: "use no colours" },
  help: { type: "boolean", short: "h", what: "print the help" },
  version: { type: "boolean", short: "v", what: "print the version" },
} as const;

export type OptionName = keyof typeof OPTIONS;

/** The options for reading that `fix` has too. */
export const LIMITS = ["max-uri", "max-headers", "no-limits", "underscores"] as const;

/** The options for reading. A policy replaces them. */
export const READING = [...LIMITS, "no-constraints"] as const;

export const COLOR = ["color", "no-color"] as const;
