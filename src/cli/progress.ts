import { fstatSync } from "node:fs";
import type { Streams } from "./streams.ts";

/** Shows how far a long run has come, in the last line of a terminal. */
interface Progress {
  update(lines: number): void;
  clear(): void;
}

/** Milliseconds between two updates. A shorter run shows nothing. */
const INTERVAL = 200;
const BAR = 30;

/** Shows progress only if standard error is a terminal, and the input and the output are not. */
export function progressOn(
  { stdin, stdout, stderr }: Streams,
  now: () => number = Date.now,
): Progress {
  let next = now() + INTERVAL;
  let drawn = false;
  const isShown = stderr.isTTY && !stdin.isTTY && !stdout.isTTY && process.env.TERM !== "dumb";
  const size = isShown ? sizeOf(stdin.fd) : undefined;
  return {
    update(lines) {
      if (!isShown || now() < next) return;
      next = now() + INTERVAL;
      drawn = true;
      const share = size === undefined ? "" : `${bar((stdin.bytesRead as number) / size)} `;
      stderr.write(`\r${share}${lines} lines\x1b[K`);
    },
    clear() {
      if (drawn) stderr.write("\r\x1b[K");
    },
  };
}

/** Returns the bytes of a regular file. The size of a pipe is not known. */
function sizeOf(fd: number | undefined): number | undefined {
  if (fd === undefined) return undefined;
  const stat = fstatSync(fd);
  return stat.isFile() && stat.size > 0 ? stat.size : undefined;
}

function bar(share: number): string {
  const part = Math.min(share, 1); // the file may have grown
  const done = "#".repeat(Math.round(part * BAR));
  return `[${done.padEnd(BAR, ".")}] ${String(Math.floor(part * 100)).padStart(3)} %`;
}
