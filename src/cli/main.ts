import { maskPassword } from "../redact/mask.ts";
import { visible } from "../report/visible.ts";
import { HELP, readCommand, UsageError } from "./arguments.ts";
import { check } from "./check.ts";
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
    const command = readCommand(argv);
    switch (command.name) {
      case "help":
        await write(streams.stdout, HELP);
        return 0;
      case "version":
        await write(streams.stdout, `${version()}\n`);
        return 0;
      case "check":
        return await check(command.settings, streams);
      case "show":
        return await show(command.uris, command.settings, streams);
    }
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

async function refuse({ stderr }: Streams, message: string): Promise<number> {
  await write(stderr, `sip-uri: ${message}\n`).catch(() => {}); // standard error may be closed
  return 2;
}
