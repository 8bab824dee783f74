/** RESULTS.md and SURVIVORS.md: figures and lists from Stryker's reports and from reasons.json. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { PARTS } from "./parts.mjs";
import { matchReasons } from "./reasons.mjs";

/**
 * @typedef {import("./reasons.mjs").Reason} Reason
 * @typedef {import("./reasons.mjs").Survivor} Survivor
 */

const HERE = new URL("./", import.meta.url);
const ROOT = new URL("../../", HERE);
const REASONS = new URL("reasons.json", HERE);
const LOWEST_SCORE = 95;

/**
 * Writes both files if each part has been run, and reasons.json if code with a reason was renamed or moved.
 *
 * @param {readonly string[]} ran the parts that have just run
 * @returns {{ notes: string[], wrong: string[] }}
 */
export function report(ran) {
  const parts = Object.keys(PARTS)
    .map(readPart)
    .filter((part) => part !== null);
  const survivors = parts.flatMap(({ files }) => files.flatMap(survivorsOf));
  const mutated = new Set(
    parts.filter(({ part }) => ran.includes(part)).flatMap(({ files }) => files.map(nameOf)),
  );
  const isOpen = ({ file }) => mutated.has(file) || !existsSync(new URL(file, ROOT));
  const { reasons, moved, missing, stale } = matchReasons(readJson(REASONS), survivors, isOpen);
  if (moved.length > 0) writeReasons(reasons);

  const notes = moved.map(
    ({ from, to }) => `reasons.json: ${textOf(from)}\n  is now ${textOf(to)}`,
  );
  const results = resultsText(parts, survivors);
  if (parts.length === Object.keys(PARTS).length) {
    writeFileSync(new URL("RESULTS.md", HERE), results);
    writeFileSync(new URL("SURVIVORS.md", HERE), survivorsText(survivors, reasons));
  } else {
    notes.push(results, "RESULTS.md and SURVIVORS.md are written when each part has been run.");
  }
  const low = parts.flatMap(({ folders }) =>
    folders
      .filter(({ score }) => score < LOWEST_SCORE)
      .map(({ folder, score }) => `${folder}: ${score.toFixed(1)} of 100 mutants are killed`),
  );
  const wrong = [
    ...missing.map((survivor) => `no reason for ${textOf(survivor)}`),
    ...low,
    ...stale.map((reason) => `reasons.json: no such survivor: ${textOf(reason)}`),
  ];
  return { notes, wrong };
}

/** @param {Survivor} survivor */
function textOf({ file, mutant }) {
  return `${file}: ${mutant}`;
}

function nameOf({ name }) {
  return name;
}

/** @param {readonly Reason[]} reasons */
function writeReasons(reasons) {
  const order = (a, b) => (textOf(a) < textOf(b) ? -1 : 1);
  writeFileSync(REASONS, `${JSON.stringify([...reasons].sort(order), null, 2)}\n`);
}

/** @param {string} part @returns what its last run found; null if there was none */
function readPart(part) {
  const file = new URL(`build/mutation/${part}.json`, ROOT);
  if (!existsSync(file)) return null;
  const files = Object.entries(readJson(file).files).map(([name, { source, mutants }]) => ({
    name,
    lines: source.split("\n"),
    mutants,
  }));
  const folders = [...new Set(files.map(({ name }) => dirname(name)))].sort().map((folder) => {
    const inside = files.filter(({ name }) => dirname(name) === folder);
    return { folder, ...tallyOf(inside.flatMap(({ mutants }) => mutants)) };
  });
  return { part, date: statSync(file).mtime.toISOString().slice(0, 10), files, folders };
}

/** Stryker's score: the share of mutants that a test found, or that never ended. */
function tallyOf(mutants) {
  const count = (status) => mutants.filter((mutant) => mutant.status === status).length;
  const [killed, timeout] = [count("Killed"), count("Timeout")];
  const [survived, uncovered] = [count("Survived"), count("NoCoverage")];
  const all = killed + timeout + survived + uncovered;
  return { all, killed, timeout, survived, uncovered, score: (100 * (killed + timeout)) / all };
}

/** @returns {Survivor[]} */
function survivorsOf({ name: file, lines, mutants }) {
  return mutants
    .filter(({ status }) => status === "Survived" || status === "NoCoverage")
    .map((mutant) => {
      const { start, end } = mutant.location;
      const line = lines[start.line - 1];
      const isOneLine = start.line === end.line;
      const before = line.slice(0, start.column - 1).trimStart();
      const from = isOneLine ? line.slice(start.column - 1, end.column - 1) : "…";
      const after = isOneLine ? line.slice(end.column - 1) : "";
      const to = mutant.replacement.replace(/\s+/g, " ");
      // Not the line's number, which changes with the lines above it.
      return { file, mutant: `${before}⟦${from} → ${to}⟧${after}` };
    });
}

function resultsText(parts, survivors) {
  const stryker = readJson(
    new URL("node_modules/@stryker-mutator/core/package.json", HERE),
  ).version;
  const lines = [
    "# Results",
    "",
    "Written by `npm run tool mutation`.",
    `Stryker ${stryker}, Node.js ${process.versions.node}.`,
    "",
    "| folder | date | mutants | killed | never ended | survived | not reached | score |",
    "|---|---|--:|--:|--:|--:|--:|--:|",
    ...parts.flatMap(({ date, folders }) =>
      folders.map(
        ({ folder, all, killed, timeout, survived, uncovered, score }) =>
          `| \`${folder}\` | ${date} | ${all} | ${killed} | ${timeout} | ${survived} | ${uncovered} | ${score.toFixed(1)} % |`,
      ),
    ),
    "",
    `[SURVIVORS.md](SURVIVORS.md) lists the ${new Set(survivors.map(textOf)).size} that no test kills.`,
  ];
  return `${lines.join("\n")}\n`;
}

function survivorsText(survivors, reasons) {
  const reasonOf = new Map(reasons.map((reason) => [textOf(reason), reason.reason]));
  const files = [...new Set(survivors.map(({ file }) => file))].sort();
  const sections = files.flatMap((file) => {
    const inside = survivors.filter((survivor) => survivor.file === file);
    const mutants = [...new Set(inside.map(({ mutant }) => mutant))];
    const rows = mutants.map((mutant) => {
      const reason = reasonOf.get(textOf({ file, mutant })) ?? "**no reason yet**";
      return `- ${inline(mutant)}: ${reason}`;
    });
    return ["", `## \`${file}\``, "", ...rows];
  });
  const head = [
    "# Survivors",
    "",
    "The mutants that no test kills, each as `⟦code → mutant⟧` and with the reason why it changes nothing.",
    "Written by `npm run tool mutation`; the reasons are in `reasons.json`.",
  ];
  return `${[...head, ...sections].join("\n")}\n`;
}

/** Code that may hold backticks (CommonMark §6.1). */
function inline(code) {
  const runs = [...code.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  const space = code.includes("`") ? " " : "";
  return `${fence}${space}${code}${space}${fence}`;
}

function readJson(url) {
  return JSON.parse(readFileSync(url, "utf8"));
}
