// The goals for speed: ratios of medians, on each Node.js, averaged over processes that load either
// edition first.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The npm packages node-PLATFORM-ARCHITECTURE contain the binaries of Node.js. */
const NODES = ["20.20.2", "22.23.5", "24.22.3", "26.12.1"];
const CORPORA = ["eight", "distinct"];

/** [figure, over, under, the most on eight and on distinct URIs, by major version if they differ]. */
const GOALS = [
  ["`parse` / first edition", "parse now", "parse first", [0.8, 0.85]],
  ["`serialize` / first edition", "serialize now", "serialize first", [0.7, 0.7]],
  ["`build` / first edition", "build now", "build first", [0.55, 0.55]],
  ["`safeParse(bad)` / first edition", "safeParse(bad) now", "safeParse(bad) first", [0.55, 0.55]],
  ["`parse` / reference (the same work)", "parse now", "reference", [0.92, 0.92]],
  [
    "`parse` / `new URL`",
    "parse now",
    "new URL",
    { 20: [0.92, 0.97], 22: [0.92, 0.97], 24: [1, 1], 26: [1.25, 1.25] },
  ],
  ["`parse(bad)` / `throw new Error`, caught", "parse(bad) now", "throw", [1.45, 1.45]],
  ["`isSipUri(bad at end)` / `isSipUri`", "isSipUri(bad) now", "isSipUri now", [1.2, 1.2]],
  ["floor: read each character, make the result / `new URL`", "floor", "new URL", null],
];

/** Returns, for each figure, its goal and what was measured on each Node.js and corpus. */
export function goalFigures(entry, firstEntry, settings, versions = NODES) {
  const orders = firstEntry === null ? ["now"] : ["now,first", "first,now"];
  const measured = versions.map((version) => {
    const node = nodeOf(version);
    return CORPORA.map((corpus) => {
      process.stderr.write(`goals: Node.js ${version}, ${corpus}\n`);
      return orders.map((order) => {
        const args = [corpus, entry, firstEntry ?? "", order, JSON.stringify(settings)];
        const script = fileURLToPath(new URL("goal-process.mjs", import.meta.url));
        return JSON.parse(execFileSync(node, [script, ...args], { encoding: "utf8" }));
      });
    });
  });
  const ratioOf = (runs, over, under) =>
    runs.reduce((sum, times) => sum + times[over] / times[under], 0) / runs.length;
  return {
    heads: versions.flatMap((version) => CORPORA.map((corpus) => `Node.js ${version}, ${corpus}`)),
    figures: GOALS.map(([figure, over, under, most]) => ({
      figure,
      cells: measured.flatMap((byCorpus, i) =>
        byCorpus.map((runs, j) => {
          const major = versions[i].split(".", 1)[0];
          const goal = Array.isArray(most) ? most[j] : most?.[major][j];
          return { goal, value: ratioOf(runs, over, under) };
        }),
      ),
    })),
  };
}

function nodeOf(version) {
  if (process.version === `v${version}`) return process.execPath;
  const folder = fileURLToPath(new URL(`node_modules/.node-${version}/`, import.meta.url));
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const binary = `${folder}node_modules/${name}/bin/node${process.platform === "win32" ? ".exe" : ""}`;
  if (!existsSync(binary)) {
    const args = [
      "install",
      "--no-save",
      "--no-package-lock",
      "--prefix",
      folder,
      `${name}@${version}`,
    ];
    execFileSync("npm", args, { stdio: ["ignore", "ignore", "inherit"] });
  }
  return binary;
}
