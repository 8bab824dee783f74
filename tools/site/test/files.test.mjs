// The files of the site: every link leads somewhere, every page has its twin in Markdown.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { groupsOf } from "../navigation.mjs";
import { PAGES, SITE } from "./served.mjs";

const HTML = new Map(PAGES.map((path) => [path, readFileSync(SITE + path, "utf8")]));

/** @param {string} html */
const idsOf = (html) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
const IDS = new Map([...HTML].map(([path, html]) => [path, idsOf(html)]));

test("there are pages", () => {
  assert.ok(PAGES.length > 100, `${PAGES.length}`);
  for (const { items } of groupsOf())
    for (const { link } of items) assert.ok(HTML.has(`${link}.html`), link);
});

for (const [path, html] of HTML) {
  test(`${path}: every link leads somewhere`, () => {
    const links = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href);
    const broken = links.filter((href) => {
      const { protocol, pathname, hash } = new URL(href, `site://site${path}`);
      if (protocol !== "site:") return !["https:", "http:"].includes(protocol);
      const target = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
      if (!HTML.has(target)) return !existsSync(SITE + target);
      return hash !== "" && !IDS.get(target)?.has(decodeURIComponent(hash.slice(1)));
    });
    assert.deepEqual(broken, []);
  });

  test(`${path}: its twin in Markdown`, () => {
    const twin = path.replace(/html$/, "md");
    assert.match(html, new RegExp(`<link rel="alternate" href="${twin}" type="text/markdown">`));
    assert.match(readFileSync(SITE + twin, "utf8"), /^# \S/m);
  });
}

test("llms.txt lists every page of the navigation", () => {
  const listed = [...readFileSync(`${SITE}/llms.txt`, "utf8").matchAll(/\]\((.+?)\)/g)];
  const pages = groupsOf().flatMap(({ items }) => items.map(({ link }) => `${link.slice(1)}.md`));
  assert.deepEqual(
    listed.map(([, path]) => path),
    pages,
  );
  for (const page of pages) assert.ok(existsSync(`${SITE}/${page}`), page);
});

test("no page has a style attribute or an inline script without its hash", () => {
  for (const [path, html] of HTML) {
    assert.doesNotMatch(html, / style="/, path);
    assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; /);
  }
});
