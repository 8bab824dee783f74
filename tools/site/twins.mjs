// What programs read: each page as Markdown beside its HTML, an index of them, and all tasks in one file.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { groupsOf } from "./navigation.mjs";

/**
 * @param {string} pages the folder of the site's pages
 * @param {string} site
 * @param {string} index the text of docs/README.md
 * @param {string} description
 */
export function writeTwins(pages, site, index, description) {
  const files = readdirSync(pages, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".md"))) {
    copyFileSync(`${pages}/${file}`, `${site}/${file}`);
  }
  writeFileSync(`${site}/index.md`, index);
  const title = `# sip-uri\n\n> ${description}\n`;
  const groups = groupsOf();
  const lists = groups.map(({ text, items }) =>
    [
      `## ${text}\n`,
      ...items.map((item) => `- [${item.text}](${item.link.slice(1)}.md): ${item.about}`),
    ].join("\n"),
  );
  writeFileSync(`${site}/llms.txt`, `${[title, ...lists].join("\n\n")}\n`);
  const texts = groups.flatMap(({ items }) =>
    items.map(({ link }) => readFileSync(`${pages}${link}.md`, "utf8")),
  );
  writeFileSync(`${site}/llms-full.txt`, [title, ...texts].join("\n"));
}
