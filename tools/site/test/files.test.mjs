// The files of the site, without a browser: links, anchors, twins in Markdown, llms.txt, and what a page may load.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { groupsOf } from "../navigation.mjs";
import { FILES, PAGES, SITE } from "./files.mjs";

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

test("the links and images of the twins lead somewhere", () => {
  const broken = FILES.filter((file) => file.endsWith(".md")).flatMap((file) => {
    const prose = readFileSync(SITE + file, "utf8").replace(/^ *```.*?^ *```$|`[^`\n]+`/gms, "");
    return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link]) => new URL(link, `site://site${file}`))
      .filter(({ protocol, pathname }) => protocol === "site:" && !existsSync(SITE + pathname))
      .map(({ pathname }) => `${file}: ${pathname}`);
  });
  assert.deepEqual(broken, []);
});

test("llms.txt lists every page of the navigation, AGENTS.md, the reference and the playground", () => {
  const listed = [...readFileSync(`${SITE}/llms.txt`, "utf8").matchAll(/\]\((.+?)\)/g)];
  const pages = groupsOf().flatMap(({ items }) => items.map(({ link }) => `${link.slice(1)}.md`));
  assert.deepEqual(
    listed.map(([, path]) => path),
    [...pages, "reference/index.md", "playground.html", "llms-full.txt"],
  );
  assert.ok(pages.includes("AGENTS.md"));
  for (const [, path] of listed) assert.ok(existsSync(`${SITE}/${path}`), path);
});

test("the playground knows that it is in the site", () => {
  assert.match(readFileSync(`${SITE}/playground.html`, "utf8"), / data-site="\.\/"/);
});

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("no page has a style attribute or an inline script without its hash", () => {
  for (const [path, html] of HTML) {
    assert.doesNotMatch(html, / style="/, path);
    const [, policy] =
      /<meta http-equiv="Content-Security-Policy" content="(.*?)">/.exec(html) ?? [];
    assert.ok(policy?.startsWith("default-src 'none'; "), path);
    for (const [, code] of html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs))
      assert.ok(policy.includes(hashOf(code)), `${path}: ${code.slice(0, 80)}`);
  }
});

test("no page and no style sheet loads anything from elsewhere", () => {
  const loaded = FILES.filter((file) => /\.(?:html|css)$/.test(file)).flatMap((file) => {
    const text = readFileSync(SITE + file, "utf8");
    const tags = text.matchAll(
      /<(?:link|script|img|iframe|source)\b[^>]*?\b(?:href|src)="([^"]*)"/g,
    );
    const urls = text.matchAll(/\burl\(["']?([^"')]*)|@import ["']([^"']*)/g);
    return [...tags, ...urls].map(([, one, other]) => ({ file, address: one ?? other }));
  });
  assert.ok(loaded.length > PAGES.length);
  assert.deepEqual(
    loaded.filter(({ address }) => /^(?!data:)[a-z]+:|^\/\//i.test(address)),
    [],
  );
});
