// The navigation: what docs/README.md lists, in its order and with its words. A row there is a page here.
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { addressOf } from "./pages.mjs";

const INDEX = new URL("../../docs/README.md", import.meta.url);

/** What docs/README.md has no row for. */
const START = [
  { text: "A tour", link: "/tour", about: "the library on one page, and which function to use" },
];

/**
 * @typedef {{ text: string, link: string, about: string }} Entry
 * @returns {{ text: string, items: Entry[] }[]} a group for each heading
 */
export function groupsOf(text = readFileSync(INDEX, "utf8")) {
  const [, ...sections] = text.split(/^## /m);
  const groups = sections.map((section) => ({
    text: section.split("\n", 1)[0],
    items: [...section.matchAll(/^\| \[(.+?)\]\(([\w./-]+\.md)\) \| (.*) \|$/gm)].map(
      ([, title, page, about]) => ({ text: title, link: linkTo(page), about }),
    ),
  }));
  groups.at(0)?.items.unshift(...START);
  return groups;
}

/** @param {string} page seen from docs/ */
const linkTo = (page) => `/${addressOf(posix.join("docs", page)).replace(/\.md$/, "")}`;
