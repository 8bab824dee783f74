// What programs read: each page as Markdown beside its HTML, an index of them, and all pages in one file.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { groupsOf } from "./navigation.mjs";

/** What the site has beside the pages of the navigation. */
const OTHERS = `## More

- [API reference](reference/index.md): each export, from its doc comment
- [Playground](playground.html): what the library says about a URI, and the call that gives it
- [All pages in one file](llms-full.txt)`;

/**
 * @param {string} pages the folder of the site's pages
 * @param {string} site
 * @param {string} index the text of docs/README.md
 * @param {string} description
 */
export function writeTwins(pages, site, index, description) {
  const files = readdirSync(pages, { recursive: true, encoding: "utf8" });
  // The images are those of the pages: what is in public/ is in the site already.
  for (const file of files.filter((name) => /\.md$|^(?!public).*\.svg$/.test(name))) {
    mkdirSync(dirname(`${site}/${file}`), { recursive: true });
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
  writeFileSync(`${site}/llms.txt`, `${[title, ...lists, OTHERS].join("\n\n")}\n`);
  const texts = groups.flatMap(({ items }) =>
    items.map(({ link }) => readFileSync(`${pages}${link}.md`, "utf8")),
  );
  writeFileSync(`${site}/llms-full.txt`, [title, ...texts].join("\n"));
}
