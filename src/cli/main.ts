import { posix } from "node:path";
import { fixing, normalizing, parsing } from "./answers.ts";
import { readCommand } from "./arguments.ts";
import { check } from "./check.ts";
import { CommandError, UsageError } from "./errors.ts";
import { helpOf } from "./help.ts";
import { printAnswers } from "./print-answers.ts";
import { copyRedacted } from "./redact.ts";
import { type Streams, write } from "./streams.ts";

const ANSWERERS = { parse: parsing, fix: fixing, normalize: normalizing };

/** What the command line reads in package.json, and where the package is. */
interface Manifest {
  readonly version: string;
  readonly homepage?: string;
  /** The path of the package, with "/", from the current folder; by default they are the same. */
  readonly folder?: string;
}

/** Runs the command line, and returns its exit status. It never throws, so no stack trace is shown. */
export async function main(
  argv: readonly string[],
  streams: Streams,
  readManifest: () => Manifest,
): Promise<number> {
  // `write` gets the error too, but without a listener it would be thrown.
  const ignore = () => {};
  streams.stdout.on("error", ignore);
  streams.stderr.on("error", ignore);
  try {
    const command = readCommand(argv);
    switch (command.name) {
      case "help":
        await write(streams.stdout, helpOf(command.topic));
        return 0;
      case "version":
        await write(streams.stdout, `${readManifest().version}\n`);
        return 0;
      case "redact":
        return await copyRedacted(command.settings, streams);
      case "check":
        return await check(command.settings, streams, docsOf(readManifest()));
      default: {
        const { name, settings } = command;
        const blank = name === "parse" ? "" : "\n";
        const page = { docs: docsOf(readManifest()), blank };
        return await printAnswers(ANSWERERS[name](settings), settings, streams, page);
      }
    }
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    if (code === "EPIPE") return 0; // the reader has seen enough
    if (error instanceof CommandError) {
      const hint = error instanceof UsageError ? '\nTry "sip-uri --help".' : "";
      return refuse(streams, `${error.message}.${hint}`);
    }
    return refuse(streams, `can't continue (${code ?? name}).`);
  }
}

async function refuse({ stderr }: Streams, message: string): Promise<number> {
  await write(stderr, `sip-uri: ${message}\n`).catch(() => {}); // standard error may be closed
  return 2;
}

/** Returns the page with an anchor for each code: in the repository, or in the package itself. */
function docsOf({ homepage, version, folder = "" }: Manifest): string {
  const page = "docs/issues.md";
  return homepage?.endsWith("#readme")
    ? homepage.replace("#readme", `/blob/v${version}/${page}`)
    : posix.join(folder, page);
}
