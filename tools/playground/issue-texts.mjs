// A Rollup plugin: the module "issue-texts" is what docs/issues.md says about each code, for the page to show.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PAGE = new URL("../../docs/issues.md", import.meta.url);
const NAME = "issue-texts";

/** Returns the last cell of each row with an anchor, after the title of its column: "When: an empty text". */
export function issueTexts(text = readFileSync(PAGE, "utf8")) {
  const tables = text.matchAll(/^\| code \|(?:.* \|)? (.+) \|\n\|[-|]+\|\n((?:\|.*\n)+)/gm);
  return Object.fromEntries(
    [...tables].flatMap(([, title, rows]) =>
      [...rows.matchAll(/^\| <a id="(.+?)" .*<\/a> \|(?:.* \|)? (.+) \|$/gm)].map(
        ([, code, cell]) => [
          code,
          `${title.replace(/^./, (first) => first.toUpperCase())}: ${cell}`,
        ],
      ),
    ),
  );
}

export const issueTextsPlugin = {
  name: NAME,
  buildStart() {
    this.addWatchFile(fileURLToPath(PAGE));
  },
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(issueTexts())};` : null),
};
