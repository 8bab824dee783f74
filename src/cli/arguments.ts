import { parseArgs } from "node:util";
import type { Limits, Options } from "../index.ts";

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
