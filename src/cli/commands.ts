import { COLOR, LIMITS, type OptionName, READING } from "./options.ts";

/** What `help COMMAND` says, and the options that the command takes. */
interface CommandInfo {
  readonly usage: string;
  readonly what: string;
  readonly details: string;
  readonly options: readonly OptionName[];
  readonly examples: readonly string[];
}

export const COMMANDS = {
  parse: {
    usage: "[parse] [options] [URI... | -]",
    what: "print the components of SIP and SIPS URIs",
    details:
      'Prints a line of JSON for each URI, or aligned components at a terminal. For an\ninvalid one, it shows on standard error where and why. With "-", or without\narguments, it reads lines.',
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
      'Reads one URI per line (UTF-8, LF or CR LF) or per row, from files, or from\nstandard input without a file or for "-". Writes JSON for each, or text at a\nterminal, and a summary on standard error.',
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
      'Prints the URI of each text, or an empty line if there is none. With "-", or\nwithout arguments, it reads lines. With --json, or at a terminal, it says what\nit changed.',
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
      'Prints the normal form of each URI, or an empty line if it is invalid. With "-",\nor without arguments, it reads lines.',
    options: ["json", ...READING, ...COLOR],
    examples: ["sip-uri normalize 'SIP:%61lice@EXAMPLE.com'"],
  },
  redact: {
    usage: "redact [options] [FILE...]",
    what: "mask the passwords in a log",
    details:
      'Copies files, or standard input without a file or for "-", and masks the\npassword of each URI. A line of more than 2 MiB becomes "***".',
    options: ["user", "headers"],
    examples: ["sip-uri redact --user < sip.log"],
  },
} as const satisfies Record<string, CommandInfo>;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(COMMANDS, name);
}

/**
 * Returns the command of which a word is probably a misspelling: the two become equal if at most one letter is taken
 * out of each. So the word has one letter too many, too few or wrong, or two letters swapped.
 */
export function nearestCommand(word: string | undefined): string | undefined {
  if (word === undefined || word.length > LONGEST_NAME + 1) return undefined;
  const near = withoutOne(word);
  return NAMES.find((name) => withoutOne(name).some((part) => near.includes(part)));
}

const NAMES = [...Object.keys(COMMANDS), "help", "version"];
const LONGEST_NAME = Math.max(...NAMES.map((name) => name.length));

function withoutOne(word: string): string[] {
  const shorter = word.split("").map((_, i) => word.slice(0, i) + word.slice(i + 1));
  return [word, ...shorter];
}
