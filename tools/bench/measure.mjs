// Measures time. Machines are noisy, so nothing is measured only once: every task has a turn in each round,
// its figure is the median over the rounds, and only ratios within a group are quoted.

import { do_not_optimize, measure } from "mitata";
import { generator } from "./corpus.mjs";

/** Calls in one sample: enough for the clock's resolution, and few enough for many samples. */
const CALLS = 512;

/**
 * @param tasks [{ name, call, items }]: `call` is applied to the items in turn
 * @returns by name, `{ time, rounds }`: nanoseconds for one call, as the median and for each round
 */
export async function compare(tasks, { rounds, time, samples }) {
  const runs = tasks.map((task) => ({ name: task.name, pass: passOf(task), rounds: [] }));
  for (let round = -1; round < rounds; round++) {
    for (const run of shuffled(runs, round)) {
      const elapsed = await timed(run.pass, time, samples);
      if (round >= 0) run.rounds.push(elapsed); // the first round only warms up the JIT compiler
    }
  }
  return new Map(runs.map(({ name, rounds }) => [name, { time: median(rounds), rounds }]));
}

/** Returns the ratio of two medians, with the quartiles of the rounds' own ratios. */
export function ratio(times, over, under) {
  const above = times.get(over);
  const below = times.get(under);
  if (above === undefined || below === undefined) return undefined;
  const each = above.rounds.map((elapsed, round) => elapsed / below.rounds[round]);
  return {
    value: above.time / below.time,
    low: quantile(each, 0.25),
    high: quantile(each, 0.75),
  };
}

export function median(numbers) {
  return quantile(numbers, 0.5);
}

export function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.round(part * (sorted.length - 1))];
}

/** Shuffles the tasks, so that none always comes after the slowest one or one that leaves garbage. */
function shuffled(runs, seed) {
  const random = generator(seed);
  const order = [...runs];
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

async function timed(pass, time, samples) {
  warmUp(pass, time);
  const options = {
    min_cpu_time: time * 1e6,
    min_samples: samples,
    batch_threshold: 0, // a sample is always one pass
    gc: false, // a forced collection would also discard compiled code
  };
  return (await measure(pass, options)).p50 / CALLS;
}

/** V8 may have discarded compiled code while other tasks had their turn. */
function warmUp(pass, time) {
  const end = performance.now() + time;
  do pass();
  while (performance.now() < end);
}

let passes = 0;

/**
 * Makes a separate loop for each task: closures with the same source share their type feedback, and the
 * call in the loop would become megamorphic. The number in the comment makes each source unique.
 */
function passOf({ call, items }) {
  const source = `/* ${passes++} */
    let at = 0;
    return () => {
      for (let i = 0; i < ${CALLS}; i++) {
        sink(call(items[at]));
        at = at + 1 === items.length ? 0 : at + 1;
      }
    };`;
  return new Function("call", "items", "sink", source)(call, items, do_not_optimize);
}
