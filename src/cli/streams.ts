import type { Readable, Writable } from "node:stream";

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

/** Writes a text and waits until the stream has taken it; throws the stream's error. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
