/** The command line, run in this process. */
import { Readable, Writable } from "node:stream";
import { main } from "../../src/cli/main.ts";
import type { Streams } from "../../src/cli/streams.ts";

/** A writable that remembers what is written, or fails with a code. */
export function sink(code = "", more: object = {}) {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      if (code !== "") return done(Object.assign(new Error(code), { code }));
      written.text += chunk;
      done();
    },
  });
  const written = { text: "" };
  return { stream: Object.assign(stream, more), written };
}

/** Runs the command line in this process. `codes` are those with which its outputs fail. */
export async function run(
  argv: readonly string[],
  input: string | Uint8Array | Readable = "",
  codes = ["", ""],
  terminal: object = {},
  manifest: { version: string; homepage?: string } = { version: "1.2.3" },
) {
  const stdin = input instanceof Readable ? input : Readable.from([Buffer.from(input)]);
  const out = sink(codes[0], terminal);
  const err = sink(codes[1], terminal);
  const streams = { stdin, stdout: out.stream, stderr: err.stream } as Streams;
  const status = await main(argv, streams, () => manifest);
  return { status, out: out.written.text, err: err.written.text };
}
