// A Rollup plugin whose only output is index.html, with the script and the styles inlined.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { transformSync } from "esbuild";

const FOLDER = new URL("./", import.meta.url);
const STYLES = new URL("styles/", FOLDER);

const minified = (code, loader) =>
  transformSync(code, { loader, minify: true, target: "es2022", legalComments: "none" }).code;

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Returns a policy that allows only what is in the page: its one script, its one style sheet, its icon. */
const policyOf = (script, style) =>
  [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

function readStyles() {
  const files = readdirSync(STYLES).sort();
  return files.map((file) => readFileSync(new URL(file, STYLES), "utf8")).join("\n");
}

export const singlePage = {
  name: "single-page",
  buildStart() {
    this.addWatchFile(new URL("index.html", FOLDER).pathname);
  },
  generateBundle(_, bundle) {
    const [chunk, ...others] = Object.values(bundle);
    if (others.length > 0) this.error("The page must have exactly one script.");
    const script = minified(chunk.code, "js");
    const style = minified(readStyles(), "css");
    if (/<\/(script|style)/i.test(script + style))
      this.error("A closing tag in the script or the styles would end the element.");
    const parts = {
      policy: policyOf(script, style),
      style: `<style>${style}</style>`,
      script: `<script>${script}</script>`,
    };
    const page = readFileSync(new URL("index.html", FOLDER), "utf8");
    delete bundle[chunk.fileName];
    this.emitFile({
      type: "asset",
      fileName: "index.html",
      source: page.replace(/<!-- (policy|style|script) -->/g, (_comment, name) => parts[name]),
    });
  },
};
