// The goals. A ratio compares two tasks of one group, on each corpus that has them; its goal is met only
// if it is met on all of these.

import { ratio } from "./measure.mjs";

const RATIOS = [
  ["`parse` / reference (the same work)", "parse", "sip-uri", "reference", 1.2],
  ["`parse` / bare (syntax only)", "parse", "sip-uri", "bare", 1.5],
  ["`parse` / `new URL`", "parse", "sip-uri", "new URL", 1.1],
  ["`isSipUri(bad)` / `isSipUri`", "own", "isSipUri(bad)", "isSipUri", 1.2],
  ["`isSipUri(bad at end)` / `isSipUri`", "own", "isSipUri(bad at end)", "isSipUri", 1.2],
  ["`safeParse(bad)` / `parse`", "own", "safeParse(bad)", "parse", 3],
  ["`safeParse(bad at end)` / `parse`", "own", "safeParse(bad at end)", "parse", 3],
  ["`serialize` / `parse`", "own", "serialize", "parse", 2.2],
  ["`build` / `parse`", "own", "build", "parse", 3],
];

/** How many times faster the library should be, at least. */
const FASTER = [
  ["sip", 2.8],
  ["drachtio-srf", 3.3],
  ["JsSIP", 60],
  ["sip.js", 600],
];

const SIZES = [
  ["`isSipUri`", "{ isSipUri }", 2600],
  ["`parse`", "{ parse }", 4800],
  // The first exports of the package, called the core in test/budgets.test.ts.
  [
    "the core",
    "{ DEFAULT_LIMITS, SipUriError, build, decode, getHeaders, getParameter, hostType, isSipUri, parse, safeParse, serialize }",
    7000,
  ],
];

/** @param groups the results of `compare`, by corpus, then by group */
export function ratioFigures(groups) {
  const atMost = RATIOS.map(([figure, group, over, under, max]) => ({
    figure,
    goal: `at most ${max}`,
    ...onEach(groups, group, over, under, (value) => value <= max),
  }));
  const faster = FASTER.map(([name, min]) => ({
    figure: `${name} / \`parse\``,
    goal: `at least ${min}`,
    ...onEach(groups, "parse", name, "sip-uri", (value) => value >= min),
  }));
  return [...atMost, ...faster];
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
