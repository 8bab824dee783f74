/** What a run prints, and the tables in docs/runtimes.md. */
import { readFileSync, writeFileSync } from "node:fs";

const PAGE = new URL("../../docs/runtimes.md", import.meta.url);
const BEGIN = "<!-- runtimes -->";
const END = "<!-- /runtimes -->";

/** @param {{ passed: number, failed: number, failures: string[] }} outcome */
export function describeFailure({ passed, failed, failures }) {
  return [`${failed} failed, ${passed} passed`, ...failures].join("\n  ");
}

/** Writes both tables between the two marks. */
export function writeTables(runtimes, types) {
  const text = readFileSync(PAGE, "utf8");
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`docs/runtimes.md has no ${BEGIN} and ${END}`);
  const tables = [...runtimeTable(runtimes), "", ...typeTable(types)].join("\n");
  writeFileSync(PAGE, `${text.slice(0, begin)}${BEGIN}\n${tables}\n${text.slice(end)}`);
}

function runtimeTable(runtimes) {
  const rows = runtimes.map(({ name, version, passed }) =>
    row([name, version, passed.ESM ?? "–", passed.CJS ?? "–"]),
  );
  return [
    row(["runtime", "version", "ESM: cases passed", "CJS: cases passed"]),
    "|---|---|--:|--:|",
    ...rows,
  ];
}

function typeTable(types) {
  const versions = [...new Set(types.map(({ version }) => version))];
  const rows = versions.map((version) => {
    const modes = types.filter((type) => type.version === version).map(({ mode }) => mode);
    return row([version, modes.join(", ")]);
  });
  return [
    row(["TypeScript", "module resolution, each with and without `strict`"]),
    "|---|---|",
    ...rows,
  ];
}

function row(cells) {
  return `| ${cells.join(" | ")} |`;
}
