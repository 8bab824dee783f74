// What must be shown: each figure is a ratio of two tasks of one group, on each corpus it is
// measured on, and is met only if it is on all of them.

import { ratio } from "./measure.mjs";

const RATIOS = [
  ["`parse` / reference, the same work", "parse", "sip-uri", "reference", 1.2],
  ["`parse` / bare syntax by hand", "parse", "sip-uri", "bare", 1.5],
  ["`parse` / `new URL`", "parse", "sip-uri", "new URL", 1.1],
  ["`isSipUri(bad)` / `isSipUri(good)`", "own", "isSipUri(bad)", "isSipUri", 1.2],
  ["the same, only the last character bad", "own", "isSipUri(bad at end)", "isSipUri", 1.2],
  ["`safeParse(bad)`, issue read / `parse`", "own", "safeParse(bad)", "parse", 3],
  ["the same, only the last character bad", "own", "safeParse(bad at end)", "parse", 3],
  ["`serialize` / `parse`", "own", "serialize", "parse", 2.2],
  ["`build` / `parse`", "own", "build", "parse", 3],
];

/** How many times the library is faster. */
const FASTER = [
  ["sip", 2.8],
  ["drachtio-srf", 3.3],
  ["JsSIP", 60],
  ["sip.js", 600],
];

const SIZES = [
  ["`isSipUri`", "{ isSipUri }", 2600],
  ["`parse`", "{ parse }", 4800],
  // What the package began with, as test/budgets.test.ts names it.
  [
    "the core",
    "{ DEFAULT_LIMITS, SipUriError, build, decode, getHeaders, getParameter, hostType, isSipUri, parse, safeParse, serialize }",
    7000,
  ],
];

/** @param groups by corpus, then by group, the result of `compare` */
export function ratioFigures(groups) {
  const atMost = RATIOS.map(([figure, group, over, under, most]) => ({
    figure,
    wanted: `at most ${most}`,
    ...onEach(groups, group, over, under, (value) => value <= most),
  }));
  const faster = FASTER.map(([peer, least]) => ({
    figure: `${peer} / \`parse\``,
    wanted: `at least ${least}`,
    ...onEach(groups, "parse", peer, "sip-uri", (value) => value >= least),
  }));
  return [...atMost, ...faster];
}

/** @param sizeOf from what is exported to bytes */
export async function sizeFigures(sizeOf) {
  const figures = [];
  for (const [figure, exported, most] of SIZES) {
    const bytes = await sizeOf(exported);
    figures.push({ figure, wanted: `at most ${most}`, measured: bytes, met: bytes <= most });
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
