/** The links in the pages of the package, as npm packs it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { anchorsOf, linksOf } from "../../test/support/pages.ts";
import { npm } from "../runtimes/process.mjs";

/**
 * @param {string} root
 * @param {readonly string[]} files what `packedFiles` returns
 * @returns {string[]}
 */
export function linkProblems(root, files) {
  const pages = files
    .filter((path) => path.endsWith(".md"))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
  const targets = new Set([...files, ...files.flatMap(foldersOf), ...pages.flatMap(anchorsOf)]);
  return pages.flatMap((page) =>
    linksOf(page)
      .filter((target) => !targets.has(target.replace(/\/$/, "")))
      .map((target) => `${page.path}: the link to ${target} leads to ${whatIsMissing(target)}`),
  );

  /** @param {string} target */
  function whatIsMissing(target) {
    const [path] = target.split("#");
    return files.includes(path)
      ? "no heading. Correct it"
      : 'nothing in the package. Correct it, or add the file to "files" in package.json';
  }
}

/** @param {string} root @returns {Promise<string[]>} the paths of the files that npm packs */
export async function packedFiles(root) {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const { stdout } = await npm(args, { cwd: root });
  const [{ files }] = Object.values(JSON.parse(stdout));
  return files.map(({ path }) => path);
}

/** "docs/a/b.md" -> "docs", "docs/a" */
function foldersOf(path) {
  const names = path.split("/");
  return names.slice(1).map((_, i) => names.slice(0, i + 1).join("/"));
}
