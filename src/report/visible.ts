/** How some code units of a text are shown, in one piece. */
export interface Cell {
  /** UTF-16 code units into the text. */
  readonly start: number;
  /** How many code units there are. */
  readonly length: number;
  readonly shown: string;
  /** Columns on a terminal. */
  readonly width: number;
}

// Each of these expressions is tested on one character.

/**
 * What a terminal obeys, hides, or draws as it likes: controls, format characters (bidi, joiners),
 * lone surrogates, unassigned code points, variation selectors, skin tones, and white space other
 * than a space.
 */
const HIDDEN = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]/u;

/** Characters that join the one before: marks, and the vowels and finals of Hangul syllables. */
const JOINING = /(?!\p{Default_Ignorable_Code_Point})[\p{Mn}\p{Me}\u1160-\u11ff\ud7b0-\ud7ff]/u;

/** More marks than any script needs would reach into other lines. */
const MOST_MARKS = 4;

/**
 * Characters that take two columns. ECMAScript has no \p{East_Asian_Width}; these are the scripts and
 * blocks that Unicode Standard Annex #11 calls wide, without the halfwidth forms.
 */
const WIDE =
  /(?![\u303f\u3248-\u324f\uff61-\uffdc\u{1f1e6}-\u{1f1ff}])[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Yi}\p{sc=Tangut}\p{sc=Khitan_Small_Script}\p{sc=Nushu}\p{Emoji_Presentation}\u2329\u232a\u2ff0-\u33ff\ufe10-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{1f200}-\u{1f265}]/u;

/** Returns a text that a terminal can show: nothing in it is hidden or obeyed. */
export function visible(text: string): string {
  return cells(text)
    .map(({ shown }) => shown)
    .join("");
}

/** Splits a text into pieces whose columns are known. */
export function cells(text: string): Cell[] {
  const found: Cell[] = [];
  let start = 0;
  let marks = MOST_MARKS; // a mark has nothing to join at the beginning
  for (const character of text) {
    const before = found.at(-1);
    if (JOINING.test(character) && marks < MOST_MARKS && before !== undefined) {
      found[found.length - 1] = {
        ...before,
        length: before.length + character.length,
        shown: before.shown + character,
      };
      marks++;
    } else {
      const shown = shownAs(character);
      const width = shown === character ? widthOf(character) : shown.length;
      found.push({ start, length: character.length, shown, width });
      marks = shown === character ? 0 : MOST_MARKS;
    }
    start += character.length;
  }
  return found;
}

function shownAs(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code < 0x20) return String.fromCharCode(0x2400 + code); // the block Control Pictures
  if (code === 0x7f) return "\u2421";
  if (character === " " || !(HIDDEN.test(character) || JOINING.test(character))) return character;
  return `\\u{${code.toString(16).toUpperCase()}}`;
}

function widthOf(character: string): number {
  return WIDE.test(character) ? 2 : 1;
}
