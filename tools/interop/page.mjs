/** Writes the tables of docs/other-stacks.md. */
import { readFileSync, writeFileSync } from "node:fs";
import { namesIn } from "./compare.mjs";

const PAGE = new URL("../../docs/other-stacks.md", import.meta.url);
const BEGIN = "<!-- interop -->";
const END = "<!-- /interop -->";

/** The letter of each thing that differs, in the table of kinds and stacks. */
const LETTERS = {
  refused: "R",
  scheme: "s",
  user: "u",
  password: "w",
  host: "h",
  port: "p",
  parameters: "P",
  headers: "H",
  transport: "t",
  "user-parameter": "U",
  maddr: "m",
  ttl: "T",
  method: "M",
  lr: "l",
  "default port": "d",
  written: "o",
};

/** @typedef {import("./table.mjs").Table} Table */

/** @param {Table} table */
export function writePage(table) {
  const text = readFileSync(PAGE, "utf8");
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`docs/other-stacks.md has no ${BEGIN} and ${END}`);
  writeFileSync(PAGE, `${text.slice(0, begin)}${BEGIN}\n\n${tables(table)}\n\n${text.slice(end)}`);
}

/** @param {Table} table */
export function tables(table) {
  const { date, stacks, clients, kinds, headerKinds, calls, generated } = table;
  const differing = kinds.filter(isReadDifferently);
  const alike = kinds.filter((kind) => !isReadDifferently(kind));
  const ids = Object.keys(stacks);
  return [
    `Measured on ${date}.`,
    "",
    ...markdownTable(["program", "version"], rowsOf({ ...stacks, ...clients })),
    "",
    "## Kinds of URI",
    "",
    `Of ${kinds.length} kinds, ${alike.length} are read alike by all: ${alike.map(({ kind }) => kind).join(", ")}.`,
    "The others:",
    "",
    ...markdownTable(
      ["kind", ...ids.map((id) => stacks[id].name)],
      differing.map((kind) => [kind.kind, ...ids.map((id) => cell(kind, id))]),
    ),
    "",
    "## What each read",
    "",
    ...markdownTable(
      ["URI", "read differently by"],
      differing
        .flatMap(samplesOf)
        .filter(isDifferent)
        .map((sample) => exampleRow(sample, stacks)),
    ),
    "",
    "## Header values",
    "",
    ...markdownTable(
      ["value of a Contact", "read differently by"],
      headerKinds
        .flatMap(samplesOf)
        .filter(isDifferent)
        .map((sample) => exampleRow(sample, stacks)),
    ),
    "",
    "## Calls",
    "",
    ...markdownTable(
      ["target", "how the request differs"],
      calls.map((sample) => exampleRow(sample, clients)),
    ),
    "",
    "## Generated URIs",
    "",
    `Of ${generated.texts} URIs, with anything in every component, with anything here and there, or with a parameter`,
    `that is nearly a known one, ${generated.withoutCaution} have no [caution](cautions.md). All stacks that cautions name`,
    "by default read these alike, and also the fixes that have no caution.",
    "",
    ...markdownTable(
      ["stack", "read alike", "refused"],
      ids.map((id) => [
        stacks[id].name,
        generated.read[id].alike ?? 0,
        generated.read[id].refused ?? 0,
      ]),
    ),
  ].join("\n");
}

function samplesOf(kind) {
  return [kind, ...(kind.others ?? [])];
}

function isDifferent({ read }) {
  return Object.values(read).some((its) => its !== "alike");
}

function isReadDifferently(kind) {
  return samplesOf(kind).some(isDifferent);
}

/** The letters of all that differs, with a star if it does in some texts of the kind only. */
function cell(kind, id) {
  const samples = samplesOf(kind).map(({ read }) => namesIn(read[id]));
  const names = new Set(
    samples.filter((read) => read !== "alike").flatMap((read) => read.split(", ")),
  );
  if (names.size === 0) return "=";
  return [...names].map((name) => LETTERS[name]).join("") + (samples.includes("alike") ? "*" : "");
}

/** A text, and who reads it how. */
function exampleRow({ text, read }, programs) {
  const readers = new Map();
  for (const [id, its] of Object.entries(read)) {
    if (its !== "alike") readers.set(its, [...(readers.get(its) ?? []), programs[id].name]);
  }
  const parts = [...readers].map(([its, names]) => `${names.join(", ")}: ${described(its)}`);
  return [code(text), parts.join("<br>") || "="];
}

function described(read) {
  return read === "refused" || read === "no request" ? read : code(read);
}

/** As code, on one line and in one cell. */
function code(text) {
  const visible = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("\\\\", "\\");
  const fence = visible.includes("`") ? "``" : "`";
  return `${fence}${visible.replaceAll("|", "\\|")}${fence}`;
}

function rowsOf(programs) {
  return Object.values(programs).map(({ name, version }) => [name, version]);
}

function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
