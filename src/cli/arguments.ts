import { parseArgs } from "node:util";
import { DEFAULT_LIMITS, type Limits, type Options } from "../index.ts";

/** What to do with each URI. */
export interface CommandSettings {
  /** Print the decoded view. */
  readonly plain: boolean;
  /** Print passwords, which `check` masks. */
  readonly showPasswords: boolean;
  readonly options: Options & { readonly limits: Limits };
}

export type Command =
  | { readonly name: "help" | "version" }
  | { readonly name: "check"; readonly settings: CommandSettings }
  | { readonly name: "show"; readonly uris: readonly string[]; readonly settings: CommandSettings };

/** The highest limit that can be given: `check` keeps this much of a line in memory. */
export const MAX_LIMIT = 2 ** 20;

/** Arguments that are not a command. The message is a sentence without its full stop. */
export class UsageError extends Error {}

/** @throws UsageError */
export function readCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  if (values.help) return { name: "help" };
  if (values.version) return { name: "version" };
  const settings: CommandSettings = {
    plain: values.plain === true,
    showPasswords: values["show-passwords"] === true,
    options: {
      constraints: !values["no-constraints"],
      underscores: values.underscores === true,
      limits: {
        ...(values["no-limits"] && { uri: false, headers: false }),
        ...limit("uri", values["max-uri"]),
        ...limit("headers", values["max-headers"]),
      },
    },
  };
  if (positionals[0] !== "check") {
    if (positionals.length === 0) throw new UsageError("a URI is missing");
    return { name: "show", uris: positionals, settings };
  }
  if (positionals.length > 1) throw new UsageError("check reads URIs from standard input only");
  return { name: "check", settings };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        plain: { type: "boolean" },
        "show-passwords": { type: "boolean" },
        "max-uri": { type: "string" },
        "max-headers": { type: "string" },
        "no-limits": { type: "boolean" },
        "no-constraints": { type: "boolean" },
        underscores: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
      },
    });
  } catch (error) {
    // The first sentence may quote any text; the others only repeat --help.
    const [sentence = ""] = (error as Error).message.split(/\.\s(?:To specify|Did you forget) /, 1);
    throw new UsageError(sentence);
  }
}

function limit(name: "uri" | "headers", value: string | undefined): Limits {
  if (value === undefined) return {};
  if (!/^\d+$/.test(value) || Number(value) > MAX_LIMIT) {
    throw new UsageError(`--max-${name} needs a whole number from 0 to ${MAX_LIMIT}`);
  }
  return { [name]: Number(value) };
}

export const HELP = `Usage: sip-uri [options] URI...
       sip-uri check [options] < FILE

The first form prints the components of each SIP or SIPS URI as a line of JSON. If a URI is invalid,
it shows where and why. The second form reads one URI per line (LF or CR LF, UTF-8) and writes a line
of JSON for each. "check" itself is never read as a URI.

Options:
  --plain           print plain text, with the escapes decoded, instead of wire text
  --show-passwords  check: print passwords, which are masked otherwise
  --max-uri N       allow at most N characters before the headers' "?" (default: ${DEFAULT_LIMITS.uri})
  --max-headers N   allow at most N characters after it (default: ${DEFAULT_LIMITS.headers})
  --no-limits       allow any length (check: up to ${MAX_LIMIT} characters each)
  --underscores     accept "_" in hosts
  --no-constraints  accept what the ABNF allows but an RFC forbids
  -h, --help        print this help
  -v, --version     print the version
  --                read what follows as URIs, even if it begins with "-"

Exit status: 0 if all URIs are valid, 1 if one is not, 2 for a usage or I/O error. The password of an
invalid URI is masked in the output.
`;
