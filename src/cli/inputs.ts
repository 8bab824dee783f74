import { accessSync, constants, createReadStream, fstatSync, statSync } from "node:fs";
import { LEAST, refuseOtherEncodings } from "./encoding.ts";
import { CommandError, quote } from "./errors.ts";
import { refuseUnreadable, type Streams } from "./streams.ts";

/** A file, or standard input. */
export interface Input {
  /** The name of the file as it was given; `null` for standard input. */
  readonly name: string | null;
  /** In bytes. The size of a pipe is not known. */
  readonly size: number | undefined;
  /** How many bytes have been read. */
  bytesRead: number;
  /** Reads the bytes; it throws a `CommandError` if they are UTF-16, or UTF-32 with a byte order mark. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** Returns what a message calls an input. */
export function labelOf({ name }: Pick<Input, "name">): string {
  return name === null ? "standard input" : quote(name);
}

/** Opens files, or standard input without a name. All must exist before one is read. */
export function openInputs(names: readonly string[], streams: Streams): Input[] {
  return (names.length === 0 ? ["-"] : names).map((name) => openInput(name, streams));
}

/** Opens a file; standard input for "-". */
export function openInput(name: string, { stdin }: Streams): Input {
  if (name === "-") {
    refuseUnreadable(stdin);
    const size = stdin.fd === undefined ? undefined : sizeOf(fstatSync(stdin.fd));
    return makeInput(null, size, () => stdin);
  }
  const stat = statOf(name);
  if (stat.isDirectory()) throw new CommandError(`${quote(name)} is a directory`);
  return makeInput(name, sizeOf(stat), () => createReadStream(name));
}

function statOf(name: string) {
  try {
    accessSync(name, constants.R_OK);
    return statSync(name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") {
      const hint = /^sips?:/i.test(name) ? '; for a URI, use "sip-uri parse"' : "";
      throw new CommandError(`there is no file ${quote(name)}${hint}`);
    }
    throw new CommandError(`${quote(name)} can't be read (${code})`);
  }
}

function sizeOf(stat: { isFile(): boolean; size: number }): number | undefined {
  return stat.isFile() && stat.size > 0 ? stat.size : undefined;
}

function makeInput(
  name: string | null,
  size: number | undefined,
  open: () => AsyncIterable<Uint8Array>,
): Input {
  const input: Input = { name, size, bytesRead: 0, read };
  async function* read() {
    let head: Uint8Array | null = new Uint8Array();
    for await (const chunk of open()) {
      input.bytesRead += chunk.length;
      if (head === null) {
        yield chunk;
        continue;
      }
      head = Buffer.concat([head, chunk]);
      if (head.length < LEAST) continue;
      refuseOtherEncodings(head, labelOf({ name }));
      yield head;
      head = null;
    }
    if (head !== null) {
      refuseOtherEncodings(head, labelOf({ name }));
      yield head;
    }
  }
  return input;
}
