// The navigation: what docs/README.md lists, in its order and with its words. A row there is a page here.
import { readFileSync } from "node:fs";

const INDEX = new URL("../../docs/README.md", import.meta.url);

/** What docs/README.md has no row for. */
const START = [
  { text: "A tour", link: "/tour", about: "the library on one page, and which function to use" },
];
const PROJECT = [
  {
    text: "Contributing",
    link: "/contributing",
    about: "how to run the tests, and how to add something",
  },
  { text: "Changes", link: "/changes", about: "what each version changed" },
];

/**
 * @typedef {{ text: string, link: string, about: string }} Entry
 * @returns {{ text: string, items: Entry[] }[]} a group for each heading
 */
export function groupsOf(text = readFileSync(INDEX, "utf8")) {
  const [, ...sections] = text.split(/^## /m);
  const groups = sections.map((section) => ({
    text: section.split("\n", 1)[0],
    items: [...section.matchAll(/^\| \[(.+?)\]\(([\w-]+)\.md\) \| (.*) \|$/gm)].map(
      ([, title, page, about]) => ({ text: title, link: `/${page}`, about }),
    ),
  }));
  groups.at(0)?.items.unshift(...START);
  groups.at(-1)?.items.push(...PROJECT);
  return groups;
}
