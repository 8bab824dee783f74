// How much faster than other libraries the library should be, and how small. A ratio compares two tasks of
// one group, on each corpus that has them; its goal is met only if it is met on all of these.

import { ratio } from "./measure.mjs";

/** How many times faster the library should be, at least. */
const FASTER = [
  ["sip", 2.8],
  ["drachtio-srf", 3.3],
  ["JsSIP", 60],
  ["sip.js", 600],
];

const SIZES = [
  ["`isSipUri`", "{ isSipUri }", 2350],
  ["`parse`", "{ parse }", 4900],
  // The first exports of the package, called the core in test/budgets.test.ts.
  [
    "the core",
    "{ DEFAULT_LIMITS, SipUriError, build, decode, getHeaders, getParameter, hostType, isSipUri, parse, safeParse, serialize }",
    7600,
  ],
];

/** @param groups the results of `compare`, by corpus, then by group */
export function ratioFigures(groups) {
  return FASTER.map(([name, min]) => ({
    figure: `${name} / \`parse\``,
    goal: `at least ${min}`,
    ...onEach(groups, "parse", name, "sip-uri", (value) => value >= min),
  }));
}

/** @param sizeOf a function from a list of exports to bytes */
export async function sizeFigures(sizeOf) {
  const figures = [];
  for (const [figure, exported, max] of SIZES) {
    const bytes = await sizeOf(exported);
    figures.push({ figure, goal: `at most ${max}`, measured: bytes, met: bytes <= max });
  }
  return figures;
}

function onEach(groups, group, over, under, isMet) {
  const measured = Object.values(groups).map((byGroup) => {
    const times = byGroup[group];
    return times && ratio(times, over, under);
  });
  return { measured, met: measured.every((each) => each === undefined || isMet(each.value)) };
}
