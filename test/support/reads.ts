/** Work is counted, since a clock tells what else the machine does. */

import { expect } from "@jest/globals";

/**
 * The work of the generated parser and of our own loops: how many characters are read one by
 * one, cut out, replaced, searched or tested.
 */
export function reads(work: () => void): number {
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

/** Holds that four times the size is four times the work. */
export function expectLinear(work: (size: number) => void): void {
  const count = (size: number) => reads(() => work(size));
  expect(count(4000) + 1).toBeLessThan(4.5 * (count(1000) + 100));
}
