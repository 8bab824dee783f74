import { CommandError } from "./errors.ts";

/** The bytes that show whether a text is UTF-16 or UTF-32, and how many of them are examined. */
export const LEAST = 4;
const MOST = 256;

/** Byte order marks. That of UTF-32 in little-endian order begins with that of UTF-16. */
const MARKS = [
  ["UTF-32", [0xff, 0xfe, 0, 0]],
  ["UTF-32", [0, 0, 0xfe, 0xff]],
  ["UTF-16", [0xff, 0xfe]],
  ["UTF-16", [0xfe, 0xff]],
] as const;

/** Refuses UTF-16, and UTF-32 with a byte order mark, and says how to convert it to UTF-8. */
export function refuseOtherEncodings(head: Uint8Array, label: string): void {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => head[i] === byte));
  // Without a mark, iconv must be told the order of the bytes. With one it must not: it would keep the mark.
  const encoding = marked?.[0] ?? unmarkedUtf16(head.subarray(0, MOST));
  if (encoding === null) return;
  throw new CommandError(
    `${label} is ${encoding.slice(0, 6)}; convert it to UTF-8 (iconv -f ${encoding} -t UTF-8)`,
  );
}

/** Returns UTF-16 with its order if every other byte of most characters is zero, as in ASCII text. */
function unmarkedUtf16(bytes: Uint8Array): "UTF-16BE" | "UTF-16LE" | null {
  const zeros = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const isUtf16 =
    bytes.length >= LEAST && Math.min(even, odd) === 0 && even + odd > bytes.length / 4;
  if (!isUtf16) return null;
  return even > odd ? "UTF-16BE" : "UTF-16LE";
}
