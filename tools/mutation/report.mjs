/** RESULTS.md and SURVIVORS.md: figures and lists from Stryker's reports and from reasons.json. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { PARTS } from "./parts.mjs";

const HERE = new URL("./", import.meta.url);
const ROOT = new URL("../../", HERE);
const LOWEST_SCORE = 95;

/**
 * Writes both files.
 *
 * @param {readonly string[]} ran the parts that have just run
 * @returns {string[]} what is wrong
 */
export function report(ran) {
  const reasons = readJson(new URL("reasons.json", HERE));
  const parts = Object.keys(PARTS)
    .map(readPart)
    .filter((part) => part !== null);
  const survivors = parts.flatMap(({ files }) => files.flatMap(survivorsOf));
  const names = new Set(survivors.map(({ name }) => name));
  writeFileSync(new URL("RESULTS.md", HERE), resultsText(parts, names.size));
  writeFileSync(new URL("SURVIVORS.md", HERE), survivorsText(survivors, reasons));
  const low = parts.flatMap(({ folders }) =>
    folders
      .filter(({ score }) => score < LOWEST_SCORE)
      .map(({ folder, score }) => `${folder}: ${score.toFixed(1)} of 100 mutants are killed`),
  );
  const mutated = new Set(
    parts.filter(({ part }) => ran.includes(part)).flatMap(({ files }) => files.map(nameOf)),
  );
  const stale = Object.keys(reasons).filter((name) => {
    const file = name.slice(0, name.indexOf(": "));
    return !names.has(name) && (mutated.has(file) || !existsSync(new URL(file, ROOT)));
  });
  return [
    ...[...names].filter((name) => !(name in reasons)).map((name) => `no reason for ${name}`),
    ...low,
    ...stale.map((name) => `reasons.json: no such survivor: ${name}`),
  ];
}

function nameOf({ name }) {
  return name;
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

/** Stryker's score: of all mutants those that a test found, or that never ended. */
function tallyOf(mutants) {
  const count = (status) => mutants.filter((mutant) => mutant.status === status).length;
  const [killed, timeout] = [count("Killed"), count("Timeout")];
  const [survived, uncovered] = [count("Survived"), count("NoCoverage")];
  const all = killed + timeout + survived + uncovered;
  return { all, killed, timeout, survived, uncovered, score: (100 * (killed + timeout)) / all };
}

function survivorsOf({ name: file, lines, mutants }) {
  return mutants
    .filter(({ status }) => status === "Survived" || status === "NoCoverage")
    .map((mutant) => {
      const { start, end } = mutant.location;
      const line = lines[start.line - 1];
      const last = start.line === end.line ? line : `${line} …`;
      const before = line.slice(0, start.column - 1).trimStart();
      const from = start.line === end.line ? line.slice(start.column - 1, end.column - 1) : "…";
      const behind = start.line === end.line ? last.slice(end.column - 1) : "";
      const to = mutant.replacement.replace(/\s+/g, " ");
      // Not the line's number, which changes with what stands above it.
      return { file, name: `${file}: ${before}⟦${from} → ${to}⟧${behind}` };
    });
}

function resultsText(parts, survivorCount) {
  const stryker = readJson(
    new URL("node_modules/@stryker-mutator/core/package.json", HERE),
  ).version;
  const lines = [
    "# Results",
    "",
    "Written by `npm run test:mutation`.",
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
    `The ${survivorCount} that no test kills are in [SURVIVORS.md](SURVIVORS.md).`,
    "A mutant of the compiler is killed where the code that it generates is another: see [README.md](README.md).",
  ];
  return `${lines.join("\n")}\n`;
}

function survivorsText(survivors, reasons) {
  const files = [...new Set(survivors.map(({ file }) => file))].sort();
  const sections = files.flatMap((file) => {
    const names = [
      ...new Set(survivors.filter((one) => one.file === file).map(({ name }) => name)),
    ];
    const rows = names.map((name) => {
      const code = name.slice(file.length + 2);
      return `- ${inline(code)}: ${reasons[name] ?? "**no reason yet**"}`;
    });
    return ["", `## \`${file}\``, "", ...rows];
  });
  const head = [
    "# Survivors",
    "",
    "Mutants that no test kills, each with the reason why it changes nothing: `⟦what stands there → the mutant⟧`.",
    "Written by `npm run test:mutation`; the reasons are in `reasons.json`.",
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
