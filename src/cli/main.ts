import { maskPassword } from "../redact/mask.ts";
import { visible } from "../report/visible.ts";
import { type Command, readCommand, UsageError } from "./arguments.ts";
import { check } from "./check.ts";
import { HELP } from "./help.ts";
import { show } from "./show.ts";
import { type Streams, write } from "./streams.ts";

/** Runs the command line, and returns its exit status. It never throws, so no stack trace is shown. */
export async function main(
  argv: readonly string[],
  streams: Streams,
  version: () => string,
): Promise<number> {
  // The writer gets the error too (`write`, `pipeline`), but without a listener it would be thrown.
  const ignore = () => {};
  streams.stdout.on("error", ignore);
  streams.stderr.on("error", ignore);
  try {
    return await run(readCommand(argv), streams, version);
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    if (code === "EPIPE") return 0; // the reader has seen enough
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
  await write(stderr, `sip-uri: ${message}\n`).catch(() => {}); // standard error may be closed
  return 2;
}
