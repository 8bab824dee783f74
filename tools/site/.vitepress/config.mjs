import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createCssVariablesTheme } from "shiki";
import { defineConfig } from "vitepress";
import { anchorOf } from "../../../test/support/anchors.ts";
import { groupsOf } from "../navigation.mjs";

const { version, description } = JSON.parse(
  readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
);
const PAGES = new URL("../../../build/site-pages/", import.meta.url);

/** The names of the theme's variables become classes: a style attribute would need 'unsafe-inline'. */
const classesForStyles = {
  name: "classes-for-styles",
  /** @param {{ properties: Record<string, unknown> }} node */
  span(node) {
    const { style } = node.properties;
    const [, token] = /^color:var\(--shiki-([\w-]+)\)$/.exec(String(style)) ?? [];
    if (token === undefined) return;
    delete node.properties.style;
    node.properties.class = token;
  },
  pre(node) {
    delete node.properties.style;
  },
};

/** What the switch between light and dark writes into the page for a moment (VueUse's `useColorMode`). */
const NO_TRANSITIONS =
  "*,*::before,*::after{-webkit-transition:none!important;-moz-transition:none!important;" +
  "-o-transition:none!important;-ms-transition:none!important;transition:none!important}";

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** @param {string} code @returns it cut where a line may break, if it is long: a cell of a table is narrow */
const partsOf = (code) => (code.length > 16 ? code.split(/(?<=[.;/@?&(,])(?=\w)/) : [code]);

/** @param {string} html @returns the policy: the page loads nothing from elsewhere, and runs no script but its own */
function policyOf(html) {
  const scripts = html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs);
  return [
    "default-src 'none'",
    `script-src 'self' ${[...scripts].map(([, code]) => hashOf(code)).join(" ")}`,
    `style-src 'self' ${hashOf(NO_TRANSITIONS)}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * For the search each row with an anchor, such as that of an issue code, is a section.
 *
 * @param {string} html
 */
const withRowsAsSections = (html) =>
  html.replace(
    /<tr>\s*<td><a id="(.+?)" href="#\1">(.*?)<\/a><\/td>/g,
    '<h3>$2<a href="#$1"></a></h3>',
  );

/**
 * typedoc puts sip-uri/forms and so on into a folder of their own. Only what has a link can be collapsed: VitePress
 * makes one button inside another of the rest.
 */
function referenceSidebar() {
  const file = new URL("reference/typedoc-sidebar.json", PAGES);
  const [folder, core] = JSON.parse(readFileSync(file, "utf8"));
  const entryPoint = ({ text, link, items }) => ({
    text,
    link,
    collapsed: true,
    items: items.map((kind) => ({ text: kind.text, items: kind.items })),
  });
  const others = folder.items.map((item) => ({ ...item, text: `${core.text}/${item.text}` }));
  return [core, ...others].map(entryPoint);
}

/** Where the site will be, if not at the root of its host: "/sip-uri/". */
const base = process.env.SITE_BASE ?? "/";

export default defineConfig({
  base,
  title: "sip-uri",
  description,
  lang: "en",
  srcDir: "../../build/site-pages",
  outDir: "../../build/site",
  cacheDir: "../../build/site-cache",
  cleanUrls: false,
  metaChunk: true,
  head: [["link", { rel: "icon", href: `${base}icon.svg`, type: "image/svg+xml" }]],
  transformHead: ({ page }) => [
    ["link", { rel: "alternate", href: base + page, type: "text/markdown" }],
  ],
  markdown: {
    theme: createCssVariablesTheme(),
    languageAlias: { peggy: "js", abnf: "txt" },
    codeTransformers: [classesForStyles],
    anchor: { slugify: anchorOf },
    config(md) {
      md.renderer.rules.code_inline = (tokens, i) => {
        const parts = partsOf(tokens[i].content).map((part) => md.utils.escapeHtml(part));
        return `<code v-pre>${parts.join("<wbr>")}</code>`;
      };
      for (const cell of ["th_open", "td_open"]) {
        md.renderer.rules[cell] = (tokens, i, options, _, self) => {
          // An empty header of a column is no header.
          if (tokens[i + 1].content === "") tokens[i].tag = tokens[i + 2].tag = "td";
          const style = tokens[i].attrGet("style");
          if (style !== null) {
            tokens[i].attrs = tokens[i].attrs.filter(([name]) => name !== "style");
            tokens[i].attrJoin("class", style.replace("text-align:", "align-"));
          }
          return self.renderToken(tokens, i, options);
        };
      }
    },
  },
  themeConfig: {
    nav: [
      { text: "Documentation", link: "/tour", activeMatch: "^/(?!reference|$)" },
      { text: "Reference", link: "/reference/", activeMatch: "^/reference/" },
      { text: "Playground", link: "/playground.html", target: "_self" },
      { text: version, link: "/changes" },
    ],
    sidebar: {
      "/": groupsOf(),
      "/reference/": referenceSidebar(),
    },
    search: {
      provider: "local",
      options: {
        _render: (source, env, md) => withRowsAsSections(md.render(source, env)),
      },
    },
    outline: [2, 3],
  },
  vite: {
    resolve: { alias: { "sip-uri": fileURLToPath(new URL("../../../dist", import.meta.url)) } },
  },
  /** A wide table takes the place of the outline. */
  transformPageData: ({ relativePath }) =>
    relativePath === "parameters.md" ? { frontmatter: { aside: false } } : {},
  transformHtml(html) {
    const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`;
    return html
      .replace(/ style="[^"]*"/g, "") // the theme's style.css has what they say
      .replace('<meta charset="utf-8">', (charset) => `${charset}\n    ${policy}`);
  },
});
