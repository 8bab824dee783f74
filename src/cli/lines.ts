/** A line that is too long to be kept. */
export interface LongLine {
  /** UTF-16 code units. */
  readonly length: number;
  /** Where the "?" that begins the headers is, or the length. */
  readonly headersAt: number;
}

/**
 * Reads the lines of UTF-8 bytes, and yields a list of lines for each chunk. Lines end at LF or CR LF
 * only (node:readline also splits at U+2028 and at a lone CR). At most `longest` code units of a line
 * that spans chunks are kept, so that memory is constant. An octet that is not UTF-8 becomes U+FFFD; a
 * leading byte order mark is dropped.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<(string | LongLine)[]> {
  const decoder = new TextDecoder();
  const line = openLine(longest);
  for await (const chunk of chunks) yield split(decoder.decode(chunk, { stream: true }), line);
  const rest = split(decoder.decode(), line);
  // An empty text after the last LF is not a line.
  yield line.isEmpty() ? rest : [...rest, line.close("")];
}

function split(text: string, line: OpenLine): (string | LongLine)[] {
  const lines: (string | LongLine)[] = [];
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    if (line.isEmpty()) {
      lines.push(text.slice(start, text[end - 1] === "\r" ? end - 1 : end));
    } else {
      line.add(text.slice(start, end));
      lines.push(line.close("\r"));
    }
    start = end + 1;
  }
  if (start < text.length) line.add(text.slice(start));
  return lines;
}

type OpenLine = ReturnType<typeof openLine>;

/** Makes a line whose end has not been read. */
function openLine(longest: number) {
  let kept = "";
  let last = "";
  let length = 0;
  let headersAt = -1;
  let hasAt = false;
  return {
    isEmpty: () => length === 0,
    add(piece: string): void {
      // The first "?" after the first "@", or the first of all (spans.ts): a user can contain one.
      let from = 0;
      if (!hasAt && piece.includes("@")) {
        hasAt = true;
        headersAt = -1;
        from = piece.indexOf("@") + 1;
      }
      if (headersAt < 0 && piece.includes("?", from)) headersAt = length + piece.indexOf("?", from);
      length += piece.length;
      last = piece.at(-1) ?? last;
      if (kept.length <= longest) kept += piece.slice(0, longest + 1 - kept.length); // 1: a CR
    },
    /** Returns the line without `end`, and begins a new one. */
    close(end: string): string | LongLine {
      const whole = length - (end !== "" && last === end ? 1 : 0);
      const closed =
        whole <= longest
          ? kept.slice(0, whole)
          : { length: whole, headersAt: headersAt < 0 ? whole : headersAt };
      kept = last = "";
      length = 0;
      headersAt = -1;
      hasAt = false;
      return closed;
    },
  };
}
