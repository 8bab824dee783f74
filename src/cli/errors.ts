import { maskPassword } from "../redact/mask.ts";
import { visible } from "../report/visible.ts";

/** What ends the command line with exit status 2. The message is a sentence without its full stop. */
export class CommandError extends Error {}

/** Arguments that are not a command. */
export class UsageError extends CommandError {}

/** Returns an argument as a message can show it: with its password masked, and without controls. */
export function quote(argument: string): string {
  const [drive = ""] = /^[a-z]:(?=[\\/])/i.exec(argument) ?? []; // not a user and a password
  return `"${drive}${visible(maskPassword(argument.slice(drive.length)))}"`;
}
