// Turns the numbers into the tables of RESULTS.md. The comparison with other libraries comes first, the
// goals last.

import { INVALID, VALID } from "./validation.mjs";

export function report(results) {
  return `${[
    "# Results",
    "",
    "Written by `npm run tool bench`; README.md says how to read it.",
    "",
    ...machineLines(results),
    "",
    "## Parsing, nanoseconds per URI",
    "",
    ...groupTable(results, "parse"),
    "",
    "## Which candidates validate",
    "",
    ...candidateTable(results),
    "",
    ...validationNotes(results),
    "",
    "## Rejecting URIs with one wrong character, nanoseconds",
    "",
    ...groupTable(results, "reject"),
    "",
    "## Writing, nanoseconds",
    "",
    ...groupTable(results, "write"),
    "",
    "## Cold import, milliseconds",
    "",
    ...importTable(results),
    "",
    "## Long and hostile text",
    "",
    ...hostileTables(results),
    "",
    "## The library's functions, nanoseconds",
    "",
    ...groupTable(results, "own"),
    "",
    "## Goals",
    "",
    "Internal goals for the library. README.md explains those that are not met. Each is a ratio of medians,",
    "averaged over processes that load either edition first; the most allowed is in brackets.",
    "",
    ...goalTable(results),
    "",
    ...figureTable(results),
    "",
    ...sizeTable(results),
  ].join("\n")}\n`;
}

function machineLines({ machine, settings }) {
  return [
    ...Object.entries(machine).map(([name, value]) => `- ${name}: ${value}`),
    `- rounds: ${settings.rounds}, at least ${settings.time} ms each`,
  ];
}

function goalTable({ goals: { heads, figures } }) {
  const rows = figures.map(({ figure, cells }) => [
    figure,
    ...cells.map(({ goal, value }) => {
      if (!Number.isFinite(value)) return "-";
      if (goal === undefined) return value.toFixed(2);
      return `${value <= goal ? value.toFixed(2) : `**${value.toFixed(2)}**`} (${goal})`;
    }),
  ]);
  return table(["ratio", ...heads], rows);
}

function figureTable({ figures, corpora }) {
  const rows = figures.map(({ figure, goal, measured, met }) => [
    figure,
    goal,
    ...measured.map(ratioText),
    met ? "met" : "**not met**",
  ]);
  return table(["ratio", "goal", ...Object.keys(corpora), ""], rows);
}

function sizeTable({ sizes }) {
  const rows = sizes.map(({ figure, goal, measured, met }) => [
    figure,
    goal,
    String(measured),
    met ? "met" : "**not met**",
  ]);
  return table(["bundle, bytes minified and gzipped", "goal", "measured", ""], rows);
}

function candidateTable({ candidates, corpora }) {
  const names = Object.keys(corpora);
  const rows = candidates.map(({ name, what, version, examined, accepted }) => [
    name,
    version,
    what,
    examined.verdict,
    `${INVALID.length - examined.accepted.length} of ${INVALID.length}`,
    `${VALID.length - examined.refused.length - examined.misread.length} of ${VALID.length}`,
    ...names.map((corpus) => `${accepted[corpus]} of ${corpora[corpus].length}`),
  ]);
  const heads = names.map((corpus) => `accepts, ${corpus}`);
  return table(
    ["", "version", "what", "validates", "rejects invalid", "finds the host in valid", ...heads],
    rows,
  );
}

function validationNotes({ candidates }) {
  return candidates.flatMap(({ name, examined: { accepted, refused, misread } }) => [
    ...noteLine(name, "accepts, although invalid", accepted.length > 20 ? [] : accepted),
    ...noteLine(name, "rejects, although valid", refused),
    ...noteLine(name, "finds the wrong host in", misread.length > 10 ? [] : misread),
  ]);
}

function noteLine(name, what, rows) {
  if (rows.length === 0) return [];
  return [`- ${name} ${what}: ${rows.map(([text]) => `\`${text}\``).join(" ")}`];
}

function groupTable({ groups, corpora }, group) {
  const present = Object.keys(corpora).filter((corpus) => groups[corpus][group]);
  const names = new Set(present.flatMap((corpus) => [...groups[corpus][group].keys()]));
  const rows = [...names].map((name) => [
    name,
    ...present.map((corpus) => {
      const times = groups[corpus][group].get(name);
      return times ? times.time.toFixed(times.time < 1000 ? 1 : 0) : "-";
    }),
  ]);
  return table(["", ...present], rows);
}

function importTable({ imports }) {
  return table(
    ["", "ms"],
    [...imports].map(([name, ms]) => [name, ms.toFixed(1)]),
  );
}

function hostileTables({ hostile, settings }) {
  const names = hostile.map(({ name }) => name);
  const [shortest] = settings.lengths;
  const shapes = hostile[0].shapes.map(({ shape }, i) => [
    `\`${shape}\``,
    ...hostile.map(({ shapes }) => microseconds(shapes[i].times[0])),
  ]);
  const lengths = settings.lengths.map((length) => `${length} characters`);
  const worst = hostile.map(({ name, shapes }) => [
    name,
    ...settings.lengths.map((_, i) => worstText(shapes, i)),
  ]);
  return [
    `At ${shortest} characters, microseconds:`,
    "",
    ...table(["", ...names], shapes),
    "",
    "The slowest shape at each length, milliseconds (>: not tried, because it would have taken too long):",
    "",
    ...table(["", ...lengths], worst),
  ];
}

function worstText(shapes, i) {
  const untried = shapes.find(({ times }) => times[i] === undefined);
  if (untried) return `> ${untried.shape}`;
  const worst = shapes.reduce((a, b) => (b.times[i] > a.times[i] ? b : a));
  return `${significant(worst.times[i])} (${worst.shape})`;
}

function microseconds(ms) {
  return ms === undefined ? "-" : significant(ms * 1000);
}

function significant(number) {
  return number >= 100 ? number.toFixed(0) : number.toPrecision(2);
}

function ratioText(ratio) {
  if (ratio === undefined) return "-";
  const digits = ratio.value < 10 ? 2 : 0;
  return `${ratio.value.toFixed(digits)} (${ratio.low.toFixed(digits)}-${ratio.high.toFixed(digits)})`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const right = (i) => (i === 0 ? "---" : "---:");
  return [line(head), line(head.map((_, i) => right(i))), ...rows.map(line)];
}
