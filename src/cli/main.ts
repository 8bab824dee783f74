import { maskPassword } from "../redact/mask-password.ts";
import { visible } from "../report/visible.ts";
import { type Command, readCommand, UsageError } from "./arguments.ts";
import { check } from "./check.ts";
import { HELP } from "./help.ts";
import { show } from "./show.ts";
import { type Streams, write } from "./streams.ts";

/** The exit status of the command line. Nothing is ever thrown: no stack trace leaves. */
export async function main(
  argv: readonly string[],
  streams: Streams,
  version: () => string,
): Promise<number> {
  // An error comes to the writer also (`write`, `pipeline`); without a listener it would throw.
  const ignore = () => {};
  streams.stdout.on("error", ignore);
  streams.stderr.on("error", ignore);
  try {
    return await run(readCommand(argv), streams, version);
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    if (code === "EPIPE") return 0; // whoever read us has enough
    if (error instanceof UsageError) {
      // The message may quote an argument.
      return refuse(streams, `${visible(maskPassword(error.message))}.\nTry "sip-uri --help".`);
    }
    return refuse(streams, `can't continue (${code ?? name}).`);
  }
}

function run(command: Command, streams: Streams, version: () => string): Promise<number> {
  switch (command.name) {
    case "help":
      return write(streams.stdout, HELP).then(() => 0);
    case "version":
      return write(streams.stdout, `${version()}\n`).then(() => 0);
    case "check":
      return check(command.settings, streams);
    case "show":
      return show(command.uris, command.settings, streams);
  }
}

async function refuse({ stderr }: Streams, message: string): Promise<number> {
  await write(stderr, `sip-uri: ${message}\n`).catch(() => {}); // there is nobody to tell
  return 2;
}
