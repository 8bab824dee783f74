import { accessSync, constants, createReadStream, fstatSync, statSync } from "node:fs";
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
  /** Reads the bytes; it throws a `CommandError` if they are UTF-16. */
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
    if (code === "ENOENT") throw new CommandError(`there is no file ${quote(name)}`);
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
      refuseUtf16(head, name);
      yield head;
      head = null;
    }
    if (head !== null) {
      refuseUtf16(head, name);
      yield head;
    }
  }
  return input;
}

/** The bytes that show whether a text is UTF-16, and how many of them are examined. */
const LEAST = 4;
const MOST = 256;

/** Refuses UTF-16: it begins with a byte order mark, or every other byte of ASCII text is zero. */
function refuseUtf16(head: Uint8Array, name: string | null): void {
  const [first, second] = head;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (!isMarked && !hasZeros(head.subarray(0, MOST))) return;
  const what = labelOf({ name });
  throw new CommandError(`${what} is UTF-16; convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)`);
}

/** Whether most bytes in even places are zero and no other byte is, or most in odd places. */
function hasZeros(bytes: Uint8Array): boolean {
  const zeros = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return bytes.length >= LEAST && Math.min(even, odd) === 0 && even + odd > bytes.length / 4;
}
