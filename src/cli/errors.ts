import { maskPassword } from "../redact/mask.ts";
import { visible } from "../report/visible.ts";

/** What ends the command line with exit status 2. The message is a sentence without its full stop. */
export class CommandError extends Error {}

/** Arguments that are not a command. */
export class UsageError extends CommandError {}

/**
 * Returns an argument as a message can show it: with its password masked, without controls, and cut to at most `longest`
 * UTF-16 code units.
 */
export function quote(argument: string, longest = Number.POSITIVE_INFINITY): string {
  const [drive = ""] = /^[a-z]:(?=[\\/])/i.exec(argument) ?? []; // not a user and a password
  const masked = drive + maskPassword(argument.slice(drive.length));
  return `"${visible(masked.slice(0, longest))}${masked.length > longest ? "..." : ""}"`;
}
