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
  let open = EMPTY;
  const split = (text: string): (string | LongLine)[] => {
    const pieces = text.split("\n");
    const rest = pieces.pop() as string;
    const lines = pieces.map((piece) => {
      if (open === EMPTY) return piece.endsWith("\r") ? piece.slice(0, -1) : piece;
      const line = close(add(open, piece, longest), "\r", longest);
      open = EMPTY;
      return line;
    });
    if (rest !== "") open = add(open, rest, longest);
    return lines;
  };
  for await (const chunk of chunks) yield split(decoder.decode(chunk, { stream: true }));
  const lines = split(decoder.decode());
  // An empty text after the last LF is not a line.
  yield open === EMPTY ? lines : [...lines, close(open, "", longest)];
}

/** A line whose end has not been read. */
interface OpenLine extends LongLine {
  /** Its first code units: one more than the longest line, because it may be a CR. */
  readonly kept: string;
  /** Its last code unit. */
  readonly last: string;
  readonly hasAt: boolean;
}

const EMPTY: OpenLine = { kept: "", last: "", length: 0, headersAt: -1, hasAt: false };

function add(line: OpenLine, piece: string, longest: number): OpenLine {
  const { kept, last, length } = line;
  // The first "?" after the first "@", or the first of all (spans.ts): a user can contain one.
  const at = line.hasAt ? -1 : piece.indexOf("@");
  const found = piece.indexOf("?", at + 1);
  const headersAt = at < 0 ? line.headersAt : -1;
  return {
    kept: kept + piece.slice(0, longest + 1 - kept.length),
    last: piece.at(-1) ?? last,
    length: length + piece.length,
    headersAt: headersAt < 0 && found >= 0 ? length + found : headersAt,
    hasAt: line.hasAt || at >= 0,
  };
}

/** Returns a whole line without its `end`. */
function close(line: OpenLine, end: string, longest: number): string | LongLine {
  const { kept, last, headersAt } = line;
  const length = line.length - (last === end ? end.length : 0);
  if (length <= longest) return kept.slice(0, length);
  return { length, headersAt: headersAt < 0 ? length : headersAt };
}
