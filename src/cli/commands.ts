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
  json: { type: "boolean", what: "one JSON object for each text, also for one that is refused" },
  plain: { type: "boolean", what: "plain text, with the escapes decoded, instead of wire text" },
  "show-passwords": { type: "boolean", what: "print passwords instead of ***" },
  csv: { type: "boolean", what: "read CSV (RFC 4180)" },
  tsv: { type: "boolean", what: "read tab-separated values, which have no quotes" },
  column: {
    type: "string",
    value: "N|NAME",
    what: "the column of the URIs: its number from 1, or its name in row 1",
  },
  invalid: { type: "boolean", what: "write invalid lines only" },
  text: { type: "boolean", what: "write the text too" },
  format: {
    type: "string",
    value: "FORMAT",
    what: `${FORMATS.join(", ")} (default: jsonl, at a terminal text)`,
  },
  out: { type: "string", value: "FIELDS", what: `write these: ${Object.keys(FIELDS).join(",")}` },
  quiet: { type: "boolean", short: "q", what: "write the summary only" },
  policy: { type: "string", value: "FILE.json", what: "apply a policy of sip-uri/forms" },
  wire: { type: "boolean", what: "what another program sent malformed, not what a person typed" },
  "default-host": { type: "string", value: "HOST", what: "the host of input without one" },
  idn: { type: "boolean", what: "convert host names to their ASCII form" },
  user: { type: "boolean", what: "mask users and the numbers of tel URIs too" },
  headers: { type: "boolean", what: "mask the values of headers too" },
  "max-uri": {
    type: "string",
    value: "N",
    what: `allow at most N characters before the headers' "?" (default: ${DEFAULT_LIMITS.uri})`,
  },
  "max-headers": {
    type: "string",
    value: "N",
    what: `allow at most N characters after it (default: ${DEFAULT_LIMITS.headers})`,
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

/** What `help COMMAND` says, and the options that the command takes. */
interface CommandInfo {
  readonly usage: string;
  readonly what: string;
  readonly details: string;
  readonly options: readonly OptionName[];
  readonly examples: readonly string[];
}

const LIMITS = ["max-uri", "max-headers", "no-limits", "underscores"] as const;
/** The options for reading, which a policy has itself. */
export const READING = [...LIMITS, "no-constraints"] as const;
const COLOR = ["color", "no-color"] as const;

export const COMMANDS = {
  parse: {
    usage: "[parse] [options] [URI... | -]",
    what: "print the components of SIP and SIPS URIs",
    details:
      'Prints a line of JSON for each URI, or aligned components at a terminal. For an invalid one, it\nshows on standard error where and why. With "-", or without arguments, it reads lines.',
    options: ["json", "plain", ...READING, ...COLOR],
    examples: [
      "sip-uri 'sip:alice@example.com;transport=tls'",
      "sip-uri --json 'sip:alice@example.com' 'sip:h:5060x'",
    ],
  },
  check: {
    usage: "check [options] [FILE...]",
    what: "check a file, line by line or by column",
    details:
      'Reads one URI per line (UTF-8, LF or CR LF) or per row, from files, or from standard input without\na file or for "-". Writes JSON for each, or text at a terminal, and a summary on standard error.',
    options: [
      "csv",
      "tsv",
      "column",
      "invalid",
      "text",
      "format",
      "out",
      "quiet",
      "policy",
      "plain",
      "show-passwords",
      ...READING,
      ...COLOR,
    ],
    examples: [
      "sip-uri check --invalid --text uris.txt",
      "sip-uri check --csv --column from cdr.csv",
      "jq -r .from calls.json | sip-uri check --format tsv --out valid,code,aor",
    ],
  },
  fix: {
    usage: "fix [options] [TEXT... | -]",
    what: "turn what people type, or malformed traffic, into URIs",
    details:
      'Prints the URI of each text, or an empty line if there is none. With "-", or without arguments, it\nreads lines. With --json it says what it changed; at a terminal too.',
    options: ["json", "wire", "default-host", "idn", "policy", ...LIMITS, ...COLOR],
    examples: [
      "sip-uri fix ' Bob <SIP:bob@example.com>'",
      "sip-uri fix --default-host pbx.example.com 1001",
      "sip-uri fix --wire '<sip:1#2@example.com;lr;>'",
    ],
  },
  normalize: {
    usage: "normalize [options] [URI... | -]",
    what: "print a tidier spelling of URIs",
    details:
      'Prints the normal form of each URI, or an empty line if it is invalid. With "-", or without\narguments, it reads lines.',
    options: ["json", ...READING, ...COLOR],
    examples: ["sip-uri normalize 'SIP:%61lice@EXAMPLE.com'"],
  },
  redact: {
    usage: "redact [options] [FILE...]",
    what: "mask the passwords in a log",
    details:
      'Copies files, or standard input without a file or for "-", and masks the password of each URI.\nA line of more than 2 MiB becomes "***".',
    options: ["user", "headers"],
    examples: ["sip-uri redact --user < sip.log"],
  },
} as const satisfies Record<string, CommandInfo>;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(COMMANDS, name);
}
