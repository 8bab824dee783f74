// Measures how the time grows on long and hostile text. Takes the best of a few single calls: the question
// is whether a call takes a millisecond or a minute, and a tenth more or less does not matter.

import { do_not_optimize } from "mitata";
import { candidates, library } from "./candidates.mjs";
import { HOSTILE } from "./corpus.mjs";

/** A call that is expected to take longer is not made, because it can't be interrupted. */
const LONGEST_MS = 2000;
const REPEATS = 5;

const readers = [
  ...candidates.map(({ name, attempt }) => ({ name, read: attempt })),
  {
    name: "sip-uri, limits off",
    read: (text) => library.safeParse(text, { limits: false }).success,
  },
];

/** Returns milliseconds for each reader, shape and length; undefined for a call that was not tried. */
export function hostileTimes(lengths) {
  warmUp();
  return readers.map(({ name, read }) => ({
    name,
    shapes: HOSTILE.map(([shape, make]) => ({ shape, times: growth(read, make, lengths) })),
  }));
}

function warmUp() {
  for (let i = 0; i < 200; i++) {
    for (const { read } of readers) {
      for (const [, make] of HOSTILE) do_not_optimize(quietly(read, make(60)));
    }
  }
}

function growth(read, make, lengths) {
  const times = [];
  for (let i = 0; i < lengths.length; i++) {
    const expected = expectation(times, lengths, i);
    times.push(expected > LONGEST_MS ? undefined : best(read, make(lengths[i])));
    if (times[i] === undefined) break;
  }
  return times;
}

/** Predicts the next time from the growth so far; after one measurement, assumes quadratic growth. */
function expectation(times, lengths, i) {
  if (i === 0) return 0;
  const step = lengths[i] / lengths[i - 1];
  if (i === 1) return times[0] * step ** 2;
  const order = Math.log(times[i - 1] / times[i - 2]) / Math.log(lengths[i - 1] / lengths[i - 2]);
  return times[i - 1] * step ** Math.max(order, 1);
}

function best(read, text) {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < REPEATS; i++) {
    const start = performance.now();
    do_not_optimize(quietly(read, text));
    least = Math.min(least, performance.now() - start);
    if (least > 100) break;
  }
  return least;
}

/** Some candidates overflow the stack. */
function quietly(read, text) {
  try {
    return read(text);
  } catch {
    return undefined;
  }
}
