/** The options of the command line. */
export interface Arguments {
  readonly minutes: number;
  readonly seed: number;
  /** Only laws whose names contain this run; all by default. */
  readonly law: string;
  /** The package's folder. */
  readonly package: URL;
  /** The folder for RESULTS.md and regressions.json. */
  readonly out: URL;
}

const USAGE =
  "npm run tool fuzz -- [--minutes N] [--seed N] [--law PART-OF-ITS-NAME] [--package FOLDER] [--out FOLDER]";

export function argumentsOf(words: readonly string[]): Arguments {
  const given = new Map<string, string>();
  for (let i = 0; i < words.length; i += 2) {
    const [name = "", value] = words.slice(i, i + 2);
    if (!/^--(minutes|seed|law|package|out)$/.test(name) || value === undefined) usage();
    given.set(name.slice(2), value);
  }
  const root = new URL("../../", import.meta.url);
  return {
    minutes: numberOf(given.get("minutes") ?? "1"),
    seed: Math.floor(numberOf(given.get("seed") ?? String(Date.now() % 2 ** 31))),
    law: given.get("law") ?? "",
    package: folderOf(given.get("package")) ?? root,
    out: folderOf(given.get("out")) ?? new URL("tools/fuzz/", root),
  };
}

function numberOf(text: string): number {
  const number = Number(text);
  return Number.isFinite(number) && number >= 0 ? number : usage();
}

function folderOf(path: string | undefined): URL | undefined {
  return path === undefined ? undefined : new URL(`${path}/`, `file://${process.cwd()}/`);
}

function usage(): never {
  console.error(USAGE);
  process.exit(2);
}
