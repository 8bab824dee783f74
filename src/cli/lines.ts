/** A line that is too long to be kept. */
export interface LongLine {
  /** UTF-16 code units. */
  readonly length: number;
  /** Where the "?" that begins the headers stands; the length without one. */
  readonly mark: number;
}

/**
 * The lines of UTF-8 bytes, as many at a time as a chunk ends. They end at LF or CR LF only
 * (node:readline splits at U+2028 and a lone CR too). Of a line that spans chunks no more than
 * `most` code units are kept, so that memory is constant. An octet that is not UTF-8 becomes
 * U+FFFD; a byte order mark at the beginning is none of the text.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<(string | LongLine)[]> {
  const decoder = new TextDecoder();
  const line = openLine(most);
  for await (const chunk of chunks) yield split(decoder.decode(chunk, { stream: true }), line);
  const rest = split(decoder.decode(), line);
  // Behind the last LF an empty line is none.
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

/** A line whose end has not come. */
function openLine(most: number) {
  let kept = "";
  let last = "";
  let length = 0;
  let mark = -1;
  let signed = false;
  return {
    isEmpty: () => length === 0,
    add(piece: string): void {
      // The first "?" behind the first "@", or the first of all: a user may hold one.
      let from = 0;
      if (!signed && piece.includes("@")) {
        signed = true;
        mark = -1;
        from = piece.indexOf("@") + 1;
      }
      if (mark < 0 && piece.includes("?", from)) mark = length + piece.indexOf("?", from);
      length += piece.length;
      last = piece.at(-1) ?? last;
      if (kept.length <= most) kept += piece.slice(0, most + 1 - kept.length); // 1: a CR
    },
    /** The line without the end, and a new one begun. */
    close(end: string): string | LongLine {
      const whole = length - (end !== "" && last === end ? 1 : 0);
      const closed =
        whole <= most ? kept.slice(0, whole) : { length: whole, mark: mark < 0 ? whole : mark };
      kept = last = "";
      length = 0;
      mark = -1;
      signed = false;
      return closed;
    },
  };
}
