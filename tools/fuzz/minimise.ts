/** Delta debugging (Zeller and Hildebrandt, 2002) of each text of an input. */

/** Whether a smaller input still breaks the same law in the same way. */
export type Fails = (parts: readonly string[]) => boolean;

const MOST_TRIALS = 5000;
const MOST_SECONDS = 20;

export function minimise(parts: readonly string[], fails: Fails): readonly string[] {
  const end = performance.now() + 1000 * MOST_SECONDS;
  let trials = 0;
  let best = parts;
  const isSmaller = (candidate: readonly string[]): boolean => {
    if (trials++ >= MOST_TRIALS || performance.now() > end) return false;
    if (!fails(candidate)) return false;
    best = candidate;
    return true;
  };
  for (let before = ""; before !== JSON.stringify(best); ) {
    before = JSON.stringify(best);
    together(() => best, isSmaller);
    best.forEach((_, i) => {
      const put = (text: string) => isSmaller(best.map((other, k) => (k === i ? text : other)));
      shorten(() => best[i] ?? "", put);
      simplify(() => best[i] ?? "", put);
    });
  }
  return best;
}

/** Removes the same piece from every text, by offset or by content: the texts of a pair must stay alike. */
function together(parts: () => readonly string[], put: Fails): void {
  const longest = Math.max(...parts().map(({ length }) => length));
  for (let size = longest >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at + size <= longest; ) {
      const piece = (parts()[0] ?? "").slice(at, at + size);
      const isShorter =
        replaceAll(parts(), (text) => text.slice(0, at) + text.slice(at + size), put) ||
        replaceAll(parts(), (text) => text.replace(piece, () => ""), put);
      if (!isShorter) at += size;
    }
  }
}

function replaceAll(
  parts: readonly string[],
  change: (text: string) => string,
  put: Fails,
): boolean {
  const changed = parts.map(change);
  return changed.some((text, i) => text !== parts[i]) && put(changed);
}

/** Removes pieces: halves first, single code units last. */
function shorten(text: () => string, put: (text: string) => boolean): void {
  if (text() !== "" && put("")) return;
  for (let size = Math.ceil(text().length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < text().length; ) {
      if (!put(text().slice(0, at) + text().slice(at + size))) at += size;
    }
  }
}

/** Writes a plain letter or digit wherever one will do. */
function simplify(text: () => string, put: (text: string) => boolean): void {
  for (let at = 0; at < text().length; at++) {
    for (const plain of "a0") {
      const old = text();
      if (old[at] === plain || put(old.slice(0, at) + plain + old.slice(at + 1))) break;
    }
  }
}
