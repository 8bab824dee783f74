import type { Input } from "./inputs.ts";
import type { Streams } from "./streams.ts";

/** Shows how far a long run has come, in the last line of a terminal. */
interface Progress {
  /** `done` says how much has been read, as in "20 lines". */
  update(done: string): void;
  clear(): void;
}

/** Milliseconds between two updates. A shorter run shows nothing. */
const INTERVAL = 200;
const BAR = 30;

/**
 * Shows progress only if standard error is a terminal, and the input and the output are not. A `quiet`
 * command has no output.
 */
export function progressOn(
  { stdin, stdout, stderr }: Streams,
  inputs: readonly Pick<Input, "name" | "size" | "bytesRead">[],
  quiet = false,
  now: () => number = Date.now,
): Progress {
  let next = now() + INTERVAL;
  let drawn = false;
  const isTyped = stdin.isTTY && inputs.some(({ name }) => name === null);
  const isWritten = stdout.isTTY && !quiet;
  const isShown = stderr.isTTY && !isTyped && !isWritten && process.env.TERM !== "dumb";
  const sizes = inputs.map(({ size }) => size);
  const total = sizes.includes(undefined) ? 0 : sum(sizes as number[]);
  return {
    update(done) {
      if (!isShown || now() < next) return;
      next = now() + INTERVAL;
      drawn = true;
      const read = sum(inputs.map(({ bytesRead }) => bytesRead));
      const share = total === 0 ? "" : `${bar(read / total)} `;
      stderr.write(`\r${share}${done}\x1b[K`);
    },
    clear() {
      if (drawn) stderr.write("\r\x1b[K");
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function bar(share: number): string {
  const part = Math.min(share, 1); // the file may have grown
  const done = "#".repeat(Math.round(part * BAR));
  return `[${done.padEnd(BAR, ".")}] ${String(Math.floor(part * 100)).padStart(3)} %`;
}
