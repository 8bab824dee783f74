import { fstatSync, writeSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { isatty } from "node:tty";
import { CommandError } from "./errors.ts";

/** The streams of the command line: those of `process`, or a test's own. */
export interface Streams {
  readonly stdin: Readable & {
    readonly isTTY?: boolean | undefined;
    readonly fd?: number | undefined;
  };
  readonly stdout: Output;
  readonly stderr: Output;
}

type Output = Writable & {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly hasColors?: (() => boolean) | undefined;
};

/** Refuses a standard input that Node.js would read as an empty one: a directory, or a closed one. */
export function refuseUnreadable({ fd }: Streams["stdin"]): void {
  if (fd === undefined) return;
  const stat = fstatSync(fd);
  if (stat.isDirectory()) throw new CommandError("standard input is a directory");
  // For a closed one, Node.js opens /dev/null, and unlike `< /dev/null` for writing too.
  if (stat.isCharacterDevice() && !isatty(fd) && isWritable(fd)) {
    throw new CommandError("standard input is closed");
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

/** Standard output is written in blocks of about this many UTF-16 code units. */
const BLOCK = 2 ** 16;

/** Returns functions that write to both streams in order, and to standard output in blocks. */
export function blockWriter({ stdout, stderr }: Streams) {
  let block = "";
  const flush = async () => {
    const text = block;
    block = "";
    if (text !== "") await write(stdout, text);
  };
  return {
    /** Returns a promise only if there is something to wait for. */
    out: (text: string): Promise<void> | undefined => {
      block += text;
      return block.length > BLOCK ? flush() : undefined;
    },
    err: async (text: string) => {
      await flush();
      await write(stderr, text);
    },
    flush,
  };
}
