import { expect, test } from "@jest/globals";
import { type LongLine, readLines } from "../src/cli/lines.ts";
import { safeParse } from "../src/index.ts";
import { limitIssues } from "../src/options.ts";

/** The lines of some bytes that come in chunks of a size. */
async function linesOf(
  text: string | Uint8Array,
  size = 1e9,
  most = 1000,
): Promise<(string | LongLine)[]> {
  const bytes = Buffer.from(text as string);
  async function* chunks() {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
  }
  const lines: (string | LongLine)[] = [];
  for await (const some of readLines(chunks(), most)) lines.push(...some);
  return lines;
}

test.each([
  ["", []],
  ["\n", [""]],
  ["\r\n", [""]],
  ["a", ["a"]],
  ["a\n", ["a"]],
  ["a\n\n", ["a", ""]],
  ["a\r\nb\nc", ["a", "b", "c"]],
  ["a\rb\r\r\n", ["a\rb\r"]],
  ["a\r", ["a\r"]],
  ["a\u2028b\u2029c\u0085d\vd\fe\n", ["a\u2028b\u2029c\u0085d\vd\fe"]],
  ["é日\u{1f44d}\né", ["é日\u{1f44d}", "é"]],
  ["\ufeffa\n\ufeffb", ["a", "\ufeffb"]],
])("%j in chunks of any size", async (text, lines) => {
  for (let size = 1; size <= Buffer.byteLength(text) + 1; size++) {
    expect(await linesOf(text, size)).toEqual(lines);
  }
});

test("octets that are not UTF-8 are replaced, wherever a chunk ends", async () => {
  const bytes = Uint8Array.of(0xff, 0x0a, 0xe2, 0x80, 0x0a, 0xed, 0xa0, 0x80, 0x0a, 0xf0, 0x9f);
  const whole = await linesOf(bytes);
  expect(whole).toEqual(["\ufffd", "\ufffd", "\ufffd\ufffd\ufffd", "\ufffd"]);
  for (let size = 1; size < bytes.length; size++) expect(await linesOf(bytes, size)).toEqual(whole);
});

test("only the lengths of a long line are kept", async () => {
  expect(await linesOf("12345\r\n123456\r\n", 1, 5)).toEqual([
    "12345",
    { length: 6, headersAt: 6 },
  ]);
  expect(await linesOf("12?45@78?0?2\nab", 1, 5)).toEqual([{ length: 12, headersAt: 8 }, "ab"]);
  expect(await linesOf("a@b\n1?3@5?7\n", 1, 5)).toEqual(["a@b", { length: 7, headersAt: 5 }]);
  expect(await linesOf("12?45?78\n\n123456", 3, 5)).toEqual([
    { length: 8, headersAt: 2 },
    "",
    { length: 6, headersAt: 6 },
  ]);
});

test("a long line that is in one chunk is given as it is", async () => {
  const line = "a".repeat(34);
  expect(await linesOf(`${line}\r\nb\n`, 1e9, 10)).toEqual([line, "b"]);
});

test("the issues of a long line are those of the library", async () => {
  const limits = { uri: 10, headers: 20 };
  const most = limits.uri + 1 + limits.headers;
  const pieces = ["a".repeat(9), "@", "?", "é?", "b".repeat(30)];
  for (let i = 0; i < pieces.length ** 4; i++) {
    const at = [i, i / 5, i / 25, i / 125].map((n) => pieces[Math.floor(n) % pieces.length]);
    const text = at.join("");
    if (text.length <= most) continue;
    const [line] = await linesOf(text, 3, most);
    const expected = safeParse(text, { limits }).issues;
    const { headersAt, length } = line as LongLine;
    const settings = { maxUri: limits.uri, maxHeaders: limits.headers };
    expect(limitIssues(headersAt, length, settings)).toEqual(expected);
  }
});
