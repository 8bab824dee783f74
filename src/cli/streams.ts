import { fstatSync, writeSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { isatty } from "node:tty";
import { UsageError } from "./arguments.ts";

/** The streams of the command line: those of `process`, or a test's own. */
export interface Streams {
  readonly stdin: Readable & {
    readonly isTTY?: boolean | undefined;
    readonly fd?: number | undefined;
    readonly bytesRead?: number | undefined;
  };
  readonly stdout: Writable & { readonly isTTY?: boolean | undefined };
  readonly stderr: Writable & {
    readonly isTTY?: boolean | undefined;
    readonly columns?: number | undefined;
  };
}

/** Refuses a standard input that Node.js would read as an empty one: a directory, or a closed one. */
export function refuseUnreadable({ fd }: Streams["stdin"]): void {
  if (fd === undefined) return;
  const stat = fstatSync(fd);
  if (stat.isDirectory()) throw new UsageError("standard input is a directory");
  // For a closed one, Node.js opens /dev/null, and unlike `< /dev/null` for writing too.
  if (stat.isCharacterDevice() && !isatty(fd) && isWritable(fd)) {
    throw new UsageError("standard input is closed");
  }
}

function isWritable(fd: number): boolean {
  try {
    writeSync(fd, "");
    return true;
  } catch {
    return false;
  }
}

/** Writes a text and waits until the stream has taken it; throws the stream's error. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
