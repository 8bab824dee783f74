/** How a text shrinks that was changed somewhere in the middle: what fast-check can do only for lists of parts. */
import * as fc from "fast-check";

/** Draws what another arbitrary draws, and shrinks it with a function that returns smaller values. */
export class Shrinking<T> extends fc.Arbitrary<T> {
  readonly #drawn: fc.Arbitrary<T>;
  readonly #smaller: (value: T) => IterableIterator<T>;

  constructor(drawn: fc.Arbitrary<T>, smaller: (value: T) => IterableIterator<T>) {
    super();
    this.#drawn = drawn;
    this.#smaller = smaller;
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T> {
    return withoutContext(this.#drawn.generate(random, biasFactor).value);
  }

  /** An example that a user gives is a text and its issue, without the change. */
  override canShrinkWithoutContext(_: unknown): _ is T {
    return false;
  }

  override shrink(value: T): fc.Stream<fc.Value<T>> {
    return fc.stream(this.#smaller(value)).map(withoutContext);
  }
}

function withoutContext<T>(value: T): fc.Value<T> {
  return new fc.Value(value, undefined);
}

/** In a text up to this length, all substrings are tried. A longer one has too many. */
const SHORT = 40;
/** In a longer text, substrings up to this length are tried at each place: `%41` and `;lr` are such. */
const SMALL = 4;
/** In a text longer than this, which is one that breaks a limit, only large substrings are tried. */
const LONG = 2000;

/**
 * Returns smaller texts: without a substring, or with an "a" instead of it, the longest first; then with
 * a simpler character. Each is shorter or simpler than the text, so shrinking ends.
 */
export function* smallerTexts(text: string): IterableIterator<string> {
  const characters = [...text];
  const { length } = characters;
  const replaced = (start: number, size: number, by: string) =>
    [...characters.slice(0, start), by, ...characters.slice(start + size)].join("");
  const smallest = length > LONG ? length >> 3 : 1;
  let size = length;
  while (size >= smallest) {
    const isCoarse = length > SHORT && size > SMALL;
    for (let start = 0; start + size <= length; start += isCoarse ? size >> 1 : 1) {
      yield replaced(start, size, "");
      if (size > 1) yield replaced(start, size, "a");
    }
    size = isCoarse ? Math.max(SMALL, size >> 1) : size - 1;
  }
  for (const [start, character] of characters.entries()) {
    for (const simpler of simplerThan(character)) yield replaced(start, 1, simpler);
  }
}

/** An "a" is the simplest; then come "0", other ASCII characters, capitals, "ü", and what is left. */
function simplerThan(character: string): readonly string[] {
  if (character === "a") return [];
  if (character === "0") return ["a"];
  if (/[A-Z]/.test(character)) return ["a", "0", character.toLowerCase()];
  return character <= "\x7f" || character === "ü" ? ["a", "0"] : ["a", "0", "ü"];
}
