/** Counts work. A clock would also measure what else the machine does. */

/**
 * The number of characters that are read one by one, cut out, replaced, searched or tested: the work
 * of the generated parser and of our own loops.
 */
export function countReads(work: () => void): number {
  const { charCodeAt, includes, replace, search, slice } = String.prototype;
  const { test } = RegExp.prototype;
  let count = 0;
  Object.assign(String.prototype, {
    charCodeAt(this: string, index: number) {
      count++;
      return charCodeAt.call(this, index);
    },
    includes(this: string, part: string, from?: number) {
      count += this.length;
      return includes.call(this, part, from);
    },
    replace(this: string, ...args: Parameters<typeof replace>) {
      count += this.length;
      return replace.apply(this, args);
    },
    search(this: string, expression: RegExp) {
      count += this.length;
      return search.call(this, expression);
    },
    slice(this: string, ...places: Parameters<typeof slice>) {
      const part = slice.apply(this, places);
      count += part.length;
      return part;
    },
  });
  RegExp.prototype.test = function (this: RegExp, text: string) {
    count += text.length;
    return test.call(this, text);
  };
  try {
    work();
  } finally {
    Object.assign(String.prototype, { charCodeAt, includes, replace, search, slice });
    RegExp.prototype.test = test;
  }
  return count;
}

/** Fails unless four times the size is at most four times the work. */
export function expectLinear(work: (size: number) => void): void {
  const [one, four] = [1000, 4000].map((size) => countReads(() => work(size))) as [number, number];
  if (four + 1 < 4.5 * (one + 100)) return;
  throw new Error(`a text of 1,000 units takes ${one} reads, one of 4,000 takes ${four}`);
}
